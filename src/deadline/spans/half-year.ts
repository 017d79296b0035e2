import type { Text } from '../../core/text.ts'
import type { Point } from '../deadline.ts'
import { type Habits, type MonthDays, SCHOOL_HALVES, USUAL_HABITS } from '../frame.ts'
import { any, map, mapHit, mark, type Parser, seq, word } from '../match.ts'
import { row, type Stint, text, which } from '../numerals.ts'
import { vague } from '../remarks.ts'
import { inYear, placeOf, type Span, type SpanKind, textOf, type YearTail, yearOf } from '../span.ts'
import { yearTail } from './year-tail.ts'

const short = seq(text('п'), mark('/'), text('г'))
// «первая половина 2023 года»: the year follows at once, or the half would be one of a month.
const halves: Parser<{ stints: readonly Stint[]; needsYear: boolean }> = any(
  map(seq(row(which(2)), any(word('half'), short)), ([stints]) => ({ stints, needsYear: false })),
  map(seq(row(which(2)), word('fraction')), ([stints]) => ({ stints, needsYear: true })),
)

function halfOf({ first, last }: Stint, days: Habits['halves']['days'], tail: YearTail): Span {
  const from = (days[first - 1] as MonthDays).from
  const to = (days[last - 1] as MonthDays).to
  return { grain: 'half-year', from: inTail(from, tail), to: inTail(to, tail) }
}

function inTail(at: Point, tail: YearTail): Point {
  const year = yearOf(tail, at.month ?? 1)
  return year === undefined ? at : inYear(at, year, true)
}

const CIVIL = USUAL_HABITS.halves.days

const parse: Parser<readonly Span[]> = mapHit(seq(halves, yearTail), (hit, input, at) => {
  const [{ stints, needsYear }, tail] = hit.value
  if (needsYear && !tail) return undefined
  // A year says whose halves are meant; without one the plan does, where it can.
  const { days, certain } = input.habits.halves
  const meant = tail ? ('year' in tail ? CIVIL : days === CIVIL ? SCHOOL_HALVES : days) : days
  const value = stints.map((stint) => halfOf(stint, meant, tail))
  if (tail || certain || stints.some(({ first, last }) => first !== last)) return { ...hit, value }
  const read: Text =
    meant === CIVIL
      ? { ru: 'полугодие календарного года', en: 'a half of the calendar year' }
      : { ru: 'полугодие учебного года', en: 'a half of the school year' }
  const instead: Text = {
    ru: 'с годом или месяцами, например «сентябрь – декабрь»',
    en: 'name the year or the months, «сентябрь – декабрь»',
  }
  const remark = vague(textOf(input, at, hit.end), read, instead, placeOf(input, at, hit.end))
  return { ...hit, value, remarks: [...hit.remarks, remark] }
})

/** Halves of a year: of the calendar, or of a school year where it is named. */
export const halfYear: SpanKind = {
  name: 'half-year',
  title: () => ({ ru: 'полугодие', en: 'a half of a year' }),
  examples: () => [
    { text: 'II полугодие 2022 г.', normal: 'range 2022-07-01..2022-12-31' },
    { text: 'I полугодие 2022-2023 учебного года', normal: 'range 2022-09-01..2022-12-31' },
    { text: '2 полугодие 2022-2023 учебного года', normal: 'range 2023-01-01..2023-05-31' },
    { text: 'первая половина 2023 года', normal: 'range 2023-01-01..2023-06-30' },
    { text: '2 полугодие', normal: 'range --07-01..--12-31' },
  ],
  rejects: () => ['3 полугодие', 'полугодие', 'полгода'],
  parse,
}
