import { type CalendarDate, type Days, parts } from '../core/calendar-date.ts'
import type { Point } from './deadline.ts'

/** Days from one to another, both included, both known. */
export interface ClosedDays {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** A stretch of the year by month and day, both included; `to` may come before `from`, in the next year. */
export interface MonthDays {
  readonly from: Point
  readonly to: Point
}

/** A break between terms; `name` is what the plan calls it: «осенние», «зимние каникулы». */
export interface Break extends ClosedDays {
  readonly name: string
}

/** Which days of a month its beginning, middle and end are; 31 stands for the last day. */
export interface MonthParts {
  readonly beginning: readonly [first: number, last: number]
  readonly middle: readonly [first: number, last: number]
  readonly end: readonly [first: number, last: number]
}

/**
 * The school's own calendar as far as the plan gives it. The lists are in the order of time and may span several school
 * years: the first term of each school year is its first one, and so on.
 */
export interface PlanCalendar {
  /** First and last day of a school year; 1 September to 31 August where the plan says nothing. */
  readonly schoolYear?: MonthDays
  /** Четверти. */
  readonly terms?: readonly ClosedDays[]
  readonly trimesters?: readonly ClosedDays[]
  /** Семестры; they are also what «I полугодие» means. */
  readonly semesters?: readonly ClosedDays[]
  readonly breaks?: readonly Break[]
  /** Non-working days beyond weekends, statutory holidays and those that the Government moved. */
  readonly daysOff?: readonly ClosedDays[]
  /** Weekend days on which work goes on. */
  readonly workingDays?: readonly CalendarDate[]
  /** «Первая неделя»: the days 1 to 7 (`sevens`, the default), or from the first Monday on (`mondays`). */
  readonly weeks?: 'sevens' | 'mondays'
  /** «I полугодие» of the calendar's or of the school's year; by default what the plan's period looks like. */
  readonly halves?: 'civil' | 'school'
  readonly monthParts?: MonthParts
}

/** The day, or the days, on which an event falls: what «по завершении программы» waits for. */
export interface RecordedEvent extends ClosedDays {
  /** As the plan calls it: «завершение программы». */
  readonly name: string
}

/** Whether «до» includes its day, and where a last day goes that is no working day. */
export interface DaySettings {
  readonly until: 'inclusive' | 'exclusive'
  readonly nonWorking: 'keep' | 'next' | 'previous'
}

/** What a wording is seen against: the plan's period, and what the plan says of its own time. */
export interface Frame {
  /** The plan's period; `null` where the plan has none. */
  readonly period: Days | null
  /** Where the period has no end: the last day that is asked about, so that a recurrence ends. */
  readonly horizon?: CalendarDate
  readonly calendar?: PlanCalendar
  readonly events?: readonly RecordedEvent[]
  readonly settings?: DaySettings
}

/** How a plan means words that can be meant in several ways. A wording is read by them. */
export interface Habits {
  /** Whether «до» includes its day. */
  readonly until: DaySettings['until']
  /** The halves of a year that no words name. `certain`: the plan, or its period, tells which year is halved. */
  readonly halves: { readonly days: readonly [MonthDays, MonthDays]; readonly certain: boolean }
  readonly monthParts: MonthParts
  /** The plan's period: it tells which year a list shares. */
  readonly period: Days | null
}

const MONTH_PARTS: MonthParts = { beginning: [1, 10], middle: [10, 20], end: [21, 31] }

const CIVIL: readonly [MonthDays, MonthDays] = [
  { from: { month: 1, day: 1 }, to: { month: 6, day: 30 } },
  { from: { month: 7, day: 1 }, to: { month: 12, day: 31 } },
]

/** The halves of a school year; its second ends with the lessons. */
export const SCHOOL_HALVES: readonly [MonthDays, MonthDays] = [
  { from: { month: 9, day: 1 }, to: { month: 12, day: 31 } },
  { from: { month: 1, day: 1 }, to: { month: 5, day: 31 } },
]

/** How words are meant where nothing is known of the plan. */
export const USUAL_HABITS: Habits = {
  until: 'inclusive',
  halves: { days: CIVIL, certain: false },
  monthParts: MONTH_PARTS,
  period: null,
}

/** How a plan means its words. Plans that mean the same have the same object, so that what was read of one is known. */
export function habitsOf({ period, calendar, settings }: Frame): Habits {
  const habits: Habits = {
    until: settings?.until ?? 'inclusive',
    halves: halvesOf(period, calendar),
    monthParts: calendar?.monthParts ?? MONTH_PARTS,
    period,
  }
  const key = JSON.stringify(habits)
  const same = known.get(key)
  if (same) return same
  if (known.size === MOST_KNOWN) known.clear()
  known.set(key, habits)
  return habits
}

const MOST_KNOWN = 64
const known = new Map<string, Habits>()

function halvesOf(period: Days | null, calendar: PlanCalendar | undefined): Habits['halves'] {
  if (calendar?.halves === 'civil') return { days: CIVIL, certain: true }
  const said = halvesIn(calendar?.semesters)
  if (said) return { days: said, certain: true }
  if (calendar?.halves === 'school') return { days: SCHOOL_HALVES, certain: true }
  const runs = yearOf(period)
  return { days: runs === 'school' ? SCHOOL_HALVES : CIVIL, certain: runs === 'civil' }
}

/** The first two semesters by month and day: a plan of several years has them at the same time each year, nearly. */
function halvesIn(semesters: readonly ClosedDays[] | undefined): readonly [MonthDays, MonthDays] | undefined {
  const [first, second] = semesters ?? []
  return first && second ? [monthDays(first), monthDays(second)] : undefined
}

function monthDays({ from, to }: ClosedDays): MonthDays {
  const [first, last] = [parts(from), parts(to)]
  return { from: { month: first.month, day: first.day }, to: { month: last.month, day: last.day } }
}

/**
 * Whose years a period is made of: of the school (it begins in August or September and ends in May to August) or of the
 * calendar (it begins in January and ends in December); `undefined` where it is neither.
 */
export function yearOf(period: Days | null): 'school' | 'civil' | undefined {
  if (!period?.from || !period.to) return undefined
  const [first, last] = [parts(period.from).month, parts(period.to).month]
  if ((first === 8 || first === 9) && last >= 5 && last <= 8) return 'school'
  return first === 1 && last === 12 ? 'civil' : undefined
}
