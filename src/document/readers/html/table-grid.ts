import { MOST_COLUMNS } from '../reading-limits.ts'

/** A cell as a page asks for it: its spans at least 1, `rowSpan` 0 down to the end of its group of rows. */
export interface AskedCell<T> {
  readonly content: T
  readonly colSpan: number
  readonly rowSpan: number
}

/** A cell in its place, cut to what is free. */
export interface PlacedCell<T> extends AskedCell<T> {
  /** From 0. */
  readonly column: number
}

/**
 * Places the cells of a group of rows as browsers do (HTML, 4.9.12.1): each in the first free place of its row, none
 * beyond the group; one that would run into a cell from above ends there.
 */
export function placed<T>(rows: readonly (readonly AskedCell<T>[])[]): readonly (readonly PlacedCell<T>[])[] {
  // For each column the first row that is free again.
  const free: number[] = []
  return rows.map((cells, row) => {
    let column = 0
    return cells.flatMap((cell) => {
      while (isTaken(free, column, row)) column++
      // Wider than any table that is read.
      if (column > MOST_COLUMNS) return []
      const place = { ...cell, column, ...cut(cell, free, column, row, rows.length - row) }
      for (let at = 0; at < place.colSpan; at++) free[column + at] = row + place.rowSpan
      return [place]
    })
  })
}

function cut<T>(
  { colSpan, rowSpan }: AskedCell<T>,
  free: readonly number[],
  column: number,
  row: number,
  left: number,
) {
  let end = column + 1
  while (end < column + colSpan && end <= MOST_COLUMNS && !isTaken(free, end, row)) end++
  return { colSpan: end - column, rowSpan: rowSpan === 0 ? left : Math.min(rowSpan, left) }
}

function isTaken(free: readonly number[], column: number, row: number): boolean {
  return (free[column] ?? 0) > row
}

/** How many columns the cells begin in; a span that only reaches beyond makes none, unless the page declares it. */
export function columnCount<T>(rows: readonly (readonly PlacedCell<T>[])[], declared: number): number {
  const cells = rows.flat()
  const begun = cells.reduce((most, { column }) => Math.max(most, column + 1), 0)
  const reached = cells.reduce((most, { column, colSpan }) => Math.max(most, column + colSpan), 0)
  return Math.min(reached, Math.max(declared, begun))
}

/** The places of each row that no cell takes, within so many columns. */
export function gaps<T>(rows: readonly (readonly PlacedCell<T>[])[], columns: number): readonly (readonly number[])[] {
  const free: number[] = Array.from({ length: columns }, () => 0)
  return rows.map((cells, row) => {
    for (const { column, colSpan, rowSpan } of cells) free.fill(row + rowSpan, column, column + colSpan)
    return [...free.keys()].filter((column) => !isTaken(free, column, row))
  })
}
