import type { Deadline, Frequency, InRange, Point, Recurring, Unit, When, Within } from './deadline.ts'
import type { Often } from './frequency.ts'
import { type Edge, withEdge } from './limit.ts'
import type { Timed } from './moments.ts'
import { together } from './span-deadline.ts'

/** A part of a wording that recurs, as it stands in the text. */
export type Piece =
  | ({ readonly is: 'often' } & Often)
  | ({ readonly is: 'timed' } & Timed)
  | { readonly is: 'calendar'; readonly deadline: Deadline; readonly narrowed?: true }

/** What a piece adds to the recurrence. */
interface Part {
  readonly when?: When
  readonly within?: Within
  readonly from?: Point
  /** A time of the school's calendar, in each of its years. */
  readonly plus?: Deadline
}

/** The pieces with what is said of their last days behind them: «до 5 числа каждого месяца включительно». */
export function withSaid(pieces: readonly Piece[], said: NonNullable<Edge>): readonly Piece[] | undefined {
  const all = pieces.map((piece) => pieceWith(piece, said))
  return all.some((piece, i) => piece !== pieces[i]) ? all : undefined
}

function pieceWith(piece: Piece, said: NonNullable<Edge>): Piece {
  if (piece.is === 'timed') {
    const whens = piece.whens.map((when): When => {
      if (when.type !== 'by' || when.at.type !== 'point') return when
      return { ...when, at: { ...when.at, point: withEdge(when.at.point, said) } }
    })
    return whens.every((when, i) => when === piece.whens[i]) ? piece : { ...piece, whens }
  }
  if (piece.is !== 'calendar') return piece
  const deadline = limitWith(piece.deadline, said)
  return deadline === piece.deadline ? piece : { ...piece, deadline }
}

function limitWith(deadline: Deadline, said: NonNullable<Edge>): Deadline {
  if (deadline.kind === 'list') {
    const items = deadline.items.map((item) => limitWith(item, said))
    return items.every((item, i) => item === deadline.items[i]) ? deadline : { ...deadline, items }
  }
  if (deadline.kind !== 'by' || 'endOf' in deadline.due) return deadline
  return { ...deadline, due: withEdge(deadline.due, said) }
}

/** The recurrence that the pieces make together; `undefined` where they make none or contradict each other. */
export function assemble(pieces: readonly Piece[]): Deadline | undefined {
  const often = frequency(pieces)
  if (!often) return undefined
  const parts: Part[] = []
  for (const piece of pieces) {
    if (piece.is === 'often') continue
    if (piece.is === 'timed') parts.push(...piece.whens.map((when) => ({ when })))
    else
      for (const item of itemsOf(piece.deadline)) {
        const part = partOf(item, often.every)
        // «ежемесячно до 10 числа (за январь – до 20 января)»: of one month alone.
        if (!part || (piece.narrowed && part.within && SMALL.has(often.every.unit))) return undefined
        parts.push(part)
      }
  }
  if (isDayOfWeek(parts)) return undefined
  return combined(onWeekdays(onceAYear(often, parts), parts), parts)
}

// «суббота 3 недели месяца» is one day, neither every Saturday nor the whole week.
function isDayOfWeek(parts: readonly Part[]): boolean {
  const at = parts.flatMap(({ when }) => (when && 'at' in when ? [when.at] : []))
  return at.some(({ type }) => type === 'week') && at.some((one) => one.type === 'weekdays' && one.nth === undefined)
}

// «до 1 сентября каждого учебного года»: a day of the calendar comes once a year, whichever year is meant.
function onceAYear(often: Often, parts: readonly Part[]): Often {
  const { every } = often
  const school = every.type === 'times' && every.times === 1 && every.most === undefined && every.unit === 'school-year'
  if (!school || !parts.some(({ when }) => when && alone(when))) return often
  return { ...often, every: { type: 'each', unit: 'year' } }
}

// «ежедневно, кроме воскресенья»: days of the week belong to weeks.
function onWeekdays(often: Often, parts: readonly Part[]): Often {
  const { every } = often
  const named = parts.some(({ when }) => when?.type === 'on' && when.at.type === 'weekdays')
  return named && every.type === 'each' && every.unit === 'day'
    ? { ...often, every: { type: 'each', unit: 'week' } }
    : often
}

