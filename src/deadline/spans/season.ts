import { map, type Parser, seq } from '../match.ts'
import { valued } from '../numerals.ts'
import { monthsSpan, one, type Span, type SpanKind } from '../span.ts'
import { yearTail } from './year-tail.ts'

const FIRST_MONTH = [3, 6, 9, 12]

const parse: Parser<readonly Span[]> = map(seq(valued('season:'), yearTail), ([season, tail]) => {
  const first = FIRST_MONTH[season - 1] ?? 3
  // Winter lies in two years: «зима 2022» does not say in which it begins.
  if (season === 4 && tail && 'year' in tail) return undefined
  if (season === 4 && tail && 'schoolYear' in tail) {
    const from = tail.schoolYear
    return one({ grain: 'season', from: { year: from, month: 12, day: 1 }, to: endOfFebruary(from + 1) })
  }
  return one(monthsSpan('season', first, season === 4 ? 2 : first + 2, tail))
})

function endOfFebruary(year: number): { year: number; month: number; day: number } {
  const span = monthsSpan('month', 2, 2, { year })
  return { year, month: 2, day: span.to.day }
}

/** A season by calendar months: «осень 2022 г.», «весной», «зима». */
export const season: SpanKind = {
  name: 'season',
  title: () => ({ ru: 'время года', en: 'a season' }),
  examples: () => [
    { text: 'осень 2022 г.', normal: 'range 2022-09-01..2022-11-30' },
    { text: 'весной', normal: 'range --03-01..--05-31' },
    { text: 'зима', normal: 'range --12-01..--02-28' },
  ],
  rejects: () => ['зима 2022', 'осенние'],
  parse,
}
