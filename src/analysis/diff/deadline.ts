import { type CalendarDate, daysBetween } from '../../core/calendar-date.ts'
import type { Deadline } from '../../model/index.ts'
import type { DeadlineChange, Pair } from './change.ts'
import { isSameText, wordChanges } from './words.ts'

/**
 * How the deadline of an item has changed: its wording, or the days given by hand beside it. A wording that stays and
 * counts otherwise, because the period or an event is another, is no change of the item. What a section's items take
 * over from it is told of the section alone.
 */
export function deadlineChanges(pair: Pair, isInSameSection: boolean): readonly DeadlineChange[] {
  const { before, after } = pair
  if (isInSameSection && before.deadlineFrom === 'inherited' && after.deadlineFrom === 'inherited') return []
  const [was, is] = [before.deadline, after.deadline]
  const isSame = isSameText(was?.text ?? '', is?.text ?? '') && givenDays(was) === givenDays(is)
  if (isSame) return []
  const [dueBefore, dueAfter] = [dueOf(was), dueOf(is)]
  return [
    {
      ...pair,
      kind: 'deadline',
      words: wordChanges(was?.text ?? '', is?.text ?? ''),
      dueBefore,
      dueAfter,
      daysMoved: dueBefore === null || dueAfter === null ? null : daysBetween(dueBefore, dueAfter),
      becameUnknown: isKnown(was) && is !== null && !isKnown(is),
    },
  ]
}

function givenDays(deadline: Deadline | null): string {
  const { from, due } = deadline?.given ?? { from: null, due: null }
  return [from, due].map((day) => day?.date ?? day?.text ?? '').join('..')
}

/** The last day of a deadline that is one time. */
function dueOf(deadline: Deadline | null): CalendarDate | null {
  if (deadline?.reading.deadline.kind === 'recurring') return null
  const [time, ...more] = deadline?.occurrences ?? []
  return more.length === 0 ? (time?.due ?? null) : null
}

/** Whether it can be said when it is; what recurs without an end has no list of its times. */
function isKnown(deadline: Deadline | null): boolean {
  if (deadline === null) return false
  return deadline.reading.deadline.kind === 'recurring' || deadline.occurrences.some(({ due }) => due !== null)
}
