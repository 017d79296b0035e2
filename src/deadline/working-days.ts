import { type CalendarDate, calendarDate, daysInMonth, parts, weekday } from '../core/calendar-date.ts'
import type { ClosedDays, Frame, PlanCalendar } from './frame.ts'
import { decreedYear, statutoryYear } from './production-calendar.ts'

/** The working days of a five-day week, as the production calendar and the plan's own calendar have them. */
export interface WorkingDays {
  readonly calendar: PlanCalendar | undefined
  /** The years that were asked for and have no data. Who counts collects them here, so that one remark names them all. */
  readonly missing: Set<number>
}

/** A frame with the working days by which it is counted. */
export interface Counting extends Frame {
  readonly working: WorkingDays
}

/** A frame ready for counting; each is counted with once, because it collects what it lacks. */
export function counting(frame: Frame): Counting {
  return { ...frame, working: { calendar: frame.calendar, missing: new Set() } }
}

/** The day itself where work goes on, else the next or the previous day on which it does; `undefined` without data. */
export function workingDayAt(days: WorkingDays, date: CalendarDate, to: 'next' | 'previous'): CalendarDate | undefined {
  const list = yearOf(days, parts(date).year)
  if (!list) return undefined
  const at = countBefore(list, date)
  if (list[at] === date) return date
  return to === 'next' ? nth(days, date, at + 1) : nth(days, date, at)
}

/** Whether a day is a working day in a plan; `undefined` where nobody knows the days off of its year. */
export function isWorkingDay(date: CalendarDate, calendar: PlanCalendar | undefined): boolean | undefined {
  const list = yearOf({ calendar, missing: new Set() }, parts(date).year)
  return list && list[countBefore(list, date)] === date
}

/** The day so many working days after a date (before it where negative), the date itself not counted. */
export function plusWorkingDays(days: WorkingDays, date: CalendarDate, count: number): CalendarDate | undefined {
  if (count === 0) return date
  const list = yearOf(days, parts(date).year)
  if (!list) return undefined
  const before = countBefore(list, date)
  if (count < 0) return nth(days, date, before + count + 1)
  return nth(days, date, before + (list[before] === date ? 1 : 0) + count)
}

/** A working day of a stretch, counted from its first day, or its last one; `undefined` where it has none such. */
export function workingDayIn(
  days: WorkingDays,
  { from, to }: ClosedDays,
  number: number | 'last',
): CalendarDate | undefined {
  const found = number === 'last' ? workingDayAt(days, to, 'previous') : workingDayFrom(days, from, number)
  return found && found >= from && found <= to ? found : undefined
}

function workingDayFrom(days: WorkingDays, from: CalendarDate, number: number): CalendarDate | undefined {
  const list = yearOf(days, parts(from).year)
  return list && nth(days, from, countBefore(list, from) + number)
}

// Nobody counts so far, but a plan may call a century its day off.
const FURTHEST = 50

/** The working day of a number, counted from 1, in the year of a date; beyond its ends, of the years next to it. */
function nth(days: WorkingDays, date: CalendarDate, number: number): CalendarDate | undefined {
  const { year: first } = parts(date)
  let year = first
  let list = yearOf(days, year)
  let rest = number
  while (list && rest > list.length && year < first + FURTHEST) {
    rest -= list.length
    list = yearOf(days, ++year)
  }
  while (list && rest < 1 && year > first - FURTHEST) {
    list = yearOf(days, --year)
    rest += list?.length ?? 0
  }
  return list?.[rest - 1]
}

/** How many of the days in order come before a date. */
function countBefore(list: readonly CalendarDate[], date: CalendarDate): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] as CalendarDate) < date) low = middle + 1
    else high = middle
  }
  return low
}

type Years = Map<number, readonly CalendarDate[] | undefined>

// A year is made once a plan: a thousand deadlines ask for the same few. A slip of a century in a day off must not fill
// the memory with years.
const MOST_YEARS = 1000
const usual: Years = new Map()
const ofPlans = new WeakMap<PlanCalendar, Years>()

function yearOf({ calendar, missing }: WorkingDays, year: number): readonly CalendarDate[] | undefined {
  if (year < 1 || year > 9999) return undefined
  const years = yearsOf(calendar)
  if (!years.has(year)) {
    if (years.size >= MOST_YEARS) years.clear()
    years.set(year, workingDaysOf(calendar, year))
  }
  const found = years.get(year)
  if (!found) missing.add(year)
  return found
}

function yearsOf(calendar: PlanCalendar | undefined): Years {
  if (!calendar?.daysOff && !calendar?.workingDays) return usual
  const known = ofPlans.get(calendar)
  if (known) return known
  const made: Years = new Map()
  ofPlans.set(calendar, made)
  return made
}

/** The working days of a year in order; `undefined` where neither a decree nor the plan says anything of it. */
function workingDaysOf(calendar: PlanCalendar | undefined, year: number): readonly CalendarDate[] | undefined {
  const all = daysOfYear(year)
  const [first, last] = [all[0] as CalendarDate, all.at(-1) as CalendarDate]
  const off = (calendar?.daysOff ?? []).filter(({ from, to }) => from <= last && to >= first)
  const working = new Set((calendar?.workingDays ?? []).filter((day) => day >= first && day <= last))
  const known = decreedYear(year) ?? (off.length > 0 || working.size > 0 ? statutoryYear(year) : undefined)
  if (!known) return undefined
  const start = weekday(first) - 1
  return all.filter((day, index) => {
    if (working.has(day)) return true
    if (known.off.has(day) || off.some(({ from, to }) => from <= day && day <= to)) return false
    return known.working.has(day) || (start + index) % 7 < 5
  })
}

function daysOfYear(year: number): readonly CalendarDate[] {
  const months = Array.from({ length: 12 }, (_, index) => index + 1)
  return months.flatMap((month) =>
    Array.from({ length: daysInMonth(year, month) }, (_, i) => calendarDate(year, month, i + 1) as CalendarDate),
  )
}
