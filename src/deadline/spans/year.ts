import { map } from '../match.ts'
import { monthsSpan, one, type SpanKind } from '../span.ts'
import { yearNumber } from './year-tail.ts'

/** A calendar year: «2023 г.», «2023». */
export const year: SpanKind = {
  name: 'year',
  title: () => ({ ru: 'год', en: 'a year' }),
  examples: () => [
    { text: '2023 г.', normal: 'range 2023-01-01..2023-12-31' },
    { text: '2024', normal: 'range 2024-01-01..2024-12-31' },
    { text: '23 год', normal: 'range 2023-01-01..2023-12-31' },
  ],
  rejects: () => ['23', '2 года', '5678', 'год'],
  parse: map(yearNumber, (number) => one(monthsSpan('year', 1, 12, { year: number }))),
}
