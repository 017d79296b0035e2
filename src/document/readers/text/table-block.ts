import type { Cell, Row, Table } from '../../document.ts'
import type { ReadRemark } from '../../reading.ts'
import { inlinesOf } from '../marked-text.ts'
import { isBlank } from './lines.ts'
import type { TextTable } from './text-table.ts'

/** How many columns a table of a text has. */
export function columnsOf({ rows }: TextTable): number {
  return rows.reduce((most, { length }) => Math.max(most, length), 0)
}

/** A table of a text as a block; rows that are short are filled up. */
export function tableBlock(table: TextTable): Table {
  const columns = columnsOf(table)
  const rows = table.rows.map((texts) => filledUp(texts, columns))
  const levels = table.twoLevels ? twoLevelRows(rows[0] ?? [], rows[1] ?? []) : []
  const all = [
    ...levels,
    ...rows.slice(levels.length).map((texts): Row => ({ cells: texts.map((text) => cellOf(text)) })),
  ]
  return {
    type: 'table',
    columns: Array.from({ length: columns }, () => ({ width: 0 })),
    header: all.slice(0, table.marked),
    rows: all.slice(table.marked),
    borders: true,
  }
}

/** Which rows of the table that is the `number`-th of its document were filled up. */
export function raggedRows(table: TextTable, number: number): readonly ReadRemark[] {
  const columns = columnsOf(table)
  return table.rows.flatMap(({ length }, index) =>
    length < columns ? [{ kind: 'ragged' as const, at: { table: number, row: index + 1, column: length + 1 } }] : [],
  )
}

function filledUp(texts: readonly string[], columns: number): readonly string[] {
  return Array.from({ length: columns }, (_, column) => texts[column] ?? '')
}

function cellOf(text: string, spans: Pick<Cell, 'colSpan' | 'rowSpan'> = {}): Cell {
  const inlines = inlinesOf(text)
  return { paragraphs: inlines.length === 0 ? [] : [{ type: 'paragraph', style: 'cell', inlines }], ...spans }
}

/** Headings of two levels: one over several reaches over them, one with nothing below reaches down. */
function twoLevelRows(upper: readonly string[], lower: readonly string[]): readonly Row[] {
  const above: Cell[] = []
  const below: Cell[] = []
  for (let column = 0; column < upper.length; ) {
    const end = groupEnd(upper, lower, column)
    if (isBlank(lower[column]) && end === column + 1) above.push(cellOf(upper[column] ?? '', { rowSpan: 2 }))
    else {
      above.push(cellOf(upper[column] ?? '', end > column + 1 ? { colSpan: end - column } : {}))
      below.push(...lower.slice(column, end).map((text) => cellOf(text)))
    }
    column = end
  }
  return [{ cells: above }, { cells: below }]
}

/** Where a heading ends that has headings below it: it takes the empty places beside it as far as there are any below. */
function groupEnd(upper: readonly string[], lower: readonly string[], start: number): number {
  let end = start + 1
  while (end < upper.length && isBlank(upper[end]) && !isBlank(lower[end])) end++
  return end
}
