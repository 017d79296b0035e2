import { addDays, type CalendarDate, type Days, parts } from '../core/calendar-date.ts'
import type { After, Deadline, Frequency, Point, Recurring, When } from './deadline.ts'
import { dayBefore } from './span.ts'
import { candidates, closed, dateIn } from './yearless.ts'

/** A deadline whose last days are the days that are meant. */
export interface WithLastDays<T> {
  readonly value: T
  /** Whether a day stays in it that was to be left out: which one comes before it, nothing tells. */
  readonly stays: boolean
}

/**
 * The deadline with its last day in place of every day that «до» leaves out («до 1 мая» is 30 April) and of every end of
 * a month. Only where the whole wording is read is it known of which month and year they are.
 */
export function withLastDays(deadline: Deadline, period: Days | null): WithLastDays<Deadline> {
  const main = ofMain(deadline, period)
  if (!deadline.plus) return main
  const plus = withLastDays(deadline.plus, period)
  if (main.value === deadline && plus.value === deadline.plus) return same(deadline)
  return { value: { ...main.value, plus: plus.value }, stays: main.stays || plus.stays }
}

function ofMain(deadline: Deadline, period: Days | null): WithLastDays<Deadline> {
  switch (deadline.kind) {
    case 'date': {
      const { on } = deadline
      return 'nth' in on || !on.sense
        ? same(deadline)
        : named(inPlan(on, period), on, (day) => ({ ...deadline, on: day }))
    }
    case 'by': {
      const { due } = deadline
      return 'endOf' in due || !due.sense
        ? same(deadline)
        : named(inPlan(due, period), due, (day) => ({ ...deadline, due: day }))
    }
    case 'range': {
      const { stretch } = deadline
      if ('weeks' in stretch || (!stretch.to?.sense && !stretch.from.sense)) return same(deadline)
      const from = beginning(stretch.from)
      if (!stretch.to?.sense) return same({ ...deadline, stretch: { ...stretch, from } })
      return named(endOfStretch(stretch.to), stretch.to, (to) => ({ ...deadline, stretch: { from, to } }))
    }
    case 'list': {
      const items = deadline.items.map((item) => withLastDays(item, period))
      if (items.every(({ value }, i) => value === deadline.items[i])) return same(deadline)
      return { value: { ...deadline, items: items.map(({ value }) => value) }, stays: items.some(({ stays }) => stays) }
    }
    case 'recurring':
      return ofRecurring(deadline)
    default:
      return same(deadline)
  }
}

function same<T>(value: T): WithLastDays<T> {
  return { value, stays: false }
}

/** With the last day put in; where there is none, with the day that the words name. */
function named<T>(last: Point | undefined, at: Point, put: (day: Point) => T): WithLastDays<T> {
  if (last) return same(put(last))
  const { sense: _, ...day } = at
  return { value: put(day), stays: true }
}

/** The last day that a point means by itself: an end of February without a year is the 29th. */
export function lastOf(at: Point): Point | undefined {
  const { sense, ...day } = at
  if (sense === undefined) return at
  const last = sense === 'eve' ? dayBefore(day) : day
  const isEndOfFebruary = last?.month === 2 && last.year === undefined && (sense === 'month-end' || day.month === 3)
  return isEndOfFebruary ? { ...last, day: 29 } : last
}

/** The beginning of a stretch: the day that the words name. */
function beginning(at: Point): Point {
  const { sense: _, ...day } = at
  return day
}

/** The end of a stretch: 28 February stands for the end of February in any year. */
function endOfStretch(at: Point): Point | undefined {
  const last = lastOf(at)
  return last?.month === 2 && last.year === undefined && last.day === 29 ? { ...last, day: 28 } : last
}

/**
 * The last day in the one year in which it falls into the plan's period. It bears its year only where it would fall into
 * another one without it: the eve of the plan's first day.
 */
function inPlan(at: Point, period: Days | null): Point | undefined {
  const last = lastOf(at)
  const ends = period && closed(period)
  if (last?.month === undefined || last.year !== undefined || !ends) return last
  const [only, ...others] = lastDaysIn(at, ends).map((date) => ({ date, ...parts(date) }))
  if (!only) return last
  // Which of several years is meant, is to be asked: the 29th would choose a leap year.
  if (others.length > 0) return { ...last, day: Math.min(only.day, ...others.map(({ day }) => day)) }
  const yearless = { month: only.month, day: only.day }
  const found = candidates(null, yearless, ends)
  return found.length === 1 && found[0]?.due === only.date ? yearless : { year: only.year, ...yearless }
}

