import type { Cell, Paragraph, Row } from '../document/index.ts'

/**
 * A place of a table before spans are counted: content of its own, the continuation of the cell above, or a place
 * covered by a cell from the left.
 */
export type GridCell = { readonly paragraphs: readonly Paragraph[]; readonly colSpan?: number } | 'above' | 'covered'

export interface GridRow {
  readonly cells: readonly GridCell[]
  readonly keepNext?: boolean
}

/** Rows of a document's table: continuations become spans of the cells that they continue. */
export function rowsOf(grid: readonly GridRow[]): Row[] {
  return grid.map((row, r) => ({
    cells: row.cells.flatMap((cell, c): Cell[] => {
      if (cell === 'above' || cell === 'covered') return []
      const rowSpan = spanOf(grid, r, c)
      return [{ ...cell, ...(rowSpan > 1 ? { rowSpan } : {}) }]
    }),
    ...(row.keepNext ? { keepNext: true } : {}),
  }))
}

function spanOf(grid: readonly GridRow[], row: number, column: number): number {
  let span = 1
  while (grid[row + span]?.cells[column] === 'above') span++
  return span
}
