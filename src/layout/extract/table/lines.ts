import type { DocumentPlace } from '../../../document/index.ts'
import type { SourceColumn } from './columns.ts'
import { withoutCuts } from './cut-rows.ts'
import type { Doubt, Unused } from '../draft.ts'
import type { BodyRow } from './plan-tables.ts'
import { numberIn, numberParts, ownCell } from './row-cells.ts'
import { type Grid, headingLine, isBoldRow, type SectionLine, sectionLine } from './section-lines.ts'
import { filledCells, isAcross, rowPlace, rowWords, type SourceRow } from './source-table.ts'
import { wordsOf } from '../text-of.ts'

/** What a row of the plan's table is. */
export type Line =
  | SectionLine
  | { readonly kind: 'activity'; readonly row: SourceRow }
  /** A remark under the activities, across the table. */
  | { readonly kind: 'footnote'; readonly text: string; readonly at: DocumentPlace }

/** The rows of a plan, said what each is. */
export interface Lines {
  readonly lines: readonly Line[]
  readonly doubts: readonly Doubt[]
  readonly unused: readonly Unused[]
}

/** Tells sections from activities. With stages, whose names stand in a column, every row is an activity. */
export function linesOf(body: readonly BodyRow[], columns: readonly SourceColumn[], knowsMerges: boolean): Lines {
  const number = columns.find(({ field }) => field === 'number')
  const title = columns.find(({ field }) => field === 'title')
  const doubts: Doubt[] = []
  const unused: Unused[] = []
  const whole = withoutCuts(body, { number, title }, doubts)
  const isDeep = hasDeepNumbers(whole.flatMap((each) => ('row' in each ? [numberIn(each.row, number)] : [])))
  const grid: Grid = {
    number,
    title,
    columns,
    knowsMerges,
    isDeep,
    hasNumbers: isNumberedThroughout(whole, number),
    hasBoldRows: hasFewBoldRows(whole),
    hasBoldTitles: hasFewBoldTitles(whole, title),
  }
  const hasStages = columns.some(({ field }) => field === 'section.title')
  const last = whole.findLastIndex((each) => 'row' in each && !isAcross(each.row) && filledCells(each.row).length > 0)
  const lines = whole.flatMap((each, index): Line[] => {
    if ('heading' in each) return [headingLine(wordsOf([each.heading]), each.at, null, true)]
    if (filledCells(each.row).length === 0 && each.row.places.every(({ part }) => part === 'own')) return []
    if (isTotal(each.row)) {
      unused.push({ at: rowPlace(each.row), text: rowWords(each.row), why: total })
      return []
    }
    if (isRemark(each.row, index > last))
      return [{ kind: 'footnote', text: filledCells(each.row)[0]?.text ?? '', at: rowPlace(each.row) }]
    const section = hasStages ? null : sectionLine(each.row, nextRow(whole, index), grid)
    return [section ?? { kind: 'activity', row: each.row }]
  })
  return { lines, doubts, unused }
}

/** Whether a row in bold type stands out, being one of few. */
function hasFewBoldRows(body: readonly BodyRow[]): boolean {
  const rows = body.flatMap((each) => ('row' in each && filledCells(each.row).length > 0 ? [each.row] : []))
  return rows.filter(isBoldRow).length * 2 <= rows.length
}

/** Whether a title in bold type stands out, most activities having plain ones. */
function hasFewBoldTitles(body: readonly BodyRow[], title: SourceColumn | undefined): boolean {
  const titles = body.flatMap((each) =>
    title && 'row' in each && filledCells(each.row).length > 2 ? (ownCell(each.row, title) ?? []) : [],
  )
  return titles.length === 0 || titles.filter(({ isBold }) => isBold).length * 2 <= titles.length
}

/** Whether every row that says more than a title has a number. */
function isNumberedThroughout(body: readonly BodyRow[], number: SourceColumn | undefined): boolean {
  const rows = body.flatMap((each) => ('row' in each && filledCells(each.row).length > 1 ? [each.row] : []))
  return number !== undefined && rows.length > 1 && rows.every((row) => numberIn(row, number) !== '')
}

/** Whether most numbers have two parts, and some stand under a number of one («2.1» under «2.»). */
function hasDeepNumbers(numbers: readonly string[]): boolean {
  const parted = numbers.map(numberParts)
  const upper = parted.filter(({ length }) => length === 1).map(([first]) => first)
  const lower = parted.filter(({ length }) => length === 2)
  return lower.length >= upper.length && lower.some(([first]) => upper.includes(first))
}

function nextRow(body: readonly BodyRow[], index: number): SourceRow | undefined {
  const next = body[index + 1]
  return next && 'row' in next ? next.row : undefined
}

/** «Итого» at the beginning of a row: it sums up the others. */
function isTotal(row: SourceRow): boolean {
  return /^(?:итого|всего)(?!\p{L})/iu.test(filledCells(row)[0]?.words ?? '')
}

const total = { ru: 'строка итогов, а не мероприятие', en: 'a row of totals, not an activity' }

/** A sign and a remark across the table: «* При наличии средств.», under the last activity also «Примечание: …» and a signature. */
function isRemark(row: SourceRow, isAtEnd: boolean): boolean {
  const [cell, ...others] = filledCells(row)
  if (!cell || others.length > 0 || !(isAcross(row) || cell.column === 0)) return false
  return /^(?:\*|[¹²³⁴⁵⁶⁷⁸⁹]|примечани)|_{3}/iu.test(cell.words) && isAtEnd
}
