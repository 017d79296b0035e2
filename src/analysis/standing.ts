import { addDays, type CalendarDate, type Days, daysBetween } from '../core/calendar-date.ts'
import type { Occurrence } from '../deadline/index.ts'
import { type Activity, occurrencesUntil, type Progress, type Roadmap } from '../model/index.ts'
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

/** One time of one activity, seen on a day. */
export interface Standing {
  readonly activity: Activity
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

/**
 * How all activities of a plan stand on the day `asOf`, in the order of the plan, one entry a time. A time due within
 * `soon` days is `due-soon`. Records dated after `asOf` are not looked at.
 */
export function standings(plan: Roadmap, asOf: CalendarDate, soon: number): Standing[] {
  const period = plan.period?.days ?? null
  return plan.activities.flatMap((activity) => standingsOf(activity, period, asOf, soon))
}

function standingsOf(activity: Activity, period: Days | null, asOf: CalendarDate, soon: number): Standing[] {
  const { deadline } = activity
  const times = deadline ? occurrencesUntil(deadline, period, addDays(asOf, soon)) : []
  if (times.length === 0) return [standingOf(activity, { from: null, due: null, implied: false }, times, asOf, soon)]
  return times.map((time) => standingOf(activity, time, times, asOf, soon))
}

function standingOf(
  activity: Activity,
  time: Occurrence,
  times: readonly Occurrence[],
  asOf: CalendarDate,
  soon: number,
): Standing {
  const progress = newest(activity, time, times, asOf)
  const due = postponedTo(activity, time, times) ?? time.due
  const whole = activity.deadline?.reading.deadline.kind === 'period'
  const state = stateOf({ from: time.from, due, implied: time.implied }, whole, progress, asOf, soon)
  return {
    activity,
    occurrence: time.due,
    from: time.from,
    due,
    state,
    daysLate: lateness(state, due, progress, asOf),
    progress,
  }
}

/** The newest record of a time; of two of one day the later one in the file. */
function newest(
  activity: Activity,
  time: Occurrence,
  times: readonly Occurrence[],
  asOf: CalendarDate,
): Progress | null {
  let found: Progress | null = null
  for (const entry of activity.progress) {
    const { date } = entry.date
    if (date === null || date > asOf || !isAbout(entry.for, time, times)) continue
    if (!found?.date.date || date >= found.date.date) found = entry
  }
  return found
}

function postponedTo(activity: Activity, time: Occurrence, times: readonly Occurrence[]): CalendarDate | null {
  const moves = activity.postponed.filter((move) => move.to.date !== null && isAbout(move.for, time, times))
  return moves.at(-1)?.to.date ?? null
}

function isAbout(name: string | null, time: Occurrence, times: readonly Occurrence[]): boolean {
  if (times.length <= 1 && name === null) return true
  return occurrenceNamed(times, name) === time
}

function stateOf(
  { from, due }: Occurrence,
  whole: boolean,
  progress: Progress | null,
  asOf: CalendarDate,
  soon: number,
): State {
  if (progress?.status === 'cancelled') return 'cancelled'
  if (progress?.status === 'done') return due !== null && (progress.date.date as string) > due ? 'done-late' : 'done'
  // Whole days: what is due on D is late on D+1.
  if (due !== null && due < asOf) return 'overdue'
  if (progress) return progress.status
  if (from === null && due === null) return whole ? 'ongoing' : 'untracked'
  if (from !== null && from > asOf) return 'not-started'
  if (whole || due === null) return 'ongoing'
  return daysBetween(asOf, due) <= soon ? 'due-soon' : 'not-started'
}

function lateness(state: State, due: CalendarDate | null, progress: Progress | null, asOf: CalendarDate): number {
  if (due === null) return 0
  if (state === 'overdue') return daysBetween(due, asOf)
  return state === 'done-late' && progress?.date.date ? daysBetween(due, progress.date.date) : 0
}
