import type { DocumentPlace } from '../../../document/index.ts'
import type { SourceColumn } from './columns.ts'
import type { Doubt, Unused } from '../draft.ts'
import type { BodyRow } from './plan-tables.ts'
import { filledCells, type GridPlace, isAcross, rowWords, type SourceCell, type SourceRow } from './source-table.ts'
import { wordsOf } from '../text-of.ts'

/** What a row of the plan's table is. */
export type Line =
  | SectionLine
  | { readonly kind: 'activity'; readonly row: SourceRow }
  /** A remark under the activities, across the table. */
  | { readonly kind: 'footnote'; readonly text: string; readonly at: DocumentPlace }

export interface SectionLine {
  readonly kind: 'section'
  readonly number: string
  readonly title: string
  readonly at: DocumentPlace
  /** The row whose cells are the section's own; `null` where its name stands across the table or between two tables. */
  readonly row: SourceRow | null
  readonly isBold: boolean
}

/** The rows of a plan, said what each is. */
export interface Lines {
  readonly lines: readonly Line[]
  readonly doubts: readonly Doubt[]
  readonly unused: readonly Unused[]
}

/** How rows are told apart. */
interface Grid {
  readonly number: SourceColumn | undefined
  readonly title: SourceColumn | undefined
  readonly knowsMerges: boolean
  /** Whether most numbers have two parts («1.1»), so that one part is a section's. */
  readonly isDeep: boolean
}

/** Tells sections from activities. With stages, whose names stand in a column, every row is an activity. */
export function linesOf(body: readonly BodyRow[], columns: readonly SourceColumn[], knowsMerges: boolean): Lines {
  const number = columns.find(({ field }) => field === 'number')
  const title = columns.find(({ field }) => field === 'title')
  const doubts: Doubt[] = []
  const unused: Unused[] = []
  const whole = withoutCuts(body, { number, title }, doubts)
  const isDeep = hasDeepNumbers(whole.flatMap((each) => ('row' in each ? [numberIn(each.row, number)] : [])))
  const grid = { number, title, knowsMerges, isDeep }
  const hasStages = columns.some(({ field }) => field === 'section.title')
  const last = whole.findLastIndex((each) => 'row' in each && !isAcross(each.row) && filledCells(each.row).length > 0)
  const lines = whole.flatMap((each, index): Line[] => {
    if ('heading' in each) return [headingLine(wordsOf([each.heading]), each.at, null, true)]
    if (filledCells(each.row).length === 0 && each.row.places.every(({ part }) => part === 'own')) return []
    if (isRemark(each.row, index > last))
      return [{ kind: 'footnote', text: filledCells(each.row)[0]?.text ?? '', at: atOf(each.row) }]
    const section = hasStages ? null : sectionLine(each.row, nextRow(whole, index), grid)
    return [section ?? { kind: 'activity', row: each.row }]
  })
  return { lines, doubts, unused }
}

/** Whether most numbers have two parts, and some stand under a number of one («2.1» under «2.»). */
function hasDeepNumbers(numbers: readonly string[]): boolean {
  const parted = numbers.map(partsOf)
  const upper = parted.filter(({ length }) => length === 1).map(([first]) => first)
  const lower = parted.filter(({ length }) => length === 2)
  return lower.length >= upper.length && lower.some(([first]) => upper.includes(first))
}

function atOf({ table, number }: SourceRow): DocumentPlace {
  return { table, row: number, column: 1 }
}

function nextRow(body: readonly BodyRow[], index: number): SourceRow | undefined {
  const next = body[index + 1]
  return next && 'row' in next ? next.row : undefined
}

/** A sign and a remark across the table: «* При наличии средств.», under the last activity also «Примечание: …». */
function isRemark(row: SourceRow, isAtEnd: boolean): boolean {
  const [cell, ...others] = filledCells(row)
  if (!cell || others.length > 0 || !(isAcross(row) || cell.at.column === 1)) return false
  return /^(?:\*|[¹²³⁴⁵⁶⁷⁸⁹]|примечани)/iu.test(cell.words) && isAtEnd
}

function sectionLine(row: SourceRow, next: SourceRow | undefined, grid: Grid): SectionLine | null {
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
  { number, title, knowsMerges }: Grid,
): boolean {
  if (cells.length !== 1 || row.places.some(({ part }) => part === 'above')) return false
  const isFirst = cell.at.column === 1
  if (isFirst && number?.index === 0) return /\p{L}{2}/u.test(cell.words)
  const isTitle = cell.at.column - 1 === title?.index
  return isTitle && (isSectionStyle(cell) || cell.isBold || (!knowsMerges && isFirst))
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
  const titleCell = title && ownCell(row, title)
  if (!titleCell) return null
  const typed = numberIn(row, number)
  const isBare = cells.every((cell) => cell === titleCell || cell.at.column - 1 === number?.index)
  const isSection =
    isSectionStyle(titleCell) ||
    isOver(typed, numberIn(next, number)) ||
    (grid.isDeep && depthOf(typed) === 1) ||
    (isBare && (titleCell.isBold || isRoman(typed)))
  if (!isSection) return null
  const isBold = titleCell.isBold || isSectionStyle(titleCell)
  const own = isBare ? null : row
  if (!number) return headingLine(titleCell.text, titleCell.at, own, isBold)
  return { kind: 'section', number: typed, title: titleCell.text, at: titleCell.at, row: own, isBold }
}

