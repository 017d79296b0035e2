import { beginningOf, occurrenceNamed, type Standing } from '../../analysis/index.ts'
import { addDays, type CalendarDate } from '../../core/calendar-date.ts'
import { same, type Text } from '../../core/text.ts'
import { type Occurrence, readPeriod } from '../../deadline/index.ts'
import type { Roadmap, Tracked } from '../../model/index.ts'
import { stateNames } from '../../layout/state-names.ts'
import { UsageError } from '../usage-error.ts'
import { ChoiceNeeded } from './choice-needed.ts'

/** One time of an item, and by what name a record has to call it. */
export interface TimeAsked {
  readonly time: Standing
  /** The key `for` of the record; nothing where the item has one time only. */
  readonly name: string | undefined
  /** Whether it was not asked for by name but is the only one that was open. */
  readonly isGuessed: boolean
  /** Its first day, as far as it is known: that after the time before it, where the wording names none. */
  readonly begins: CalendarDate | null
  /** When the time after it is due. */
  readonly following: CalendarDate | null
}

/**
 * The time of an item that a record is about: the one named, else the only one there is. Of a deadline that recurs it
 * is the only one that is open on the day and has begun; where there are more or none, which has to be said.
 */
export function timeAsked(
  plan: Roadmap,
  item: Tracked,
  times: readonly Standing[],
  { named, on }: { readonly named: string | undefined; readonly on: CalendarDate },
): TimeAsked {
  const [first] = times
  if (!first) throw new Error(`item ${item.address} has no standing`)
  const recurs = item.deadline?.reading.deadline.kind === 'recurring'
  const isOnlyOne = times.length === 1 && !recurs
  const nameOf = (time: Standing) => (isOnlyOne ? undefined : shortestName(plan, times, time))
  const asked = (time: Standing, isGuessed: boolean) => ({
    time,
    name: nameOf(time),
    isGuessed,
    ...neighbours(times, time),
  })
  if (named !== undefined) return asked(timeNamed(item, times, named), false)
  if (isOnlyOne) return asked(first, false)
  const open = times.filter((time, i) => isOpen(time) && hasBegun(time, times[i - 1], on))
  const [time] = open
  if (!time || open.length > 1) throw new ChoiceNeeded(which(item), listed(times, on))
  return asked(time, true)
}

function neighbours(times: readonly Standing[], time: Standing): Pick<TimeAsked, 'begins' | 'following'> {
  const at = times.indexOf(time)
  const before = times[at - 1]?.occurrence
  const isAfter = before && time.occurrence && before < time.occurrence
  return {
    begins: time.from ?? (isAfter ? addDays(before, 1) : null),
    following: times[at + 1]?.occurrence ?? null,
  }
}

function timeNamed(item: Tracked, times: readonly Standing[], named: string): Standing {
  const occurrences = times.filter(({ occurrence }) => occurrence !== null).map(asOccurrence)
  if (occurrences.length === 0) throw new UsageError(noTimes(item))
  const meant = occurrenceNamed(occurrences, named)
  const those =
    typeof meant !== 'string'
      ? times.filter(({ occurrence }) => occurrence === meant.due)
      : meant === 'several'
        ? times.filter(({ occurrence }) => occurrence?.startsWith(beginningOf(named)))
        : times.filter(isWithin(named))
  const [time] = those
  if (!time) throw new ChoiceNeeded(noSuchTime(item, named), listed(times, beginningOf(named)))
  if (those.length > 1) throw new ChoiceNeeded(severalTimes(item, named), listed(those, beginningOf(named)))
  return time
}

function asOccurrence({ from, occurrence }: Standing): Occurrence {
  return { from, due: occurrence, implied: null }
}

/** Whether a time is due in what is named in words: «май 2026», «II квартал 2026 г.». */
function isWithin(named: string): (time: Standing) => boolean {
  const { days } = readPeriod(named)
  if (!days?.from || !days.to) return () => false
  const [from, to] = [days.from, days.to]
  return ({ occurrence }) => occurrence !== null && from <= occurrence && occurrence <= to
}

function isOpen({ state }: Standing): boolean {
  return state !== 'done' && state !== 'done-late' && state !== 'cancelled'
}

/** A time of which only the last day is known begins when the one before it is over. */
function hasBegun({ from, occurrence }: Standing, before: Standing | undefined, on: CalendarDate): boolean {
  if (from !== null) return from <= on
  if (occurrence === null || occurrence <= on || !before?.occurrence) return true
  return addDays(before.occurrence, 1) <= on
}

/** The year of a time, else its month, else its day; where more times may come than are known, its day. */
function shortestName(plan: Roadmap, times: readonly Standing[], { occurrence }: Standing): string | undefined {
  if (occurrence === null) return undefined
  const known = times.map(asOccurrence)
  const names = plan.period?.days?.to ? [occurrence.slice(0, 4), occurrence.slice(0, 7)] : []
  return names.find((name) => typeof occurrenceNamed(known, name) !== 'string') ?? occurrence
}

const mostListed = 8

/** The times nearest to a day, a line each: how to name it, and how it stands. */
function listed(times: readonly Standing[], near: string): readonly Text[] {
  const days = times.filter(({ occurrence }) => occurrence !== null)
  const later = days.findIndex(({ occurrence }) => occurrence !== null && occurrence >= near)
  const middle = later < 0 ? days.length : later
  const from = Math.max(0, Math.min(middle - mostListed / 2, days.length - mostListed))
  const shown = days.slice(from, from + mostListed).map(line)
  return [...(from > 0 ? [same('…')] : []), ...shown, ...(from + mostListed < days.length ? [same('…')] : [])]
}

function line({ occurrence, state }: Standing): Text {
  const option = `--occurrence ${occurrence ?? ''}`
  return { ru: `${option}  ${stateNames[state].ru}`, en: `${option}  ${stateNames[state].en}` }
}

function which({ address }: Tracked): Text {
  return {
    ru: `У пункта ${address} не один срок. Скажите, за какой из них, например по году или месяцу:`,
    en: `Item ${address} has more than one due date. Say which is meant, for instance by year or month:`,
  }
}

function noSuchTime({ address }: Tracked, named: string): Text {
  return {
    ru: `У пункта ${address} нет срока за «${named}». Есть такие:`,
    en: `Item ${address} has no due date “${named}”. There are these:`,
  }
}

function severalTimes({ address }: Tracked, named: string): Text {
  return {
    ru: `За «${named}» у пункта ${address} не один срок. Скажите, за какой из них:`,
    en: `Item ${address} has more than one due date “${named}”. Say which is meant:`,
  }
}

function noTimes({ address }: Tracked): Text {
  return {
    ru: `У пункта ${address} нет сроков, которые можно назвать: уберите --occurrence.`,
    en: `Item ${address} has no due dates to be named: leave --occurrence out.`,
  }
}
