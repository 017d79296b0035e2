import { type CalendarDate, parts } from '../core/calendar-date.ts'
import { monthIndex, weekdayInMonth } from './calendar-units.ts'
import type { Deadline, NthWeekday, Occurrence, Point, Recurring, Remark, WeekStretch, When } from './deadline.ts'
import type { DaySettings, Frame } from './frame.ts'
import { endOfTimes, periodTimes } from './plan-periods.ts'
import { eventTimes } from './recorded-events.ts'
import { MOST_OCCURRENCES, namedTimes, recurrences, timesLookedAt } from './recurrences.ts'
import { weekIn } from './recurring-days.ts'
import {
  ambiguousYear,
  calendarMissing,
  noMonth,
  noSuchWeek,
  noSuchWeekday,
  noYear,
  tooMany,
} from './resolve-remarks.ts'
import { schoolYears } from './school-calendar.ts'
import { byDue, failed, found, NO_DAYS, type Occurrences } from './times.ts'
import { type Counting, counting, workingDayAt } from './working-days.ts'
import { candidates, closed, dateIn, type Resolved } from './yearless.ts'

/**
 * The days that a deadline names in a plan. Days with a year are as written, in the period or not; without one the
 * period gives the year. Terms and breaks are those of the plan's calendar, events those that it records: what hangs on
 * others, or on another document, has no days. The span of a remark is the whole wording. Terms: a period is
 * `{from, due}` of the plan's.
 */
export function occurrences(deadline: Deadline, frame: Frame): Occurrences {
  const known = knownOf(deadline)
  const before = known.get(frame)
  if (before) return before
  const times = countAnew(deadline, frame)
  known.set(frame, times)
  return times
}

// The activities of a plan repeat their wordings, and what was read of one is kept: so is what was counted of it.
const kept = new WeakMap<Deadline, WeakMap<Frame, Occurrences>>()

function knownOf(deadline: Deadline): WeakMap<Frame, Occurrences> {
  let known = kept.get(deadline)
  if (!known) kept.set(deadline, (known = new WeakMap()))
  return known
}

function countAnew(deadline: Deadline, frame: Frame): Occurrences {
  const counted = counting(frame)
  const all = timesOf(deadline, counted)
  const times = { ...all, occurrences: onceEach(all.occurrences) }
  const missing = [...counted.working.missing].sort((a, b) => a - b)
  return missing.length === 0 ? times : { ...times, remarks: [...times.remarks, calendarMissing(missing)] }
}

/**
 * Of equal times one: two last days that move to the same working day, or an event recorded twice, are one time to be
 * done. The one that names its day itself stands for those that moved to it.
 */
function onceEach(times: readonly Occurrence[]): readonly Occurrence[] {
  const kept = new Map<string, Occurrence>()
  for (const time of times) {
    const name = `${time.from}..${time.due}`
    const same = kept.get(name)
    if (!same || (same.movedFrom && !time.movedFrom)) kept.set(name, time)
  }
  return kept.size === times.length ? times : [...kept.values()]
}

function timesOf(deadline: Deadline, frame: Counting): Occurrences {
  if (deadline.kind === 'list') return several(deadline.items, frame)
  const times = simpleTimes(deadline, frame)
  const to = moveOf(deadline, frame)
  return to === 'keep' ? times : onWorkingDays(times, to, frame)
}

/**
 * Where the plan lets a last day go: one of «до …» and «в течение 5 дней после …» as it says, one before an event only
 * back. Days that are named, terms and months stay what they are.
 */
function moveOf(deadline: Deadline, { settings }: Counting): DaySettings['nonWorking'] {
  const to = settings?.nonWorking ?? 'keep'
  if (to === 'keep') return to
  if (deadline.kind === 'event' && deadline.offset) return deadline.offset.side === 'before' ? 'previous' : to
  const isLimit = deadline.kind === 'by' || (deadline.kind === 'recurring' && deadline.when?.type === 'by')
  return isLimit ? to : 'keep'
}

function simpleTimes(deadline: Deadline, frame: Counting): Occurrences {
  switch (deadline.kind) {
    case 'date':
      return 'nth' in deadline.on ? nthWeekday(deadline.on, frame) : stretch(deadline.on, deadline.on, frame)
    case 'by':
      return 'endOf' in deadline.due ? endOfTimes(deadline, deadline.due, frame) : stretch(null, deadline.due, frame)
    case 'range':
      if ('weeks' in deadline.stretch) return weeks(deadline.stretch, frame)
      return deadline.stretch.to
        ? stretch(deadline.stretch.from, deadline.stretch.to, frame)
        : openEnd(deadline.stretch.from, deadline.plus, frame)
    case 'recurring':
      return recurring(deadline, frame)
    case 'period':
      return periodTimes(deadline, frame)
    case 'event':
      return eventTimes(deadline, frame)
    default:
      return NO_DAYS
  }
}