/** The items of a list, or the one deadline. */
export function itemsOf(deadline: Deadline): readonly Deadline[] {
  return deadline.kind === 'list' ? deadline.items : [deadline]
}

// Said twice it must be the same: «ежемесячно до 5 числа каждого месяца».
function frequency(pieces: readonly Piece[]): Often | undefined {
  const said: Often[] = pieces.filter((piece) => piece.is === 'often')
  const implied = pieces.flatMap((piece) => (piece.is === 'timed' ? [piece] : []))
  const first = said[0]
  if (first) {
    if (said.some((other) => !sameFrequency(other.every, first.every))) return undefined
    if (implied.some(({ every }) => every && !agrees(first.every, every))) return undefined
    return first.bound ? { every: first.every, bound: first.bound } : { every: first.every }
  }
  for (const { every, whens } of implied) {
    if (every) return { every }
    // «вторник, четверг» alone is said of every week.
    const only = whens.length === 1 ? whens[0] : undefined
    if (pieces.length === 1 && only?.type === 'on' && only.at.type === 'weekdays' && only.at.nth === undefined)
      return { every: { type: 'each', unit: 'week' } }
    const [when] = whens
    // «до 5 числа следующего месяца»: which month follows, goes without saying; so does the year.
    if ((when?.type === 'by' || when?.type === 'on') && when.at.type === 'point' && when.at.of) {
      return { every: { type: 'each', unit: when.at.of === 'next-year' ? 'year' : 'month' } }
    }
  }
  return undefined
}

/** Whether both say the same: «ежемесячно», «1 раз в месяц». */
export function sameFrequency(a: Frequency, b: Frequency): boolean {
  if (a.type !== b.type || a.unit !== b.unit) return false
  if (a.type === 'times') return b.type === 'times' && a.times === b.times && a.most === b.most
  return a.type !== 'once-in' || (b.type === 'once-in' && a.count === b.count)
}

function agrees(said: Frequency, implied: Frequency): boolean {
  // «ежеквартально, до 5 числа последнего месяца»: a smaller unit inside the larger one says nothing new.
  return said.unit === implied.unit || implied.unit === 'month' || implied.unit === 'week'
}

const SMALL: ReadonlySet<Unit> = new Set(['day', 'week', 'month'])

function partOf(deadline: Deadline, every: Frequency): Part | undefined {
  const { unit } = every
  switch (deadline.kind) {
    case 'date':
      if ('nth' in deadline.on) return undefined
      return deadline.on.year === undefined
        ? { when: { type: 'on', at: { type: 'point', point: deadline.on } } }
        : undefined
    case 'by':
      if ('endOf' in deadline.due)
        return deadline.due.number === undefined ? endPart(deadline.due.endOf, unit) : ofEachYear(deadline, every)
      // «ежегодно до 1 марта 2023 г.»: every year and one year contradict each other.
      if (deadline.due.year !== undefined) {
        const yearly = unit === 'year' && every.type === 'each'
        return yearly && !isYearEnd(deadline.due) ? undefined : untilPart(deadline.due)
      }
      // «ежемесячно до 31 мая»: until then, for no month has such a day.
      if (SMALL.has(unit) && deadline.due.month !== undefined)
        return { within: { type: 'days', from: null, to: deadline.due } }
      return { when: { type: 'by', at: { type: 'point', point: deadline.due } } }
    case 'range':
      return rangePart(deadline, unit)
    case 'period':
      if (deadline.number !== undefined) return ofEachYear(deadline, every)
      if (deadline.end && deadline.number === undefined && deadline.of !== 'plan') return endPart(deadline.of, unit)
      if (deadline.of !== 'plan' && deadline.of !== 'year' && deadline.of !== 'school-year') return undefined
      return deadline.end ? undefined : { within: { type: 'period', of: deadline.of } }
    default:
      return undefined
  }
}

// Of the calendar's year, or of the school's.
function isYearEnd({ month, day }: Point): boolean {
  return (month === 12 && day === 31) || (month === 8 && day === 31)
}

