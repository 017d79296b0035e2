import { MOST_COLUMNS } from '../reading-limits.ts'
import { unmarked } from '../marked-text.ts'
import { joinCutRows, type LineRow } from './cut-rows.ts'
import { isBlank, type TextLine } from './lines.ts'
import type { FoundTable } from './text-table.ts'

/** A table that begins at a line and has a row in each: its cells are parted by tabs, its first row counts the columns. */
export function rowTable(lines: readonly TextLine[], start: number): FoundTable | undefined {
  const first = lines[start]
  if (!first || first.cells.filter((cell) => !isBlank(cell)).length < 2) return undefined
  const columns = columnCount(lines, start)
  // Too wide to be read: no more of it is looked at.
  if (columns > MOST_COLUMNS)
    return { table: { rows: [Array(columns).fill('')], marked: 0, twoLevels: false }, next: lines.length }
  const { rows, next } = rowsFrom(lines, start, columns)
  if (rows.length < 2) return undefined
  const [header, second] = rows
  const twoLevels = header !== undefined && second !== undefined && isSecondLevel(header, second)
  const table = { rows: joinCutRows(rows, twoLevels ? 2 : 1), marked: 0, twoLevels }
  return { table, next }
}

/** Lines by which columns are counted. */
const LOOKED_AT = 500

/** The cells of the first row, or of most rows where those are more. */
function columnCount(lines: readonly TextLine[], start: number): number {
  const counts = new Map<number, number>()
  for (const { cells, afterBlank } of lines.slice(start, start + LOOKED_AT)) {
    if (cells.length === 1 && afterBlank) break
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  }
  const most = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))
  return Math.max(lines[start]?.cells.length ?? 0, most[0])
}

interface Rows {
  readonly rows: readonly LineRow[]
  readonly next: number
}

function rowsFrom(lines: readonly TextLine[], start: number, columns: number): Rows {
  const rows: LineRow[] = []
  let at = start
  let below = 0
  for (let line = lines[at]; line; line = lines[at]) {
    if (isOther(line, columns) && at > start) break
    const whole = wholeRow(lines, at, columns)
    const above = rows.at(-1)
    below = line.cells.length > 1 ? 0 : below + 1
    if (whole.cells.length > 1) rows.push({ cells: trimmed(whole.cells, columns), afterBlank: line.afterBlank })
    else if (above && below <= MOST_LINES && goesOnBelow(line))
      rows[rows.length - 1] = withLine(above, whole.cells[0] ?? '')
    else if (isRowOfOne(lines, at)) rows.push(line)
    else break
    at = whole.next
  }
  return { rows: rows.filter(({ cells }) => cells.length >= columns || cells.some((cell) => !isBlank(cell))), next: at }
}

/** Whether a line behind a blank one belongs to something else: running text, or a table of more columns. */
function isOther({ cells, afterBlank }: TextLine, columns: number): boolean {
  return afterBlank && (cells.length === 1 || (cells.length > columns && !isBlank(cells[columns])))
}

/** A number that opens a row: «3», «3.», «3.1.». */
const ROW_NUMBER = /^\d+(?:\.\d+)*\.?$/u
/** Lines of one row; a longer cell is not looked for. */
const MOST_LINES = 100

/** The cells of a row whose cells run over several lines, as Word copies them, where that fills the columns exactly. */
function wholeRow(lines: readonly TextLine[], start: number, columns: number) {
  const alone = { cells: lines[start]?.cells ?? [], next: start + 1 }
  let cells = alone.cells
  if (cells.length === 1) return alone
  for (let at = start + 1; cells.length < columns && at <= start + MOST_LINES; at++) {
    const line = lines[at]
    const [first = '', ...others] = line?.cells ?? []
    if (!line || line.afterBlank || isBlank(first) || ROW_NUMBER.test(unmarked(first).trim())) return alone
    cells = [...cells.slice(0, -1), `${cells.at(-1)}\n${first}`, ...others]
    if (cells.length === columns) return { cells, next: at + 1 }
  }
  return alone
}

/** Without empty cells beyond the columns: a tab too many at the end of a line. */
function trimmed(cells: readonly string[], columns: number): readonly string[] {
  let end = cells.length
  while (end > columns && isBlank(cells[end - 1])) end--
  return cells.slice(0, end)
}

/** A line that begins small or with a dash belongs to the cell above; one with a number may be the name of a section. */
function goesOnBelow({ cells: [text = ''] }: TextLine): boolean {
  return /^(?:\p{Ll}(?!\))|[-–—•▪➤*·])/u.test(unmarked(text).trim())
}

function withLine(row: LineRow, text: string): LineRow {
  const last = row.cells.findLastIndex((cell) => !isBlank(cell))
  return { ...row, cells: row.cells.map((cell, column) => (column === last ? `${cell}\n${text}` : cell)) }
}

/** A line without tabs between rows: the name of a section whose tabs an editor took for spaces at the end of the line. */
function isRowOfOne(lines: readonly TextLine[], at: number): boolean {
  const next = lines[at + 1]
  return next !== undefined && next.cells.length > 1 && !next.afterBlank
}

/** Headings under those of the first row stand directly below it, beside or under empty cells of it. */
function isSecondLevel(header: LineRow, { cells, afterBlank }: LineRow): boolean {
  if (afterBlank || !isBlank(cells[0])) return false
  const filled = [...cells.keys()].filter((column) => !isBlank(cells[column]))
  return filled.some((column) => isBlank(header.cells[column]))
}