/** The last days of the years in which the day that the words name falls into the period, or else they themselves do. */
function lastDaysIn(at: Point, ends: { from: CalendarDate; to: CalendarDate }): readonly CalendarDate[] {
  const isInside = (date: CalendarDate) => date >= ends.from && date <= ends.to
  const all = yearsOf(ends).flatMap((year) => {
    const [day, last] = [dateIn(at, year), lastDayIn(at, year)]
    // «до 29 февраля»: not every year has it.
    return day && last && parts(day).day === at.day ? [{ day, last }] : []
  })
  const own = all.filter(({ day }) => isInside(day))
  return (own.length > 0 ? own : all.filter(({ last }) => isInside(last))).map(({ last }) => last)
}

/** The years that a day of which the eve lies in the period may have. */
function yearsOf({ from, to }: { from: CalendarDate; to: CalendarDate }): readonly number[] {
  const [first, last] = [parts(from).year, parts(to).year + 1]
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

function lastDayIn(at: Point, year: number): CalendarDate | undefined {
  if (at.sense === 'month-end') return dateIn({ ...at, day: 31 }, year)
  const day = dateIn(at, year)
  return day && addDays(day, -1)
}

function ofRecurring(deadline: Recurring): WithLastDays<Deadline> {
  const { when, within, from } = deadline
  if (from?.sense) return ofRecurring({ ...deadline, from: beginning(from) })
  const time = when ? ofWhen(when, deadline.every) : same(when)
  const to = within?.type === 'days' && within.to?.sense ? named(lastOf(within.to), within.to, (day) => day) : undefined
  if (time.value === when && !to) return same(deadline)
  return {
    value: {
      ...deadline,
      ...(time.value ? { when: time.value } : {}),
      ...(to && within?.type === 'days' ? { within: { ...within, to: to.value } } : {}),
    },
    stays: time.stays || to?.stays === true,
  }
}

function ofWhen(when: When, every: Frequency): WithLastDays<When> {
  if (when.type === 'range') {
    return when.to.sense ? named(endOfStretch(when.to), when.to, (to) => ({ ...when, to })) : same(when)
  }
  if (when.type === 'end' || when.at.type !== 'point' || !when.at.point.sense) return same(when)
  const { point, of } = when.at
  const last = lastInUnit(point, of, every)
  if (last) return same({ ...when, at: { type: 'point', ...last } })
  return named(undefined, point, (day) => ({ ...when, at: { type: 'point', point: day, ...(of ? { of } : {}) } }))
}

/** A day and the month or year of the unit that it belongs to. */
interface InUnit {
  readonly point: Point
  readonly of?: After
}

/** The last day of a limit within each unit; of «1 числа» it ends the month before. */
function lastInUnit(at: Point, of: After | undefined, every: Frequency): InUnit | undefined {
  const last = lastOf(at)
  if (!last) return monthBefore(of, every)
  // The eve of New Year's Day after the year reported on is in that year.
  const isInYear = of === 'next-year' && at.month === 1 && last.month === 12
  return { point: last, ...(of && !isInYear ? { of } : {}) }
}

const BEFORE: Readonly<Partial<Record<After, After | 'unit'>>> = {
  // The month before the one after a unit is the unit's last, and so is the one before its first, of the unit before it.
  'next-month': 'unit',
  'first-month': 'unit',
  'second-next-month': 'next-month',
  'second-month': 'first-month',
  'third-month': 'second-month',
}

/** The end of the month before: the 31st of a shorter month is its last day. */
function monthBefore(of: After | undefined, every: Frequency): InUnit | undefined {
  const before = of ? BEFORE[of] : beforeLast(every)
  if (before === undefined) return undefined
  return { point: { day: 31 }, ...(before === 'unit' ? {} : { of: before }) }
}

/** The month before a unit's last one, to which a bare number belongs: of a month that is the unit before. */
function beforeLast({ type, unit }: Frequency): After | 'unit' | undefined {
  if (type === 'once-in') return undefined
  return unit === 'month' ? 'unit' : unit === 'quarter' ? 'second-month' : undefined
}
