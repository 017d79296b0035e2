import type { Cell, Column, Look } from '../../document.ts'
import type { GridRow, Slot } from '../../grid.ts'
import { lineCount } from '../../line-breaks.ts'
import { listHang } from '../../list-hang.ts'
import { lineHeight, pointInMillimetres } from '../../printed-width.ts'
import { CELL_MARGIN } from './measures.ts'

/** How a row is held on a page. */
export interface Hold {
  /** The row is not to break over pages. */
  readonly whole: boolean
  /** The row goes with the next one. */
  readonly withNext: boolean
}

/** The share of a page under which rows that share a cell stay together. */
const SMALL = 1 / 3

/**
 * How the rows of a table are held on pages of so many millimetres. A row by itself is not torn. Rows that share merged
 * cells stay on one page if together they are low, so that no page begins with rows that name nobody; held together, a
 * higher group would leave the page before it half empty. Its rows may part, and are whole themselves where each shared
 * text has room in the row in which it begins: Word and LibreOffice would else cut that text.
 */
export function holds(
  rows: readonly GridRow[],
  columns: readonly Column[],
  look: Look,
  pageHeight: number,
): readonly Hold[] {
  return groupsOf(rows).flatMap((group) => {
    if (group.length === 1) return [{ whole: true, withNext: false }]
    const measured = linesOfGroup(group, columns, look)
    const lines = Math.max(sum(measured.map(({ own }) => own)), ...measured.map(({ shared }) => shared))
    const low = lines * look.sizes.table * pointInMillimetres * lineHeight < pageHeight * SMALL
    const whole = low || measured.every(({ own, shared }) => shared <= own)
    return group.map((_, index) => ({ whole, withNext: low && index < group.length - 1 }))
  })
}

/** Rows in groups: those of one group are reached by cells that begin above them. */
function groupsOf(rows: readonly GridRow[]): readonly (readonly GridRow[])[] {
  const groups: GridRow[][] = []
  for (const row of rows) {
    if (row.slots.some(({ merge }) => merge === 'continued')) groups.at(-1)?.push(row)
    else groups.push([row])
  }
  return groups
}

/** How many lines the rows of a group have: in cells of their own, and in the highest of the shared cells begun there. */
function linesOfGroup(group: readonly GridRow[], columns: readonly Column[], look: Look) {
  return group.map(({ slots }) => ({ own: Math.max(1, highest(slots, 'none')), shared: highest(slots, 'start') }))

  function highest(slots: readonly Slot[], merge: Slot['merge']): number {
    return Math.max(0, ...slots.filter((slot) => slot.merge === merge).map(linesIn))
  }

  function linesIn({ cell, column, colSpan }: Slot): number {
    const width = sum(columns.slice(column, column + colSpan).map((each) => each.width))
    return linesOf(cell, width - 2 * CELL_MARGIN, look)
  }
}

function linesOf({ paragraphs }: Cell, room: number, look: Look): number {
  const points = look.sizes.table
  const hang = listHang(paragraphs, points)
  return paragraphs.reduce((lines, { inlines, mark, style }) => {
    const text = inlines.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
    const left = mark === undefined ? room : room - hang
    return lines + lineCount(text, Math.max(1, left), points, style === 'cell-section')
  }, 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
