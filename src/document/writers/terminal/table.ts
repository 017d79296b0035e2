import Table from 'cli-table3'
import type { Cell, Table as DocumentTable } from '../../document.ts'
import { type GridRow, layOnGrid, type Slot } from '../../grid.ts'
import { columnWidths, paperWidths } from './columns.ts'
import { Mask } from './mask.ts'
import { type Paint, paragraphLines } from './paragraph.ts'

/** Columns between two columns of text: a space, a line or a space, a space. */
const GAP = 3

interface Layout {
  readonly widths: readonly number[]
  readonly paint: Paint
  readonly mask: Mask
  readonly lines: boolean
}

/**
 * A table of at most `width` columns, with lines between columns, under the header and over rows that name a section.
 * `undefined` where it could be made so narrow only by breaking words.
 */
export function tableLines(table: DocumentTable, width: number, paint: Paint): readonly string[] | undefined {
  const columns = table.columns.length
  const header = layOnGrid(table.header, columns)
  const body = layOnGrid(table.rows, columns)
  const room = width - GAP * (columns - 1)
  const widths = table.borders
    ? columnWidths(table.columns, [...header, ...body], room)
    : paperWidths(table.columns, room)
  if (!widths) return undefined
  const layout: Layout = { widths, paint, mask: new Mask(), lines: table.borders }
  return layout.mask.show(drawn(header, body, layout)).split('\n')
}

// Text is wrapped before the table is drawn: cli-table3 would break it at no-break spaces. It goes through a text of
// several lines again and again, and compares every row with all rows above: so each line of a row is a row to it, and a
// long table is drawn in pieces, which join without a seam.
function drawn(header: readonly GridRow[], body: readonly GridRow[], layout: Layout): string {
  const rows = [...header.flatMap((row) => drawnRow(row, layout)), ...bodyRows(header, body, layout)]
  const pieces = Array.from({ length: Math.ceil(rows.length / PIECE) }, (_, index) => {
    const piece = new Table({
      chars: { ...NO_LINES, middle: layout.lines ? '│' : ' ' },
      style: { head: [], border: [], 'padding-left': 1, 'padding-right': 1 },
      colWidths: layout.widths.map((width) => width + 2),
    })
    piece.push(...rows.slice(index * PIECE, (index + 1) * PIECE))
    return piece.toString()
  })
  return unindented(pieces.join('\n'))
}

/** Rows that are drawn at once. */
const PIECE = 10

type DrawnRow = { readonly content: string; readonly colSpan?: number }[]

function bodyRows(header: readonly GridRow[], body: readonly GridRow[], layout: Layout): readonly DrawnRow[] {
  return body.flatMap((row, index) => {
    const isFirst = index === 0 && header.length > 0
    if (layout.lines && isSection(row)) return [rule(layout, '┴'), ...drawnRow(row, layout)]
    if (layout.lines && isFirst) return [rule(layout, '┼'), ...drawnRow(row, layout)]
    return drawnRow(row, layout)
  })
}

function isSection(row: GridRow): boolean {
  return row.slots.length === 1 && (row.slots[0]?.colSpan ?? 1) > 1
}

/** The lines of a row. */
function drawnRow({ slots }: GridRow, layout: Layout): readonly DrawnRow[] {
  const texts = slots.map((slot) => content(slot, layout))
  const height = Math.max(1, ...texts.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    slots.map(({ colSpan }, index) => ({ content: texts[index]?.[line] ?? '', colSpan })),
  )
}

// A merged cell is printed in its first row: on a screen nobody counts how far down it reaches.
function content(slot: Slot, { widths, paint, mask }: Layout): readonly string[] {
  if (slot.merge === 'continued') return []
  const covered = widths.slice(slot.column, slot.column + slot.colSpan)
  const width = covered.reduce((sum, each) => sum + each, 0) + GAP * (slot.colSpan - 1)
  return cellLines(slot.cell, width, paint).map((line) => mask.hide(line))
}

function cellLines(cell: Cell, width: number, paint: Paint): readonly string[] {
  return cell.paragraphs.flatMap((paragraph) => paragraphLines(paragraph, width, paint))
}

function rule({ widths, paint }: Layout, crossing: string): DrawnRow {
  const last = widths.length - 1
  return widths.map((width, index) => ({
    content: paint.dim('─'.repeat(index < last ? width + 2 : width + 1)),
    chars: { middle: paint.dim(crossing) },
    style: { 'padding-left': 0, 'padding-right': 0 },
  }))
}

// The first column has a space before it that nobody needs.
function unindented(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^((?:\u001B\[[\d;]*m)*)[ ─]/u, '$1'))
    .join('\n')
}

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
} as const
