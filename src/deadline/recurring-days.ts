import { addDays, type CalendarDate, daysInMonth, parts, weekday } from '../core/calendar-date.ts'
import { dayOf, firstDay, lastDayOf, monthIndex, type UnitDays } from './calendar-units.ts'
import type { After, Moment, Point, When } from './deadline.ts'
import { dateIn, type Resolved, stretchIn } from './yearless.ts'

/** The days in one unit at which something recurs there; by default the whole unit, due at its end. */
export function daysIn(unit: UnitDays, when: When | undefined): readonly Resolved[] {
  if (!when) return [{ from: unit.from, due: unit.to }]
  if (when.type === 'end') return [{ from: null, due: unit.to }]
  if (when.type === 'range') return kept(rangeIn(unit, when.from, when.to))
  const found = momentIn(unit, when.at)
  return when.type === 'by' ? found.map(({ due }) => ({ from: null, due })) : found
}

function kept(found: Resolved | undefined): readonly Resolved[] {
  return found ? [found] : []
}

function rangeIn(unit: UnitDays, from: Point, to: Point): Resolved | undefined {
  if (from.month !== undefined) return stretchIn(from, to, yearFor(unit, from))
  // «с 1 по 5 число»: of the unit's last month, as for a single day.
  const index = monthIndex(unit.to)
  const first = dayOf(index, from.day)
  const due = dayOf(index, to.day)
  return first && due && { from: first, due }
}

/** The calendar year in which a day of the unit lies: a school year has two. */
function yearFor(unit: UnitDays, { month = 1 }: Point): number {
  const { year, month: first } = parts(unit.from)
  return month >= first ? year : year + 1
}

function momentIn(unit: UnitDays, at: Moment): readonly Resolved[] {
  switch (at.type) {
    case 'point':
      return oneDay(pointIn(unit, at.point, at.of))
    case 'week':
      return kept(weekIn(weekMonth(unit, at.month), at.week))
    case 'weekdays':
      return at.days.flatMap((day) => weekdaysIn(unit, day, at.nth)).flatMap(oneDay)
    case 'workday':
      return oneDay(workdayIn(unit, at.number))
  }
}

function oneDay(day: CalendarDate | undefined): readonly Resolved[] {
  return day ? [{ from: day, due: day }] : []
}

const MONTHS_WITHIN: Partial<Record<After, number>> = { 'first-month': 0, 'second-month': 1, 'third-month': 2 }
const MONTHS_AFTER: Partial<Record<After, number>> = { 'next-month': 1, 'second-next-month': 2, 'next-year': 12 }

function pointIn(unit: UnitDays, point: Point, of: After | undefined): CalendarDate | undefined {
  if (point.month !== undefined) return dateIn(point, yearFor(unit, point) + (of === 'next-year' ? 1 : 0))
  // A bare number is a day of the unit's last month: «ежеквартально до 25 числа».
  if (of !== undefined && of in MONTHS_WITHIN) return dayOf(monthIndex(unit.from) + (MONTHS_WITHIN[of] ?? 0), point.day)
  return dayOf(monthIndex(unit.to) + (of ? (MONTHS_AFTER[of] ?? 0) : 0), point.day)
}

function weekMonth(unit: UnitDays, month: number | undefined): number {
  return month === undefined ? monthIndex(unit.to) : yearFor(unit, { month, day: 1 }) * 12 + month - 1
}

/** Week N of a month is its days 7N−6 to 7N (the fifth is what is left), the last its last seven days. */
export function weekIn(month: number, week: number | 'last', last: number | 'last' = week): Resolved | undefined {
  const from = week === 'last' ? addTo(lastDayOf(month), -6) : dayOf(month, week * 7 - 6)
  const due = last === 'last' || last >= 5 ? lastDayOf(month) : dayOf(month, last * 7)
  return from && due && from <= due ? { from, due } : undefined
}

function addTo(date: CalendarDate | undefined, days: number): CalendarDate | undefined {
  return date && addDays(date, days)
}

function weekdaysIn(unit: UnitDays, day: number, nth: number | 'last' | undefined): readonly CalendarDate[] {
  if (nth === undefined) return every(unit.from, unit.to, day)
  // «вторая пятница месяца» of a longer unit is the one of its last month.
  const month = monthIndex(unit.to)
  const start = firstDay(month)
  const end = lastDayOf(month)
  if (!start || !end) return []
  const all = every(start, end, day)
  const found = nth === 'last' ? all.at(-1) : all[nth - 1]
  return found ? [found] : []
}

function every(from: CalendarDate, to: CalendarDate, day: number): readonly CalendarDate[] {
  const found: CalendarDate[] = []
  for (let at = addDays(from, (day - weekday(from) + 7) % 7); at <= to; at = addDays(at, 7)) found.push(at)
  return found
}

/** Monday to Friday are working days: holidays and moved days off are the production calendar's. */
function workdayIn(unit: UnitDays, number: number | 'last'): CalendarDate | undefined {
  const index = monthIndex(unit.to)
  const { year, month } = parts(unit.to)
  const days = Array.from({ length: daysInMonth(year, month) }, (_, i) => dayOf(index, i + 1))
  const working = days.filter((day) => day !== undefined && weekday(day) <= 5)
  return number === 'last' ? working.at(-1) : working[number - 1]
}
