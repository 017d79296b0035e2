import type { Cell, Row } from './document.ts'

/** One row of a table with every place of its grid taken: by a cell of its own or by one reaching down from above. */
export interface GridRow {
  readonly row: Row
  readonly slots: readonly Slot[]
  /** Whether any cell of this row is merged with cells of the row above or below. */
  readonly merged: boolean
}

/** A cell in its place. */
export interface Slot {
  readonly cell: Cell
  /** First column covered, from 0. */
  readonly column: number
  readonly colSpan: number
  /** How the cell takes part in a vertical merge: `none`, as its first row, or as a row further down. */
  readonly merge: 'none' | 'start' | 'continued'
}

interface Reaching {
  readonly slot: Slot
  readonly rowsLeft: number
}

/**
 * Lays rows on the grid. Cells reaching beyond the last row end there, as in HTML.
 * @throws Error where a row does not fill the grid exactly: that is a mistake of whoever built the document.
 */
export function layOnGrid(rows: readonly Row[], columns: number): readonly GridRow[] {
  let above: readonly Reaching[] = []
  return rows.map((row, index) => {
    const slots = placeCells(row, above, columns, rows.length - index)
    if (!fills(slots, above, columns))
      throw new Error(`row ${index + 1} of a table does not fill its ${columns} columns`)
    above = slots.flatMap((slot) => reachingOn(slot, above, rows.length - index))
    return { row, slots, merged: slots.some((slot) => slot.merge !== 'none') }
  })
}

function placeCells(row: Row, above: readonly Reaching[], columns: number, rowsLeft: number): readonly Slot[] {
  const slots: Slot[] = []
  const own = row.cells.values()
  let column = 0
  while (column < columns) {
    const slot = continued(above, column) ?? started(own.next().value, column, rowsLeft)
    if (!slot) break
    slots.push(slot)
    column += slot.colSpan
  }
  if (!own.next().done) throw new Error(`a row of a table has more cells than its ${columns} columns take`)
  return slots
}

function continued(above: readonly Reaching[], column: number): Slot | undefined {
  const found = above.find(({ slot }) => slot.column === column)
  return found && { ...found.slot, merge: 'continued' }
}

function started(cell: Cell | undefined, column: number, rowsLeft: number): Slot | undefined {
  if (!cell) return undefined
  const merge = Math.min(cell.rowSpan ?? 1, rowsLeft) > 1 ? 'start' : 'none'
  return { cell, column, colSpan: cell.colSpan ?? 1, merge }
}

function reachingOn(slot: Slot, above: readonly Reaching[], rowsLeft: number): readonly Reaching[] {
  const before = slot.merge === 'continued' ? above.find((other) => other.slot.column === slot.column) : undefined
  const left = (before?.rowsLeft ?? Math.min(slot.cell.rowSpan ?? 1, rowsLeft)) - 1
  return left > 0 ? [{ slot, rowsLeft: left }] : []
}

// A cell that runs into a place taken from above hides the one reaching down.
function fills(slots: readonly Slot[], above: readonly Reaching[], columns: number): boolean {
  const width = slots.reduce((sum, slot) => sum + slot.colSpan, 0)
  return width === columns && slots.filter((slot) => slot.merge === 'continued').length === above.length
}
