import { type CalendarDate, calendarDate, type Days, daysInMonth, parts } from '../core/calendar-date.ts'
import type { Point } from './deadline.ts'
import { compareInYear } from './span.ts'

/** Days of the calendar; `from` is `null` where only the last is known. */
export interface Resolved {
  readonly from: CalendarDate | null
  readonly due: CalendarDate
}

/** The date of a point in a year. `end`: 28 February stands for the end of February. The 31st is at most the last day. */
export function dateIn(point: Point, year: number, end = false): CalendarDate | undefined {
  const month = point.month ?? 1
  if (year < 1 || year > 9999) return undefined
  const most = daysInMonth(year, month)
  const day = end && month === 2 && point.day >= 28 ? most : Math.min(point.day, most)
  return calendarDate(year, month, day)
}

/** The stretch that begins in a year; where its end comes before its beginning, it ends in the next one. */
export function stretchIn(from: Point | null, to: Point, year: number): Resolved | undefined {
  if (from === null) {
    const due = dateIn(to, year)
    return due && { from: null, due }
  }
  const single = compareInYear(from, to) === 0
  const first = dateIn(from, year)
  const due = dateIn(to, compareInYear(from, to) > 0 ? year + 1 : year, !single)
  return first && due && { from: first, due }
}

/**
 * The years' choices for a stretch without a year: those that lie in the period as a whole; where there is none, those
 * that touch it. 29 February has only leap years to choose from.
 */
export function candidates(
  from: Point | null,
  to: Point,
  period: { from: CalendarDate; to: CalendarDate },
): Resolved[] {
  const first = parts(period.from).year - 1
  const last = parts(period.to).year
  const touching: Resolved[] = []
  for (let year = first; year <= last; year++) {
    const found = exists(from ?? to, year) ? stretchIn(from, to, year) : undefined
    if (found && found.due >= period.from && (found.from ?? found.due) <= period.to) touching.push(found)
  }
  const inside = touching.filter(({ from: start, due }) => (start ?? due) >= period.from && due <= period.to)
  return inside.length > 0 ? inside : touching
}

function exists({ month = 1, day }: Point, year: number): boolean {
  return day <= daysInMonth(year < 1 ? 1 : year, month)
}

/** A period with both ends, or `undefined`. */
export function closed(period: Days): { from: CalendarDate; to: CalendarDate } | undefined {
  return period.from !== null && period.to !== null ? { from: period.from, to: period.to } : undefined
}
