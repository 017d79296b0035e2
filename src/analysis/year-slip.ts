import { type CalendarDate, calendarDate, type Days, daysBetween, daysInMonth, parts } from '../core/calendar-date.ts'
import { oncePer } from '../core/once-per.ts'
import type { Deadline, Item, Roadmap } from '../model/index.ts'
import { daysOfYears, namedYears } from './named-years.ts'
import { isOutOfPeriod } from './out-of-period.ts'
import { itemsInOrder } from './items-in-order.ts'

/** A deadline with days of its own, from its first day to its last. */
interface Dated {
  readonly deadline: Deadline
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** A deadline that lies far from all others, and the year that was most likely meant. */
export interface Outlier {
  readonly deadline: Deadline
  readonly wrong: number
  readonly meant: number
}

/** A gap of fewer days is nothing odd: a plan is prepared before it begins, and reported on after it ends. */
const LEAST_GAP = { early: 90, late: 120, ofPeriod: 60 }
/** Of so few deadlines nobody can say which of them is odd. */
const LEAST_OTHERS = 3
/** So many slips at once: an activity and its section, the last two stages. */
const MOST_AT_ONCE = 4

/**
 * The deadlines with most likely a wrong year: those that lie months outside the years of the title where the plan has no
 * period, and those that lie months before or after all others though they stand among them, where a year more or less
 * would bring them to their place. What lies outside the plan's period is not among them: that is known to be wrong.
 */
export const yearSlips = oncePer((plan: Roadmap): readonly Outlier[] => {
  const slips = new Map<Deadline, Outlier>()
  for (const slip of [...outsideTitle(plan), ...outliersOf(plan)]) slips.set(slip.deadline, slip)
  const period = plan.period?.days ?? null
  return [...slips.values()].filter(({ deadline }) => !isOutOfPeriod(deadline, period))
})

function* outsideTitle(plan: Roadmap): Generator<Outlier> {
  const [only, ...others] = plan.period ? [] : namedYears(plan.title ?? '')
  if (!only || others.length > 0) return
  const years = daysOfYears(only)
  for (const { deadline, deadlineFrom } of itemsInOrder(plan)) {
    const slip = deadlineFrom === 'own' && deadline ? yearMeant(deadline, years) : undefined
    if (slip && deadline) yield { deadline, ...slip }
  }
}

function outliersOf(plan: Roadmap): readonly Outlier[] {
  const inOrder = itemsInOrder(plan).flatMap(datedOf)
  if (inOrder.length <= LEAST_OTHERS) return []
  return [...outliers(inOrder, 1), ...outliers(inOrder, -1)]
}

function datedOf({ deadline, deadlineFrom }: Item): readonly Dated[] {
  const stretch = deadlineFrom === 'own' && deadline ? typedStretch(deadline) : undefined
  return stretch && deadline ? [{ deadline, ...stretch }] : []
}

/** From the first day to the last of a deadline whose years somebody typed; `undefined` for all others. */
function typedStretch({ reading, occurrences, given }: Deadline): { from: CalendarDate; to: CalendarDate } | undefined {
  const { kind } = reading.deadline
  if (given || (kind !== 'date' && kind !== 'by' && kind !== 'range' && kind !== 'list')) return undefined
  const [first] = occurrences
  const last = occurrences.at(-1)
  if (!first || !last?.due || occurrences.some(({ implied }) => implied !== null)) return undefined
  const from = first.from ?? first.due
  return from === null ? undefined : { from, to: last.due }
}

/** Those before all others, which a year more would mend (`by` 1), or those after all others (`by` -1). */
function outliers(inOrder: readonly Dated[], by: 1 | -1): readonly Outlier[] {
  const early = by === 1
  const sorted = [...inOrder].sort((a, b) => (early ? compare(a.to, b.to) : compare(b.from, a.from)))
  const most = Math.min(MOST_AT_ONCE, Math.floor(inOrder.length / 3), inOrder.length - LEAST_OTHERS)
  for (let count = 1; count <= most; count++) {
    const odd = sorted.slice(0, count)
    const others = sorted.slice(count)
    if (gap(odd, others, early) < (early ? LEAST_GAP.early : LEAST_GAP.late)) continue
    const isOdd = new Set(odd)
    if (!areMended(inOrder, isOdd, others, by)) continue
    return inOrder.filter((each) => isOdd.has(each)).map((each) => slipOf(each, by))
  }
  return []
}

function slipOf({ deadline, to }: Dated, by: 1 | -1): Outlier {
  const { year } = parts(to)
  return { deadline, wrong: year, meant: year + by }
}

function gap(odd: readonly Dated[], others: readonly Dated[], early: boolean): number {
  return early
    ? daysBetween(latest(odd.map(({ to }) => to)), earliest(others.map(({ from }) => from)))
    : daysBetween(latest(others.map(({ to }) => to)), earliest(odd.map(({ from }) => from)))
}

function areMended(inOrder: readonly Dated[], odd: ReadonlySet<Dated>, others: readonly Dated[], by: 1 | -1): boolean {
  // What is meant to be the first stands first, and what is meant to be the last stands last.
  const atEdge = by === 1 ? inOrder[0] : inOrder.at(-1)
  if (!atEdge || odd.has(atEdge)) return false
  const first = earliest(others.map(({ from }) => from))
  const last = latest(others.map(({ to }) => to))
  const moved = inOrder.map((each) => (odd.has(each) ? inYear(each, by) : each))
  const fit = [...odd].every((each) => {
    const { from, to } = inYear(each, by)
    return from >= first && to <= last
  })
  return fit || isChronological(moved)
}

function isChronological(dated: readonly Dated[]): boolean {
  return dated.every(({ to }, index) => to >= (dated[index - 1]?.to ?? to))
}

function inYear({ deadline, from, to }: Dated, by: number): Dated {
  return { deadline, from: yearsLater(from, by), to: yearsLater(to, by) }
}

/** The same day so many years later; the end of February stays its end. */
function yearsLater(date: CalendarDate, years: number): CalendarDate {
  const { year, month, day } = parts(date)
  const wanted = year + years
  return calendarDate(wanted, month, Math.min(day, daysInMonth(wanted, month))) ?? date
}

/**
 * The year that was most likely meant where a deadline lies months before or after a period: a year more or less brings
 * it into the period. `undefined` where neither does, or where nobody typed the year.
 */
export function yearMeant(
  deadline: Deadline,
  period: Days | null,
): { readonly wrong: number; readonly meant: number } | undefined {
  const typed = typedStretch(deadline)
  if (!typed || !period?.from || !period.to) return undefined
  const { year } = parts(typed.to)
  const by = isLongBefore(typed.to, period.from) ? 1 : isLongBefore(period.to, typed.from) ? -1 : 0
  if (by === 0 || parts(typed.from).year !== year) return undefined
  const isMended = yearsLater(typed.from, by) >= period.from && yearsLater(typed.to, by) <= period.to
  return isMended ? { wrong: year, meant: year + by } : undefined
}

function isLongBefore(date: CalendarDate, other: CalendarDate): boolean {
  return daysBetween(date, other) >= LEAST_GAP.ofPeriod
}

function compare(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function earliest(days: readonly CalendarDate[]): CalendarDate {
  return days.reduce((least, day) => (day < least ? day : least))
}

function latest(days: readonly CalendarDate[]): CalendarDate {
  return days.reduce((most, day) => (day > most ? day : most))
}
