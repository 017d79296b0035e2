import type { Block, Paragraph } from '../document.ts'
import type { ReadDocument, ReadRemark, Unreadable } from '../reading.ts'
import { plainSigns } from './plain-signs.ts'
import { tableFault, textFault } from './reading-limits.ts'
import { inlinesOf, markBold } from './marked-text.ts'
import { cellLineTable } from './text/cell-lines.ts'
import { linesOf, type TextLine } from './text/lines.ts'
import { pipeTable } from './text/pipe-table.ts'
import { rowTable } from './text/row-table.ts'
import { semicolonTable } from './text/semicolons.ts'
import { columnsOf, raggedRows, tableBlock } from './text/table-block.ts'
import type { TextTable } from './text/text-table.ts'

export { decodeText } from './text/decode.ts'

/**
 * Reads a text file or a pasted table: rows parted by tabs, one cell a line, bars of Markdown, semicolons of Excel; what
 * is outside of tables is a paragraph a line. Merged cells cannot be told from empty ones.
 */
export function readText(text: string): ReadDocument | Unreadable {
  const fault = textFault(text)
  if (fault) return fault
  const parts = partsOf(markBold(cleaned(text)))
  return tooLarge(parts) ?? { blocks: parts.map(blockOf), footnotes: [], remarks: remarksOn(parts), knowsMerges: false }
}

/** A page ends like a paragraph: with a blank line. */
function cleaned(text: string): string {
  const lined = text.replace(/\r\n?|[\u0085\u2029]/gu, '\n').replaceAll('\u2028', '\v')
  return plainSigns(lined.replaceAll('\f', '\n\n')).replace(/ +/gu, ' ')
}

type Part = TextTable | Paragraph

function partsOf(text: string): readonly Part[] {
  const whole = semicolonTable(text)
  return whole ? [whole] : partsOfLines(linesOf(text, '\t'))
}

function partsOfLines(lines: readonly TextLine[]): readonly Part[] {
  const parts: Part[] = []
  for (let at = 0; at < lines.length; ) {
    const found = pipeTable(lines, at) ?? cellLineTable(lines, at) ?? rowTable(lines, at)
    if (found) parts.push(found.table)
    else parts.push(...paragraphOf(lines[at] as TextLine))
    at = found?.next ?? at + 1
  }
  return parts
}

function paragraphOf({ cells }: TextLine): readonly Paragraph[] {
  // «# План…» is a heading of Markdown.
  const inlines = inlinesOf(cells.join(' ').replace(/^#{1,6} (?=\S)/u, ''))
  return inlines.length === 0 ? [] : [{ type: 'paragraph', style: 'body', inlines }]
}

function isTable(part: Part): part is TextTable {
  return 'rows' in part
}

function blockOf(part: Part): Block {
  return isTable(part) ? tableBlock(part) : part
}

function tooLarge(parts: readonly Part[]): Unreadable | undefined {
  const sizes = parts.filter(isTable).map((table) => ({ columns: columnsOf(table), rows: table.rows.length }))
  const cells = sizes.reduce((sum, { columns, rows }) => sum + columns * rows, 0)
  return tableFault(
    cells,
    sizes.reduce((most, { columns }) => Math.max(most, columns), 0),
  )
}

function remarksOn(parts: readonly Part[]): readonly ReadRemark[] {
  return parts.filter(isTable).flatMap((table, index) => raggedRows(table, index + 1))
}
