import type { Days } from '../core/calendar-date.ts'
import type { Occurrence } from '../deadline/index.ts'
import type { Deadline } from '../model/index.ts'

/** Whether a time of a deadline lies wholly outside the plan's period; never where the plan has none. */
export function isOutOfPeriod(deadline: Deadline, period: Days | null): boolean {
  return period !== null && deadline.occurrences.some((occurrence) => liesOutside(occurrence, period))
}

function liesOutside({ from, due }: Occurrence, period: Days): boolean {
  const first = from ?? due
  return (
    (due !== null && period.from !== null && due < period.from) ||
    (first !== null && period.to !== null && first > period.to)
  )
}
