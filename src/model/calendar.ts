import { addDays, type CalendarDate, type Days, daysBetween } from '../core/calendar-date.ts'
import type { Path } from '../core/diagnostic.ts'
import type { Sound } from '../core/parsed.ts'
import type { PlanCalendar } from '../deadline/index.ts'
import type { RoadmapFile } from '../format/index.ts'
import { writtenDate } from './dates.ts'
import { monthPartsOf, schoolYearOf } from './calendar-parts.ts'
import type { KnownDays, NamedDays, Roadmap, SchoolCalendar, WrittenDays } from './roadmap.ts'
import { type Due, writtenDays } from './written-days.ts'

type RawCalendar = NonNullable<Sound<RoadmapFile>['calendar']>
type RawDays = string | readonly (string | undefined)[] | undefined
type Division = 'terms' | 'trimesters' | 'semesters'
type DayList = Division | 'days-off' | 'working-days'
type RawNamed = { readonly [name: string]: RawDays }

/** The calendar as it stands in the file, and as deadlines are counted by it. */
export interface Calendar {
  readonly written: SchoolCalendar
  readonly counted: PlanCalendar
}

/** The most days: more are a slip of a month or a year; terms would be numbered wrongly, and an event be any day. */
const term: Due = { isStretch: true, longest: 120 }
const trimester: Due = { isStretch: true, longest: 150 }
const semester: Due = { isStretch: true, longest: 220 }
const holidays: Due = { longest: 120 }
const stretch: Due = { longest: 366 }
const working: Due = { longest: 31 }

/** The `calendar` key. What is not understood counts for nothing, and its remarks say why. */
export function calendarOf(raw: RawCalendar, period: Days | null, path: Path): Calendar {
  const entries = (key: DayList, due: Due) => daysOf(raw[key], [...path, key], due)
  const schoolYear =
    raw['school-year'] === undefined ? null : schoolYearOf(raw['school-year'], [...path, 'school-year'])
  const monthParts = monthPartsOf(
    { beginning: raw['beginning-of-month'], middle: raw['middle-of-month'], end: raw['end-of-month'] },
    path,
  )
  const written: SchoolCalendar = {
    schoolYear: schoolYear?.written ?? null,
    terms: entries('terms', term),
    trimesters: entries('trimesters', trimester),
    semesters: entries('semesters', semester),
    breaks: namedDays(raw.breaks, [...path, 'breaks'], holidays),
    daysOff: entries('days-off', stretch),
    workingDays: entries('working-days', working),
    monthParts: monthParts.written,
  }
  return {
    written,
    counted: {
      ...divisionsOf(written, raw, period),
      ...(schoolYear?.value && { schoolYear: schoolYear.value }),
      ...(written.breaks.length > 0 && { breaks: inOrder(written.breaks.flatMap(withNames)) }),
      ...(written.daysOff.length > 0 && { daysOff: inOrder(written.daysOff.flatMap(({ days }) => days)) }),
      ...(written.workingDays.length > 0 && { workingDays: eachDay(written.workingDays.flatMap(({ days }) => days)) }),
      ...(raw.weeks && { weeks: raw.weeks }),
      ...(raw['half-years'] && { halves: raw['half-years'] }),
      ...(monthParts.value && { monthParts: monthParts.value }),
    },
  }
}

/** Whether days lie more than a year before or after a period: a slip of a year. Never where its end is open. */
export function isFarOutside({ from, to }: KnownDays, period: Days | null): boolean {
  const year = 366
  const isBefore = period?.from ? daysBetween(to, period.from) > year : false
  return isBefore || (period?.to ? daysBetween(period.to, from) > year : false)
}

/**
 * Terms count by their place in the list: where one of them was not understood or has a slip in its year, the others
 * would be taken for their neighbours, so none counts.
 */
function divisionsOf(written: SchoolCalendar, raw: RawCalendar, period: Days | null): Pick<PlanCalendar, Division> {
  const understood = (key: Division): readonly KnownDays[] | undefined => {
    const entries = written[key]
    const isWhole = entries.length > 0 && entries.length === countOf(raw[key])
    return isWhole && entries.every((each) => isSound(each, period))
      ? inOrder(entries.flatMap(({ days }) => days))
      : undefined
  }
  const [terms, trimesters, semesters] = [understood('terms'), understood('trimesters'), understood('semesters')]
  return { ...(terms && { terms }), ...(trimesters && { trimesters }), ...(semesters && { semesters }) }
}

function isSound({ days }: WrittenDays, period: Days | null): boolean {
  return days.length > 0 && !days.some((each) => isFarOutside(each, period))
}

function countOf(raw: RawDays): number {
  return Array.isArray(raw) ? raw.length : 1
}

/** The entries of a list of days, or the one text in its place. */
function daysOf(raw: RawDays, path: Path, due: Due): WrittenDays[] {
  if (raw === undefined) return []
  if (typeof raw === 'string') return [writtenDays(raw, path, due)]
  // A list without an entry is one that somebody forgot to fill.
  if (raw.length === 0) return [writtenDays('', path, due)]
  return raw.flatMap((text, index) => (text === undefined ? [] : [writtenDays(text, [...path, index], due)]))
}

/** When events take place, entry by entry. */
export function eventsOf(raw: Sound<RoadmapFile>['events'], path: Path): NamedDays[] {
  return Object.entries(raw ?? {}).flatMap(([name, entry]) => {
    const at = [...path, name]
    if (!isRecord(entry)) return daysOf(entry, at, stretch).map((written) => ({ name, ...written }))
    const recordedOn = entry.on === undefined ? null : writtenDate(entry.on, [...at, 'on'])
    // It is said once of all the days.
    return daysOf(entry.days, [...at, 'days'], stretch).map((written, index) => ({
      name,
      ...written,
      ...(recordedOn && index === 0 && { recordedOn }),
    }))
  })
}

type RawEvent = NonNullable<Sound<RoadmapFile>['events']>[string]

/** Whether an event says more than its days. */
function isRecord(entry: RawEvent): entry is Exclude<RawEvent, RawDays> {
  return typeof entry === 'object' && !Array.isArray(entry)
}

/** Days by name: an entry for each text, in the order of the file. */
function namedDays(raw: RawNamed | undefined, path: Path, due: Due): NamedDays[] {
  return Object.entries(raw ?? {}).flatMap(([name, days]) =>
    daysOf(days, [...path, name], due).map((written) => ({ name, ...written })),
  )
}

/** Each stretch of named days with the name. */
export function withNames({ name, days }: NamedDays): (KnownDays & { readonly name: string })[] {
  return days.map(({ from, to }) => ({ name, from, to }))
}

export function inOrder<T extends KnownDays>(days: readonly T[]): T[] {
  return [...days].sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to))
}

function compare(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function eachDay(stretches: readonly KnownDays[]): CalendarDate[] {
  const days = new Set<CalendarDate>()
  for (const { from, to } of stretches) {
    // Counted, not compared: after the last day of the year 9999 dates no longer compare.
    for (let more = daysBetween(from, to); more >= 0; more--) days.add(addDays(from, more))
  }
  return [...days].sort(compare)
}

/** All days that the file writes for deadlines to be counted by, entry by entry. */
export function calendarDays({ calendar, events }: Roadmap): readonly WrittenDays[] {
  if (!calendar) return events
  const { terms, trimesters, semesters, breaks, daysOff, workingDays } = calendar
  return [...terms, ...trimesters, ...semesters, ...breaks, ...daysOff, ...workingDays, ...events]
}
