import { type CalendarDate, calendarDate, type Days, weekday } from '../../core/calendar-date.ts'
import type { Point } from '../deadline.ts'
import { valueOf } from '../entry.ts'
import { any, map, mapHit, mark, opt, type Parser, seq, token, word } from '../match.ts'
import { dayNumber, digits, valued } from '../numerals.ts'
import { mistyped, otherWeekday } from '../remarks.ts'
import {
  checkingDays,
  type DaySpan,
  isMonth,
  isPlural,
  lastDay,
  one,
  placeOf,
  point,
  type SpanKind,
  textOf,
  yearOf,
} from '../span.ts'
import { candidates, closed } from '../yearless.ts'
import { calendarYear } from './calendar-year.ts'
import { yearTail, yearWord } from './year-tail.ts'

function day(year: number | undefined, month: number, day: number): DaySpan {
  const at = point(year, month, day)
  return { grain: 'day', from: at, to: at }
}

const quote = opt(mark('"'))

const inWords: Parser<DaySpan> = mapHit(
  seq(quote, dayNumber, quote, opt(word('number')), valued('month:'), yearTail),
  (hit, input, at) => {
    const [, number, , ofMonth, month, tail] = hit.value
    // «25 числа августа» is a day, «20-е числа мая» are ten.
    if (ofMonth !== undefined && isPlural(input, at)) return undefined
    return { ...hit, value: day(yearOf(tail, month), month, number) }
  },
)

// «.22» is 2022: plans have no other century.
const shortYear = map(digits(2), (year) => 2000 + year)
const dot = mark('.', '/')
const ending = seq(opt(mark('.')), opt(yearWord))

const inDigits: Parser<DaySpan> = map(
  seq(digits(1, 2), dot, digits(1, 2), dot, any(calendarYear, shortYear), ending),
  ([number, , month, , year]) => day(year, month, number),
)

// A month's number must be one: «14.00» is a clock's time, «1.5» a quantity.
const monthNumber = map(digits(2), (value) => (value >= 1 && value <= 12 ? value : undefined))

// «01,09,2022»: commas where dots are meant.
const withCommas: Parser<DaySpan> = mapHit(
  seq(digits(1, 2), mark(','), monthNumber, mark(','), calendarYear, opt(yearWord)),
  (hit, input, at) => {
    const [number, , month, , year] = hit.value
    const meant = `${pad(number)}.${pad(month)}.${year}`
    const remark = mistyped(textOf(input, at, hit.end), meant, placeOf(input, at, hit.end))
    return { ...hit, value: day(year, month, number), remarks: [...hit.remarks, remark] }
  },
)

function pad(n: number): string {
  return String(n).padStart(2, '0')
}

const withDashes: Parser<DaySpan> = map(
  seq(digits(2), mark('-'), digits(2), mark('-'), calendarYear, opt(yearWord)),
  ([number, , month, , year]) => day(year, month, number),
)

const iso: Parser<DaySpan> = map(
  seq(calendarYear, mark('-'), digits(2), mark('-'), digits(2)),
  ([year, , month, , number]) => day(year, month, number),
)

const dottedIso: Parser<DaySpan> = map(
  seq(calendarYear, mark('.'), digits(2), mark('.'), digits(2)),
  ([year, , month, , number]) => day(year, month, number),
)

// «последний день сентября»
const lastOfMonth: Parser<DaySpan> = map(
  seq(word('last'), word('day', 'number'), valued('month:'), yearTail),
  ([, , month, tail]) => {
    const year = yearOf(tail, month)
    const last = day(year, month, lastDay(month, year))
    if (month !== 2 || year !== undefined) return last
    // Which day it is, the plan's period tells.
    const at: Point = { ...last.to, sense: 'month-end' }
    return { ...last, from: at, to: at }
  },
)

const withoutYear: Parser<DaySpan> = mapHit(
  seq(digits(1, 2), mark('.'), monthNumber, opt(mark('.')), yearTail),
  (hit, input, at) => {
    // «3. 10–15 ноября»: the number of a point.
    const pointed = input.tokens[at + 2]?.gap === true && [0, 1, 2].some((i) => isMonth(input, hit.end + i))
    if (pointed) return undefined
    const [number, , month, , tail] = hit.value
    return { ...hit, value: day(yearOf(tail, month), month, number) }
  },
)

const bare: Parser<DaySpan> = any(inWords, inDigits, withCommas, withDashes, iso, dottedIso, lastOfMonth, withoutYear)

// «среда, 16 сентября 2026 г.», «16 сентября (среда)»: the weekday says nothing new, but may contradict.
// «по пятницам, 14.10» is no such day.
const oneWeekday = token(['weekday:'], (t) => (t.text.endsWith('ам') ? undefined : valueOf(t, 'weekday:')))
const weekdayBefore = map(seq(oneWeekday, opt(mark(',', '-'))), ([day]) => day)
const weekdayBehind = any(
  map(seq(mark(','), valued('weekday:')), ([, day]) => day),
  map(seq(mark('('), valued('weekday:'), mark(')')), ([, day]) => day),
)
/** The one day of the plan's period that it can be. */
function onlyDay(at: Point, period: Days | null): CalendarDate | undefined {
  const ends = period && closed(period)
  const found = ends ? candidates(null, at, ends) : []
  return found.length === 1 ? found[0]?.due : undefined
}

const onWeekday: Parser<DaySpan> = mapHit(
  any(
    map(seq(weekdayBefore, bare), ([weekday, span]) => ({ weekday, span })),
    map(seq(bare, weekdayBehind), ([span, weekday]) => ({ weekday, span })),
  ),
  (hit, input, at) => {
    const { span, weekday: said } = hit.value
    const { year, month = 1, day } = span.from
    const date = year === undefined ? onlyDay(span.from, input.habits.period) : calendarDate(year, month, day)
    const real = date && weekday(date)
    if (real === undefined || real === said) return { ...hit, value: span }
    const remark = otherWeekday(textOf(input, at, hit.end), real, said, placeOf(input, at, hit.end))
    return { ...hit, value: span, remarks: [...hit.remarks, remark] }
  },
)

/** One day: «1 сентября 2022 г.», «01.09.2022», «01.09», «"23" октября», `2022-09-01`. */
export const daySpan: SpanKind = {
  name: 'day',
  title: () => ({ ru: 'день', en: 'a day' }),
  examples: () => [
    { text: '25 августа 2019 года', normal: 'date 2019-08-25' },
    { text: '01.09.2022г.', normal: 'date 2022-09-01' },
    { text: '1.9.22', normal: 'date 2022-09-01' },
    { text: '01.09', normal: 'date --09-01' },
    { text: '«23» октября 2020 г.', normal: 'date 2020-10-23' },
    { text: '2022-09-01', normal: 'date 2022-09-01' },
    { text: 'последний день сентября', normal: 'date --09-30' },
    { text: '1-го сентября', normal: 'date --09-01' },
    { text: '15 января 2022–2023 учебного года', normal: 'date 2023-01-15' },
    { text: 'среда, 14 сентября 2022 г.', normal: 'date 2022-09-14' },
    { text: '30.09.2022 (пятница)', normal: 'date 2022-09-30' },
  ],
  rejects: () => ['14.00', '1.5', '123 сентября', '01.09.202'],
  parse: checkingDays(map(any(bare, onWeekday), one)),
}
