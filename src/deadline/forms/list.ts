import type { Days } from '../../core/calendar-date.ts'
import type { Deadline, Point } from '../deadline.ts'
import { means } from '../entry.ts'
import type { Form } from '../form.ts'
import { always, any, longest, many, map, mapHit, mark, memo, type Parser, seq, word } from '../match.ts'
import { inOtherMonth, isOtherMonth } from '../other-months.ts'
import { sharedYear } from '../shared-year.ts'
import { compareInYear, inYear } from '../span.ts'
import { from } from './from.ts'
import { nthWeekday } from './nth-weekday.ts'
import { period } from './period.ts'
import { run } from './run.ts'
import { stretch } from './stretch.ts'
import { until } from './until.ts'

const item: Parser<Deadline> = longest(
  any(stretch.parse, run.parse, until.parse, from.parse, period.parse, nthWeekday.parse),
)
const between: Parser<Gap> = any(
  map(always, (): Gap => 'none'),
  map(mark('/'), (): Gap => 'slash'),
  map(any(mark(';'), seq(mark(';'), word('and'))), (): Gap => 'semicolon'),
  map(any(mark(','), word('and'), seq(mark(','), word('and'))), (): Gap => 'comma'),
)

/** What stands before an item: nothing where a line or only a space parts it from the one before. */
type Gap = 'none' | 'slash' | 'comma' | 'semicolon'
interface Item {
  readonly gap: Gap
  readonly deadline: Deadline
  /** Whether it only names another month for the one before it: «10 октября, ноября». */
  readonly other: boolean
  /** Whether it says what is reported on: «за сентябрь», «по состоянию на 1 октября». */
  readonly reported: boolean
  /** Whether its words name a day by its number. */
  readonly named: (day: number) => boolean
}

const placed: Parser<Omit<Item, 'gap'>> = mapHit(item, (hit, input, at) => ({
  ...hit,
  value: {
    deadline: hit.value,
    other: isOtherMonth(input, at),
    reported: means(input.tokens[at], 'during') || input.tokens[at + 1]?.text === 'состоянию',
    named: (day) => input.tokens.slice(at, hit.end).some((token) => token.digits > 0 && token.value === day),
  },
}))

const items: Parser<readonly Item[]> = map(
  seq(
    placed,
    many(
      map(seq(between, placed), ([gap, one]): Item => ({ gap, ...one })),
      always,
    ),
  ),
  ([first, rest]) => withOtherMonths([{ gap: 'comma', ...first }, ...rest]),
)

/** With the day or the part that a row of months shares: «до 10 октября, января», «третья суббота сентября и октября». */
function withOtherMonths(items: readonly Item[]): readonly Item[] | undefined {
  let head = items[0]
  const all: Item[] = []
  for (const one of items) {
    const deadline = one.other && head ? shared(head, one.deadline) : one.deadline
    if (!deadline) return undefined
    all.push({ ...one, deadline })
    if (!one.other) head = one
  }
  return all
}

function shared({ deadline: head, named }: Item, other: Deadline): Deadline | undefined {
  const ends = other.kind === 'range' ? endsOf(other) : undefined
  if (!ends || ends.from.month === undefined || ends.from.month !== ends.to.month) return undefined
  const { month, year } = ends.from
  return inOtherMonth(head, year === undefined ? { month } : { month, year }, named)
}