/** Last days that are no working days go where the plan says; one whose year has no calendar stays where it is. */
function onWorkingDays(times: Occurrences, to: 'next' | 'previous', { working }: Counting): Occurrences {
  const move = (one: Occurrence): Occurrence => {
    const due = one.due && workingDayAt(working, one.due, to)
    if (!due || due === one.due) return one
    // One day stays one day, and a stretch never ends before it begins.
    const from = one.from !== null && (one.from === one.due || one.from > due) ? due : one.from
    return { ...one, from, due, movedFrom: one.due as CalendarDate }
  }
  return { ...times, occurrences: times.occurrences.map(move) }
}

function stretch(from: Point | null, to: Point, frame: Counting): Occurrences {
  if (to.month === undefined) return dayOfMonth(from, to, frame)
  if (to.year !== undefined) {
    const first = from && dateIn(from, from.year ?? to.year)
    const due = dateIn(to, to.year)
    return due && first !== undefined ? found([{ from: first, due }], null) : NO_DAYS
  }
  const chosen = choose(from, to, frame)
  return 'remark' in chosen ? failed(chosen.remark) : found([chosen.day], 'period')
}

/** The one year in which a stretch without a year falls into the period, or why there is none. */
function choose(from: Point | null, to: Point, { period }: Counting): { day: Resolved } | { remark: Remark } {
  if (!period) return { remark: noYear('no-period') }
  const ends = closed(period)
  if (!ends) return { remark: noYear('open') }
  const [first, ...others] = candidates(from, to, ends)
  if (!first) return { remark: noYear('outside') }
  return others.length > 0 ? { remark: ambiguousYear([first, ...others].map(({ due }) => due)) } : { day: first }
}

/** «5 числа», «до 5 числа»: only a period within one month tells which. */
function dayOfMonth(from: Point | null, to: Point, { period }: Counting): Occurrences {
  const ends = period && closed(period)
  if (!ends || monthIndex(ends.from) !== monthIndex(ends.to)) return failed(noMonth())
  const { year, month } = parts(ends.from)
  const first = from && dateIn({ ...from, month }, year)
  const due = dateIn({ ...to, month }, year)
  return due && first !== undefined ? found([{ from: first, due }], 'period') : NO_DAYS
}

/** «с 1 октября»; the end is the plan's affair, or that of «… до конца учебного года». */
function openEnd(from: Point, plus: Deadline | undefined, frame: Counting): Occurrences {
  const { occurrences: days, remarks } = stretch(from, from, frame)
  const ends = plus?.kind === 'by' ? timesOf(plus, frame) : NO_DAYS
  const due = ends.occurrences[0]?.due ?? null
  return { occurrences: days.map((day) => ({ ...day, due })), remarks: [...remarks, ...ends.remarks] }
}

function weeks(weeks: WeekStretch, frame: Counting): Occurrences {
  const { month, year } = weeks
  if (month === undefined) return weeksOfMonth(weeks, onlyMonth(frame), frame, true)
  let index = year === undefined ? undefined : year * 12 + month - 1
  if (index === undefined) {
    const chosen = choose({ month, day: 1 }, { month, day: 28 }, frame)
    if ('remark' in chosen) return failed(chosen.remark)
    index = monthIndex(chosen.day.due)
  }
  return weeksOfMonth(weeks, index, frame, year === undefined)
}

function weeksOfMonth(
  { weeks }: WeekStretch,
  month: number | undefined,
  frame: Counting,
  implied: boolean,
): Occurrences {
  if (month === undefined) return failed(noMonth())
  const all = weeks.map(({ first, last }) => ({ first, days: weekIn(month, first, last, frame.calendar?.weeks) }))
  const missing = all.flatMap(({ first, days }) => (days || first === 'last' ? [] : [noSuchWeek(first, month)]))
  const { occurrences: days } = found(
    all.flatMap((one) => one.days ?? []),
    implied ? 'period' : null,
  )
  return { occurrences: days, remarks: missing }
}

/** The month within which the whole period lies, counted from year 0. */
function onlyMonth({ period }: Counting): number | undefined {
  const ends = period && closed(period)
  const month = ends && monthIndex(ends.from)
  return ends && month === monthIndex(ends.to) ? (month as number) : undefined
}

/** «вторая суббота февраля» in the one year in which February falls into the period. */
function nthWeekday({ nth, weekday, month }: NthWeekday, frame: Counting): Occurrences {
  const chosen = choose({ month, day: 1 }, { month, day: 28 }, frame)
  if ('remark' in chosen) return failed(chosen.remark)
  const index = monthIndex(chosen.day.due)
  const day = weekdayInMonth(index, weekday, nth)
  if (day) return found([{ from: day, due: day }], 'period')
  return nth === 'last' ? NO_DAYS : failed(noSuchWeekday(nth, weekday, index))
}

