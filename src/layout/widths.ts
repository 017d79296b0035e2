import { largest } from '../core/largest.ts'
import { listHang, type Paragraph, printedWidth, unbroken } from '../document/index.ts'
import { bind } from './bind.ts'

/** What a column needs: its cells, row by row, and a width given by hand, in millimetres. */
export interface ColumnNeed {
  readonly heading: string
  /** The cells as they print, so that marks and bold type are measured too, or only their texts. */
  readonly texts: readonly (string | readonly Paragraph[])[]
  readonly given: number | null
  /** A column of short marks (numbers): it stays as narrow as it may be. */
  readonly narrow: boolean
  /** Room that a text should find in one line, where it is no longer («ноябрь 2026 г.»), in millimetres. */
  readonly comfort: number
  /** Room for what is written by hand, in millimetres. */
  readonly byHand?: number
  /** The column that the table is read by: most of the room that no text needs goes there. By default the first one. */
  readonly main?: boolean
}

export interface ColumnWidths {
  /** Millimetres, which sum to the width of the table. */
  readonly widths: number[]
  /** The type size in points by which they were measured. */
  readonly size: number
}

/** Left and right margin of a cell in Word with half of its lines, in millimetres. */
const padding = 4.2
/** No column is narrower: it would look like a slip. */
const narrowest = 12
/** A column of numbers may be. */
const narrowestOfNumbers = 10
/** What is longer cannot be helped (an address, a path): it is broken, and gets no room for being long. */
const endless = 62
/** So many rows tell how a table reads; the rest of a long one is like them. */
const sample = 200

/**
 * Widths that fill `total` millimetres, and the first of the type `sizes` (points, largest first) in which no word is
 * broken. What is given by hand stays. Every other column gets room for its longest piece that may not be broken, then,
 * as far as there is room, for a comfortable line; the rest goes, millimetre by millimetre, where it lowers the rows
 * most, and where nothing does, to the main column and the long texts. Where words fit in none of the sizes, the last one
 * is taken and the widest columns give way.
 */
export function columnWidths(needs: readonly ColumnNeed[], total: number, sizes: readonly number[]): ColumnWidths {
  return fit(needs.map(measured), total, sizes)
}

/** A line of a cell as it prints. */
interface Line {
  readonly text: string
  readonly bold: boolean
}

interface MeasuredCell {
  readonly lines: readonly Line[]
  /** The paragraphs that are list items. */
  readonly items: readonly Paragraph[]
}

interface Measured {
  readonly need: ColumnNeed
  readonly cells: readonly MeasuredCell[]
}

function measured(need: ColumnNeed): Measured {
  return { need, cells: [cellOf(need.heading), ...need.texts.map(cellOf)] }
}

function cellOf(cell: string | readonly Paragraph[]): MeasuredCell {
  if (typeof cell === 'string')
    return {
      lines: bind(cell)
        .split('\n')
        .map((text) => ({ text, bold: false })),
      items: [],
    }
  return {
    lines: cell.flatMap(linesOf),
    items: cell.filter(({ mark }) => mark !== undefined),
  }
}

// One bold word makes its whole paragraph count as bold: the difference is some six per cent.
function linesOf({ inlines, style }: Paragraph): Line[] {
  const bold = style === 'cell-section' || inlines.some((inline) => inline.type === 'text' && inline.bold)
  const text = inlines.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
  return text.split('\n').map((line) => ({ text: line, bold }))
}

function fit(columns: readonly Measured[], total: number, sizes: readonly number[]): ColumnWidths {
  for (const size of sizes) {
    const least = columns.map((column) => leastWidth(column, size))
    if (sum(least) <= total) return { widths: filled(columns, least, total, size), size }
  }
  const size = sizes.at(-1) ?? 12
  const least = columns.map((column) => leastWidth(column, size))
  return { widths: squeezed(columns, least, total), size }
}

function leastWidth({ need, cells }: Measured, size: number): number {
  if (need.given !== null) return need.given
  const piece = largest(cells.map((cell) => widestPiece(cell, size, !need.narrow)))
  return Math.ceil(Math.max(need.narrow ? narrowestOfNumbers : narrowest, piece + padding))
}

/** The width at which the column reads well: `a/b` in one line, as Word does not break there, and a comfortable line. */
function comfortableWidth({ need, cells }: Measured, size: number, least: number): number {
  if (need.given !== null || need.narrow) return least
  const lines = cells.slice(1).flatMap(({ lines }) => lines.map((line) => widthOf(line, size)))
  const line = Math.min(need.comfort, largest(lines) + padding)
  const piece = largest(cells.map((cell) => widestPiece(cell, size, false)))
  return Math.ceil(Math.max(least, line, piece + padding, need.byHand ?? 0))
}

function widestPiece({ lines, items }: MeasuredCell, size: number, slashes: boolean): number {
  const hang = items.length > 0 ? listHang(items, size) : 0
  const pieces = lines.flatMap(({ text, bold }) =>
    unbroken(text, slashes).map((piece) => printedWidth(piece, size, bold)),
  )
  return largest(pieces.filter((width) => width <= endless).map((width) => width + hang))
}

function widthOf({ text, bold }: Line, size: number): number {
  return printedWidth(text, size, bold)
}