/** Several deadlines side by side: «сентябрь 2022 г., май 2023 г.», «ноябрь апрель», «до 1 июня; сентябрь». */
export const list: Form = {
  name: 'list',
  title: () => ({ ru: 'несколько сроков рядом', en: 'several deadlines side by side' }),
  examples: () => [
    {
      text: 'сентябрь 2022 г., март 2023 г.',
      normal: 'list [range 2022-09-01..2022-09-30; range 2023-03-01..2023-03-31]',
    },
    { text: 'ноябрь апрель', normal: 'list [range --11-01..--11-30; range --04-01..--04-30]' },
    {
      text: '2021, 2022, 2023 гг.',
      normal: 'list [range 2021-01-01..2021-12-31; range 2022-01-01..2022-12-31; range 2023-01-01..2023-12-31]',
    },
    { text: 'сентябрь, декабрь 2022 г.', normal: 'list [range 2022-09-01..2022-09-30; range 2022-12-01..2022-12-31]' },
    { text: 'ноябрь, апрель 2023', normal: 'list [range 2022-11-01..2022-11-30; range 2023-04-01..2023-04-30]' },
    { text: '01.07.2023, 31.12.2023', normal: 'list [date 2023-07-01; date 2023-12-31]' },
    { text: 'до 1 октября, до 1 мая', normal: 'list [by --10-01; by --05-01]' },
    { text: 'до 10 октября, января', normal: 'list [by --10-10; by --01-10]' },
    {
      text: 'третья суббота сентября и октября',
      normal: 'list [date third saturday of --09; date third saturday of --10]',
    },
  ],
  rejects: () => [
    '2022/2024',
    'сентябрь, 2022',
    'I квартал, февраль',
    'до 15 июня и 15 декабря',
    'сентябрь',
    'май 2022, 2023',
  ],
  parse: memo(() =>
    mapHit(items, (hit, { habits }) => {
      if (!sound(hit.value)) return undefined
      const all = hit.value.flatMap(({ deadline }) => (deadline.kind === 'list' ? deadline.items : [deadline]))
      return { ...hit, value: { kind: 'list', items: withYears(all, habits.period) } as const }
    }),
  ),
}

/** Whether the neighbours are deadlines of their own, not parts of one: «сентябрь, 2022» is a month with its year. */
function sound(items: readonly Item[]): boolean {
  // «до 20 октября за III квартал»: what the report is of is no time of its own.
  if (items.some(({ reported }) => reported) && items.some(({ deadline }) => deadline.kind === 'by')) return false
  return items.every(({ gap, deadline: next }, i) => {
    const before = items[i - 1]?.deadline
    return !before || (parted(gap, before, next) && apart(before, next, gap))
  })
}

// «2022/2024» is neither a school year nor two years; «II полугодие учебного года» is one time.
function parted(gap: Gap, before: Deadline, next: Deadline): boolean {
  if (gap === 'slash') return !isYear(next) && !isYear(before)
  // «15.05.2024 по 30.05.2024» is one stretch.
  if (gap === 'none' && before.kind === 'period' && next.kind === 'range') return false
  // «последняя неделя 2 четверти» is one time.
  if (gap === 'none' && next.kind === 'period' && ofNoMonth(before)) return false
  // «с 1 мая на 1 июня» moves a day.
  if (gap === 'none' && isOpen(before)) return false
  if (gap === 'none' && next.kind === 'by' && (before.kind === 'date' || before.kind === 'range')) return false
  return gap === 'comma' || gap === 'semicolon' || next.kind !== 'period' || next.number !== undefined
}

function apart(before: Deadline, next: Deadline, gap: Gap): boolean {
  if (isYear(next) && !isYear(before)) return false
  // «2022–2023, 2023–2024 уч. гг.»: the first is a school year too, not two years of the calendar.
  if (isYear(next) && isYear(before) && isSchool(next) !== isSchool(before)) return false
  if (isYear(before) && endsOf(next)?.from.year === undefined) return false
  if (before.kind === 'by' && next.kind === 'date' && gap !== 'semicolon') return false
  // «октябрь, 2-я неделя»: a week of that month.
  if (ofNoMonth(next)) return false
  // «в течение года, до 25 мая»: the second is within the first.
  if (before.kind === 'period' && before.number === undefined && !before.end && next.kind !== 'period') return false
  // «2 четверть, до 15 ноября»: a day in it.
  if (isTerm(before) && next.kind === 'by' && 'day' in next.due && gap !== 'semicolon') return false
  // «постоянно, в течение года»: one time said in two parts.
  if (before.kind === 'period' && next.kind === 'period' && next.number === undefined) return false
  if (before.kind === 'period' && isYear(next)) return false
  if (bareDay(before) && !bareDay(next)) return false
  // «с 1 апреля и до 20 декабря» is one stretch.
  if (isOpen(before) && next.kind === 'by') return false
  if (openAlways(before, next) || openAlways(next, before)) return false
  return !contains(before, next)
}

