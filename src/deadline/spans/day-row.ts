import { any, map, mapHit, mark, opt, type Parser, seq } from '../match.ts'
import { digits, row, type Stint, valued } from '../numerals.ts'
import { checkingDays, point, type Span, type SpanKind, type YearTail, yearOf } from '../span.ts'
import { share, type TagSet, tagSet } from '../tags.ts'
import { calendarYear } from './calendar-year.ts'
import { yearTail, yearWord } from './year-tail.ts'

const days = row(digits(1, 2))
const shortYear = map(digits(2), (year) => 2000 + year)

const inWords = map(seq(days, valued('month:'), yearTail), ([stints, month, tail]) => spans(stints, month, tail))

// «октябрь 1-15», «сентябрь 15-20»: stretches alone; «сентябрь 22» may be a year.
const behind = mapHit(seq(valued('month:'), days), (hit, input) => {
  const [month, stints] = hit.value
  const ends = hit.end === input.tokens.length || share(input.tags[hit.end] as TagSet, ENDS)
  const value = ends && stints.every(({ first, last }) => first < last) ? spans(stints, month, undefined) : undefined
  return value && { ...hit, value }
})
const ENDS = tagSet([...',;)'])

// «10., 17., 24.10.2022»
const dottedDays = row(map(seq(digits(1, 2), opt(mark('.'))), ([day]) => day))
const inDigits = map(
  seq(any(days, dottedDays), mark('.'), digits(2), opt(seq(mark('.'), any(calendarYear, shortYear), opt(yearWord)))),
  ([stints, , month, year]) => spans(stints, month, year ? { year: year[1] } : undefined),
)

// One day alone is the span `day`.
function spans(stints: readonly Stint[], month: number, tail: YearTail): readonly Span[] | undefined {
  if (stints.length === 1 && stints[0]?.first === stints[0]?.last) return undefined
  const year = yearOf(tail, month)
  return stints.map(({ first, last }) => ({
    grain: first === last ? 'day' : 'part',
    from: point(year, month, first),
    to: point(year, month, last),
  }))
}

const parse: Parser<readonly Span[]> = checkingDays(any(inWords, behind, inDigits))

/** Several days or stretches of one month: «1–15 октября 2022 г.», «1, 15 сентября», «01-30.09.2022». */
export const dayRow: SpanKind = {
  name: 'day-row',
  title: () => ({ ru: 'дни одного месяца', en: 'days of one month' }),
  examples: () => [
    { text: '1–15 октября 2022 г.', normal: 'range 2022-10-01..2022-10-15' },
    { text: '1 и 15 сентября', normal: 'list [date --09-01; date --09-15]' },
    { text: '01-30.09.2022', normal: 'range 2022-09-01..2022-09-30' },
    { text: '10., 17., 24.10.2022', normal: 'list [date 2022-10-10; date 2022-10-17; date 2022-10-24]' },
    { text: '1–5, 10–15 марта', normal: 'list [range --03-01..--03-05; range --03-10..--03-15]' },
  ],
  rejects: () => ['15–1 октября', '1 сентября', '1-15'],
  parse,
}
