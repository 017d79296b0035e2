import { map, type Parser, seq, word } from '../match.ts'
import { row, type Stint, which } from '../numerals.ts'
import { monthsSpan, type Span, type SpanKind, type YearTail } from '../span.ts'
import { yearTail } from './year-tail.ts'

const quarters: Parser<readonly Stint[]> = map(seq(row(which(4)), word('quarter')), ([stints]) => stints)

function spans(stints: readonly Stint[], tail: YearTail): readonly Span[] {
  return stints.map(({ first, last }) => monthsSpan('quarter', first * 3 - 2, last * 3, tail))
}

/** Quarters of the calendar year: «III кв. 2023», «I–II кварталы 2023 года», «4 квартал». */
export const quarter: SpanKind = {
  name: 'quarter',
  title: () => ({ ru: 'квартал', en: 'a quarter' }),
  examples: () => [
    { text: 'III кв. 2023', normal: 'range 2023-07-01..2023-09-30' },
    { text: 'I-II кварталы 2023 года', normal: 'range 2023-01-01..2023-06-30' },
    { text: 'четвёртый квартал', normal: 'range --10-01..--12-31' },
    { text: 'I, III квартал', normal: 'list [range --01-01..--03-31; range --07-01..--09-30]' },
  ],
  rejects: () => ['5 квартал', 'квартал', 'II-I квартал'],
  parse: map(seq(quarters, yearTail), ([stints, tail]) => spans(stints, tail)),
}
