import { daysInMonth } from '../core/calendar-date.ts'
import type { After, EndOf, Frequency, Moment, NthWeekday, Point, Unit, WeekStretch, When, Within } from './deadline.ts'
import type { Cursor } from './normal-cursor.ts'
import { ADVERBS, NTH, WEEKDAYS } from './print.ts'

const YEAR = '(?!0000)\\d{4}'
const UNITS = 'day|week|month|quarter|half-year|school-year|year|semester|term|trimester'

/** A point; `undefined` where none stands here or its day does not exist. */
export function readPoint(cursor: Cursor): Point | undefined {
  const number = cursor.take(/day (\d{1,2})/)
  if (number) {
    const day = Number(number[1])
    return day >= 1 && day <= 31 ? { day } : undefined
  }
  const date = cursor.take(new RegExp(`(${YEAR}|-)-(\\d{2})-(\\d{2})`))
  if (!date) return undefined
  const [month, day] = [Number(date[2]), Number(date[3])]
  const year = date[1] === '-' ? undefined : Number(date[1])
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year ?? 2000, month)) return undefined
  return year === undefined ? { month, day } : { year, month, day }
}

export function readUnit(cursor: Cursor): Unit | undefined {
  return cursor.take(new RegExp(`(?:${UNITS})(?![a-z-])`))?.[0] as Unit | undefined
}

export function readEndOf(cursor: Cursor): EndOf | undefined {
  if (!cursor.skip('end-of ')) return undefined
  const unit = cursor.skip('plan') ? 'plan' : readUnit(cursor)
  if (!unit) return undefined
  const number = readNumber(cursor, unit)
  return number === undefined ? { endOf: unit } : { endOf: unit, number }
}

const NUMBERED: ReadonlySet<string> = new Set<Unit>(['term', 'trimester', 'semester'])

/** Which term, trimester or semester; the other units have no numbers. */
export function readNumber(cursor: Cursor, unit: 'plan' | Unit): number | undefined {
  const number = NUMBERED.has(unit) ? cursor.take(/ ([1-9])/)?.[1] : undefined
  return number === undefined ? undefined : Number(number)
}

export function readRange(cursor: Cursor): { from: Point; to: Point | null } | undefined {
  const from = readPoint(cursor)
  if (!from || !cursor.skip('..')) return undefined
  const to = readPoint(cursor) ?? null
  return isStretch(from, to) ? { from, to } : undefined
}

/** Whether two points can be the ends of one stretch: both have a month, or both are numbers, which rise. */
function isStretch(from: Point, to: Point | null): boolean {
  if (to === null) return true
  if ((from.month === undefined) !== (to.month === undefined)) return false
  return from.month !== undefined || from.day < to.day
}

export function readWeeks(cursor: Cursor): WeekStretch | undefined {
  const weeks: { first: number | 'last'; last: number | 'last' }[] = []
  do {
    const week = cursor.take(/week (?:(last)|([1-5])(?:\.\.([1-5]))?)/)
    if (!week) return undefined
    const first = week[1] ? 'last' : Number(week[2])
    const last = week[3] ? Number(week[3]) : first
    if (last < first) return undefined
    weeks.push({ first, last })
  } while (cursor.skip(' | '))
  const of = cursor.take(new RegExp(` of (${YEAR}|-)-(0[1-9]|1[0-2])`))
  if (!of) return { weeks }
  return { weeks, month: Number(of[2]), ...(of[1] === '-' ? {} : { year: Number(of[1]) }) }
}

export function readFrequency(cursor: Cursor): Frequency | undefined {
  const adverb = cursor.take(/[a-z-]+ly|daily/)?.[0]
  if (adverb) {
    const unit = Object.keys(ADVERBS).find((key) => ADVERBS[key] === adverb)
    return unit ? { type: 'each', unit: unit as Unit } : undefined
  }
  const once = cursor.take(new RegExp(`1/([1-9]\\d{0,2})(${UNITS})s`))
  if (once) return { type: 'once-in', count: Number(once[1]), unit: once[2] as Unit }
  const times = cursor.take(new RegExp(`([1-9]\\d{0,2})(?:\\.\\.([1-9]\\d{0,2}))?/(${UNITS})(?![a-z-])`))
  if (!times) return undefined
  const [least, most] = [Number(times[1]), times[2] === undefined ? undefined : Number(times[2])]
  if (most !== undefined && most <= least) return undefined
  return { type: 'times', times: least, unit: times[3] as Unit, ...(most === undefined ? {} : { most }) }
}

