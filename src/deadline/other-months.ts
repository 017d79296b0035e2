import { parts } from '../core/calendar-date.ts'
import { is } from './aside-words.ts'
import { weekdayInMonth } from './calendar-units.ts'
import type { Deadline, NthWeekday, Point } from './deadline.ts'
import { means } from './entry.ts'
import type { Input } from './match.ts'
import { isGenitiveMonth } from './month-names.ts'
import { lastDay } from './span.ts'
import { tagSet } from './tags.ts'
import type { Token } from './token.ts'

const SEPARATES = tagSet([',', '/', 'and', 'or'])
const HEADS = tagSet([
  '#1',
  '#2',
  'ordinal:',
  'beginning',
  'middle',
  'end',
  'week',
  'weekday:',
  'decade',
  'fraction',
  'day',
  'number',
])

/**
 * Whether the month that stands at a token only goes on with the row before it, so that a day or a part of it is meant
 * and not the whole: «до 10 октября, января», «третья суббота сентября и октября».
 */
export function isOtherMonth({ tokens }: Input, at: number): boolean {
  if (!isGenitiveMonth(tokens[at]?.text) || !is(tokens[at - 1], SEPARATES)) return false
  let i = at - 1
  while (i >= 0 && (is(tokens[i], SEPARATES) || isGenitiveMonth(tokens[i]?.text) || isOfYear(tokens, i))) i--
  return is(tokens[i], HEADS) && isGenitiveMonth(tokens[i + 1]?.text)
}

function isOfYear(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.digits === 4 || means(tokens[at], 'year')
}

/** A month, in its year where that is said. */
export interface Month {
  readonly month: number
  readonly year?: number
}

/**
 * The same day or part of another month; `undefined` where it has none. `named` says whether a day is named by its
 * number: «до 30 сентября, декабря» keeps it, «до конца сентября, декабря» ends with the month.
 */
export function inOtherMonth(deadline: Deadline, to: Month, named: (day: number) => boolean): Deadline | undefined {
  const move = (at: Point): Point | undefined => moved(at, to, named)
  switch (deadline.kind) {
    case 'date': {
      if ('nth' in deadline.on) return ofWeekday(deadline.on, to)
      const on = move(deadline.on)
      return on && { ...deadline, on }
    }
    case 'by': {
      const due = 'endOf' in deadline.due ? undefined : move(deadline.due)
      return due && { ...deadline, due }
    }
    case 'range': {
      const { stretch } = deadline
      if ('weeks' in stretch)
        return stretch.year === undefined ? { ...deadline, stretch: { ...stretch, ...to } } : undefined
      if (!stretch.to || stretch.from.month !== stretch.to.month) return undefined
      const [from, last] = [move(stretch.from), move(stretch.to)]
      return from && last && { ...deadline, stretch: { from, to: last } }
    }
    case 'list': {
      const items = deadline.items.map((item) => inOtherMonth(item, to, named))
      return items.every((item) => item !== undefined) ? { ...deadline, items } : undefined
    }
    default:
      return undefined
  }
}

function moved(at: Point, { month, year }: Month, named: (day: number) => boolean): Point | undefined {
  if (at.month === undefined || (at.year !== undefined && year === undefined)) return undefined
  const { year: _, ...rest } = at
  const last = lastDay(month, year)
  const isEnd = at.day === lastDay(at.month, at.year) && !named(at.day)
  const day = isEnd ? last : at.day
  return day > last ? undefined : { ...rest, month, day, ...(year === undefined ? {} : { year }) }
}

function ofWeekday({ nth, weekday }: NthWeekday, { month, year }: Month): Deadline | undefined {
  if (year === undefined) return { kind: 'date', on: { nth, weekday, month } }
  const found = weekdayInMonth(year * 12 + month - 1, weekday, nth)
  return found && { kind: 'date', on: parts(found) }
}
