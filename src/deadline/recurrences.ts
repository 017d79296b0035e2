import { addDays, type CalendarDate, type Days, daysBetween, parts, weekday } from '../core/calendar-date.ts'
import type { UnitDays } from './calendar-units.ts'
import type { Deadline, Implied, Point, Recurring, Remark, Unit } from './deadline.ts'
import type { Frame, PlanCalendar } from './frame.ts'
import { isOwnUnit, planUnitCount, planUnits } from './plan-units.ts'
import { daysIn, MONTHS_AFTER } from './recurring-days.ts'
import { periodMissing, tooMany } from './resolve-remarks.ts'
import { compareInYear } from './span.ts'
import type { Counting } from './working-days.ts'
import { dateIn, type Resolved } from './yearless.ts'

/** No recurrence is counted further: nobody reads more, and a typing slip («2202 г.») must not take all memory. */
export const MOST_OCCURRENCES = 10_000

interface Found {
  readonly days: readonly Resolved[]
  readonly implied: Implied | null
  readonly remarks: readonly Remark[]
}

type Window = { readonly from: CalendarDate; readonly to: CalendarDate }

const NONE: Found = { days: [], implied: null, remarks: [] }

/** Every time that a recurrence falls into the plan's period, within and from the days that it names itself. */
export function recurrences(deadline: Recurring, frame: Counting): Found {
  const bounds = boundsOf(deadline, frame)
  if (bounds === 'missing') return { ...NONE, remarks: [periodMissing(deadline)] }
  if (!bounds || bounds.from > bounds.to) return NONE
  const unit = yearUnit(deadline, bounds)
  // Told before counting: what is refused costs nothing.
  if (timesWithin(deadline, frame, bounds) > MOST_OCCURRENCES) {
    return { ...NONE, remarks: [tooMany(MOST_OCCURRENCES)] }
  }
  const count = groupOf(deadline)
  const days: Resolved[] = []
  for (const one of planUnits(frame, unit, start(deadline, unit, bounds), bounds.to, count)) {
    for (const found of daysIn(onceOf(deadline, one), deadline.when, frame.working)) {
      const kept = isReportOf(deadline, one, bounds) ? found : inside(found, deadline, unit, bounds, frame)
      if (kept) days.push(kept)
    }
    if (days.length > MOST_OCCURRENCES) return { ...NONE, remarks: [tooMany(MOST_OCCURRENCES)] }
  }
  return { days, implied: impliedBy(deadline, unit, frame), remarks: [] }
}

/** How many times counting looks at, about: all of the period, also those that a season leaves out. */
export function timesLookedAt(deadline: Recurring, frame: Frame): number {
  const bounds = boundsOf(deadline, frame)
  return !bounds || bounds === 'missing' || bounds.from > bounds.to ? 0 : timesWithin(deadline, frame, bounds)
}

function timesWithin(deadline: Recurring, frame: Frame, bounds: Window): number {
  const units = planUnitCount(frame, yearUnit(deadline, bounds), daysBetween(bounds.from, bounds.to))
  return (units / groupOf(deadline)) * weight(deadline)
}

/** Of several weeks the one in which «раз в 2 недели по вторникам» comes round: the first of each group. */
function onceOf({ every, when }: Recurring, group: UnitDays): UnitDays {
  const weekly = every.type === 'once-in' && every.unit === 'week' && when && 'at' in when
  return weekly ? { from: group.from, to: addDays(group.from, 6) } : group
}

/** The Monday after the first day of «раз в 2 недели по вторникам», where the Tuesday of its week is over by then. */
function firstWeek({ every, when }: Recurring, { from }: Window): CalendarDate | undefined {
  if (every.type !== 'once-in' || every.unit !== 'week' || !when || !('at' in when)) return undefined
  const isOver = when.at.type === 'weekdays' && when.at.days.every((day) => day < weekday(from))
  return isOver ? addDays(from, 8 - weekday(from)) : undefined
}

