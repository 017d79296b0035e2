import { daysInMonth } from '../core/calendar-date.ts'
import type { Text } from '../core/text.ts'
import type { Point, WeekStretch } from './deadline.ts'
import { means } from './entry.ts'
import type { Input, Parser } from './match.ts'
import { mapHit } from './match.ts'
import { impossibleDate } from './remarks.ts'
import { share, tagSet } from './tags.ts'

/** How large a piece of the calendar a span names. `number` is a day without a month: «5 числа». */
export type Grain = 'number' | 'day' | 'part' | 'month' | 'quarter' | 'half-year' | 'season' | 'year' | 'school-year'

/** Words for a stretch of calendar: its first and last day. */
export interface DaySpan {
  readonly grain: Grain
  readonly from: Point
  readonly to: Point
}

/** Words for weeks of a month. */
export interface WeekSpan extends WeekStretch {
  readonly grain: 'weeks'
}

export type Span = DaySpan | WeekSpan

/**
 * A kind of words for a stretch of calendar («II квартал 2026», «май»). One phrase may name several stretches
 * («I, III квартал»). `examples` give the normal form of the phrase alone; no `rejects` may be read by this kind.
 * All are functions: only tests and the documentation ask, and every start would pay for the lists.
 */
export interface SpanKind {
  readonly name: string
  /** For the table in the documentation. */
  readonly title: () => Text
  readonly examples: () => readonly { readonly text: string; readonly normal: string }[]
  readonly rejects: () => readonly string[]
  readonly parse: Parser<readonly Span[]>
}

/** A year as it follows a month: of the calendar, or the school year that begins in it. */
export type YearTail = { readonly year: number } | { readonly schoolYear: number } | undefined

/** The last day of a month; of February in an unknown year the 28th, which stands for its end. */
export function lastDay(month: number, year: number | undefined): number {
  return daysInMonth(year ?? 2001, month)
}

export function point(year: number | undefined, month: number, day: number): Point {
  return year === undefined ? { month, day } : { year, month, day }
}

/** From the first day of a month to the last of the same or a later one. */
export function monthsSpan(grain: Grain, first: number, last: number, tail?: YearTail): DaySpan {
  const from = yearOf(tail, first)
  const to = last < first && from !== undefined ? from + 1 : yearOf(tail, last)
  return { grain, from: point(from, first, 1), to: point(to, last, lastDay(last, to)) }
}

/** The calendar year of a month under a tail: a school year begins in September. */
export function yearOf(tail: YearTail, month: number): number | undefined {
  if (tail === undefined) return undefined
  if ('year' in tail) return tail.year
  return month >= 9 ? tail.schoolYear : tail.schoolYear + 1
}

/** Compares days by month and day; the years are left aside. */
export function compareInYear(a: Point, b: Point): number {
  return (a.month ?? 0) - (b.month ?? 0) || a.day - b.day
}

/** The same day in a year. The end of February moves with the year where `end` says that a month's end is meant. */
export function inYear(at: Point, year: number, end = false): Point {
  if (at.month === undefined) return at
  const isEnd = end || at.sense === 'month-end'
  const day = isEnd && at.month === 2 && at.day === 28 ? lastDay(2, year) : at.day
  return { ...at, year, day }
}

/** A stretch without a year put into one: the year of its last day. */
export function spanInYear(span: DaySpan, year: number): DaySpan {
  const first = compareInYear(span.from, span.to) > 0 ? year - 1 : year
  return { ...span, from: inYear(span.from, first), to: inYear(span.to, year, span.grain !== 'day') }
}

/** Remarks on days that their month does not have; the words stand at the tokens `at` to `end`. */
export function checkingDays<T extends readonly Span[]>(parser: Parser<T>): Parser<T> {
  return mapHit(parser, (hit, input, at) => {
    const wrong = hit.value.flatMap((span) => ('from' in span ? [span.from, span.to] : [])).find(impossible)
    if (!wrong) return hit
    // Without the word «г.»: the day, the month and the year are what contradict each other.
    let end = hit.end
    while (end > at + 1 && means(input.tokens[end - 1], 'year')) end--
    const place = placeOf(input, at, end)
    const found = textOf(input, at, end)
    const remark = impossibleDate(found, wrong.day, wrong.month ?? 1, wrong.year, place)
    return { ...hit, remarks: [...hit.remarks, remark] }
  })
}

function impossible({ year, month, day }: Point): boolean {
  if (month === undefined) return day < 1 || day > 31
  return month < 1 || month > 12 || day < 1 || day > daysInMonth(year ?? 2000, month)
}

/** Where the tokens `at` to `end` (exclusive) stand in the original. */
export function placeOf(input: Input, at: number, end: number): { readonly start: number; readonly end: number } {
  const first = input.tokens[at]
  const last = input.tokens[end - 1]
  return { start: first?.start ?? 0, end: last?.end ?? input.original.length }
}

/** The original text of the tokens `at` to `end` (exclusive). */
export function textOf(input: Input, at: number, end: number): string {
  const place = placeOf(input, at, end)
  return input.original.slice(place.start, place.end)
}

/** Wraps one span as the list that a span kind gives. */
export function one(span: Span): readonly Span[] {
  return [span]
}

const MONTH = tagSet(['month:'])

/** Whether a month's name stands there. */
export function isMonth({ tags }: Input, at: number): boolean {
  const here = tags[at]
  return here !== undefined && share(here, MONTH)
}

/** Whether a numeral is written as several: «20-е числа», «в двадцатых числах». */
export function isPlural({ original, tokens }: Input, at: number): boolean {
  const token = tokens[at]
  return token !== undefined && /[ех]$/iu.test(original.slice(token.start, token.end))
}

/** The day after, in the year that is known; of February in an unknown one the first of March. */
export function nextDay(at: Point): Point {
  const { year, month, day } = at
  if (month === undefined || day < lastDay(month, year)) return { ...at, day: day + 1 }
  return month < 12 ? { ...at, month: month + 1, day: 1 } : point(year === undefined ? undefined : year + 1, 1, 1)
}

/** The day before, in the year that is known; of «1 числа» of an unknown month there is none. */
export function dayBefore(at: Point): Point | undefined {
  const { year, month, day } = at
  if (day > 1) return { ...at, day: day - 1 }
  if (month === undefined) return undefined
  const [before, its] = month === 1 ? [12, year === undefined ? undefined : year - 1] : [month - 1, year]
  return point(its, before, lastDay(before, its))
}
