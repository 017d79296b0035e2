import type { DocumentPlace } from '../../../document/index.ts'
import type { SourceColumn } from './columns.ts'
import { numberIn, numberParts, ownCell } from './row-cells.ts'
import { partedName } from './section-name.ts'
import { filledCells, isAcross, type SourceCell, type SourceRow } from './source-table.ts'

/** A row or a paragraph that names a section. */
export interface SectionLine {
  readonly kind: 'section'
  readonly number: string
  readonly title: string
  readonly at: DocumentPlace
  /** The row whose cells are the section's own; `null` where its name stands across the table or between two tables. */
  readonly row: SourceRow | null
  readonly isBold: boolean
}

/** How rows are told apart. */
export interface Grid {
  readonly number: SourceColumn | undefined
  readonly title: SourceColumn | undefined
  readonly knowsMerges: boolean
  /** Whether most numbers have two parts («1.1»), so that one part is a section's. */
  readonly isDeep: boolean
  /** Whether every row with a deadline or people has a number of its own. */
  readonly hasNumbers: boolean
  readonly columns: readonly SourceColumn[]
  /** Whether rows in bold type are few enough to stand out. */
  readonly hasBoldRows: boolean
  /** Whether titles in bold type are few enough to stand out. */
  readonly hasBoldTitles: boolean
}

/** The section that a row names; `null` where it is an activity. */
export function sectionLine(row: SourceRow, next: SourceRow | undefined, grid: Grid): SectionLine | null {
  const cells = filledCells(row)
  const [first] = cells
  if (!first) return null
  if (isAcross(row)) return headingLine(first.words, first.at, null, first.isBold)
  if (isAlone(first, cells, row, grid)) return headingLine(first.words, first.at, null, first.isBold)
  return numberedSection(row, cells, next, grid)
}

/** In plain text a cell across the table is one with empty ones behind it. */
function isAlone(
  cell: SourceCell,
  cells: readonly SourceCell[],
  row: SourceRow,
  { number, title, knowsMerges, hasNumbers }: Grid,
): boolean {
  if (cells.length !== 1 || row.places.some(({ part }) => part === 'above')) return false
  const isFirst = cell.column === 0
  if (isFirst && number?.index === 0) return /\p{L}{2}/u.test(cell.words)
  const isTitle = cell.column === title?.index
  return isTitle && (isSectionStyle(cell) || cell.isBold || (!knowsMerges && isFirst) || hasNumbers)
}

function isSectionStyle({ paragraphs }: SourceCell): boolean {
  return paragraphs[0]?.style === 'cell-section'
}

/** A section with its number in the column of numbers; it may have a deadline and people of its own. */
function numberedSection(
  row: SourceRow,
  cells: readonly SourceCell[],
  next: SourceRow | undefined,
  grid: Grid,
): SectionLine | null {
  const { number, title } = grid
  const name = title && nameCell(row, title, number)
  if (name) return { kind: 'section', ...partedName(name.text), at: name.at, isBold: name.isBold, row }
  const titleCell = title && ownCell(row, title)
  if (!titleCell) return null
  const typed = numberIn(row, number)
  const isBare = cells.every((cell) => cell === titleCell || cell.column === number?.index)
  const isSection =
    isSectionStyle(titleCell) ||
    isOver(typed, numberIn(next, number)) ||
    (grid.isDeep && numberParts(typed).length === 1) ||
    (isBare && isNamed(titleCell, typed, next, grid)) ||
    (grid.hasBoldRows && isBoldRow(row) && !isRoman(typed) && lacksCell(row, grid))
  if (!isSection) return null
  const words = {
    ...(number ? { number: typed, title: titleCell.text } : partedName(titleCell.text)),
    at: titleCell.at,
    isBold: titleCell.isBold || isSectionStyle(titleCell),
  }
  return { kind: 'section', ...words, row: isBare ? null : row }
}

/** Whether a row with a number and a title alone names a section: by its look, or because numbers begin anew below it. */
function isNamed(title: SourceCell, number: string, next: SourceRow | undefined, grid: Grid): boolean {
  const isBold = title.isBold && grid.hasBoldTitles
  const isRestart = number !== '' && /^1[.)]?$/u.test(numberIn(next, grid.number))
  return isBold || isRoman(number) || isWide(title, grid) || isRestart
}

/** A cell over the columns of numbers and titles: the name of a section, whose deadline or people stand beside it. */
function nameCell(row: SourceRow, title: SourceColumn, number: SourceColumn | undefined): SourceCell | undefined {
  const place = row.places[title.index]
  const isName = place?.part === 'beside' && number !== undefined && place.cell === row.places[number.index]?.cell
  return isName && place.cell.words !== '' ? place.cell : undefined
}

/** Whether a cell covers what the deadlines and people of an activity would stand in. */
function isWide({ column, colSpan }: SourceCell, { columns }: Grid): boolean {
  const others = columns.filter(({ field }) => field === 'deadline' || field === 'responsible')
  return colSpan > 1 && others.every(({ index }) => index >= column && index < column + colSpan)
}

/** Whether all that a row says is in bold type. */
export function isBoldRow(row: SourceRow): boolean {
  const cells = filledCells(row)
  return cells.length > 0 && cells.every(({ isBold }) => isBold)
}

/** Whether a row has no number, nobody responsible, or no deadline: an activity has them all. */
function lacksCell(row: SourceRow, { columns }: Grid): boolean {
  return columns.some(
    (column) =>
      ['number', 'deadline', 'responsible'].includes(column.field) &&
      row.places[column.index]?.part === 'own' &&
      ownCell(row, column) === undefined,
  )
}

/** «2.» over «2.1». */
function isOver(number: string, next: string): boolean {
  const upper = numberParts(number)
  const lower = numberParts(next)
  return upper.length === 1 && lower.length === 2 && upper[0] === lower[0]
}

function isRoman(number: string): boolean {
  return /^[IVXLC]+[.)]?$/u.test(number)
}

/** A name across the table: its number parted from it, where there is one. */
export function headingLine(words: string, at: DocumentPlace, row: SourceRow | null, isBold: boolean): SectionLine {
  return { kind: 'section', ...partedName(words), at, row, isBold }
}
