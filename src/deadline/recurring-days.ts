import { addDays, type CalendarDate, parseIsoDate, parts, weekday } from '../core/calendar-date.ts'
import { dayOf, firstDay, lastDayOf, monthIndex, type UnitDays } from './calendar-units.ts'
import type { After, Moment, Point, When } from './deadline.ts'
import type { PlanCalendar } from './frame.ts'
import { type WorkingDays, workingDayIn } from './working-days.ts'
import { dateIn, type Resolved, stretchIn } from './yearless.ts'

/** The days in one unit at which something recurs there; by default the whole unit, due at its end. */
export function daysIn(unit: UnitDays, when: When | undefined, working: WorkingDays): readonly Resolved[] {
  if (!when) return [{ from: unit.from, due: unit.to }]
  if (when.type === 'end') return [{ from: null, due: unit.to }]
  if (when.type === 'range') return kept(rangeIn(unit, when.from, when.to))
  const found = momentIn(unit, when.at, working)
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

function momentIn(unit: UnitDays, at: Moment, working: WorkingDays): readonly Resolved[] {
  switch (at.type) {
    case 'point':
      return oneDay(pointIn(unit, at.point, at.of))
    case 'week':
      return kept(weekIn(weekMonth(unit, at.month), at.week, at.week, working.calendar?.weeks))
    case 'weekdays':
      return at.days.flatMap((day) => weekdaysIn(unit, day, at.nth)).flatMap(oneDay)
    case 'workday':
      return oneDay(workingDayIn(working, unit, at.number))
  }
}

function oneDay(day: CalendarDate | undefined): readonly Resolved[] {
  return day ? [{ from: day, due: day }] : []
}

/** How many months a day lies after the month of what it follows; for a month of the unit itself there is none. */
export const MONTHS_AFTER: Partial<Readonly<Record<After, number>>> = {
  'next-month': 1,
  'second-next-month': 2,
  'next-year': 12,
}

const MONTHS_WITHIN: Partial<Readonly<Record<After, number>>> = {
  'first-month': 0,
  'second-month': 1,
  'third-month': 2,
}

function pointIn(unit: UnitDays, point: Point, of: After | undefined): CalendarDate | undefined {
  if (point.month !== undefined) return dateIn(point, yearFor(unit, point) + (of === 'next-year' ? 1 : 0))
  const within = of && MONTHS_WITHIN[of]
  if (within !== undefined) return dayOf(monthIndex(unit.from) + within, point.day)
  // A bare number is a day of the unit's last month: «ежеквартально до 25 числа».
  return dayOf(monthIndex(unit.to) + ((of && MONTHS_AFTER[of]) ?? 0), point.day)
}

function weekMonth(unit: UnitDays, month: number | undefined): number {
  return month === undefined ? monthIndex(unit.to) : yearFor(unit, { month, day: 1 }) * 12 + month - 1
}

/**
 * Weeks of a month, from one to another; `undefined` where the month has no such. `sevens`: week N is the days 7N−6 to
 * 7N (the fifth is what is left, in a February of 28 days nothing), the last one the last seven days. `mondays`: the
 * first begins on the first Monday, the last on the last, whose week may end in the next month.
 */
export function weekIn(
  month: number,
  week: number | 'last',
  last: number | 'last' = week,
  weeks: PlanCalendar['weeks'] = 'sevens',
): Resolved | undefined {
  if (weeks === 'mondays') return weekFromMonday(month, week, last)
  const first = firstDay(month)
  const end = lastDayOf(month)
  const from = week === 'last' ? addTo(end, -6) : addTo(first, week * 7 - 7)
  const due = last === 'last' || last >= 5 ? end : addTo(first, last * 7 - 1)
  return from && due && from <= due ? { from, due } : undefined
}

function weekFromMonday(month: number, week: number | 'last', last: number | 'last'): Resolved | undefined {
  const mondays = weekdaysOf(month, 1)
  const monday = (number: number | 'last') => (number === 'last' ? mondays.at(-1) : mondays[number - 1])
  const from = monday(week)
  // «4–5 неделя» of a month with four Mondays ends with its last week.
  const due = addTo(monday(last) ?? mondays.at(-1), 6)
  return from && due && from <= due ? { from, due } : undefined
}

function addTo(date: CalendarDate | undefined, days: number): CalendarDate | undefined {
  return date && parseIsoDate(addDays(date, days))
}

function weekdaysIn(unit: UnitDays, day: number, nth: number | 'last' | undefined): readonly CalendarDate[] {
  if (nth === undefined) return every(unit.from, unit.to, day)
  // «вторая пятница месяца» of a longer unit is the one of its last month.
  const all = weekdaysOf(monthIndex(unit.to), day)
  const found = nth === 'last' ? all.at(-1) : all[nth - 1]
  return found ? [found] : []
}

function weekdaysOf(month: number, day: number): readonly CalendarDate[] {
  const start = firstDay(month)
  const end = lastDayOf(month)
  return start && end ? every(start, end, day) : []
}

function every(from: CalendarDate, to: CalendarDate, day: number): readonly CalendarDate[] {
  const found: CalendarDate[] = []
  // A day after the last of four-digit years would come before all others.
  for (let at = addDays(from, (day - weekday(from) + 7) % 7); at >= from && at <= to; at = addDays(at, 7))
    found.push(at)
  return found
}
