import { daysInMonth } from '../core/calendar-date.ts'
import type { Deadline, Offset, Recurring, Remark, Unit } from './deadline.ts'
import { Cursor } from './normal-cursor.ts'
import {
  readAfter,
  readEndOf,
  readFrequency,
  readNthWeekday,
  readNumber,
  readPoint,
  readRange,
  readUnit,
  readWeeks,
  readWhen,
  readWithin,
} from './normal-points.ts'
import { normalForm } from './print.ts'
import { impossibleDate } from './remarks.ts'

/** Whether the text begins as a normal form does. No wording in Russian does. */
export function looksNormal(text: string): boolean {
  const bare = text.trim()
  // Nor does one with a small Latin letter: the pattern is made where it may match.
  const first = bare.charCodeAt(0)
  return (
    first >= 0x61 &&
    first <= 0x7a &&
    /^(?:date|by|range|list|recurring|period|event|external|unparseable)(?:\s|$)/u.test(bare)
  )
}

/** Reads what `normalForm` prints; `undefined` where the text is not exactly that. */
export function readNormalForm(text: string): Deadline | undefined {
  const bare = text.trim()
  const cursor = new Cursor(bare)
  const deadline = readQualified(cursor)
  // A step that fails half-way has moved on: what is read must say all that stands there.
  return deadline && cursor.atEnd && normalForm(deadline) === bare ? deadline : undefined
}

/** A day in the notation that its month does not have. Quoted words are not the notation's. */
export function impossibleInNotation(text: string): Remark | undefined {
  const bare = text.replace(/"(?:[^"\\]|\\[^])*(?:"|\\?$)/gu, (quoted) => ' '.repeat(quoted.length))
  for (const match of bare.matchAll(/(?<![\d-])(\d{4}|-)-(\d{2})-(\d{2})(?!\d)/gu)) {
    const [year, month, day] = [match[1] === '-' ? undefined : Number(match[1]), Number(match[2]), Number(match[3])]
    if (month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2000, month)) continue
    const span = { start: match.index, end: match.index + match[0].length }
    return impossibleDate(match[0], day, month, year, span)
  }
  return undefined
}

// Brackets in brackets mean nothing; a text that is nothing but brackets must not exhaust the stack.
const DEEPEST = 20

function readQualified(cursor: Cursor, depth = 0): Deadline | undefined {
  if (depth > DEEPEST) return undefined
  const main = readSimple(cursor, depth)
  if (!main || !cursor.skip(' + ')) return main
  const plus = readQualified(cursor, depth + 1)
  return plus && { ...main, plus }
}

function readSimple(cursor: Cursor, depth: number): Deadline | undefined {
  const kind = cursor.take(/date|by|range|list|recurring|period|event|external|unparseable/)?.[0]
  if (kind === 'unparseable') return { kind }
  if (kind === 'event') return readEvent(cursor)
  if (kind === undefined || !cursor.skip(' ')) return undefined
  if (kind === 'date') return withPoint(cursor)
  if (kind === 'by') return readBy(cursor)
  if (kind === 'range') return readStretch(cursor)
  if (kind === 'list') return readList(cursor, depth)
  if (kind === 'recurring') return readRecurring(cursor)
  if (kind === 'period') return readPeriod(cursor)
  const source = readText(cursor)
  return source === undefined ? undefined : { kind: 'external', source }
}

function withPoint(cursor: Cursor): Deadline | undefined {
  const on = readNthWeekday(cursor) ?? readPoint(cursor)
  return on && { kind: 'date', on }
}

function readBy(cursor: Cursor): Deadline | undefined {
  const due = readEndOf(cursor) ?? readPoint(cursor)
  return due && { kind: 'by', due }
}

function readStretch(cursor: Cursor): Deadline | undefined {
  const stretch = readWeeks(cursor) ?? readRange(cursor)
  return stretch && { kind: 'range', stretch }
}

function readList(cursor: Cursor, depth: number): Deadline | undefined {
  if (!cursor.skip('[')) return undefined
  const items: Deadline[] = []
  do {
    const item = readQualified(cursor, depth + 1)
    if (!item) return undefined
    items.push(item)
  } while (cursor.skip('; '))
  return cursor.skip(']') ? { kind: 'list', items } : undefined
}

function readRecurring(cursor: Cursor): Deadline | undefined {
  const every = readFrequency(cursor)
  if (!every) return undefined
  const when = readWhen(cursor)
  const within = cursor.skip(' within ') ? readWithin(cursor) : undefined
  const from = cursor.skip(' from ') ? readPoint(cursor) : undefined
  const bound = cursor.take(/ (min|max)/)?.[1] as Recurring['bound']
  return {
    kind: 'recurring',
    every,
    ...(when ? { when } : {}),
    ...(within ? { within } : {}),
    ...(from ? { from } : {}),
    ...(bound ? { bound } : {}),
  }
}

function readPeriod(cursor: Cursor): Deadline | undefined {
  const end = cursor.skip('end-of ') ? { end: true as const } : {}
  const of: 'plan' | Unit | undefined = cursor.skip('plan') ? 'plan' : readUnit(cursor)
  if (!of) return undefined
  const number = readNumber(cursor, of)
  return { kind: 'period', of, ...(number === undefined ? {} : { number }), ...end }
}

function readEvent(cursor: Cursor): Deadline | undefined {
  const point = cursor.skip(' by ') ? readPoint(cursor) : undefined
  const of = point && readAfter(cursor)
  const amount = cursor.take(/ ([+-])(\d{1,4})(wd|d|w|m)/)
  // Only before words: the space may as well be that of « + ».
  const trigger = cursor.take(/ (?=")/) ? readText(cursor) : undefined
  const side = amount?.[1] === '-' ? 'before' : 'after'
  const offset: Offset | undefined = amount && { side, count: Number(amount[2]), unit: amount[3] as Offset['unit'] }
  return {
    kind: 'event',
    ...(offset ? { offset } : {}),
    ...(point ? { by: of ? { point, of } : { point } } : {}),
    ...(trigger === undefined ? {} : { trigger }),
  }
}

function readText(cursor: Cursor): string | undefined {
  const literal = cursor.take(/"(?:[^"\\]|\\.)*"/)?.[0]
  if (literal === undefined) return undefined
  try {
    return JSON.parse(literal) as string
  } catch {
    return undefined
  }
}
