import type { CalendarDate, Days } from '../core/calendar-date.ts'
import type { Path } from '../core/diagnostic.ts'
import type { Sound } from '../core/parsed.ts'
import { type Frame, type Occurrence, occurrences, type Reading, readDeadline } from '../deadline/index.ts'
import type { RoadmapFile } from '../format/index.ts'
import { writtenDate } from './dates.ts'
import type { Deadline } from './roadmap.ts'

type Written = NonNullable<NonNullable<NonNullable<Sound<RoadmapFile>['activities']>[number]>['deadline']>

/** The deadline that an item's `deadline` key names; `null` where its text is faulty. */
export function deadlineOf(value: Written, period: Days | null, path: Path): Deadline | null {
  if (typeof value === 'string') return resolved(readDeadline(value), value, path, null, { period })
  if (value.text === undefined) return null
  const from = value.from === undefined ? null : writtenDate(value.from, [...path, 'from'])
  const due = value.due === undefined ? null : writtenDate(value.due, [...path, 'due'])
  const given = from || due ? { from, due } : null
  // `means` replaces the reading of the words; what is said of it is said at its own place.
  if (value.means !== undefined) {
    return resolved(readDeadline(value.means), value.text, [...path, 'means'], given, { period }, true)
  }
  return resolved(readDeadline(value.text), value.text, [...path, 'text'], given, { period })
}

function resolved(
  reading: Reading,
  text: string,
  path: Path,
  given: Deadline['given'],
  frame: Frame,
  isMeans = false,
): Deadline {
  if (given) {
    const [said] = occurrences(reading.deadline, frame).occurrences
    // What is given goes before what the words say; what is not given is taken from them.
    const byHand: Occurrence = {
      from: given.from ? given.from.date : (said?.from ?? null),
      due: given.due ? given.due.date : (said?.due ?? null),
      implied: said?.implied ?? false,
    }
    // A day given by hand answers what a wording without days means; an impossible date in the words stays a fault.
    const remarks = isMeans ? reading.remarks : reading.remarks.filter(({ rule }) => rule !== 'deadline-unknown')
    return { text, path, reading, given, occurrences: [byHand], remarks }
  }
  const found = occurrences(reading.deadline, frame)
  return { text, path, reading, given, occurrences: found.occurrences, remarks: [...reading.remarks, ...found.remarks] }
}

/**
 * The times of a deadline where the plan's period may have no end: then recurrences are counted up to `horizon`, the
 * last day that is asked about.
 */
export function occurrencesUntil(
  deadline: Deadline,
  period: Days | null,
  horizon: CalendarDate,
): readonly Occurrence[] {
  if (deadline.given || (period && period.to !== null)) return deadline.occurrences
  return occurrences(deadline.reading.deadline, { period, horizon }).occurrences
}
