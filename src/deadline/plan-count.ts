import type { Deadline } from './deadline.ts'
import type { Frame } from './frame.ts'
import { occurrences, timesToCount } from './occurrences.ts'
import { MOST_OCCURRENCES } from './recurrences.ts'
import { tooManyInPlan } from './resolve-remarks.ts'
import { failed, type Occurrences } from './times.ts'

/** The most times that the deadlines of one plan are counted: sixty weekly activities of five years are 15,600. */
const MOST_OF_PLAN = 50_000

/**
 * Counts the deadlines of one plan, the first one first, until all of them together come to too many times: nobody reads
 * more, and a list of them takes seconds and memory. From then on only deadlines of one time are counted.
 */
export interface PlanCount {
  /** The times of a deadline, with a remark `plan-too-many` in their place where the plan has too many. */
  readonly of: (deadline: Deadline, frame: Frame) => Occurrences
  /** The same times once more, of an item that shares its deadline with another. */
  readonly again: (times: Occurrences) => Occurrences
}

/** A count for a plan of which nothing is counted yet. */
export function planCount(): PlanCount {
  let left = MOST_OF_PLAN
  const refused = failed(tooManyInPlan(MOST_OF_PLAN))
  const take = (times: Occurrences, count: number): Occurrences => {
    const fits = count <= left
    // After one that is refused none is taken, or which of them are counted would be chance.
    left = fits ? left - count : 0
    return fits ? times : refused
  }
  return {
    of: (deadline, frame) => {
      if (!SEVERAL.has(deadline.kind)) return occurrences(deadline, frame)
      const expected = timesToCount(deadline, frame)
      // What is too much by itself is refused before it is counted.
      if (expected > MOST_OCCURRENCES) return occurrences(deadline, frame)
      if (expected > left) return take(refused, expected)
      const times = occurrences(deadline, frame)
      return take(times, Math.max(expected, times.occurrences.length))
    },
    again: (times) => (times.occurrences.length <= 1 ? times : take(times, times.occurrences.length)),
  }
}

/** The kinds that may have several times. */
const SEVERAL: ReadonlySet<Deadline['kind']> = new Set(['recurring', 'list', 'event'])
