import type { SourceColumn } from './columns.ts'
import type { SourceCell, SourceRow } from './source-table.ts'

/** The cell of a column that begins in a row and says something. */
export function ownCell(row: SourceRow, { index }: SourceColumn): SourceCell | undefined {
  const place = row.places[index]
  return place?.part === 'own' && place.cell.words !== '' ? place.cell : undefined
}

/** The number that a row shows; empty where it shows none. */
export function numberIn(row: SourceRow | undefined, column: SourceColumn | undefined): string {
  if (!row || !column) return ''
  const place = row.places[column.index]
  // «Задача 1.1. …» across the table begins in the column of numbers and is none.
  return place?.part === 'own' && place.cell.colSpan * 2 < row.places.length ? place.cell.words : ''
}

/** The parts of a number: two of «1.2.». */
export function numberParts(number: string): string[] {
  return number.match(/\d+/gu) ?? []
}
