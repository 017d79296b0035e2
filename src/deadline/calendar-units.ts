import { addDays, type CalendarDate, calendarDate, daysInMonth, parts, weekday } from '../core/calendar-date.ts'
import type { Unit } from './deadline.ts'

/** One unit of the calendar: one month, one quarter, one school year. Months are counted from year 0. */
export interface UnitDays {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** Length of a unit in months; days and weeks are counted in days, and the school's own units are not known here. */
const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12, 'school-year': 12 }
const DAYS: Partial<Record<Unit, number>> = { day: 1, week: 7 }

/** At least so many units lie in so many days; `undefined` for terms, trimesters and semesters. */
export function unitCount(unit: Unit, days: number): number | undefined {
  const length = DAYS[unit] ?? (MONTHS[unit] === undefined ? undefined : MONTHS[unit] * 31)
  return length === undefined ? undefined : Math.floor(days / length)
}

/** The units, in groups of `count`, that touch the days from `from` to `to`, the first of them holding `from`. */
export function* units(unit: Unit, from: CalendarDate, to: CalendarDate, count = 1): Generator<UnitDays> {
  const days = DAYS[unit]
  if (days !== undefined) yield* byDays(days, count, from, to)
  const months = MONTHS[unit]
  if (months !== undefined) yield* byMonths(months, unit === 'school-year' ? 8 : 0, count, from, to)
}

function* byDays(length: number, count: number, from: CalendarDate, to: CalendarDate): Generator<UnitDays> {
  let start = length === 7 ? addDays(from, 1 - weekday(from)) : from
  while (start <= to && start < LAST) {
    const end = addDays(start, length * count - 1)
    yield { from: start, to: end }
    start = addDays(end, 1)
  }
}

// A day before which counting stops: the calendar of four-digit years ends.
const LAST = '9999-11-30'

function* byMonths(
  length: number,
  shift: number,
  count: number,
  from: CalendarDate,
  to: CalendarDate,
): Generator<UnitDays> {
  const { year, month } = parts(from)
  const index = year * 12 + month - 1 - shift
  for (let first = index - (index % length) + shift; ; first += length * count) {
    const start = firstDay(first)
    const end = lastDayOf(first + length * count - 1)
    if (!start || !end || start > to) return
    yield { from: start, to: end }
  }
}

/** The first day of a month counted from year 0. */
export function firstDay(index: number): CalendarDate | undefined {
  return calendarDate(Math.floor(index / 12), (index % 12) + 1, 1)
}

/** The last day of a month counted from year 0. */
export function lastDayOf(index: number): CalendarDate | undefined {
  return dayOf(index, 31)
}

/** A day of a month counted from year 0; the 31st of a shorter month is its last day. */
export function dayOf(index: number, day: number): CalendarDate | undefined {
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  return year < 1 ? undefined : calendarDate(year, month, Math.min(day, daysInMonth(year, month)))
}

/** A weekday of a month by its number in it; `undefined` where the month has no such. Months are counted from year 0. */
export function weekdayInMonth(index: number, day: number, nth: number | 'last'): CalendarDate | undefined {
  const last = lastDayOf(index)
  if (nth === 'last') return last && addDays(last, -((weekday(last) - day + 7) % 7))
  const first = firstDay(index)
  const found = first && addDays(first, ((day - weekday(first) + 7) % 7) + (nth - 1) * 7)
  return found && last && found <= last ? found : undefined
}

/** The month of a day, counted from year 0. */
export function monthIndex(date: CalendarDate): number {
  const { year, month } = parts(date)
  return year * 12 + month - 1
}