/**
 * How many times counting a deadline looks at, about, known without counting; an event is one. More than so many of one
 * deadline are refused.
 */
export function timesToCount(deadline: Deadline, frame: Frame): number {
  if (deadline.kind === 'list') return sum(deadline.items, frame)
  if (deadline.kind !== 'recurring') return 1
  const named = namedTimes(deadline)
  return named.length > 0 ? sum(named, frame) : timesLookedAt(deadline, frame)
}

function sum(all: readonly Deadline[], frame: Frame): number {
  return all.reduce((times, one) => times + timesToCount(one, frame), 0)
}

function several(items: readonly Deadline[], frame: Counting): Occurrences {
  // Told before all are counted: what is refused costs little. What an event brings is known only then.
  if (sum(items, frame) > MOST_OCCURRENCES) return failed(tooMany(MOST_OCCURRENCES))
  const all: Occurrences[] = []
  let count = 0
  for (const [i, item] of items.entries()) {
    const [before, times] = [items[i - 1], all[i - 1]]
    all.push(before && times ? following(item, before, times, frame) : timesOf(item, frame))
    count += all.at(-1)?.occurrences.length ?? 0
    if (count > MOST_OCCURRENCES) return failed(tooMany(MOST_OCCURRENCES))
  }
  const days = all.flatMap((one) => one.occurrences)
  const messages = new Map(all.flatMap((one) => one.remarks).map((remark) => [remark.rule + remark.message.ru, remark]))
  return { occurrences: [...days].sort(byDue), remarks: [...messages.values()] }
}

/**
 * «до 1 июня 2022 г., далее ежегодно», «сентябрь, далее ежеквартально»: what recurs begins after the one before it,
 * «ежегодно» alone on the same days.
 */
function following(item: Deadline, before: Deadline, times: Occurrences, frame: Counting): Occurrences {
  const last = times.occurrences.at(-1)?.due
  if (item.kind !== 'recurring' || item.within || item.from || !last || before.kind === 'recurring') {
    return timesOf(item, frame)
  }
  const yearly = item.every.type === 'each' && item.every.unit === 'year' && !item.when && !item.plus
  const when = yearly ? sameTime(before) : undefined
  const { occurrences: all, remarks } = timesOf(when ? { ...item, when } : item, frame)
  return { occurrences: all.filter(({ from, due }) => (from ?? due ?? last) > last), remarks }
}

/** The time of a deadline within its year. */
function sameTime(deadline: Deadline): When | undefined {
  if (deadline.kind === 'date' && 'day' in deadline.on) return pointOfYear('on', deadline.on)
  if (deadline.kind === 'by' && 'day' in deadline.due) return pointOfYear('by', deadline.due)
  if (deadline.kind !== 'range' || 'weeks' in deadline.stretch || !deadline.stretch.to) return undefined
  const { from, to } = deadline.stretch
  return { type: 'range', from: withoutYear(from), to: withoutYear(to) }
}

function pointOfYear(type: 'on' | 'by', point: Point): When | undefined {
  return point.month === undefined ? undefined : { type, at: { type: 'point', point: withoutYear(point) } }
}

function withoutYear({ month, day }: Point): Point {
  return month === undefined ? { day } : { month, day }
}

/** «ежегодно на осенних каникулах», «ежегодно, II четверть»: in each school year of the period, where its days are known. */
function ofEachYear({ every, when, plus }: Recurring, frame: Counting): Occurrences | undefined {
  const yearly = every.type === 'each' && (every.unit === 'year' || every.unit === 'school-year')
  const ends = frame.period && closed(frame.period)
  if (!yearly || when || !plus || !ends || !OF_SCHOOL.has(plus.kind)) return undefined
  const years = [...schoolYears(frame.calendar, ends.from, ends.to)]
  const all = years.map(({ from, to }) => {
    const period = { from: from > ends.from ? from : ends.from, to: to < ends.to ? to : ends.to }
    return timesOf(plus, { ...frame, period })
  })
  const found = all.flatMap(({ occurrences: days }) => days)
  return found.length === 0 ? undefined : { occurrences: found, remarks: [] }
}

const OF_SCHOOL: ReadonlySet<string> = new Set(['event', 'period', 'by'])

function recurring(deadline: Recurring, frame: Counting): Occurrences {
  const yearly = ofEachYear(deadline, frame)
  if (yearly) return yearly
  const named = namedTimes(deadline)
  if (named.length > 0) return several(named, frame)
  const { days, implied, remarks } = recurrences(deadline, frame)
  return { occurrences: days.map(({ from, due }) => ({ from, due, implied })).sort(byDue), remarks }
}
