import { addDays, type Days } from '../core/calendar-date.ts'
import type { Occurrence } from '../deadline/index.ts'
import type { Deadline } from '../model/index.ts'

/** Whether a time of a deadline lies wholly outside the plan's period; never where the plan has none. */
export function isOutOfPeriod(deadline: Deadline, period: Days | null): boolean {
  // What recurs takes its bounds from the period; a report on its last month is due after it.
  if (period === null || deadline.reading.deadline.kind === 'recurring') return false
  const allowed = movesOn(deadline) && period.to ? { ...period, to: addDays(period.to, LONGEST_HOLIDAYS) } : period
  return deadline.occurrences.some((occurrence) => liesOutside(occurrence, allowed))
}

// The New Year holidays with the weekends round them: so far may a last day be moved on.
const LONGEST_HOLIDAYS = 12

function movesOn({ frame }: Deadline): boolean {
  return frame.settings?.nonWorking === 'next'
}

/**
 * Whether a time begins before the plan's period or ends after it. What recurs or spans the plan takes its bounds from
 * the period and is not asked.
 */
export function crossesPeriod(deadline: Deadline, period: Days | null): boolean {
  const { kind } = deadline.reading.deadline
  if (period === null || kind === 'recurring' || kind === 'period') return false
  return deadline.occurrences.some(
    ({ from, due }) =>
      (from !== null && period.from !== null && from < period.from) ||
      (due !== null && period.to !== null && due > period.to),
  )
}

function liesOutside({ from, due }: Occurrence, period: Days): boolean {
  const first = from ?? due
  return (
    (due !== null && period.from !== null && due < period.from) ||
    (first !== null && period.to !== null && first > period.to)
  )
}
