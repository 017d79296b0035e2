import { type CalendarDate, type Days, parts } from '../core/calendar-date.ts'
import type { ByDate, Deadline, EndOf, InPeriod, Unit } from './deadline.ts'
import { yearOf } from './frame.ts'
import { isOwnUnit, unitAround } from './plan-units.ts'
import { ambiguousYear, noYear, periodMissing } from './resolve-remarks.ts'
import { isSchoolUnit, meantIn, schoolUnits, schoolYearOf, type SchoolUnit } from './school-calendar.ts'
import { failed, found, NO_DAYS, type Occurrences } from './times.ts'
import type { Counting } from './working-days.ts'
import { candidates, closed, dateIn, type Resolved } from './yearless.ts'

/** «в течение года» is the plan's period too: a year's plan is that year, a longer one goes on all its years. */
export function periodTimes(deadline: InPeriod, frame: Counting): Occurrences {
  const { of, number } = deadline
  if (deadline.end) return endTimes(deadline, of, number, frame)
  if (of !== 'plan' && of !== 'year' && of !== 'school-year') return unitTimes(deadline, of, number, frame)
  if (!frame.period) return failed(periodMissing(deadline))
  const lessons = of === 'school-year' ? schoolYearIn(frame) : undefined
  if (lessons) return found([lessons], 'calendar')
  const { from, to } = frame.period
  return { occurrences: [{ from, due: to, implied: null }], remarks: [] }
}

/** The one school year of the plan's calendar that its period means. */
function schoolYearIn({ calendar, period }: Counting): Resolved | undefined {
  const ends = period && closed(period)
  if (!calendar?.schoolYear || !ends) return undefined
  const { from, to } = calendar.schoolYear
  const [only, ...others] = candidates(from, to, ends)
  return others.length > 0 ? undefined : only
}

/** «до конца четверти», «в конце года»: the last day of what the plan or its calendar knows. */
export function endOfTimes(deadline: ByDate, { endOf, number }: EndOf, frame: Counting): Occurrences {
  return endTimes(deadline, endOf, number, frame)
}

function endTimes(deadline: Deadline, of: Unit | 'plan', number: number | undefined, frame: Counting): Occurrences {
  if (of !== 'plan' && of !== 'year' && of !== 'school-year') return atEnd(unitTimes(deadline, of, number, frame))
  if (!frame.period) return failed(periodMissing(deadline))
  const ends = closed(frame.period)
  if (of === 'plan' && frame.period.to !== null) return found([{ from: null, due: frame.period.to }], null)
  if (!ends) return failed(noYear('open'))
  return of === 'school-year' && frame.calendar?.schoolYear ? schoolYearEnd(ends, frame) : yearEnd(of, ends)
}

function atEnd({ occurrences, remarks }: Occurrences): Occurrences {
  return { occurrences: occurrences.map((one) => ({ ...one, from: null })), remarks }
}

/** The end of the lessons by the plan's own calendar. */
function schoolYearEnd(ends: { from: CalendarDate; to: CalendarDate }, { calendar }: Counting): Occurrences {
  const { from, to } = schoolYearOf(calendar)
  const within = candidates(null, to, ends)
  const [only, ...others] = within.length > 0 ? within : candidates(from, to, ends)
  if (!only) return failed(noYear('outside'))
  if (others.length > 0) return failed(ambiguousYear([only, ...others].map(({ due }) => due)))
  return found([{ from: null, due: only.due }], 'calendar')
}

function yearEnd(of: 'plan' | 'year' | 'school-year', ends: { from: CalendarDate; to: CalendarDate }): Occurrences {
  const to = of === 'school-year' ? schoolYearOf(undefined).to : { month: 12, day: 31 }
  const choices = candidates(null, to, ends)
  const [only] = choices
  if (choices.length > 1 || parts(ends.to).year - parts(ends.from).year > 1) {
    return failed(ambiguousYear(choices.map(({ due }) => due)))
  }
  // A period that ends with the lessons ends the school year; a school year's plan has «года» for its own year.
  const due = of === 'school-year' && only && yearOf(ends) === 'civil' ? only.due : ends.to
  return found([{ from: null, due }], 'period')
}

/** A term, a month, a half-year: by its number, or the one in which the whole period lies. */
function unitTimes(deadline: Deadline, unit: Unit, number: number | undefined, frame: Counting): Occurrences {
  if (number !== undefined) return isSchoolUnit(unit) ? numberedTimes(deadline, unit, number, frame) : NO_DAYS
  const ends = frame.period && closed(frame.period)
  const around = ends && unitAround(frame, unit, ends.from, ends.to)
  return around
    ? found([{ from: around.from, due: around.to }], isOwnUnit(frame, unit) ? 'calendar' : 'period')
    : NO_DAYS
}

function numberedTimes({ plus }: Deadline, unit: SchoolUnit, number: number, frame: Counting): Occurrences {
  const all = schoolUnits(frame.calendar, unit).filter((one) => one.number === number)
  const year = plus && yearNamed(plus)
  const meant = year ? all.filter(({ from }) => from >= year.from && from <= year.to) : meantIn(all, frame.period)
  if (meant.length > 1) return failed(ambiguousYear(meant.map(({ to }) => to)))
  return found(
    meant.map(({ from, to }) => ({ from, due: to })),
    'calendar',
  )
}

/** The year that a second deadline adds to a term: «II четверть 2023–2024 учебного года». */
function yearNamed(plus: Deadline): { from: CalendarDate; to: CalendarDate } | undefined {
  if (plus.kind !== 'range' || 'weeks' in plus.stretch || !plus.stretch.to) return undefined
  const { from, to } = plus.stretch
  if (from.year === undefined || to.year === undefined) return undefined
  const days: Days = { from: dateIn(from, from.year) ?? null, to: dateIn(to, to.year) ?? null }
  return closed(days)
}