/** The least widths, grown until they fill `total`. */
function filled(columns: readonly Measured[], least: readonly number[], total: number, size: number): number[] {
  const open = columns.flatMap(({ need }, i) => (need.given === null && !need.narrow ? [i] : []))
  if (open.length === 0) return squeezed(columns, least, total)
  const widths = [...least]
  const wanted = columns.map((column, i) => comfortableWidth(column, size, least[i] as number))
  // Widths by hand need not be whole: what is left over after the last whole millimetre is the main column's.
  const main = mainOf(columns, open)
  const table = new Heights(columns, size)
  for (let left = total - sum(widths); left > 0; left -= 1) {
    const column =
      neediest(widths, wanted, open) ?? table.mostHelpful(widths, open) ?? hungriest(columns, widths, open, main)
    widths[column] = (widths[column] as number) + Math.min(1, left)
  }
  return widths
}

/** The column that is farthest from what it wants, if any wants more. */
function neediest(widths: readonly number[], wanted: readonly number[], open: readonly number[]): number | undefined {
  const lacking = open.filter((i) => (widths[i] as number) < (wanted[i] as number))
  return best(lacking, (i) => (wanted[i] as number) - (widths[i] as number))
}

/** The column to which room goes that no text needs. One that has its comfort needs no more while another has less. */
function hungriest(
  columns: readonly Measured[],
  widths: readonly number[],
  open: readonly number[],
  main: number,
): number {
  const plain = open.filter((i) => columns[i]?.need.comfort === 0)
  const among = plain.length > 0 ? plain : open
  return best(among, (i) => (i === main ? 2 : 1) / (widths[i] as number)) as number
}

function mainOf(columns: readonly Measured[], open: readonly number[]): number {
  const first = open.find((i) => columns[i]?.need.comfort === 0) ?? (open[0] as number)
  return open.find((i) => columns[i]?.need.main) ?? first
}

/** The first of the columns for which `value` is greatest. */
function best(columns: readonly number[], value: (column: number) => number): number | undefined {
  let found: number | undefined
  for (const column of columns) if (found === undefined || value(column) > value(found)) found = column
  return found
}

/** How high rows are, in lines: a line counts in parts, so that every millimetre shows. */
class Heights {
  /** Widths of the lines of the cells: column, row, line. */
  readonly #lines: readonly (readonly (readonly number[])[])[]
  readonly #rows: number
  readonly #known = new Map<string, Float64Array>()

  constructor(columns: readonly Measured[], size: number) {
    this.#rows = Math.min(sample, Math.max(0, ...columns.map(({ cells }) => cells.length - 1)))
    this.#lines = columns.map(({ cells }) =>
      cells.slice(1, this.#rows + 1).map(({ lines }) => lines.map((line) => widthOf(line, size))),
    )
  }

  /** The column that one millimetre more would help most; `undefined` where it helps none. */
  mostHelpful(widths: readonly number[], open: readonly number[]): number | undefined {
    const now = this.#height(widths, -1)
    const gain = (column: number) => now - this.#height(widths, column)
    return best(
      open.filter((column) => gain(column) > 1e-9),
      gain,
    )
  }

  /** The height of all rows, were `wider` one millimetre wider. A row is as high as its fullest cell. */
  #height(widths: readonly number[], wider: number): number {
    const columns = widths.map((width, c) => this.#column(c, width + (c === wider ? 1 : 0)))
    let height = 0
    for (let row = 0; row < this.#rows; row++) {
      let highest = 0
      let all = 0
      for (const lines of columns) {
        const own = lines[row] as number
        all += own
        if (own > highest) highest = own
      }
      // Cells that are not the fullest count a little, so that equals are settled by what is easier to read.
      height += highest + all / 100
    }
    return height
  }

  #column(column: number, width: number): Float64Array {
    const key = `${column} ${width}`
    const known = this.#known.get(key)
    if (known) return known
    const room = Math.max(1, width - padding)
    const lines = this.#lines[column] as readonly (readonly number[])[]
    const heights = new Float64Array(this.#rows).map((_, row) =>
      sum((lines[row] ?? []).map((w) => Math.max(1, w / room))),
    )
    this.#known.set(key, heights)
    return heights
  }
}

/** Widths brought to their sum: too wide ones are cut down from the widest, too narrow ones grow in proportion. */
function squeezed(columns: readonly Measured[], widths: readonly number[], total: number): number[] {
  const soft = columns.flatMap(({ need }, i) => (need.narrow && need.given === null ? [] : [i]))
  const cut = [...widths]
  for (let over = sum(cut) - total; over > 0; over--) {
    const widest = best(
      soft.filter((i) => (cut[i] as number) > narrowest),
      (i) => cut[i] as number,
    )
    if (widest === undefined) break
    cut[widest] = (cut[widest] as number) - 1
  }
  return scaled(cut, total)
}

function scaled(widths: readonly number[], total: number): number[] {
  const all = sum(widths)
  // A hair more than the quotient: 15 of 15 must not come out as 14.
  const whole = widths.map((width) => Math.floor((width * total) / all + 1e-9))
  const widest = whole.indexOf(Math.max(...whole))
  const left = total - sum(whole)
  return whole.map((width, i) => (i === widest ? width + left : width))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
