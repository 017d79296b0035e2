import { addDays, type CalendarDate, daysBetween } from '../core/calendar-date.ts'
import { type Occurrence, type Occurrences, planCount } from '../deadline/index.ts'
import { occurrencesUntil, type Progress, type Roadmap, type Tracked, trackedItems } from '../model/index.ts'
import { occurrenceNamed } from './occurrence-named.ts'

/** How an item stands on a day. */
export type State =
  | 'done'
  | 'done-late'
  | 'partial'
  | 'in-progress'
  | 'overdue'
  | 'due-soon'
  | 'not-started'
  | 'ongoing'
  | 'untracked'
  | 'cancelled'

/** One time of one item, seen on a day. */
export interface Standing {
  readonly item: Tracked
  /** The due date by which the time is named; `null` where the wording names no day. */
  readonly occurrence: CalendarDate | null
  readonly from: CalendarDate | null
  /** The last day that is on time: the postponed one where the time was postponed. */
  readonly due: CalendarDate | null
  readonly state: State
  /** Whole days after the due date: up to the day asked about, or up to the day on which it was done; 0 otherwise. */
  readonly daysLate: number
  /** The newest record of it, on the day asked about. */
  readonly progress: Progress | null
}

/** How the items of a plan stand. */
export interface Standings {
  /** One entry a time, in the order of the plan. */
  readonly all: readonly Standing[]
  /**
   * The items of a plan without an end whose deadlines come to too many times up to the day: none of them is here. Where
   * the period has an end, a finding says so.
   */
  readonly uncounted: readonly Tracked[]
}

/**
 * How all items of a plan stand on the day `asOf`. A time due within `soon` days is `due-soon`. Records dated after `asOf` are not looked at.
 */
export function standings(plan: Roadmap, asOf: CalendarDate, soon: number): Standings {
  const count = planCount()
  const uncounted: Tracked[] = []
  const all = trackedItems(plan).flatMap((item) => {
    const counted = item.deadline && occurrencesUntil(item.deadline, addDays(asOf, soon), count)
    if (counted && isRefused(counted) && !isRefused(item.deadline)) uncounted.push(item)
    return standingsOf(item, counted?.occurrences ?? [], asOf, soon)
  })
  return { all, uncounted }
}

function isRefused({ remarks }: Pick<Occurrences, 'remarks'>): boolean {
  return remarks.some(({ rule }) => rule === 'deadline-too-many' || rule === 'plan-too-many')
}

function standingsOf(item: Tracked, times: readonly Occurrence[], asOf: CalendarDate, soon: number): Standing[] {
  if (times.length === 0) return [standingOf(item, { from: null, due: null, implied: null }, times, asOf, soon)]
  return times.map((time) => standingOf(item, time, times, asOf, soon))
}

function standingOf(
  item: Tracked,
  time: Occurrence,
  times: readonly Occurrence[],
  asOf: CalendarDate,
  soon: number,
): Standing {
  const progress = newest(item, time, times, asOf)
  const due = postponedTo(item, time, times, asOf) ?? time.due
  const whole = item.deadline?.reading.deadline.kind === 'period'
  const state = stateOf({ from: time.from, due, implied: time.implied }, whole, progress, asOf, soon)
  return {
    item,
    occurrence: time.due,
    from: time.from,
    due,
    state,
    daysLate: lateness(state, due, progress, asOf),
    progress,
  }
}

/** One time of an item after all that was recorded of it. */
export interface Due {
  readonly from: CalendarDate | null
  /** The last day that is on time: the postponed one where the time was postponed; `null` where none is known. */
  readonly due: CalendarDate | null
  readonly isCancelled: boolean
}

/** The times of an item, with every postponement and whatever was cancelled; one without days where none is known. */
export function duesOf(item: Tracked): readonly Due[] {
  const times = item.deadline?.occurrences ?? []
  const all = times.length > 0 ? times : [{ from: null, due: null, implied: null }]
  return all.map((time) => ({
    from: time.from,
    due: postponedTo(item, time, times, always) ?? time.due,
    isCancelled: newest(item, time, times, always)?.status === 'cancelled',
  }))
}

/** A day by which everything has been recorded. */
const always = '9999-12-31' as CalendarDate

/** The newest record of a time; of two of one day the later one in the file. */
function newest(item: Tracked, time: Occurrence, times: readonly Occurrence[], asOf: CalendarDate): Progress | null {
  let found: Progress | null = null
  for (const entry of item.progress) {
    const date = entry.date?.date ?? null
    if (date === null || entry.status === null || date > asOf || !isAbout(item, entry.for, time, times)) continue
    if (!found?.date?.date || date >= found.date.date) found = entry
  }
  return found
}

function postponedTo(
  item: Tracked,
  time: Occurrence,
  times: readonly Occurrence[],
  asOf: CalendarDate,
): CalendarDate | null {
  const moves = item.postponed.filter(
    ({ to, on, for: name }) => to.date !== null && (!on?.date || on.date <= asOf) && isAbout(item, name, time, times),
  )
  return moves.at(-1)?.to.date ?? null
}

/**
 * Whether a record is about a time. A record without a name is about the only time there is; of what recurs there is
 * never only one, even where the list of an open period happens to hold one.
 */
function isAbout(item: Tracked, name: string | null, time: Occurrence, times: readonly Occurrence[]): boolean {
  if (name === null) return times.length <= 1 && item.deadline?.reading.deadline.kind !== 'recurring'
  // A name that cannot fit is told apart without looking through all times.
  if (!time.due?.startsWith(name.trim().slice(0, 4)) && /^\d{4}/.test(name.trim())) return false
  return times.length === 1 ? occurrenceNamed(times, name) !== 'none' : occurrenceNamed(times, name) === time
}

function stateOf(
  { from, due }: Occurrence,
  whole: boolean,
  progress: Progress | null,
  asOf: CalendarDate,
  soon: number,
): State {
  if (progress?.status === 'cancelled') return 'cancelled'
  if (progress?.status === 'done') return due !== null && (progress.date?.date ?? '') > due ? 'done-late' : 'done'
  // Whole days: what is due on D is late on D+1.
  if (due !== null && due < asOf) return 'overdue'
  if (progress?.status) return progress.status
  if (from === null && due === null) return whole ? 'ongoing' : 'untracked'
  if (from !== null && from > asOf) return 'not-started'
  if (whole || due === null) return 'ongoing'
  return daysBetween(asOf, due) <= soon ? 'due-soon' : 'not-started'
}

function lateness(state: State, due: CalendarDate | null, progress: Progress | null, asOf: CalendarDate): number {
  if (due === null) return 0
  if (state === 'overdue') return daysBetween(due, asOf)
  return state === 'done-late' && progress?.date?.date ? daysBetween(due, progress.date.date) : 0
}
