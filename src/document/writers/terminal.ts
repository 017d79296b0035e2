import { Chalk } from 'chalk'
import type { Block, Document } from '../document.ts'
import { type Paint, paragraphLines } from './terminal/paragraph.ts'
import { stackedLines } from './terminal/stacked.ts'
import { tableLines } from './terminal/table.ts'

export interface TerminalOptions {
  /** Columns of the terminal; less than 40 is taken for 40. */
  readonly width: number
  /** Whether escape sequences may be written. Without them every word is the same. */
  readonly colour: boolean
}

/** The narrowest terminal written for. */
const NARROWEST = 40

/** Under so many columns tables are written as lists of «header: value». */
const STACKED_BELOW = 60

/** Prints a document as lines of text, none wider than the terminal and none ending with a space. */
export function writeTerminal(document: Document, options: TerminalOptions): string {
  const width = Math.max(NARROWEST, Math.floor(options.width))
  const paint = new Chalk({ level: options.colour ? 1 : 0 })
  const blocks = document.sheets.flatMap((sheet) => sheet.blocks)
  const lines = blocks.flatMap((block, index) => {
    const printed = blockLines(block, width, paint)
    return index > 0 && isApart(blocks[index - 1] as Block, block) ? ['', ...printed] : printed
  })
  return lines.map((line) => `${withoutTrailingSpace(line)}\n`).join('')
}

function blockLines(block: Block, width: number, paint: Paint): readonly string[] {
  if (block.type === 'paragraph') return paragraphLines(block, width, paint)
  const table = width < STACKED_BELOW ? undefined : tableLines(block, width, paint)
  return table ?? stackedLines(block, width, paint)
}

function isApart(before: Block, block: Block): boolean {
  return before.type === 'table' || block.type === 'table' || before.style !== block.style
}

// Spaces may stand before and between the sequences that end a colour.
function withoutTrailingSpace(line: string): string {
  return line.replace(/(?:[ \u00A0]|\u001B\[[\d;]*m)+$/u, (tail) => tail.replace(/[ \u00A0]+/gu, ''))
}
