import { addDays, type CalendarDate, parseIsoDate, parts } from '../core/calendar-date.ts'
import { dayOf, monthIndex } from './calendar-units.ts'
import type { Implied, Offset, OnEvent } from './deadline.ts'
import { entryOf, means } from './entry.ts'
import type { ClosedDays, RecordedEvent } from './frame.ts'
import { pointIn } from './read-date.ts'
import { MONTHS_AFTER } from './recurring-days.ts'
import { ambiguousYear, noYear, tooMany } from './resolve-remarks.ts'
import { plainWords, sameWord } from './same-word.ts'
import { meantIn, type SchoolUnit, schoolUnits } from './school-calendar.ts'
import { byDue, failed, NO_DAYS, type Occurrences } from './times.ts'
import { type Counting, plusWorkingDays } from './working-days.ts'
import { candidates, closed, dateIn } from './yearless.ts'

/** What a wording asks of an event: how it begins tells which of the event's days is meant, and on which side. */
type Manner = 'during' | 'until' | 'until-end' | 'eve' | 'after' | 'since' | 'early'

/** Days of an event before they are an occurrence; a stretch that only begins has no last day. */
interface Found {
  readonly from: CalendarDate | null
  readonly due: CalendarDate | null
}

const MOST_TIMES = 1000

const EXCLUDING = new Set('кроме исключая исключением исключительно искл без помимо вместо'.split(' '))

/**
 * The days of a wording that hangs on an event: the plan records the event's date, or it is a break of the school's
 * calendar, or the beginning of one of its terms. None where it is none of these. Without a length («после утверждения плана») they are the event's own; a length
 * is counted from the day after the event (articles 191 and 192 of the Civil Code), or back from its first day.
 */
export function eventTimes(deadline: OnEvent, frame: Counting): Occurrences {
  if (deadline.trigger === undefined) return NO_DAYS
  const words = plainWords(deadline.trigger)
  // «в каникулы, кроме летних»: what is named is what is not meant.
  if (words.some((word) => EXCLUDING.has(word))) return NO_DAYS
  const recorded = namedIn(words, frame.events)
  // A slip of a list, and more than anybody reads.
  if (recorded.some((entries) => entries.length > MOST_TIMES)) return failed(tooMany(MOST_TIMES))
  if (recorded.length > 0) {
    return times(deadline, words, ofPeriod(sameTime(recorded), words, frame), 'events', frame)
  }
  const fromDay = fromNamedDay(deadline, words, frame)
  if (fromDay) return fromDay
  const named = [...breaksNamed(words, frame), termNamed(words, frame)]
  const stretches = named.map((entries) => ofPeriod(entries, words, frame))
  const unclear = stretches.find((entries) => entries.length > 1)
  if (unclear) return failed(ambiguousYear(unclear.map(({ to }) => to)))
  // What is after weeks has no day of its own: their last one is surely not meant.
  const manner = mannerOf(words)
  if (!deadline.offset && !deadline.by && (manner === 'after' || manner === 'since')) return NO_DAYS
  return times(deadline, words, stretches.flat(), 'calendar', frame)
}

function times(
  deadline: OnEvent,
  words: readonly string[],
  events: readonly ClosedDays[],
  implied: Implied | null,
  frame: Counting,
): Occurrences {
  const days = events.flatMap((event): readonly Found[] => {
    if (deadline.by) return due(dayAfter(event.to, deadline.by))
    if (deadline.offset) return distant(event, deadline.offset, words, frame)
    return ownDays(event, mannerOf(words), words, frame)
  })
  return { occurrences: days.map((one) => ({ ...one, implied })).sort(byDue), remarks: [] }
}

function due(day: CalendarDate | undefined): readonly Found[] {
  return day ? [{ from: null, due: day }] : []
}

// Which event is meant

/**
 * The events whose name stands in a wording, every word of it in some form. The name of the most words wins: «итоговый
 * педсовет» before «педсовет». Entries of one name are one event that takes place again.
 */
