import type { Deadline, Point, Recurring } from './deadline.ts'
import { compareInYear } from './span.ts'

/** Two days with their years, of which the last comes before the first. */
export interface Backwards {
  readonly from: Point
  readonly to: Point
}

/** The first stretch in a deadline that ends before it begins; without years it may run over the New Year. */
export function backwardsIn(deadline: Deadline): Backwards | undefined {
  return own(deadline) ?? (deadline.plus && backwardsIn(deadline.plus))
}

function own(deadline: Deadline): Backwards | undefined {
  if (deadline.kind === 'range') return 'weeks' in deadline.stretch ? undefined : backwards(deadline.stretch)
  if (deadline.kind === 'recurring') return ofRecurrence(deadline)
  if (deadline.kind !== 'list') return undefined
  for (const item of deadline.items) {
    const found = backwardsIn(item)
    if (found) return found
  }
  return undefined
}

function ofRecurrence({ when, within }: Recurring): Backwards | undefined {
  const time = when?.type === 'range' ? backwards(when) : undefined
  if (time || !within || within.type === 'period') return time
  if (within.type === 'days') return backwards(within)
  const { from, to } = within
  return backwards({
    from: from === null ? null : { year: from, month: 1, day: 1 },
    to: to === null ? null : { year: to, month: 12, day: 31 },
  })
}

function backwards({ from, to }: { from: Point | null; to: Point | null }): Backwards | undefined {
  if (from?.year === undefined || to?.year === undefined) return undefined
  return (to.year - from.year || compareInYear(to, from)) < 0 ? { from, to } : undefined
}
