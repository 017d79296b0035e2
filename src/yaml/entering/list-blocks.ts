import type { YAMLSeq } from 'yaml'
import type { Edit } from '../../core/edit.ts'
import type { Range } from '../../core/source.ts'
import { lineEnd, lineStart } from '../syntax/line.ts'
import type { Sheet } from './block-edits.ts'
import { afterRemarks, type BlockItem, blockItems, isInline, lineAfter } from './block-items.ts'
import { columnAt } from './indents.ts'

/** The entries of a list in block form as whole lines, each with the remarks above it and those inside. */
export interface ListBlocks {
  /** The column of the dashes. */
  readonly column: number
  readonly blocks: readonly Range[]
  /** Whether empty lines part the entries. */
  readonly isSpaced: boolean
}

/** The lines of a list's entries; nothing where one of them does not begin its line. */
export function listBlocks(list: YAMLSeq, text: string): ListBlocks | undefined {
  const items = blockItems(list, text)
  const [first] = items ?? []
  if (!items || !first || items.some(({ start }) => isInline(text, start))) return undefined
  const column = columnAt(text, first.start)
  const blocks = items.map((item) => blockOf(item, column, text))
  const isSpaced = blocks.some(({ start }, index) => index > 0 && isEmptyLine(text, lineBefore(text, start)))
  return { column, blocks, isSpaced }
}

function blockOf(item: BlockItem, column: number, text: string): Range {
  let start = lineStart(text, item.start)
  while (start > 0 && isRemarkAt(text, lineBefore(text, start), column)) start = lineBefore(text, start)
  return { start, end: afterRemarks(text, lineAfter(text, item.after), column + 1) }
}

function lineBefore(text: string, start: number): number {
  return lineStart(text, start - 1)
}

function isRemarkAt(text: string, start: number, column: number): boolean {
  return /^( *)#/.exec(text.slice(start, lineEnd(text, start)))?.[1]?.length === column
}

function isEmptyLine(text: string, start: number): boolean {
  return text.slice(start, lineEnd(text, start)).trim() === ''
}

/** Lines put in before an entry of a list, or behind the last one, parted from the others as they are. */
export function blockIn({ text, newline }: Sheet, list: ListBlocks, index: number, lines: readonly string[]): Edit {
  const { column, blocks, isSpaced } = list
  const put = lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line) + newline).join('')
  const before = blocks[index]
  if (before) return insertion(before.start, put + (isSpaced ? newline : ''))
  const at = blocks.at(-1)?.end ?? 0
  const gap = isSpaced ? newline : ''
  const isOpen = at === text.length && text[at - 1] !== '\n'
  return insertion(at, isOpen ? newline + gap + put.slice(0, -newline.length) : gap + put)
}

/** An entry of several taken out with the remarks above it, and the empty lines that part it from a neighbour. */
export function blockOut({ text }: Sheet, { blocks }: ListBlocks, index: number): Edit | undefined {
  const block = blocks[index]
  if (!block) return undefined
  let { start, end } = block
  if (index < blocks.length - 1) {
    while (end < text.length && isEmptyLine(text, end)) end = lineAfter(text, end + 1)
    return { range: { start, end }, text: '' }
  }
  while (start > 0 && isEmptyLine(text, lineBefore(text, start))) start = lineBefore(text, start)
  const isOpen = end === text.length && text[end - 1] !== '\n'
  return { range: { start: isOpen ? lineEnd(text, start - 2) : start, end }, text: '' }
}

/** The lines of an entry without their indentation; nothing where one stands left of its dash. */
export function linesOfBlock({ text }: Sheet, { column, blocks }: ListBlocks, index: number): string[] | undefined {
  const block = blocks[index]
  if (!block) return undefined
  const lines = text
    .slice(block.start, block.end)
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
  const margin = ' '.repeat(column)
  if (lines.some((line) => line.trim() !== '' && !line.startsWith(margin))) return undefined
  return lines.map((line) => line.slice(column))
}

function insertion(at: number, text: string): Edit {
  return { range: { start: at, end: at }, text }
}