function namedIn(
  words: readonly string[],
  events: readonly RecordedEvent[] | undefined,
): readonly (readonly ClosedDays[])[] {
  const fitting = candidatesFor(words, events ?? []).filter((event) => fits(event.words, words))
  const most = fitting.reduce((length, event) => Math.max(length, event.words.length), 0)
  return fitting
    .filter((event) => event.words.length === most)
    .map(({ words: name, entries }) => inTheirMonths(entries, name, words))
    .filter((entries) => entries.length > 0)
}

const SEASONS: readonly (readonly [stem: string, months: readonly number[]])[] = [
  ['весенн', [3, 4, 5]],
  ['летн', [6, 7, 8]],
  ['осенн', [9, 10, 11]],
  ['зимн', [12, 1, 2]],
]
const MONTHS =
  'январск февральск мартовск апрельск майск июньск июльск августовск сентябрьск октябрьск ноябрьск декабрьск'
const TELLING = [...SEASONS, ...MONTHS.split(' ').map((stem, i) => [stem, [i + 1]] as const)]

/** Of an event that takes place again the times that a wording means: «к весеннему педсовету», «августовский педсовет». */
function inTheirMonths(
  entries: readonly ClosedDays[],
  name: readonly string[],
  words: readonly string[],
): readonly ClosedDays[] {
  const own = words.filter((word) => !name.some((other) => sameWord(other, word)))
  const meant = TELLING.filter(([stem]) => own.some((word) => word.startsWith(stem))).flatMap(([, months]) => months)
  if (meant.length === 0) return entries
  return entries.filter(({ from, to }) => meant.includes(parts(from).month) || meant.includes(parts(to).month))
}

/** Several events of as long a name are told apart by nothing: they count only where they fall on the same days. */
function sameTime(events: readonly (readonly ClosedDays[])[]): readonly ClosedDays[] {
  const [first = [], ...others] = events
  return others.every((entries) => daysText(entries) === daysText(first)) ? first : []
}

function daysText(entries: readonly ClosedDays[]): string {
  return entries.map(({ from, to }) => `${from}..${to}`).join()
}

interface Named {
  readonly words: readonly string[]
  readonly entries: ClosedDays[]
}

// An index by the first letters of the longest word, or a plan of many events would compare each with each deadline.
type Index = ReadonlyMap<string, readonly Named[]>
const indexes = new WeakMap<readonly RecordedEvent[], Index>()

function candidatesFor(words: readonly string[], events: readonly RecordedEvent[]): readonly Named[] {
  const index = indexes.get(events) ?? indexOf(events)
  indexes.set(events, index)
  const keys = new Set(words.flatMap((word) => [word.slice(0, 1), word.slice(0, LETTERS)]))
  return [...keys].flatMap((key) => index.get(key) ?? [])
}

const LETTERS = 3
// Shorter words may lose a vowel among the first letters: «день», «дня».
const LONG = 6

function indexOf(events: readonly RecordedEvent[]): Index {
  const byName = new Map<string, Named>()
  for (const { name, from, to } of events) {
    const words = plainWords(name)
    const known = byName.get(words.join(' '))
    if (known) known.entries.push({ from, to })
    else if (words.length > 0) byName.set(words.join(' '), { words, entries: [{ from, to }] })
  }
  const index = new Map<string, Named[]>()
  for (const named of byName.values()) {
    const longest = named.words.reduce((a, b) => (b.length > a.length ? b : a))
    const key = longest.slice(0, longest.length < LONG ? 1 : LETTERS)
    const others = index.get(key)
    if (others) others.push(named)
    else index.set(key, [named])
  }
  return index
}

function fits(name: readonly string[], words: readonly string[]): boolean {
  return name.every((word) => words.some((other) => sameWord(word, other)))
}

const HOLIDAYS = 'каникулы'

