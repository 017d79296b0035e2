import type { Unreadable } from '../../reading.ts'
import { contents } from './contents.ts'
import { tooLarge } from './faults.ts'
import { LIMITS } from './limits.ts'
import { columnCount, fileRows } from './table-rows.ts'
import type { XmlElement } from './xml.ts'

/** Whether the tables in some parts are together larger than any plan's: asked before they are laid on their grids. */
export function tooLargeTables(parts: readonly XmlElement[]): Unreadable | undefined {
  let cells = 0
  for (const part of parts) {
    const fault = look(part)
    if (fault) return fault
  }
  return undefined

  function look(at: XmlElement): Unreadable | undefined {
    const fault = at.name === 'w:tbl' ? measure(at) : undefined
    if (fault) return fault
    for (const each of contents(at)) {
      const below = each.children.length > 0 ? look(each) : undefined
      if (below) return below
    }
    return undefined
  }

  function measure(table: XmlElement): Unreadable | undefined {
    const rows = fileRows(table)
    const columns = columnCount(rows)
    cells += columns * rows.length
    if (columns > LIMITS.columns)
      return tooLarge(
        `в одной из таблиц больше ${LIMITS.columns} столбцов`,
        `one of the tables has more than ${LIMITS.columns} columns`,
      )
    return cells > LIMITS.cells
      ? tooLarge(`в его таблицах больше ${LIMITS.cells} ячеек`, `its tables have more than ${LIMITS.cells} cells`)
      : undefined
  }
}
