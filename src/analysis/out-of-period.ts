import type { Days } from '../core/calendar-date.ts'
import type { Occurrence } from '../deadline/index.ts'
import type { Deadline } from '../model/index.ts'

/** Whether a time of a deadline lies wholly outside the plan's period; never where the plan has none. */
export function isOutOfPeriod(deadline: Deadline, period: Days | null): boolean {
  return period !== null && deadline.occurrences.some((occurrence) => liesOutside(occurrence, period))
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