// «ежегодно, II четверть», «ежегодно до конца I четверти»
function ofEachYear(deadline: Deadline, every: Frequency): Part | undefined {
  return every.type === 'each' && every.unit === 'year' && !deadline.plus ? { plus: deadline } : undefined
}

function untilPart(to: Point): Part {
  const yearEnd = to.month === 12 && to.day === 31
  return { within: yearEnd ? { type: 'years', from: null, to: to.year ?? null } : { type: 'days', from: null, to } }
}

function endPart(of: 'plan' | Unit, unit: Unit): Part | undefined {
  if (of === 'plan') return { within: { type: 'period', of } }
  if (of === unit) return { when: { type: 'end' } }
  if (of === 'year' || of === 'school-year') return { within: { type: 'period', of } }
  return undefined
}

function rangePart({ stretch }: InRange, unit: Unit): Part | undefined {
  if ('weeks' in stretch) {
    const [only] = stretch.weeks
    if (!only || stretch.weeks.length > 1 || only.first !== only.last || stretch.year !== undefined) return undefined
    const month = stretch.month === undefined ? {} : { month: stretch.month }
    return { when: { type: 'on', at: { type: 'week', week: only.first, ...month } } }
  }
  const { from, to } = stretch
  if (!to) return { from }
  if (from.year !== undefined && to.year !== undefined) return withinPart(from, to, unit)
  // «ежемесячно с сентября по май» bounds the months; «ежегодно с сентября по май» is when it is done.
  if (SMALL.has(unit) && from.month !== undefined) return { within: { type: 'days', from, to } }
  return { when: { type: 'range', from, to } }
}

function withinPart(from: Point, to: Point, unit: Unit): Part | undefined {
  const whole = from.month === 1 && from.day === 1 && to.month === 12 && to.day === 31
  if (whole) return { within: { type: 'years', from: from.year ?? null, to: to.year ?? null } }
  // «ежегодно, май 2022»: every year and one year contradict each other.
  const short =
    from.year === to.year || ((to.year ?? 0) - (from.year ?? 0) === 1 && (to.month ?? 0) < (from.month ?? 0))
  const school = from.month === 9 && from.day === 1 && to.month === 8 && to.day === 31
  if (unit === 'year' && short && !school) return undefined
  return { within: { type: 'days', from, to } }
}

function combined(often: Often, parts: readonly Part[]): Deadline | undefined {
  const withins = parts.flatMap((part) => (part.within ? [part.within] : []))
  const froms = parts.flatMap((part) => (part.from ? [part.from] : []))
  const whens = parts.flatMap((part) => (part.when ? [part.when] : []))
  if (withins.length > 1 || froms.length > 1) return undefined
  const [within] = withins
  const [from] = froms
  const base: Recurring = { kind: 'recurring', ...often, ...(within ? { within } : {}), ...(from ? { from } : {}) }
  const pluses = parts.flatMap((part) => (part.plus ? [part.plus] : []))
  if (pluses.length > 0) return whens.length === 0 ? { ...base, plus: together(pluses) } : undefined
  if (whens.length === 0) return base
  if (often.every.type === 'each' && timesFit(often.every.unit, whens)) {
    return together(whens.map((when): Deadline => ({ ...base, when })))
  }
  const named = whens.map(alone)
  if (named.some((item) => item === undefined)) {
    return whens.length === 1 && whens[0] ? { ...base, when: whens[0] } : undefined
  }
  return { ...base, plus: together(named as Deadline[]) }
}

// Days of the calendar belong to a yearly recurrence; under «1 раз в квартал (март, июнь)» they name the times.
function timesFit(unit: Unit, whens: readonly When[]): boolean {
  return unit === 'year' || whens.every((when) => alone(when) === undefined)
}

/** What a time in a year means without the recurrence; `undefined` where it needs the unit. */
function alone(when: When): Deadline | undefined {
  if (when.type === 'end') return undefined
  if (when.type === 'range') {
    return when.from.month === undefined ? undefined : { kind: 'range', stretch: { from: when.from, to: when.to } }
  }
  if (when.at.type !== 'point' || when.at.point.month === undefined || when.at.of) return undefined
  return when.type === 'by' ? { kind: 'by', due: when.at.point } : { kind: 'date', on: when.at.point }
}