function groupOf({ every }: Recurring): number {
  return every.type === 'once-in' ? every.count : 1
}

/** Days of the year that the wording names are its own in any unit; the rest of a term is known from the calendar. */
function impliedBy({ when }: Recurring, unit: Unit, frame: Counting): Implied | null {
  const named = when?.type === 'range' || (when && 'at' in when && unit === 'school-year')
  return isOwnUnit(frame, unit) && !named ? 'calendar' : null
}

function weight({ when }: Recurring): number {
  return when && 'at' in when && when.at.type === 'weekdays' ? when.at.days.length : 1
}

/** The days in which the recurrence is counted; `undefined` where they have no end, `missing` without a period. */
function boundsOf(deadline: Recurring, { period, horizon }: Frame): Window | 'missing' | undefined {
  const own = ownBounds(deadline)
  const from = latest([period?.from ?? null, own.from])
  const to = earliest([period?.to ?? null, own.to]) ?? horizon ?? null
  if (!period && (own.from === null || own.to === null)) return 'missing'
  if (from === null || to === null) return undefined
  const first = deadline.from && deadline.from.year === undefined ? firstOf(deadline.from, from) : from
  return { from: first, to: earliest([to, endOf(deadline, first)]) ?? to }
}

function ownBounds({ within, from }: Recurring): Days {
  const start = from?.year === undefined ? null : (dateIn(from, from.year) ?? null)
  if (within?.type === 'years') {
    const first = within.from === null ? null : (dateIn({ month: 1, day: 1 }, within.from) ?? null)
    const last = within.to === null ? null : (dateIn({ month: 12, day: 31 }, within.to) ?? null)
    return { from: latest([first, start]), to: last }
  }
  if (within?.type !== 'days') return { from: start, to: null }
  const first = within.from?.year === undefined ? null : (dateIn(within.from, within.from.year) ?? null)
  const last = within.to?.year === undefined ? null : (dateIn(within.to, within.to.year) ?? null)
  return { from: latest([first, start]), to: last }
}

/** The last day of «ежемесячно до 31 мая» in a period: the first such day that is not before it. */
function endOf({ within }: Recurring, from: CalendarDate): CalendarDate | null {
  if (within?.type !== 'days' || within.from || !within.to || within.to.year !== undefined) return null
  return firstOf(within.to, from)
}

function latest(dates: readonly (CalendarDate | null)[]): CalendarDate | null {
  return dates.reduce((a, b) => (a === null ? b : b === null ? a : b > a ? b : a), null)
}

function earliest(dates: readonly (CalendarDate | null)[]): CalendarDate | null {
  return dates.reduce((a, b) => (a === null ? b : b === null ? a : b < a ? b : a), null)
}

/** The first such day not before another: «с октября» in a plan that begins in September. */
function firstOf(point: Point, notBefore: CalendarDate): CalendarDate {
  const { year } = parts(notBefore)
  return [year, year + 1].map((y) => dateIn(point, y)).find((d) => d !== undefined && d >= notBefore) ?? notBefore
}

/**
 * The unit that is counted. «Ежегодно» without a day in a plan that runs as school years do (from August or September
 * to May … August) is once a school year.
 */
function yearUnit(deadline: Recurring, bounds: Window): Unit {
  const { unit } = deadline.every
  if (unit !== 'year' || deadline.when) return unit
  const [first, last] = [parts(bounds.from), parts(bounds.to)]
  const asSchool = first.month >= 8 && first.month <= 9 && last.month >= 5 && last.month <= 8
  return asSchool ? 'school-year' : 'year'
}

// A report on a unit that ends within the bounds is due even where its day comes after them: «до 5 числа месяца,
// следующего за отчётным» of the plan's last month.
function isReportOf({ when }: Recurring, unit: UnitDays, bounds: Window): boolean {
  const after = when && 'at' in when && when.at.type === 'point' ? when.at.of : undefined
  return after !== undefined && MONTHS_AFTER[after] !== undefined && unit.to <= bounds.to
}

