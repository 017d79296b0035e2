import type { Deadline, InRange, Point } from '../deadline.ts'
import { compareInYear } from '../span.ts'
import { dayInWords, dayOfWhat, daysInWords, withoutYear } from './day.ts'
import { LIMITS } from './limit.ts'
import { numberedWordings } from './period.ts'
import type { Say } from './qualified.ts'
import { timesWordings } from './recurring.ts'
import { row } from './row.ts'
import { type InRow, phrasesOf, type Stretch } from './stretch.ts'

/** Several deadlines: what they share is said once («10, 20 и 30 октября 2022 г.»), or each is said by itself. */
export function* severalWordings(items: readonly Deadline[], say: Say): Iterable<string> {
  for (const way of SHARED) yield* way(items)
  // Each is said only once: lists in lists would take a time without end.
  const each = saidBy(items, say)
  if (!each) return
  const once = yearsOnce(items).map((item, i) => (item === items[i] ? each[i] : (say(item) ?? each[i])))
  yield* [once.join(', '), each.join(', ')]
  yield* sequels(items, each, say)
}

/** What follows the list before it, or the one before it: «сентябрь, октябрь, далее ежемесячно». */
function* sequels(items: readonly Deadline[], each: readonly string[], say: Say): Iterable<string> {
  const [first, last] = [items.slice(0, -1), items.at(-1)]
  const follows = first.length > 1 && first.every(isOfCalendar) && last && !isOfCalendar(last)
  const before = follows ? say({ kind: 'list', items: first }) : undefined
  // After a comma «далее» may belong to what stands before it: «с 1 сентября, далее».
  for (const then of [', далее ', '; далее ']) {
    if (before) yield `${before}${then}${each.at(-1)}`
    yield each.join(then)
  }
}

function isOfCalendar({ kind }: Deadline): boolean {
  return kind === 'date' || kind === 'by' || kind === 'range' || kind === 'period'
}

function saidBy(items: readonly Deadline[], say: Say): readonly string[] | undefined {
  const each: string[] = []
  for (const item of items) {
    const said = say(item)
    if (said === undefined) return undefined
    each.push(said)
  }
  return each
}

/** The ways to say once what all have in common. */
const SHARED: readonly ((items: readonly Deadline[]) => Iterable<string>)[] = [
  daysWordings,
  rowWordings,
  sameInYearsWordings,
  numberedWordings,
  timesWordings,
]

// «10 и 20 октября», «до 15 июня и 15 декабря»
function* daysWordings(items: readonly Deadline[]): Iterable<string> {
  const on = items.flatMap((item) => (item.kind === 'date' && 'day' in item.on ? [item.on] : []))
  const due = items.flatMap((item) => (item.kind === 'by' && 'day' in item.due ? [item.due] : []))
  if (on.length === items.length) yield daysInWords(on)
  if (due.length === items.length) for (const limit of LIMITS) yield `${limit} ${daysInWords(due)}`
}

// «I и III кварталы 2022 г.», «первая и третья декады мая», «2021, 2022 и 2023 гг.», «1, 10–15 марта»
function* rowWordings(items: readonly Deadline[]): Iterable<string> {
  const parts = items.flatMap((item) => inRowOf(item) ?? [])
  const rest = parts[0]?.rest
  if (parts.length < items.length || parts.some((part) => part.rest !== rest)) return
  yield `${row(parts.map(({ member }) => member))} ${rest}`
}

function inRowOf(item: Deadline): InRow | undefined {
  if (item.kind === 'date') return 'day' in item.on ? { member: `${item.on.day}`, rest: dayOfWhat(item.on) } : undefined
  const stretch = closed(item)
  return stretch && phrasesOf(stretch).find(({ inRow }) => inRow)?.inRow
}

// «май 2022, 2023 гг.», «до 1 апреля 2022, 2023 гг.»
function* sameInYearsWordings(items: readonly Deadline[]): Iterable<string> {
  const years = items.map(yearOf)
  const [first] = items
  if (!first || years.some((year) => year === undefined)) return
  const named = bestName(undated(first))
  for (const name of named ? [named] : dayNames(undated(first))) yield `${name} ${years.join(', ')} гг.`
}

function dayNames(item: Deadline): readonly string[] {
  if (item.kind === 'date') return 'day' in item.on ? [dayInWords(item.on)] : []
  if (item.kind !== 'by' || 'endOf' in item.due) return []
  const day = dayInWords(item.due)
  return LIMITS.map((limit) => `${limit} ${day}`)
}

function closed(item: Deadline): Stretch | undefined {
  if (item.kind !== 'range' || item.plus || 'weeks' in item.stretch || !item.stretch.to) return undefined
  return { from: item.stretch.from, to: item.stretch.to }
}

function bestName(item: Deadline): string | undefined {
  const stretch = closed(item)
  return stretch && phrasesOf(stretch)[0]?.named
}

/** The year in which the item lies; `undefined` where it names none, or lies in two. */
function yearOf(item: Deadline): number | undefined {
  if (item.kind === 'date') return 'day' in item.on ? item.on.year : undefined
  if (item.kind === 'by') return 'day' in item.due ? item.due.year : undefined
  const stretch = closed(item)
  return stretch && stretch.from.year === stretch.to.year ? stretch.to.year : undefined
}

/** Every item without its year where the next one has the same and does not come before it: «сентябрь, декабрь 2022 г.». */
function yearsOnce(items: readonly Deadline[]): readonly Deadline[] {
  return items.map((item, i) => {
    const next = items[i + 1]
    const same = next && yearOf(item) !== undefined && yearOf(next) === yearOf(item)
    return same && compareInYear(lastOf(item), firstOf(next)) <= 0 ? undated(item) : item
  })
}

function firstOf(item: Deadline): Point {
  return closed(item)?.from ?? lastOf(item)
}

function lastOf(item: Deadline): Point {
  if (item.kind === 'date' && 'day' in item.on) return item.on
  if (item.kind === 'by' && 'day' in item.due) return item.due
  return (closed(item) as Stretch).to
}

function undated(item: Deadline): Deadline {
  if (item.kind === 'date' && 'day' in item.on) return { ...item, on: withoutYear(item.on) }
  if (item.kind === 'by' && 'day' in item.due) return { ...item, due: withoutYear(item.due) }
  const stretch = closed(item)
  return stretch ? undatedRange(stretch) : item
}

// The end of February without a year is the 28th.
function undatedRange({ from, to }: Stretch): InRange {
  const end = to.month === 2 && to.day === 29 ? { month: 2, day: 28 } : withoutYear(to)
  return { kind: 'range', stretch: { from: withoutYear(from), to: end } }
}
