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
  const found = occurrences(reading.deadline, frame)
  const times = given ? withGiven(found.occurrences, given) : found.occurrences
  // A day given by hand answers what a wording without days means; an impossible date in the words stays a fault.
  const said = given && !isMeans ? reading.remarks.filter(({ rule }) => rule !== 'deadline-unknown') : reading.remarks
  return { text, path, reading, given, occurrences: times, remarks: given ? said : [...said, ...found.remarks] }
}

/**
 * The times that words and given days make together. A last day makes it one time, with what else the words say; a
 * first day alone takes nothing away but the times before it.
 */
function withGiven(said: readonly Occurrence[], given: NonNullable<Deadline['given']>): readonly Occurrence[] {
  const first = given.from?.date ?? null
  if (given.due || said.length <= 1) {
    const [only] = said
    return [
      {
        from: given.from ? first : (only?.from ?? null),
        due: given.due ? given.due.date : (only?.due ?? null),
        implied: only?.implied ?? false,
      },
    ]
  }
  const kept = first === null ? said : said.filter(({ due }) => due === null || due >= first)
  return kept.map((time) =>
    first !== null && time.from !== null && time.from < first ? { ...time, from: first } : time,
  )
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
  if (deadline.given?.due || (period && period.to !== null)) return deadline.occurrences
  const said = occurrences(deadline.reading.deadline, { period, horizon }).occurrences
  return deadline.given ? withGiven(said, deadline.given) : said
}
