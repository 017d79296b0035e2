import type { Cell, Paragraph, Row, Table } from '../../document.ts'
import type { Found } from './story.ts'
import type { Styles } from './styles.ts'
import { hasLines } from './table-borders.ts'
import { columnCount, type FileCell, type FileRow, fileRows, unseen } from './table-rows.ts'
import { columnWidths } from './table-widths.ts'
import { child, value } from './tree.ts'
import type { XmlElement } from './xml.ts'

/** A table that fills its grid, with what was found in its cells. */
export interface ReadTable {
  readonly table: Table
  readonly found: readonly FoundInCell[]
}

/** A remark at a cell, its row and column counted from 1. */
export interface FoundInCell {
  readonly row: number
  readonly column: number
  readonly found: Found
}

type ReadCell = (cell: XmlElement) => { readonly paragraphs: readonly Paragraph[]; readonly found: readonly Found[] }

/** Reads a table, its cells in the order of the file; `undefined` where no row is left of it. */
export function readTable(element: XmlElement, styles: Styles, readCell: ReadCell): ReadTable | undefined {
  const rows = fileRows(element)
  if (rows.length === 0) return undefined
  const columns = columnCount(rows)
  const { laid, found } = layRows(rows, columns, readCell)
  const heads = headerLength(rows, laid)
  const table: Table = {
    type: 'table',
    columns: columnWidths(element, rows, columns).map((width) => ({ width })),
    header: laid.slice(0, heads),
    rows: laid.slice(heads),
    borders: hasLines(element, rows, styles),
  }
  return { table, found }
}

/** A cell that may still grow downwards. */
interface Growing extends Cell {
  rowSpan?: number
}

interface Reaching {
  readonly cell: Growing
  readonly row: number
  readonly span: number
}

function layRows(rows: readonly FileRow[], columns: number, readCell: ReadCell) {
  const laid: Row[] = []
  const found: FoundInCell[] = []
  let above: ReadonlyMap<number, Reaching> = new Map()
  for (const [index, row] of rows.entries()) above = layRow(row, index + 1)
  return { laid, found }

  function layRow(row: FileRow, number: number): ReadonlyMap<number, Reaching> {
    const cells: Cell[] = emptyCells(row.before)
    const reaching = new Map<number, Reaching>()
    note(number, 1, row.found)
    let column = row.before
    for (const cell of row.cells) {
      const from = above.get(column)
      const reached = (from && continued(cell, from, column)) ?? begun(cell, number, column, cells)
      if (cell.merge !== 'none') reaching.set(column, reached)
      column += cell.span
    }
    if (column + row.after < columns) note(number, column + 1, [{ kind: 'ragged' }])
    cells.push(...emptyCells(columns - column))
    laid.push({ cells })
    return reaching
  }

  // Word merges only cells of one place and one width; what stands in the lower ones it does not show.
  function continued(cell: FileCell, from: Reaching, column: number): Reaching | undefined {
    if (cell.merge !== 'continue' || from.span !== cell.span) return undefined
    from.cell.rowSpan = (from.cell.rowSpan ?? 1) + 1
    note(from.row, column + 1, unseen(cell.element))
    return from
  }

  function begun(cell: FileCell, row: number, column: number, cells: Cell[]): Reaching {
    const { paragraphs, found } = readCell(cell.element)
    const grown: Growing = { paragraphs, ...(cell.span > 1 && { colSpan: cell.span }), ...verticalAlign(cell) }
    cells.push(grown)
    note(row, column + 1, [...cell.found, ...found])
    return { cell: grown, row, span: cell.span }
  }

  function note(row: number, column: number, all: readonly Found[]): void {
    for (const each of all) found.push({ row, column, found: each })
  }
}

function emptyCells(count: number): Cell[] {
  return Array.from({ length: count }, () => ({ paragraphs: [] }))
}

const ALIGNMENTS: Readonly<Record<string, 'middle' | 'bottom'>> = { center: 'middle', bottom: 'bottom' }

function verticalAlign({ element }: FileCell): Pick<Cell, 'verticalAlign'> {
  const align = ALIGNMENTS[value(child(element, 'w:tcPr'), 'w:vAlign') ?? '']
  return align ? { verticalAlign: align } : {}
}

// A cell that begins in a repeated row and reaches down takes the rows it reaches with it. Where nothing would be left
// to repeat them over, no row is a header.
function headerLength(rows: readonly FileRow[], laid: readonly Row[]): number {
  const body = rows.findIndex(({ header }) => !header)
  if (body <= 0) return 0
  let length = body
  for (let row = 0; row < length; row++)
    for (const { rowSpan = 1 } of laid[row]?.cells ?? []) length = Math.max(length, row + rowSpan)
  return length < rows.length ? length : 0
}
