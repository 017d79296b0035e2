import { type Standing, standings } from '../../analysis/index.ts'
import { type CalendarDate, daysBetween } from '../../core/calendar-date.ts'
import type { Diagnostic, Path } from '../../core/diagnostic.ts'
import { Lines } from '../../core/source.ts'
import type { Text } from '../../core/text.ts'
import type { Roadmap, Tracked } from '../../model/index.ts'
import type { Loaded } from '../load.ts'
import { UsageError } from '../usage-error.ts'
import { itemAsked } from './item-asked.ts'
import { type TimeAsked, timeAsked } from './time-asked.ts'

/** What a command is asked to record something of. */
export interface Wanted {
  readonly item: string
  readonly occurrence?: string | undefined
  /** The day of the record. */
  readonly on: CalendarDate
  readonly today: CalendarDate
}

/** The item and the time of it that are meant. */
export interface Target extends TimeAsked, Pick<Wanted, 'on' | 'today'> {
  readonly plan: Roadmap
  readonly item: Tracked
}

/** Finds what is meant; throws a sentence where the file leaves it unsure. */
export function targetOf({ plan, parsed, file }: Loaded, wanted: Wanted): Target {
  if (parsed.value === undefined) throw new UsageError(unreadable(file))
  const item = itemAsked(plan, wanted.item)
  const fault = parsed.diagnostics.find((each) => each.severity === 'error' && concerns(each, item.path))
  if (fault)
    throw new UsageError(unsure(file, item, new Lines(parsed.source.text).at(fault.range.start).line, fault.message))
  const { on, today } = wanted
  const seen = lastDay([on, today, ...item.progress.flatMap(({ date }) => date?.date ?? [])])
  const times = standingsOn(plan, seen, horizonOf(wanted.occurrence, seen)).filter((each) => each.item === item)
  return { plan, item, on, today, ...timeAsked(plan, item, times, { named: wanted.occurrence, on }) }
}

/** How the items of a plan stand on a day; where its period is open, times up to the horizon are counted. */
export function standingsOn(plan: Roadmap, day: CalendarDate, horizon: CalendarDate): readonly Standing[] {
  return standings(plan, day, Math.max(usualDays, daysBetween(day, horizon))).all
}

/** How many days ahead count as soon. */
const usualDays = 14

function lastDay(days: readonly CalendarDate[]): CalendarDate {
  return days.reduce((a, b) => (a > b ? a : b))
}

/** The end of the last year that an occurrence names. */
function horizonOf(occurrence: string | undefined, seen: CalendarDate): CalendarDate {
  const year = occurrence?.match(/(?<!\d)\d{4}(?!\d)/g)?.at(-1)
  return year && `${year}-12-31` > seen ? (`${year}-12-31` as CalendarDate) : seen
}

/** Whether a fault makes it unsure which item is meant or what is recorded of it: a list that lacks an entry, the item itself. */
function concerns({ path }: Diagnostic, item: Path): boolean {
  if (path.length > item.length) return item.every((step, i) => path[i] === step)
  return path.length === 0 || path[0] === item[0]
}

function unreadable(file: string): Text {
  return {
    ru: `«${file}» не прочитан как план: проверьте его (roadmap check).`,
    en: `“${file}” could not be read as a plan: see roadmap check.`,
  }
}

function unsure(file: string, { address }: Tracked, line: number, { ru, en }: Text): Text {
  return {
    ru: `Ошибка в «${file}», строка ${line}: из-за неё пункт ${address} прочитан ненадёжно, и ничего не записано. ${ru}`,
    en: `Error in “${file}”, line ${line}: it leaves item ${address} unsure, and nothing was written. ${en}`,
  }
}
