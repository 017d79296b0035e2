import { any, map, mark, opt, type Parser, seq, token, word } from '../match.ts'
import { row, valued, which } from '../numerals.ts'
import { type Span, type SpanKind, type WeekSpan, type YearTail, yearOf } from '../span.ts'
import { yearTail } from './year-tail.ts'

type Weeks = WeekSpan['weeks']

/** «1 неделя», «первая и третья неделя», «последняя неделя», «1–2 неделя». */
const weeks: Parser<Weeks> = any(
  map(seq(row(which(5)), word('week')), ([stints]): Weeks => stints),
  map(seq(word('last'), word('week')), (): Weeks => [{ first: 'last', last: 'last' }]),
)

// «2 недели» without a month is a length of time; «2 неделя» is the second one.
const ONE_WEEK = new Set(['неделя', 'неделю', 'неделе', 'нед'])
const oneWeek = token(['week'], (t) => (ONE_WEEK.has(t.text) ? true : undefined))
const bareWeeks: Parser<Weeks> = any(
  map(seq(row(which(5)), oneWeek), ([stints]): Weeks => stints),
  map(seq(row(which(5)), word('week')), ([stints]): Weeks | undefined =>
    stints.length > 1 || stints.some(({ first, last }) => first !== last) ? stints : undefined,
  ),
  map(seq(word('last'), word('week')), (): Weeks => [{ first: 'last', last: 'last' }]),
)

function spans(found: Weeks, month: number | undefined, tail: YearTail): readonly Span[] {
  const year = month === undefined ? undefined : yearOf(tail, month)
  return [
    {
      grain: 'weeks',
      weeks: found,
      ...(month === undefined ? {} : { month }),
      ...(year === undefined ? {} : { year }),
    },
  ]
}

/** Weeks of a month: «1 неделя сентября», «сентябрь, 2-я неделя», and of the plan's month «3 неделя». */
export const weekOfMonth: SpanKind = {
  name: 'week-of-month',
  title: () => ({ ru: 'неделя месяца', en: 'a week of a month' }),
  examples: () => [
    { text: '1 неделя сентября', normal: 'range week 1 of --09' },
    { text: 'последняя неделя августа 2022 г.', normal: 'range week last of 2022-08' },
    { text: 'октябрь, 2-я неделя', normal: 'range week 2 of --10' },
    { text: '1 и 3 неделя', normal: 'range week 1 | week 3' },
    { text: '1–2 неделя мая', normal: 'range week 1..2 of --05' },
  ],
  rejects: () => ['6 неделя мая', 'неделя', '2 недели до мая'],
  parse: any(
    map(seq(weeks, valued('month:'), yearTail), ([found, month, tail]) => spans(found, month, tail)),
    map(seq(valued('month:'), yearTail, opt(mark(',', '(', '-')), weeks, opt(mark(')'))), ([month, tail, , found]) =>
      spans(found, month, tail),
    ),
    map(bareWeeks, (found) => spans(found, undefined, undefined)),
  ),
}
