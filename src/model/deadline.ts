import type { CalendarDate } from '../core/calendar-date.ts'
import type { Path } from '../core/diagnostic.ts'
import type { Sound } from '../core/parsed.ts'
import {
  type Frame,
  type Habits,
  type Occurrence,
  type Occurrences,
  type PlanCount,
  type Reading,
  readDeadline,
} from '../deadline/index.ts'
import type { RoadmapFile } from '../format/index.ts'
import { writtenDate } from './dates.ts'
import type { Deadline } from './roadmap.ts'

type Written = NonNullable<NonNullable<NonNullable<Sound<RoadmapFile>['activities']>[number]>['deadline']>

/** What a deadline is read and counted against: the plan's own time, and the deadline of the section around it. */
export interface Bounds {
  readonly frame: Frame
  /** How the plan means its words; a narrower period within it changes nothing of that. */
  readonly habits: Habits
  readonly section: Deadline | null
  /** Counts all deadlines of the plan. */
  readonly count: PlanCount
}

/** The deadline that an item's `deadline` key names; `null` where its text is faulty. */
export function deadlineOf(value: Written, bounds: Bounds, path: Path): Deadline | null {
  if (typeof value === 'string') return resolved(readDeadline(value, bounds.habits), value, path, null, bounds)
  if (value.text === undefined) return null
  const from = value.from === undefined ? null : writtenDate(value.from, [...path, 'from'])
  const due = value.due === undefined ? null : writtenDate(value.due, [...path, 'due'])
  const recordedOn = value.on === undefined ? null : writtenDate(value.on, [...path, 'on'])
  const given = from || due ? { from, due, recordedOn } : null
  // `means` replaces the reading of the words; what is said of it is said at its own place.
  if (value.means !== undefined) {
    return resolved(readDeadline(value.means, bounds.habits), value.text, [...path, 'means'], given, bounds, true)
  }
  return resolved(readDeadline(value.text, bounds.habits), value.text, [...path, 'text'], given, bounds)
}

function resolved(
  reading: Reading,
  text: string,
  path: Path,
  given: Deadline['given'],
  bounds: Bounds,
  isMeans = false,
): Deadline {
  const frame = frameOf(reading, bounds)
  const found = bounds.count.of(reading.deadline, frame)
  const times = given ? withGiven(found.occurrences, given) : found.occurrences
  // A day given by hand answers what a wording without days means; an impossible date in the words stays a fault.
  const said = given && !isMeans ? reading.remarks.filter(({ rule }) => rule !== 'deadline-unknown') : reading.remarks
  // Of a first day that is given, the times after it are still the words' own.
  const ofDays = given ? found.remarks.filter(({ rule }) => !given.due && rule === 'plan-too-many') : found.remarks
  return { text, path, reading, given, frame, occurrences: times, remarks: [...said, ...ofDays] }
}

/**
 * The days within which a wording is counted. A section bounds what goes on in it: «еженедельно» in a section of October
 * to March is meant from October to March. A wording with limits of its own keeps to them, and «ежегодно» goes by the
 * years of the plan: where the section lacks some of them, a rule asks which of the two is meant.
 */
function frameOf({ deadline }: Reading, { frame, section }: Bounds): Frame {
  const { period } = frame
  const only = section?.occurrences.length === 1 ? section.occurrences[0] : undefined
  if (!period || !only || deadline.kind !== 'recurring' || deadline.within || deadline.from) return frame
  if (deadline.every.unit === 'year' || deadline.every.unit === 'school-year') return frame
  const from = later(period.from, only.from)
  const to = earlier(period.to, only.due)
  return from !== null && to !== null && from > to ? frame : { ...frame, period: { from, to } }
}

/** A deadline as one more item has it: its section's, or that of the activity above. */
export function sharedDeadline(deadline: Deadline, count: PlanCount): Deadline {
  const { occurrences: times, remarks } = count.again({ occurrences: deadline.occurrences, remarks: [] })
  return times === deadline.occurrences
    ? deadline
    : { ...deadline, occurrences: times, remarks: [...deadline.remarks, ...remarks] }
}

function later(a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null {
  return a === null || (b !== null && b > a) ? b : a
}

function earlier(a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null {
  return a === null || (b !== null && b < a) ? b : a
}

/**
 * The times that words and given days make together. A last day makes it one time, with what else the words say; a
 * first day alone takes nothing away but the times before it.
 */
function withGiven(said: readonly Occurrence[], given: NonNullable<Deadline['given']>): readonly Occurrence[] {
  const first = given.from?.date ?? null
  if (given.due || said.length <= 1) {
    const [only] = said
    return [
      {
        from: given.from ? first : (only?.from ?? null),
        due: given.due ? given.due.date : (only?.due ?? null),
        implied: only?.implied ?? null,
      },
    ]
  }
  const kept = first === null ? said : said.filter(({ due }) => due === null || due >= first)
  return kept.map((time) =>
    first !== null && time.from !== null && time.from < first ? { ...time, from: first } : time,
  )
}

/**
 * The times of a deadline where the plan's period may have no end: then recurrences are counted up to `horizon`, the
 * last day that is asked about. With them what is to be said of the deadline.
 */
export function occurrencesUntil(deadline: Deadline, horizon: CalendarDate, count: PlanCount): Occurrences {
  const { frame, given, reading } = deadline
  if (given?.due || (frame.period && frame.period.to !== null)) return deadline
  const found = count.of(reading.deadline, { ...frame, horizon })
  if (given) return { occurrences: withGiven(found.occurrences, given), remarks: deadline.remarks }
  const known = new Set(deadline.remarks.map(({ rule }) => rule))
  const more = found.remarks.filter(({ rule }) => !known.has(rule))
  return { occurrences: found.occurrences, remarks: [...deadline.remarks, ...more] }
}