/** The breaks that a wording names, each with its entries of all school years: «осенние, весенние каникулы» are two. */
function breaksNamed(words: readonly string[], { calendar }: Counting): readonly (readonly ClosedDays[])[] {
  if (!calendar?.breaks || !words.some((word) => sameWord(word, HOLIDAYS))) return []
  const byName = new Map<string, Named>()
  for (const { name, from, to } of calendar.breaks) {
    const own = plainWords(name).filter((word) => !sameWord(word, HOLIDAYS))
    if (own.length === 0 || !fits(own, words)) continue
    const known = byName.get(own.join(' '))
    if (known) known.entries.push({ from, to })
    else byName.set(own.join(' '), { words: own, entries: [{ from, to }] })
  }
  const named = [...byName.values()]
  // «дополнительные весенние» are not «весенние» too.
  const isPart = (one: Named) =>
    named.some((other) => other.words.length > one.words.length && fits(one.words, other.words))
  return named.filter((one) => !isPart(one)).map(({ entries }) => entries)
}

/** The days of a length that is counted from a day of the calendar: «(за 5 рабочих дней) до 1 сентября»; else `undefined`. */
function fromNamedDay(deadline: OnEvent, words: readonly string[], frame: Counting): Occurrences | undefined {
  const { trigger = '', offset } = deadline
  const isDay = offset !== undefined && /^(?:до|после|со?) .*\d/u.test(trigger)
  const point = isDay ? pointIn(trigger.slice(trigger.indexOf(' '))) : undefined
  if (point?.month === undefined) return undefined
  const ends = frame.period && closed(frame.period)
  if (point.year === undefined && !ends) return failed(noYear(frame.period ? 'open' : 'no-period'))
  const choices = point.year === undefined && ends ? candidates(null, point, ends) : []
  if (choices.length > 1) return failed(ambiguousYear(choices.map(({ due }) => due)))
  const day = point.year === undefined ? choices[0]?.due : dateIn(point, point.year)
  if (!day) return failed(noYear('outside'))
  return times(deadline, words, [{ from: day, to: day }], point.year === undefined ? 'period' : null, frame)
}

const SCHOOL_UNITS: readonly SchoolUnit[] = ['term', 'trimester', 'semester']

/**
 * The term whose beginning or end a wording names, in all school years: «перед началом 2 четверти», «накануне III
 * триместра», «до начала 2 полугодия» where the plan lists semesters. Not one that other words are about: «до проверки 2
 * четверти».
 */
function termNamed([, ...rest]: readonly string[], { calendar }: Counting): readonly ClosedDays[] {
  const isEdge = [BEGINS, ...ENDS].some((stem) => rest[0]?.startsWith(stem))
  const [number, unit] = (isEdge ? rest.slice(1) : rest)
    .filter((word) => !ORDINAL_ENDINGS.has(word))
    .map((word) => entryOf(word))
  const of = means(unit, 'half') ? 'semester' : SCHOOL_UNITS.find((one) => means(unit, one))
  return of ? schoolUnits(calendar, of).filter((one) => one.number === number?.value) : []
}

// «2-й», «3-го» are two words here.
const ORDINAL_ENDINGS = new Set('й я го ой'.split(' '))

/** Of an event that takes place again the times of the years that the wording names, or of the plan's period. */
function ofPeriod(
  entries: readonly ClosedDays[],
  words: readonly string[],
  { period }: Counting,
): readonly ClosedDays[] {
  const years = words.filter((word) => /^(?:19|20)\d\d$/u.test(word)).map(Number)
  const [first, second] = years
  if (first === undefined) return entries.length > 1 ? meantIn(entries, period) : entries
  const days = second === first + 1 ? [`${first}-09-01`, `${second}-08-31`] : [`${first}-01-01`, `${first}-12-31`]
  return entries.filter(({ from }) => from >= (days[0] ?? '') && from <= (days[1] ?? ''))
}

// Which of its days