/** «2.» over «2.1». */
function isOver(number: string, next: string): boolean {
  const upper = partsOf(number)
  const lower = partsOf(next)
  return upper.length === 1 && lower.length === 2 && upper[0] === lower[0]
}

function isRoman(number: string): boolean {
  return /^[IVXLC]+[.)]?$/u.test(number)
}

function partsOf(number: string): string[] {
  return number.match(/\d+/gu) ?? []
}

function depthOf(number: string): number {
  return partsOf(number).length
}

function ownCell(row: SourceRow, { index }: SourceColumn): SourceCell | undefined {
  const place = row.places[index]
  return place?.part === 'own' && place.cell.words !== '' ? place.cell : undefined
}

function numberIn(row: SourceRow | undefined, column: SourceColumn | undefined): string {
  if (!row || !column) return ''
  const place = row.places[column.index]
  return place?.part === 'own' ? place.cell.words : ''
}

const numbered =
  /^(?<number>(?:(?:раздел|этап|блок|направление|модуль|глава|часть)\s+)?(?:№\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[IVXLC]{1,6}|[А-Я](?=[.)]))[.):]?)\s+(?<title>\S.*)$/isu

/** A name across the table: its number parted from it, where there is one. */
function headingLine(words: string, at: DocumentPlace, row: SourceRow | null, isBold: boolean): SectionLine {
  const { number = '', title = words } = numbered.exec(words)?.groups ?? {}
  // «I четверть», «2026 год», «1 сентября» begin with a number that is none.
  const isNumber = /[.):]$/u.test(number) || /^[\p{Lu}«"]/u.test(title)
  return { kind: 'section', number: isNumber ? number : '', title: isNumber ? title : words, at, row, isBold }
}

/** Joins a row that a page break cut in two. */
function withoutCuts(body: readonly BodyRow[], grid: Pick<Grid, 'number' | 'title'>, doubts: Doubt[]): BodyRow[] {
  const whole: BodyRow[] = []
  for (const each of body) {
    const above = whole.at(-1)
    if ('row' in each && above && 'row' in above && isRest(each.row, each.opens, grid) && !isAcross(above.row)) {
      whole[whole.length - 1] = { ...above, row: joinedRow(above.row, each.row) }
      doubts.push(joinedDoubt(each.row, above.row))
    } else whole.push(each)
  }
  return whole
}

/** Without number and title, or at the top of a piece with the rest of a title: the row goes on. */
function isRest(row: SourceRow, opens: boolean, { number, title }: Pick<Grid, 'number' | 'title'>): boolean {
  const cells = filledCells(row)
  if (cells.length === 0 || !title || isAcross(row)) return false
  const isEmpty = (column: SourceColumn | undefined) => {
    const place = column && row.places[column.index]
    return place === undefined || (place.part === 'own' && place.cell.words === '')
  }
  if (!isEmpty(number)) return false
  if (isEmpty(title)) return number !== undefined || opens
  const words = ownCell(row, title)?.words ?? ''
  return opens && /^(?:\p{Ll}|[-–—•])/u.test(words)
}

function joinedRow(above: SourceRow, rest: SourceRow): SourceRow {
  const places = above.places.map((place, column): GridPlace => {
    const more = rest.places[column]
    if (!more || more.part !== 'own' || more.cell.words === '') return place
    return place.part === 'own' ? { ...place, cell: joinedCell(place.cell, more.cell) } : place
  })
  return { ...above, places }
}

function joinedCell(above: SourceCell, rest: SourceCell): SourceCell {
  if (above.words === '') return { ...above, text: rest.text, words: rest.words, paragraphs: rest.paragraphs }
  const isNewLine = /[.;:]$/u.test(above.text) || /^[-–—•]/u.test(rest.text)
  const text = `${above.text}${isNewLine ? '\n' : ' '}${rest.text}`
  return {
    ...above,
    text,
    words: `${above.words} ${rest.words}`,
    paragraphs: [...above.paragraphs, ...rest.paragraphs],
  }
}

function joinedDoubt(rest: SourceRow, above: SourceRow): Doubt {
  const words = rowWords(rest)
  const start = words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words
  return {
    rule: 'import-row-joined',
    path: [],
    at: atOf(rest),
    message: {
      ru: `Строка ${rest.number} таблицы ${rest.table} без номера («${start}») присоединена к строке ${above.number}${above.table === rest.table ? '' : ` таблицы ${above.table}`}: похоже, её разрезал край страницы. Сверьте с документом.`,
      en: `Row ${rest.number} of table ${rest.table} has no number (“${start}”) and was joined to row ${above.number}${above.table === rest.table ? '' : ` of table ${above.table}`}: a page break seems to have cut it. Compare with the document.`,
    },
  }
}