function isTerm(deadline: Deadline): boolean {
  return deadline.kind === 'period' && deadline.number !== undefined && !deadline.end && !deadline.plus
}

// «20-е числа мая»: the number belongs to the month after it.
function bareDay(deadline: Deadline): boolean {
  const ends = endsOf(deadline)
  return ends !== undefined && ends.from.month === undefined
}

function ofNoMonth(deadline: Deadline): boolean {
  return deadline.kind === 'range' && 'weeks' in deadline.stretch && deadline.stretch.month === undefined
}

// «с 1 сентября 2022 г., постоянно» is one time.
function openAlways(one: Deadline, other: Deadline): boolean {
  return isOpen(one) && other.kind === 'period'
}

function isOpen(deadline: Deadline): boolean {
  return deadline.kind === 'range' && !('weeks' in deadline.stretch) && deadline.stretch.to === null
}

function isYear(deadline: Deadline): boolean {
  const ends = endsOf(deadline)
  if (!ends || deadline.kind !== 'range') return false
  const { from, to } = ends
  if (from.year === undefined || from.day !== 1 || to.day !== 31) return false
  return (from.month === 1 && to.month === 12) || (from.month === 9 && to.month === 8)
}

function isSchool(deadline: Deadline): boolean {
  return endsOf(deadline)?.from.month === 9
}

// «I квартал, февраль», «2022 год, март»: the second says the first more exactly.
function contains(outer: Deadline, inner: Deadline): boolean {
  const a = endsOf(outer)
  const b = endsOf(inner)
  if (!a || !b || outer.kind !== 'range' || compareInYear(a.from, a.to) > 0) return false
  if (a.from.year !== b.from.year && a.from.year !== undefined && b.from.year !== undefined) return false
  // Over the New Year the inner one is longer than it looks by month and day.
  if (compareInYear(b.from, b.to) > 0 || compareInYear(b.from, a.to) > 0) return false
  const within = compareInYear(a.from, b.from) <= 0 && compareInYear(b.to, a.to) <= 0
  const same = compareInYear(a.from, b.from) === 0 && compareInYear(b.to, a.to) === 0
  return within && !same
}

function endsOf(deadline: Deadline): { from: Point; to: Point } | undefined {
  if (deadline.kind === 'date') return 'nth' in deadline.on ? undefined : { from: deadline.on, to: deadline.on }
  if (deadline.kind === 'by') return 'endOf' in deadline.due ? undefined : { from: deadline.due, to: deadline.due }
  if (deadline.kind !== 'range' || 'weeks' in deadline.stretch) return undefined
  return { from: deadline.stretch.from, to: deadline.stretch.to ?? deadline.stretch.from }
}

/** A year written once at the end holds for the members before it. */
function withYears(items: readonly Deadline[], period: Days | null): readonly Deadline[] {
  const result = [...items]
  for (let i = items.length - 2; i >= 0; i--) {
    const here = result[i]
    const after = result[i + 1]
    const next = after && endsOf(after)?.from
    const own = here && endsOf(here)
    if (!here || !own || !next || own.from.year !== undefined || own.to.year !== undefined) continue
    const year = sharedYear(own.to, next, period)
    if (year !== undefined) result[i] = dated(here, year)
  }
  return result
}

function dated(deadline: Deadline, year: number): Deadline {
  if (deadline.kind === 'date' && !('nth' in deadline.on)) return { ...deadline, on: inYear(deadline.on, year) }
  if (deadline.kind === 'by' && !('endOf' in deadline.due)) return { ...deadline, due: inYear(deadline.due, year) }
  if (deadline.kind !== 'range' || 'weeks' in deadline.stretch || !deadline.stretch.to) return deadline
  const { from: first, to } = deadline.stretch
  const start = compareInYear(first, to) > 0 ? year - 1 : year
  return { ...deadline, stretch: { from: inYear(first, start), to: inYear(to, year, true) } }
}
