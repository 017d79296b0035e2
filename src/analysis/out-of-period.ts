import type { CalendarDate, Days } from '../core/calendar-date.ts'
import type { Occurrence } from '../deadline/index.ts'
import type { Deadline } from '../model/index.ts'

/** Whether a time of a deadline lies wholly outside the plan's period; never where the plan has none. */
export function isOutOfPeriod(deadline: Deadline, period: Days | null): boolean {
  // What recurs takes its bounds from the period; a report on its last month is due after it.
  if (period === null || deadline.reading.deadline.kind === 'recurring') return false
  return deadline.occurrences.map(beforeMove).some((days) => liesOutside(days, period))
}

/**
 * Whether a time begins before the plan's period or ends after it. What recurs or spans the plan takes its bounds from
 * the period and is not asked.
 */
export function crossesPeriod(deadline: Deadline, period: Days | null): boolean {
  const { kind } = deadline.reading.deadline
  if (period === null || kind === 'recurring' || kind === 'period') return false
  return deadline.occurrences
    .map(beforeMove)
    .some(
      ({ from, due }) =>
        (from !== null && period.from !== null && from < period.from) ||
        (due !== null && period.to !== null && due > period.to),
    )
}

interface Stretch {
  readonly from: CalendarDate | null
  readonly due: CalendarDate | null
}

/** The days as the words name them: the holidays may move a last day out of the period, and that is no slip. */
function beforeMove({ from, due, movedFrom }: Occurrence): Stretch {
  if (!movedFrom) return { from, due }
  return { from: from !== null && from > movedFrom ? movedFrom : from, due: movedFrom }
}

function liesOutside({ from, due }: Stretch, period: Days): boolean {
  const first = from ?? due
  return (
    (due !== null && period.from !== null && due < period.from) ||
    (first !== null && period.to !== null && first > period.to)
  )
}
