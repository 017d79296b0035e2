import type { GridPlace, SourceCell, SourceRow, SourceTable } from './source-table.ts'

/** The columns of the grid that one heading covers. */
export interface HeadedSpan {
  readonly start: number
  /** Behind the last one. */
  readonly end: number
}

/** The columns of a table by its rows of headings: grid columns that no heading parts are one. */
export function headedSpans(header: readonly SourceRow[], columns: number): HeadedSpan[] {
  const headed: HeadedSpan[] = []
  for (let column = 0; column < columns; column++) {
    const last = headed.at(-1)
    const isSame = header.every(({ places }) => places[column]?.cell === places[column - 1]?.cell)
    if (last && isSame) headed[headed.length - 1] = { ...last, end: column + 1 }
    else headed.push({ start: column, end: column + 1 })
  }
  return headed
}

/**
 * A table on the columns of its headings. Where borders of rows were drawn apart from those of the headings, Word's grid has more columns
 * than a person sees: a cell goes where most of it stands. A table in which two cells would come to stand in one place is left as it is.
 */
export function aligned(table: SourceTable, headed: readonly HeadedSpan[]): SourceTable {
  if (headed.length === table.columns || headed.at(-1)?.end !== table.columns) return table
  const cells = new Map<SourceCell, SourceCell>()
  const rows = table.rows.map((row) => alignedRow(row, headed, table.widths, cells))
  const isWhole = rows.every((row, index) => saysAll(row, table.rows[index]))
  const widths = headed.map((each) => sum(table.widths.slice(each.start, each.end)))
  return isWhole ? { ...table, columns: headed.length, widths, rows } : table
}

function alignedRow(
  row: SourceRow,
  headed: readonly HeadedSpan[],
  widths: readonly number[],
  cells: Map<SourceCell, SourceCell>,
): SourceRow {
  const widest = headed.map((each) => widestIn(row, each, widths))
  const places = widest.flatMap((place, column): GridPlace[] => {
    if (!place) return []
    const isFirst = widest.findIndex((each) => each?.cell === place.cell) === column
    const colSpan = widest.filter((each) => each?.cell === place.cell).length
    const cell = cells.get(place.cell) ?? { ...place.cell, column, colSpan }
    cells.set(place.cell, cell)
    return [{ cell, part: place.part === 'above' ? 'above' : isFirst ? 'own' : 'beside' }]
  })
  return { ...row, places }
}

/** The cell that fills most of the grid columns under a heading. */
function widestIn({ places }: SourceRow, { start, end }: HeadedSpan, widths: readonly number[]): GridPlace | undefined {
  const filled = new Map<SourceCell, number>()
  for (let column = start; column < end; column++) {
    const place = places[column]
    if (place) filled.set(place.cell, (filled.get(place.cell) ?? 0) + Math.max(widths[column] ?? 0, narrowest))
  }
  const [widest] = [...filled].sort(([, a], [, b]) => b - a)
  return places.slice(start, end).find(({ cell }) => cell === widest?.[0])
}

/** Of columns whose width is not known each counts the same. */
const narrowest = 0.01

/** Whether no cell with words was left out. */
function saysAll({ places }: SourceRow, row: SourceRow | undefined): boolean {
  const kept = new Set(places.map(({ cell }) => placeKey(cell)))
  return (row?.places ?? []).every(({ cell, part }) => part !== 'own' || cell.words === '' || kept.has(placeKey(cell)))
}

function placeKey({ at }: SourceCell): string {
  return `${at.row}:${at.column}`
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, width) => all + width, 0)
}
