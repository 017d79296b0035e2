import { aligned, type HeadedSpan, headedSpans } from './aligned.ts'
import { areDeadlines } from './deadline-texts.ts'
import { type HeadingRole, headingRole, plainHeading } from './headings.ts'
import { filledCells, isAcross, type SourceCell, type SourceRow, type SourceTable } from './source-table.ts'

/** One table that may be the plan's: where its headings begin, and where its rows do. */
export interface Piece {
  readonly block: number
  readonly table: SourceTable
  readonly headerAt: number
  readonly headerRows: number
  readonly isNumbered: boolean
  /** The columns of the file's grid that each heading covers. */
  readonly headed: readonly HeadedSpan[]
  /** The headings on one line, by which pieces of one table are known. */
  readonly signature: string
}

/** How far down headings are looked for: a title may stand in the first rows. */
const headerWithin = 8

export function pieceOf(block: number, table: SourceTable): Piece[] {
  const headerAt = table.rows.slice(0, headerWithin).findIndex(isHeading)
  if (headerAt < 0 || table.columns < 2) return []
  const headerRows = headingRowsFrom(table, headerAt)
  return [headedPiece({ block, table, headerAt, headerRows })]
}

/** A piece on the columns of its headings. */
function headedPiece(found: Pick<Piece, 'block' | 'table' | 'headerAt' | 'headerRows'>): Piece {
  const { headerAt, headerRows } = found
  const end = headerAt + headerRows
  const headed = headedSpans(found.table.rows.slice(headerAt, end), found.table.columns)
  const table = aligned(found.table, headed)
  const signature = signatureOf(table.rows.slice(headerAt, end))
  return { ...found, table, headed, isNumbered: isNumberRow(table.rows[end]), signature }
}

/** A table without known headings: the rows are its header that the file itself repeats on every page. */
export function markedPiece(block: number, table: SourceTable): Piece[] {
  const { markedHeader, rows } = table
  if (markedHeader === 0 || markedHeader > 3 || rows.length === markedHeader) return []
  const isNumbered = isNumberRow(rows[markedHeader - 1])
  const headerRows = isNumbered ? markedHeader - 1 : markedHeader
  return [headedPiece({ block, table, headerAt: 0, headerRows })]
}

/** A table without a header that could be known: its first row is the header if numbers run down its first column. */
export function headlessPiece(block: number, table: SourceTable): Piece[] {
  const numbered = table.rows.filter(({ places }) => /^\d{1,3}(?:\.\d{1,3})*\.?$/u.test(places[0]?.cell.words ?? ''))
  const isPlan = table.columns >= 3 && numbered.length >= 2 && numbered.length * 2 >= table.rows.length - 1
  const [first] = table.rows
  if (!isPlan || !first || numbered.includes(first) || !hasDeadlines(table)) return []
  return [headedPiece({ block, table, headerAt: 0, headerRows: 1 })]
}

/** Whether most cells of some column read as deadlines: lists of people are numbered too. */
function hasDeadlines({ rows, columns }: SourceTable): boolean {
  return Array.from({ length: columns }, (_, column) => rows.slice(1).map(({ places }) => places[column])).some(
    (places) =>
      areDeadlines(
        places.flatMap((place) => (place?.part === 'own' && place.cell.words !== '' ? [place.cell.words] : [])),
      ),
  )
}

/** A row of headings: two of them known, one of which says that activities or their deadlines stand below. */
export function isHeading(row: SourceRow): boolean {
  if (isAcross(row)) return false
  const cells = filledCells(row)
  const roles = cells.map(({ words }) => headingRole(words))
  const known = new Set(roles.filter((role) => role !== null))
  const isPlan = ['title', 'content', 'stage', 'deadline', 'responsible'].some((role) => known.has(role as never))
  // A month or a day of the week after another: a matrix.
  if (roles.filter((role) => role === 'span').length >= 3) return cells.every(({ words }) => words.length <= 60)
  if (isToSign(cells, known)) return false
  return known.size >= 2 && isPlan && roles.filter((role) => role !== null).length * 2 >= cells.length
}

/** The headings of a list of names, dates and signatures. */
function isToSign(cells: readonly SourceCell[], roles: ReadonlySet<HeadingRole>): boolean {
  return !roles.has('title') && cells.some(({ words }) => /^(?:личная )?подпис/iu.test(words))
}

/** One row, and one more each time the row below parts headings that stand over several columns. */
function headingRowsFrom({ rows }: SourceTable, at: number): number {
  let count = 1
  while (count < mostHeadingRows && isParting(rows[at + count], rows[at + count - 1])) count++
  return count
}

const mostHeadingRows = 4

function isParting(lower: SourceRow | undefined, upper: SourceRow | undefined): boolean {
  if (!lower || !upper || isNumberRow(lower)) return false
  const isParted = upper.places.some(({ cell, part }) => part === 'own' && cell.colSpan > 1)
  const isBelow = lower.places.every(({ part, cell }, column) => {
    const above = upper.places[column]
    if (part === 'above') return true
    return above !== undefined && above.cell.colSpan > 1 ? true : cell.words === ''
  })
  return isParted && isBelow
}

/** A row 1, 2, 3 … that numbers the columns. */
export function isNumberRow(row: SourceRow | undefined): boolean {
  if (!row || row.places.length < 2) return false
  return row.places.every(
    ({ cell, part }, column) => part === 'own' && cell.words.replace(/\.$/u, '') === String(column + 1),
  )
}

/** What the columns hold, in their order: «Срок» in one piece and «Сроки» in the next head the same column. */
function signatureOf(rows: readonly SourceRow[]): string {
  return rows
    .map(({ places }) => places.map(({ cell }) => headingRole(cell.words) ?? plainHeading(cell.words)).join('|'))
    .join('\n')
}

/** How much of a plan the headings name: what is done, when, by whom. */
export function planness({ table, headerAt, headerRows }: Piece): number {
  const rows = table.rows.slice(headerAt, headerAt + headerRows)
  const roles = new Set(rows.flatMap((row) => filledCells(row).map(({ words }) => headingRole(words))))
  return [
    ['title', 'content', 'stage'] as const,
    ['deadline', 'time', 'span'] as const,
    ['responsible'] as const,
  ].filter((some) => some.some((role) => roles.has(role))).length
}

/** The headings of a row as they are compared: by them a repeated header is known. */
export function rowSignature({ places }: SourceRow): string {
  return places.map(({ cell }) => plainHeading(cell.words)).join('|')
}
