import { Chalk } from 'chalk'
import type { Block, Document, Table } from '../document.ts'
import { type Paint, paragraphLines } from './terminal/paragraph.ts'
import { stackedLines } from './terminal/stacked.ts'
import { tableLines } from './terminal/table.ts'
import { withoutSpare } from './terminal/without-spare.ts'

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

/** Under so many columns tables go without their spare columns. */
const SPARE_FROM = 100

/** Prints a document as lines of text, none wider than the terminal and none ending with a space. */
export function writeTerminal(document: Document, options: TerminalOptions): string {
  const width = Math.max(NARROWEST, Math.floor(options.width))
  const paint = new Chalk({ level: options.colour ? 1 : 0 })
  const blocks = document.sheets.flatMap((sheet) => sheet.blocks)
  const printed =
    (width < STACKED_BELOW ? undefined : withTables(blocks, width, paint)) ?? withLists(blocks, width, paint)
  const lines = printed.flatMap((of, index) =>
    index > 0 && isApart(blocks[index - 1] as Block, blocks[index] as Block) ? ['', ...of] : of,
  )
  return lines.map((line) => `${withoutTrailingSpace(line)}\n`).join('')
}

type Lines = readonly string[]

/** The lines of the blocks, every table drawn; `undefined` if one of them is too wide: then all of them become lists. */
function withTables(blocks: readonly Block[], width: number, paint: Paint): readonly Lines[] | undefined {
  const printed: Lines[] = []
  for (const block of blocks) {
    const lines = block.type === 'paragraph' ? paragraphLines(block, width, paint) : drawnTable(block, width, paint)
    if (!lines) return undefined
    printed.push(lines)
  }
  return printed
}

function drawnTable(table: Table, width: number, paint: Paint): Lines | undefined {
  return tableLines(width < SPARE_FROM ? withoutSpare(table) : table, width, paint)
}

function withLists(blocks: readonly Block[], width: number, paint: Paint): readonly Lines[] {
  return blocks.map((block) =>
    block.type === 'paragraph' ? paragraphLines(block, width, paint) : stackedLines(block, width, paint),
  )
}

function isApart(before: Block, block: Block): boolean {
  return before.type === 'table' || block.type === 'table' || before.style !== block.style
}

// Spaces may stand before and between the sequences that end a colour.
function withoutTrailingSpace(line: string): string {
  return line.replace(/(?:[ \u00A0]|\u001B\[[\d;]*m)+$/u, (tail) => tail.replace(/[ \u00A0]+/gu, ''))
}
