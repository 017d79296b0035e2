import type { Deadline } from './deadline.ts'
import type { Span } from './span.ts'

/** What a stretch of calendar means as a deadline by itself: a day is due that day, anything longer is a range. */
export function spanDeadline(span: Span): Deadline {
  if (span.grain === 'weeks') {
    const { grain: _, ...stretch } = span
    return { kind: 'range', stretch }
  }
  const single = span.grain === 'day' || (span.grain === 'number' && span.from.day === span.to.day)
  return single ? { kind: 'date', on: span.from } : { kind: 'range', stretch: { from: span.from, to: span.to } }
}

/** Several deadlines as one; a single one as itself. */
export function together(items: readonly Deadline[]): Deadline {
  const [only] = items
  return items.length === 1 && only ? only : { kind: 'list', items }
}
