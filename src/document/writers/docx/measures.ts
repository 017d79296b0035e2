import type { Column } from '../../document.ts'

/** Distance of text from the sides of its cell in millimetres: what Word itself takes (0.08 in). */
export const CELL_MARGIN = 1.9

/** Millimetres in twips (1/20 pt, ST_TwipsMeasure), the unit of page and table sizes. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

/** Points in half-points (ST_HpsMeasure), the unit of type sizes. */
export function halfPoints(points: number): number {
  return Math.round(points * 2)
}

/** Column widths in whole twips. Edges are rounded, not widths, so that they sum exactly to the width of the table. */
export function columnTwips(columns: readonly Column[]): readonly number[] {
  let edge = 0
  return columns.map((column) => {
    const from = twips(edge)
    edge += column.width
    return twips(edge) - from
  })
}

/** Width of so many columns from one on, in the unit of `widths`. */
export function spanWidth(widths: readonly number[], column: number, colSpan: number): number {
  return widths.slice(column, column + colSpan).reduce((sum, width) => sum + width, 0)
}
