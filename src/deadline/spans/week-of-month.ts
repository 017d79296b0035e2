import { any, map, mapHit, mark, opt, type Parser, seq, token, word } from '../match.ts'
import { row, valued, which } from '../numerals.ts'
import { isMonth, type Span, type SpanKind, type WeekSpan, type YearTail, yearOf } from '../span.ts'
import { yearTail } from './year-tail.ts'

type Weeks = WeekSpan['weeks']

// «2 недели» is a length of time, «2 неделя» is the second one, «1 и 3 недели» are two.
// «на 1 неделю» is a length as well, «в первую неделю» is not.
const ONE_WEEK = new Set(['неделя', 'неделе', 'нед'])
const oneWeek = token(['week'], (t) => (ONE_WEEK.has(t.text) ? true : undefined))
const ordinalWord = token(['ordinal:'], (t) => (t.value !== undefined && t.value <= 5 ? t.value : undefined))
const severalWeeks: Parser<Weeks> = map(seq(row(which(5)), word('week')), ([stints]): Weeks | undefined =>
  stints.length > 1 || stints.some(({ first, last }) => first !== last) ? stints : undefined,
)

/** «1 неделя», «первая и третья неделя», «последняя неделя», «1–2 неделя». */
const weeks: Parser<Weeks> = any(
  map(seq(row(which(5)), oneWeek), ([stints]): Weeks => stints),
  severalWeeks,
  map(seq(ordinalWord, word('week')), ([number]): Weeks => [{ first: number, last: number }]),
  map(seq(word('last'), word('week')), (): Weeks => [{ first: 'last', last: 'last' }]),
)

const bareWeeks: Parser<Weeks> = any(
  map(seq(row(which(5)), oneWeek), ([stints]): Weeks => stints),
  map(seq(ordinalWord, word('week')), ([number]): Weeks => [{ first: number, last: number }]),
  severalWeeks,
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

// «октябрь, 3 неделя марта»: the week belongs to the month behind it.
function notBeforeMonth<T>(parser: Parser<T>): Parser<T> {
  return mapHit(parser, (hit, input) => (isMonth(input, hit.end) ? undefined : hit))
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
    notBeforeMonth(
      map(seq(valued('month:'), yearTail, opt(mark(',', '(', '-')), weeks, opt(mark(')'))), ([month, tail, , found]) =>
        spans(found, month, tail),
      ),
    ),
    notBeforeMonth(map(bareWeeks, (found) => spans(found, undefined, undefined))),
  ),
}
