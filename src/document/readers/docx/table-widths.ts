import type { FileRow } from './table-rows.ts'
import { child, children } from './tree.ts'
import type { XmlElement } from './xml.ts'

/** Widths of the columns in millimetres: of the grid, else of a cell in one column; 0 where neither tells. */
export function columnWidths(table: XmlElement, rows: readonly FileRow[], columns: number): readonly number[] {
  const grid = children(child(table, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) => attributes['w:w'])
  const widths = Array.from({ length: columns }, (_, column) => millimetres(grid[column]))
  return widths.every((width) => width > 0) ? widths : widths.map((width, column) => width || ofCell(rows, column))
}

function ofCell(rows: readonly FileRow[], column: number): number {
  for (const { before, cells } of rows) {
    let at = before
    const cell = cells.find(({ span }) => {
      at += span
      return at > column
    })
    const width = at === column + 1 && cell?.span === 1 ? child(child(cell.element, 'w:tcPr'), 'w:tcW') : undefined
    if (width?.attributes['w:type'] === 'dxa') return millimetres(width.attributes['w:w'])
  }
  return 0
}

const UNITS: Readonly<Record<string, number>> = {
  '': 25.4 / 1440,
  pt: 25.4 / 72,
  in: 25.4,
  cm: 10,
  mm: 1,
  pc: 25.4 / 6,
  pi: 25.4 / 6,
}

// Twips without a unit; strict files may name one (ECMA-376 part 1, 22.9.2.15).
function millimetres(text: string | undefined): number {
  const [, number = '0', unit = ''] = /^(\d{1,7}(?:\.\d{1,6})?)(pt|in|cm|mm|pc|pi)?$/u.exec(text ?? '') ?? []
  return Math.round(Number(number) * (UNITS[unit] ?? 0) * 100) / 100
}
