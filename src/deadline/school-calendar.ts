import { type CalendarDate, type Days, parts } from '../core/calendar-date.ts'
import type { Unit } from './deadline.ts'
import { type ClosedDays, type Frame, habitsOf, type MonthDays, type PlanCalendar, yearOf } from './frame.ts'
import { compareInYear } from './span.ts'
import { stretchIn } from './yearless.ts'

/** The units that only the school's own calendar knows. */
export type SchoolUnit = 'term' | 'trimester' | 'semester'

/** A term, a trimester or a semester; `number` counts from 1 within its school year, which is known by its first year. */
export interface Numbered extends ClosedDays {
  readonly number: number
  readonly schoolYear: number
}

// «2024–2025 учебный год» of a wording is these days too: it lasts until the next one begins.
const USUAL_YEAR: MonthDays = { from: { month: 9, day: 1 }, to: { month: 8, day: 31 } }

export function isSchoolUnit(unit: Unit | 'plan'): unit is SchoolUnit {
  return unit === 'term' || unit === 'trimester' || unit === 'semester'
}

/** The first and last day of a school year: 1 September to 31 August where the plan says nothing. */
export function schoolYearOf(calendar: PlanCalendar | undefined): MonthDays {
  return calendar?.schoolYear ?? USUAL_YEAR
}

/** The school year of a day by the calendar year in which it begins. The holidays after its end still belong to it. */
function schoolYearAt(calendar: PlanCalendar | undefined, date: CalendarDate): number {
  const { year, month, day } = parts(date)
  return compareInYear({ month, day }, schoolYearOf(calendar).from) >= 0 ? year : year - 1
}

/** The school years from the one of `from` to the one of `to`; a day after the lessons belongs to the year that ended. */
export function* schoolYears(
  calendar: PlanCalendar | undefined,
  from: CalendarDate,
  to: CalendarDate,
): Generator<ClosedDays> {
  const days = schoolYearOf(calendar)
  const last = schoolYearAt(calendar, to)
  for (let year = schoolYearAt(calendar, from); year <= last; year++) {
    const one = stretchIn(days.from, days.to, year)
    if (one?.from) yield { from: one.from, to: one.due }
  }
}

// A calendar is put in order once: every deadline of the plan asks for it.
const ordered = new WeakMap<PlanCalendar, Map<SchoolUnit, readonly Numbered[]>>()

/** The terms, trimesters or semesters of a calendar in order, numbered; nothing where it does not name them. */
export function schoolUnits(calendar: PlanCalendar | undefined, unit: SchoolUnit): readonly Numbered[] {
  if (!calendar) return []
  const lists = ordered.get(calendar) ?? new Map<SchoolUnit, readonly Numbered[]>()
  ordered.set(calendar, lists)
  const list = lists.get(unit) ?? numbered(calendar, calendar[`${unit}s`] ?? [])
  lists.set(unit, list)
  return list
}

function numbered(calendar: PlanCalendar, list: readonly ClosedDays[]): readonly Numbered[] {
  let number = 0
  let before: number | undefined
  return [...list].sort(byFirstDay).map(({ from, to }) => {
    const schoolYear = schoolYearAt(calendar, from)
    number = schoolYear === before ? number + 1 : 1
    before = schoolYear
    return { from, to, number, schoolYear }
  })
}

/** Whether «полугодие» is a half of the plan's school year: it says so, or its period runs as school years do. */
export function halvesSchoolYear({ calendar, period }: Frame): boolean {
  if (calendar?.halves) return calendar.halves === 'school'
  return (calendar?.semesters?.length ?? 0) > 1 || yearOf(period) === 'school'
}

/**
 * The halves of the years that touch some days, as the plan means «полугодие»: semesters where it lists them, their
 * time of year in the years that it does not list.
 */
export function halves(frame: Frame, from: CalendarDate, to: CalendarDate): readonly ClosedDays[] {
  const { calendar } = frame
  const listed = schoolUnits(calendar, 'semester')
  const { days } = habitsOf(frame).halves
  const found: ClosedDays[] = []
  for (let year = parts(from).year - 1; year <= parts(to).year; year++) {
    for (const [index, half] of days.entries()) {
      const one = stretchIn(half.from, half.to, year)
      if (!one?.from) continue
      const schoolYear = schoolYearAt(calendar, one.from)
      const own = listed.find((each) => each.schoolYear === schoolYear && each.number === index + 1)
      found.push(own ?? { from: one.from, to: one.due })
    }
  }
  return found.filter((half) => half.to >= from && half.from <= to).sort(byFirstDay)
}

function byFirstDay(a: ClosedDays, b: ClosedDays): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0
}

/** Of several stretches those that lie in the days as a whole; where there is none, those that touch them. */
export function meantIn<T extends ClosedDays>(stretches: readonly T[], period: Days | null): readonly T[] {
  const touching = stretches.filter(({ from, to }) => touches(from, to, period))
  const inside = touching.filter(({ from, to }) => touches(from, from, period) && touches(to, to, period))
  return inside.length > 0 ? inside : touching
}

function touches(from: CalendarDate, to: CalendarDate, period: Days | null): boolean {
  const afterStart = !period?.from || to >= period.from
  return afterStart && (!period?.to || from <= period.to)
}
