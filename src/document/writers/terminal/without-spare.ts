import type { Cell, Row, Table } from '../../document.ts'
import { layOnGrid, type Slot } from '../../grid.ts'

/** A table without the columns that it can do without. */
export function withoutSpare(table: Table): Table {
  const { columns } = table
  if (!columns.some(({ spare }) => spare)) return table
  const kept = (slot: Slot) =>
    columns.slice(slot.column, slot.column + slot.colSpan).filter(({ spare }) => !spare).length
  const rows = (of: readonly Row[]): Row[] =>
    layOnGrid(of, columns.length).map(({ row, slots }) => ({
      ...row,
      cells: slots.flatMap((slot): Cell[] =>
        slot.merge === 'continued' || kept(slot) === 0 ? [] : [{ ...slot.cell, colSpan: kept(slot) }],
      ),
    }))
  return {
    ...table,
    columns: columns.filter(({ spare }) => !spare),
    header: rows(table.header),
    rows: rows(table.rows),
  }
}
