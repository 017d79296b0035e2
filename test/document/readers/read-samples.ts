import type { Block, Cell, Paragraph, Table } from '../../../src/document/document.ts'
import { layOnGrid } from '../../../src/document/grid.ts'
import type { ReadDocument, Unreadable } from '../../../src/document/reading.ts'

/** What was read, or the test fails with the sentence. */
export function readSound(read: ReadDocument | Unreadable): ReadDocument {
  if ('fault' in read) throw new Error(read.fault.en)
  return read
}

/** A paragraph as a line: its mark, bold between stars, breaks as « / ». */
export function lineOf({ mark, inlines }: Paragraph): string {
  const text = inlines
    .map((inline) => (inline.type === 'break' ? ' / ' : inline.bold ? `*${inline.text}*` : inline.text))
    .join('')
  return mark === undefined ? text : `[${mark}] ${text}`
}

/** A cell as a line: its paragraphs parted by « ¶ », its spans in front where it has any («2×1 »). */
export function cellLine({ paragraphs, colSpan = 1, rowSpan = 1 }: Cell): string {
  const text = paragraphs.map(lineOf).join(' ¶ ')
  return colSpan === 1 && rowSpan === 1 ? text : `${colSpan}×${rowSpan} ${text}`
}

/** The rows of a table, those of the header first. */
export function rowLines({ header, rows }: Table): readonly (readonly string[])[] {
  return [...header, ...rows].map(({ cells }) => cells.map(cellLine))
}

/** Tables as rows of lines, paragraphs as lines. */
export function blockLines({ blocks }: ReadDocument): readonly (string | readonly (readonly string[])[])[] {
  return blocks.map((block) => (block.type === 'table' ? rowLines(block) : lineOf(block)))
}

/** Throws where a table of the blocks does not fill its grid. */
export function layAll(blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.type !== 'table') continue
    layOnGrid(block.header, block.columns.length)
    layOnGrid(block.rows, block.columns.length)
  }
}
