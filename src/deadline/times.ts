import type { Implied, Occurrence, Remark } from './deadline.ts'
import type { Resolved } from './yearless.ts'

/** The days that a deadline names, and what is to be said of the counting. */
export interface Occurrences {
  readonly occurrences: readonly Occurrence[]
  readonly remarks: readonly Remark[]
}

/** A deadline of which no day is known. */
export const NO_DAYS: Occurrences = { occurrences: [], remarks: [] }

export function failed(remark: Remark): Occurrences {
  return { occurrences: [], remarks: [remark] }
}

export function found(days: readonly Resolved[], implied: Implied | null): Occurrences {
  return { occurrences: days.map(({ from, due }) => ({ from, due, implied })), remarks: [] }
}

/** Orders times by their last day; those without one come at the end. */
export function byDue(a: Occurrence, b: Occurrence): number {
  if (a.due === b.due) return 0
  return a.due === null ? 1 : b.due === null ? -1 : a.due < b.due ? -1 : 1
}