function start(deadline: Recurring, unit: Unit, bounds: Window): CalendarDate {
  const { when } = deadline
  const first = firstWeek(deadline, bounds)
  if (first) return first
  if (deadline.every.type === 'once-in' || parts(bounds.from).year < 3) return bounds.from
  // A stretch over the New Year may have begun in the year before.
  return when?.type === 'range' && unit === 'year' ? addDays(bounds.from, -366) : bounds.from
}

function inside(
  found: Resolved,
  deadline: Recurring,
  unit: Unit,
  bounds: Window,
  { calendar }: Counting,
): Resolved | undefined {
  const { when } = deadline
  if (!inSeason(found, deadline, calendar)) return undefined
  // A week that begins on the last Monday may end in the next month.
  const week = calendar?.weeks === 'mondays' && when && 'at' in when && when.at.type === 'week'
  // «ежегодно октябрь – апрель, 2022–2024 гг.»: the first begins in those years, and the last ends in them.
  const own = when?.type === 'range' && deadline.within?.type === 'years' ? ownBounds(deadline) : undefined
  if (own && ((own.from && (found.from ?? found.due) < own.from) || (own.to && found.due > own.to))) return undefined
  if (when?.type === 'range' || week) {
    return found.due >= bounds.from && (found.from ?? found.due) <= bounds.to ? found : undefined
  }
  const wholeYear = !when && (unit === 'year' || unit === 'school-year')
  if (wholeYear && found.due > bounds.to) return { ...found, due: bounds.to }
  return found.due >= bounds.from && found.due <= bounds.to ? found : undefined
}

/** Whether a time lies in the months that the recurrence is bound to every year: «с сентября по май». */
function inSeason({ from, due }: Resolved, { within }: Recurring, calendar: PlanCalendar | undefined): boolean {
  // «в течение учебного года» leaves the summer out where the plan says when its school year ends. May belongs to it
  // even if the lessons end before the month does.
  if (within?.type === 'period' && within.of === 'school-year' && calendar?.schoolYear) {
    const { schoolYear } = calendar
    return isBetween(due, schoolYear.from, schoolYear.to) || isBetween(from ?? due, schoolYear.from, schoolYear.to)
  }
  if (within?.type !== 'days' || !within.from || !within.to || within.from.year !== undefined) return true
  return isBetween(due, within.from, within.to)
}

function isBetween(date: CalendarDate, first: Point, last: Point): boolean {
  const { month, day } = parts(date)
  const at = { month, day }
  const to = last.month === 2 && last.day === 28 ? { month: 2, day: 29 } : last
  const afterStart = compareInYear(at, first) >= 0
  const beforeEnd = compareInYear(at, to) <= 0
  return compareInYear(first, to) <= 0 ? afterStart && beforeEnd : afterStart || beforeEnd
}

/** A count in a year with its times named («2 раза в год (октябрь, апрель)») as yearly recurrences of those times. */
export function namedTimes({ plus, every, within, from }: Recurring): readonly Recurring[] {
  if (!plus || (every.type !== 'times' && every.type !== 'each')) return []
  const items: readonly Deadline[] = plus.kind === 'list' ? plus.items : [plus]
  return items.flatMap((item): Recurring[] => {
    const bounds = { ...(within ? { within } : {}), ...(from ? { from } : {}) }
    const base = { kind: 'recurring', every: { type: 'each', unit: 'year' }, ...bounds } as const
    if (item.kind === 'date') {
      return 'nth' in item.on ? [] : [{ ...base, when: { type: 'on', at: { type: 'point', point: item.on } } }]
    }
    if (item.kind === 'by' && !('endOf' in item.due)) {
      return [{ ...base, when: { type: 'by', at: { type: 'point', point: item.due } } }]
    }
    if (item.kind !== 'range' || 'weeks' in item.stretch || !item.stretch.to) return []
    return [{ ...base, when: { type: 'range', from: item.stretch.from, to: item.stretch.to } }]
  })
}