/** What the first words say: «до», «перед», «до начала», «к концу», «после». */
function mannerOf([first = '', second = '']: readonly string[]): Manner {
  const end = ENDS.some((stem) => second.startsWith(stem))
  const beginning = second.startsWith(BEGINS)
  if (first === 'перед' || first === 'накануне' || second === 'преддверии') return 'eve'
  if (first === 'до' || first === 'к' || first === 'ко') {
    if (end) return 'until-end'
    return first === 'до' && beginning ? 'eve' : 'until'
  }
  if (first === 'в' && end) return 'until-end'
  if (first === 'в' && beginning) return 'early'
  if (first === 'после' || first === 'по') return 'after'
  return first === 'с' || first === 'со' || first === 'от' ? 'since' : 'during'
}

const ENDS = ['конец', 'конц', 'окончани', 'завершени']
const BEGINS = 'начал'

function ownDays(
  { from, to }: ClosedDays,
  manner: Manner,
  words: readonly string[],
  { settings }: Counting,
): readonly Found[] {
  switch (manner) {
    case 'eve':
      return due(plusDays(from, -1))
    case 'until':
      return due(isLeftOut(words, settings) ? plusDays(from, -1) : from)
    case 'until-end':
      return due(to)
    case 'after':
      return [{ from: to, due: to }]
    case 'since':
      // «с момента издания приказа»: it begins then, and nothing says until when.
      return [{ from: begun(words) ? from : to, due: null }]
    case 'early':
      // Where the beginning of weeks ends nobody has said.
      return from === to ? [{ from, due: to }] : []
    default:
      return [{ from, due: to }]
  }
}

/** «до педсовета» includes its day as «до 5 мая» does, unless the words or the plan say otherwise. */
function isLeftOut(words: readonly string[], settings: Counting['settings']): boolean {
  const said = words.findIndex((word) => word === 'включительно' || word === 'включая')
  return said < 0 ? words[0] === 'до' && settings?.until === 'exclusive' : words[said - 1] === 'не'
}

/** Whether the wording counts from the event's beginning: «со дня начала», «после начала». */
function begun(words: readonly string[]): boolean {
  return words.slice(0, 3).some((word) => word.startsWith(BEGINS))
}

function distant(
  { from, to }: ClosedDays,
  { side, count, unit }: Offset,
  words: readonly string[],
  frame: Counting,
): readonly Found[] {
  const ended = words.slice(0, 3).some((word) => ENDS.some((stem) => word.startsWith(stem)))
  if (side === 'before') return due(moved(ended ? to : from, -count, unit, frame))
  const start = begun(words) ? from : to
  const last = moved(start, count, unit, frame)
  return last ? [{ from: start, due: last }] : []
}

/** The day so many units later (earlier where negative). A month ends on the same number, or on its last day. */
function moved(
  date: CalendarDate,
  count: number,
  unit: Offset['unit'],
  { working }: Counting,
): CalendarDate | undefined {
  switch (unit) {
    case 'd':
      return plusDays(date, count)
    case 'w':
      return plusDays(date, count * 7)
    case 'm':
      return dayOf(monthIndex(date) + count, parts(date).day)
    case 'wd':
      return plusWorkingDays(working, date, count)
  }
}

/** The date so many days on, where the calendar of four-digit years has it. */
function plusDays(date: CalendarDate, days: number): CalendarDate | undefined {
  return parseIsoDate(addDays(date, days))
}

/** A day that an event brings about: «до 5 числа следующего месяца». Without a month or a year, the next such day. */
function dayAfter(event: CalendarDate, { point, of }: NonNullable<OnEvent['by']>): CalendarDate | undefined {
  const { year } = parts(event)
  if (point.year !== undefined) return dateIn(point, point.year)
  if (point.month === undefined) {
    const index = monthIndex(event)
    const months = of ? [MONTHS_AFTER[of] ?? 0] : [0, 1]
    return months.map((later) => dayOf(index + later, point.day)).find((day) => day && (of || day >= event))
  }
  const years = of === 'next-year' ? [year + 1] : [year, year + 1]
  return years.map((each) => dateIn(point, each)).find((day) => day && (of === 'next-year' || day >= event))
}
