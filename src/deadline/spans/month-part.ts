import type { MonthParts } from '../frame.ts'
import { any, map, mapHit, mark, opt, type Parser, seq, token, word } from '../match.ts'
import { row, type Stint, valued, which } from '../numerals.ts'
import { isMonth, isPlural, lastDay, point, type Span, type SpanKind, type YearTail, yearOf } from '../span.ts'
import { yearTail } from './year-tail.ts'

/** First and last day of a part; 31 stands for the end of the month. */
type Part = readonly [first: number, last: number]

const DECADES: readonly Part[] = [
  [1, 10],
  [11, 20],
  [21, 31],
]
const HALVES: readonly Part[] = [
  [1, 15],
  [16, 31],
]

function stretch(parts: readonly Part[], { first, last }: Stint): Part {
  return [parts[first - 1]?.[0] ?? 1, parts[last - 1]?.[1] ?? 31]
}

const decades: Parser<readonly Part[]> = any(
  map(seq(row(which(3)), word('decade')), ([stints]) => stints.map((stint) => stretch(DECADES, stint))),
  map(seq(word('last'), word('decade')), () => [DECADES[2] as Part]),
)
const halves: Parser<readonly Part[]> = map(seq(which(2), word('fraction')), ([n]) => [HALVES[n - 1] as Part])

// What «начало», «середина» and «конец» are, the plan may say; by default the first ten days, the days around the
// fifteenth and the last decade.
const named: Parser<keyof MonthParts> = any(
  map(word('beginning'), () => 'beginning' as const),
  map(word('middle'), () => 'middle' as const),
  map(word('end'), () => 'end' as const),
  map(seq(which(1), word('number')), () => 'beginning' as const),
  map(seq(word('last'), word('number')), () => 'end' as const),
)
const vague: Parser<readonly Part[]> = mapHit(named, (hit, { habits }) => ({
  ...hit,
  value: [habits.monthParts[hit.value]],
}))

// «20-е числа мая», «в двадцатых числах»: ten days from the tenth or the twentieth on.
const tens: Parser<readonly Part[]> = mapHit(
  seq(
    token(['#2', 'ordinal:'], (t) => (t.ordinal && (t.value === 10 || t.value === 20) ? t.value : undefined)),
    word('number'),
  ),
  (hit, input, at) => {
    const [first] = hit.value
    return isPlural(input, at) ? { ...hit, value: [[first, first + 9]] as const } : undefined
  },
)

const before = map(seq(any(decades, halves, vague, tens), valued('month:'), yearTail), ([parts, month, tail]) =>
  spans(parts, month, tail),
)
const behind = mapHit(
  seq(valued('month:'), yearTail, opt(mark(',', '(', '-')), any(decades, halves), opt(mark(')'))),
  (hit, input) => {
    const [month, tail, , parts] = hit.value
    // «октябрь, 2 декада марта»: the part belongs to the month behind it.
    return isMonth(input, hit.end) ? undefined : { ...hit, value: spans(parts, month, tail) }
  },
)

function spans(parts: readonly Part[], month: number, tail: YearTail): readonly Span[] {
  const year = yearOf(tail, month)
  return parts.map(([first, last]) => ({
    grain: 'part',
    from: point(year, month, first),
    to: point(year, month, last === 31 ? lastDay(month, year) : last),
  }))
}

/** A part of a month: «первая декада октября», «вторая половина мая», «конец мая 2023 г.». */
export const monthPart: SpanKind = {
  name: 'month-part',
  title: () => ({ ru: 'часть месяца', en: 'a part of a month' }),
  examples: () => [
    { text: 'первая декада октября', normal: 'range --10-01..--10-10' },
    { text: 'III декада марта 2023', normal: 'range 2023-03-21..2023-03-31' },
    { text: '1–2 декада мая', normal: 'range --05-01..--05-20' },
    { text: 'сентябрь, 3-я декада', normal: 'range --09-21..--09-30' },
    { text: 'вторая половина мая', normal: 'range --05-16..--05-31' },
    { text: '20-е числа мая', normal: 'range --05-20..--05-29' },
    { text: 'начало сентября', normal: 'range --09-01..--09-10' },
    { text: 'середина апреля', normal: 'range --04-10..--04-20' },
    { text: 'конец мая 2023 г.', normal: 'range 2023-05-21..2023-05-31' },
  ],
  rejects: () => ['4 декада мая', 'декада', 'начало'],
  parse: any(before, behind),
}
