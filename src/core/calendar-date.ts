// The class without its ways of printing: those make three formatters of Intl at import.
import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addDays as add } from 'date-fns/addDays'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'

/**
 * A day of the calendar, `YYYY-MM-DD` (ISO 8601 calendar date, extended form), without time and without zone. Such
 * strings compare as dates do.
 */
export type CalendarDate = string & { readonly calendarDate: unique symbol }

/** A stretch of days, both ends included; `null` where an end is open. */
export interface Days {
  readonly from: CalendarDate | null
  readonly to: CalendarDate | null
}

/** The day, or `undefined` where the calendar has none such («31 февраля»). Years 1 to 9999, months 1 to 12. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return undefined
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return undefined
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDate
}

/** Reads `YYYY-MM-DD`; anything else, and a day that does not exist, is `undefined`. */
export function parseIsoDate(text: string): CalendarDate | undefined {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return m ? calendarDate(Number(m[1]), Number(m[2]), Number(m[3])) : undefined
}

/** The last day's number of a month of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Year, month (1 to 12) and day of a date. */
export function parts(date: CalendarDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** The date so many calendar days later (earlier where negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromUtc(add(toUtc(date), days))
}

/** Calendar days from `a` to `b`; negative where `b` is earlier. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return differenceInCalendarDays(toUtc(b), toUtc(a))
}

/** Day of the week by ISO 8601: Monday is 1, Sunday is 7. */
export function weekday(date: CalendarDate): number {
  return toUtc(date).getDay() || 7
}

/** The local calendar day of a moment. Only the command line has a moment to give: nothing else reads the clock. */
export function calendarDateOf(moment: Date): CalendarDate {
  return `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1, 2)}-${pad(moment.getDate(), 2)}` as CalendarDate
}

// UTC throughout: a local calendar may lack a day (Samoa had no 30 December 2011) and then counts wrongly.
function toUtc(date: CalendarDate): Date {
  const { year, month, day } = parts(date)
  const utc = new UTCDateMini(2000, 0, 1)
  utc.setFullYear(year, month - 1, day)
  return utc
}

function fromUtc(utc: Date): CalendarDate {
  return `${pad(utc.getFullYear(), 4)}-${pad(utc.getMonth() + 1, 2)}-${pad(utc.getDate(), 2)}` as CalendarDate
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0')
}
