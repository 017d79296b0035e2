import { addDays, type CalendarDate, parts } from '../core/calendar-date.ts'
import { isFarOutside, type KnownDays, type Roadmap, type WrittenDays } from '../model/index.ts'

/** What a school year is divided into. */
export type Division = 'terms' | 'trimesters' | 'semesters'

/** One part of a school year, and where it is written. */
export interface Part {
  readonly days: KnownDays
  readonly written: WrittenDays
}

/** A part as a message names it: as typed, or by its days where one text holds several parts. */
export function partText({ days, written }: Part): string {
  return written.days.length === 1 ? written.text : `${days.from}..${days.to}`
}

/**
 * The parts that do not follow the one written before them: they begin before it ends. Those far outside the plan's
 * period are left out, in both places: they are a slip of their own.
 */
export function* misplacedParts(
  plan: Roadmap,
  division: Division,
): Generator<{ readonly part: Part; readonly before: Part; readonly overlaps: boolean }> {
  let before: Part | undefined
  for (const part of partsOf(plan, division)) {
    if (before && part.days.from <= before.days.to) {
      yield { part, before, overlaps: part.days.to >= before.days.from }
    }
    before = part
  }
}

/** The first part of each school year that is one too many; `year` is that in which the school year begins. */
export function* surplusParts(
  plan: Roadmap,
  division: Division,
  most: number,
): Generator<{ readonly part: Part; readonly year: number }> {
  const counts = new Map<number, number>()
  for (const part of partsOf(plan, division)) {
    const year = schoolYearIn(plan, part.days.from)
    const count = (counts.get(year) ?? 0) + 1
    counts.set(year, count)
    if (count === most + 1) yield { part, year }
  }
}

function partsOf({ calendar, frame }: Roadmap, division: Division): Part[] {
  const entries = calendar?.[division] ?? []
  const all = entries.flatMap((written) => written.days.map((days) => ({ days, written })))
  return all.filter(({ days }) => !isFarOutside(days, frame.period))
}

/** The year in which a day's school year begins. A part that begins within a month before its first day is of it. */
function schoolYearIn({ frame }: Roadmap, date: CalendarDate): number {
  const { month: first = 9, day: firstDay } = frame.calendar?.schoolYear?.from ?? { month: 9, day: 1 }
  const { year, month, day } = parts(addDays(date, 31))
  return month > first || (month === first && day >= firstDay) ? year : year - 1
}