export function readAfter(cursor: Cursor): After | undefined {
  return cursor.take(/ of (next-month|second-next-month|next-year|(?:first|second|third)-month)/)?.[1] as
    | After
    | undefined
}

export function readMoment(cursor: Cursor): Moment | undefined {
  const week = cursor.take(/week (last|[1-5])(?: of --(0[1-9]|1[0-2]))?/)
  if (week) {
    const month = week[2] === undefined ? {} : { month: Number(week[2]) }
    return { type: 'week', week: week[1] === 'last' ? 'last' : Number(week[1]), ...month }
  }
  const workday = cursor.take(/(last|first)-workday|workday ([1-9])/)
  if (workday) return { type: 'workday', number: workday[1] === 'last' ? 'last' : Number(workday[2] ?? 1) }
  const weekdays = readWeekdays(cursor)
  if (weekdays) return weekdays
  const point = readPoint(cursor)
  if (!point) return undefined
  const of = readAfter(cursor)
  return of ? { type: 'point', point, of } : { type: 'point', point }
}

/** «second saturday of --02» */
export function readNthWeekday(cursor: Cursor): NthWeekday | undefined {
  const found = cursor.take(new RegExp(`(${NTH.join('|')}|last) (${WEEKDAYS.join('|')}) of --(0[1-9]|1[0-2])`))
  if (!found) return undefined
  const [, nth = '', day = '', month] = found
  return {
    nth: nth === 'last' ? 'last' : NTH.indexOf(nth) + 1,
    weekday: WEEKDAYS.indexOf(day) + 1,
    month: Number(month),
  }
}

function readWeekdays(cursor: Cursor): Moment | undefined {
  const days = `(?:${WEEKDAYS.join('|')})`
  const found = cursor.take(new RegExp(`(?:(${NTH.join('|')}|last) )?(${days}(?:,${days})*)`))
  if (!found) return undefined
  const numbers = (found[2] ?? '').split(',').map((day) => WEEKDAYS.indexOf(day) + 1)
  if (found[1] === undefined) return { type: 'weekdays', days: numbers }
  return { type: 'weekdays', days: numbers, nth: found[1] === 'last' ? 'last' : NTH.indexOf(found[1]) + 1 }
}

/** ` by P`, ` on P`, ` at end` or ` range …`, with the space before it. */
export function readWhen(cursor: Cursor): When | undefined {
  if (cursor.skip(' at end')) return { type: 'end' }
  if (cursor.skip(' range ')) {
    const range = readRange(cursor)
    return range?.to ? { type: 'range', from: range.from, to: range.to } : undefined
  }
  const type = cursor.take(/ (by|on) /)?.[1] as 'by' | 'on' | undefined
  const at = type && readMoment(cursor)
  return at && { type, at }
}

export function readWithin(cursor: Cursor): Within | undefined {
  const period = cursor.take(/plan|school-year|year/)?.[0]
  if (period) return { type: 'period', of: period as 'plan' | 'year' | 'school-year' }
  const years = readYears(cursor)
  if (years) return years
  if (cursor.skip('..')) {
    const to = readPoint(cursor)
    return to && { type: 'days', from: null, to }
  }
  const days = readRange(cursor)
  return days && { type: 'days', ...days }
}

function readYears(cursor: Cursor): Within | undefined {
  const found = cursor.take(new RegExp(`(${YEAR})\\.\\.(${YEAR})?(?![\\d-])|\\.\\.(${YEAR})(?![\\d-])`))
  if (!found) return undefined
  const [, from, to, until] = found
  const last = to ?? until
  return { type: 'years', from: from ? Number(from) : null, to: last ? Number(last) : null }
}
