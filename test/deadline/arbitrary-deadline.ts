import fc from 'fast-check'
import { daysInMonth } from '../../src/core/calendar-date.ts'
import type { Deadline, Frequency, InRange, Point, Recurring, Unit, When, Within } from '../../src/deadline/deadline.ts'
import { FORMS } from '../../src/deadline/forms/index.ts'
import { readDeadline } from '../../src/deadline/index.ts'
import { compareInYear } from '../../src/deadline/span.ts'

/*
 * Every kind of deadline that a wording can mean, and their combinations. Where the grammar cannot give a combination
 * (a day of the calendar within what recurs monthly is a deadline of its own), it is not made.
 */

const year = fc.integer({ min: 1990, max: 2060 })
const month = fc.integer({ min: 1, max: 12 })
const dayNumber = fc.integer({ min: 1, max: 31 })
const few = fc.integer({ min: 2, max: 40 })

/** A day of the year; the 29th of February is one. */
const yearlessDay: fc.Arbitrary<Point> = month.chain((month) =>
  fc.integer({ min: 1, max: daysInMonth(2000, month) }).map((day) => ({ month, day })),
)
const fullDay: fc.Arbitrary<Point> = fc
  .tuple(year, yearlessDay)
  .map(([year, { month = 1, day }]) => ({ year, month, day: Math.min(day, daysInMonth(year, month)) }))
const numberedDay: fc.Arbitrary<Point> = fc.record({ day: dayNumber })
const anyDay = fc.oneof(fullDay, yearlessDay, numberedDay)

interface Stretch {
  readonly from: Point
  readonly to: Point
}

/** From the first day of a month to the last of a month; February of no year ends on the 28th. */
function months(from: Point, to: Point): Stretch {
  const last = daysInMonth(to.year ?? 2001, to.month ?? 1)
  return { from: { ...from, day: 1 }, to: { ...to, day: last } }
}

/** The stretches that have names of their own come as often as any others. */
function stretchesOf(day: fc.Arbitrary<Point>): fc.Arbitrary<Stretch> {
  const inMonth = fc.constantFrom<readonly [number, number]>([1, 10], [11, 20], [21, 31], [1, 15], [5, 9], [16, 31])
  return fc.oneof(
    day.map((at) => months(at, at)),
    fc.tuple(day, fc.constantFrom(3, 6, 12)).map(([at, length]) => {
      const first = Math.floor(((at.month ?? 1) - 1) / length) * length + 1
      return months({ ...at, month: first }, { ...at, month: first + length - 1 })
    }),
    fc.tuple(day, day).map(([a, b]) => months(...inOrder(a, b))),
    fc.tuple(day, inMonth).map(([at, [first, last]]) => {
      const { to } = months(at, at)
      return { from: { ...at, day: first }, to: { ...at, day: Math.min(last, to.day) } }
    }),
    fc.tuple(day, day).map(([a, b]) => {
      const [from, to] = inOrder(a, b)
      return { from, to }
    }),
  )
}

/** Without years a stretch may run over the New Year. */
function inOrder(a: Point, b: Point): [Point, Point] {
  const back = a.year !== undefined && ((b.year ?? 0) - a.year || compareInYear(b, a)) < 0
  return back ? [b, a] : [a, b]
}

const yearSpan = fc.tuple(year, fc.integer({ min: 0, max: 5 }))
const years: fc.Arbitrary<Stretch> = yearSpan.map(([first, more]) => ({
  from: { year: first, month: 1, day: 1 },
  to: { year: first + more, month: 12, day: 31 },
}))
const schoolYear: fc.Arbitrary<Stretch> = year.map((first) => ({
  from: { year: first, month: 9, day: 1 },
  to: { year: first + 1, month: 8, day: 31 },
}))
const numberedDays: fc.Arbitrary<Stretch> = fc
  .tuple(dayNumber, dayNumber)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ from: { day: Math.min(a, b) }, to: { day: Math.max(a, b) } }))

const fullStretch = fc.oneof(stretchesOf(fullDay), years, schoolYear)
const yearlessStretch = stretchesOf(yearlessDay)

function range(stretch: InRange['stretch']): Deadline {
  return { kind: 'range', stretch }
}

const week = fc.integer({ min: 1, max: 5 })
const lastWeek = [{ first: 'last', last: 'last' }] as const
const weeks = fc.oneof(
  fc.constant(lastWeek),
  week.map((at) => [{ first: at, last: at }]),
  fc
    .uniqueArray(week, { minLength: 2, maxLength: 2 })
    .map(([a = 1, b = 1]) => [{ first: Math.min(a, b), last: Math.max(a, b) }]),
  fc.uniqueArray(week, { minLength: 2, maxLength: 3 }).map((all) => all.map((at) => ({ first: at, last: at }))),
)
const weekStretch: fc.Arbitrary<InRange['stretch']> = fc.oneof(
  fc.record({ weeks, month }),
  fc.record({ weeks, month, year }),
)
const bareWeeks = weeks.map((weeks): Deadline => range({ weeks }))

function dateOf(day: fc.Arbitrary<Point>): fc.Arbitrary<Deadline> {
  return day.map((on) => ({ kind: 'date', on }))
}

function byOf(day: fc.Arbitrary<Point>): fc.Arbitrary<Deadline> {
  return day.map((due) => ({ kind: 'by', due }))
}

const nthWeekday: fc.Arbitrary<Deadline> = fc
  .record({ nth: fc.oneof(week, fc.constant('last' as const)), weekday: fc.integer({ min: 1, max: 7 }), month })
  .map((on) => ({ kind: 'date', on }))
const date = dateOf(anyDay)
const UNITS = [
  'day',
  'week',
  'month',
  'quarter',
  'half-year',
  'year',
  'school-year',
  'semester',
  'term',
  'trimester',
] as const
const unit = fc.constantFrom<Unit>(...UNITS)
const numberedUnit = fc.constantFrom<Unit>('term', 'trimester', 'semester')
const number = fc.integer({ min: 1, max: 4 })
const by = fc.oneof(
  byOf(anyDay),
  fc.oneof(unit, fc.constant('plan' as const)).map((endOf): Deadline => ({ kind: 'by', due: { endOf } })),
  fc.tuple(numberedUnit, number).map(([endOf, number]): Deadline => ({ kind: 'by', due: { endOf, number } })),
)
const stretch = fc.oneof(fullStretch, yearlessStretch, numberedDays)
const closedRange = stretch.map(range)
const openRange = fc.oneof(fullDay, yearlessDay).map((from): Deadline => range({ from, to: null }))
const anyRange = fc.oneof(closedRange, openRange, weekStretch.map(range))

const lasting = fc.constantFrom<Unit>(...UNITS.slice(1))
const numbered = fc.record({ kind: fc.constant('period' as const), of: numberedUnit, number })
const period: fc.Arbitrary<Deadline> = fc.oneof(
  fc.constant<Deadline>({ kind: 'period', of: 'plan' }),
  lasting.map((of): Deadline => ({ kind: 'period', of })),
  unit.map((of): Deadline => ({ kind: 'period', of, end: true })),
  numbered,
  numbered.map((term): Deadline => ({ ...term, end: true })),
  fc.constant<Deadline>({ kind: 'period', of: 'plan', end: true }),
  fc.tuple(numbered, schoolYear.map(range)).map(([term, plus]): Deadline => ({ ...term, plus })),
)

/** What is a deadline of the calendar and may stand beside others. */
const simple = fc.oneof(date, by, anyRange, period)

const listed: fc.Arbitrary<Deadline> = fc
  .oneof(
    ...[date, by, closedRange, weekStretch.map(range), simple].map((item) =>
      fc.array(item, { minLength: 2, maxLength: 4 }),
    ),
    // Several times that share their year, or their month.
    fc.tuple(year, fc.array(yearlessStretch, { minLength: 2, maxLength: 3 })).map(([year, all]) =>
      all
        .filter(({ from, to }) => compareInYear(from, to) <= 0)
        .map(({ from, to }) =>
          range({
            from: { year, ...from, day: Math.min(from.day, 28) },
            to: months({ ...to, year }, { ...to, year }).to,
          }),
        ),
    ),
    fc
      .tuple(fullDay, fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 2, maxLength: 4 }))
      .map(([at, days]) => days.map((day): Deadline => ({ kind: 'date', on: { ...at, day } }))),
    fc
      .uniqueArray(number, { minLength: 2, maxLength: 4 })
      .chain((numbers) =>
        fc
          .tuple(numberedUnit, fc.option(schoolYear.map(range)))
          .map(([of, plus]) =>
            numbers.map((number): Deadline => ({ kind: 'period', of, number, ...(plus ? { plus } : {}) })),
          ),
      ),
  )
  .filter((items) => items.length > 1)
  .map((items): Deadline => ({ kind: 'list', items }))

/** Lists that the calendar alone reads, without «далее». */
const daysAlike: fc.Arbitrary<Deadline> = fc
  .oneof(
    ...[fullDay, yearlessDay, numberedDay]
      .flatMap((day) => [dateOf(day), byOf(day)])
      .map((item) => fc.array(item, { minLength: 2, maxLength: 3 })),
  )
  .map((items): Deadline => ({ kind: 'list', items }))

const NAMED: ReadonlySet<Unit> = new Set<Unit>(['day', 'week', 'month', 'quarter', 'half-year', 'year'])
const times = fc.integer({ min: 1, max: 30 })

/** Once a unit that has an adverb is `each`. */
function timesA(times: number, unit: Unit): Frequency {
  return times === 1 && NAMED.has(unit) ? { type: 'each', unit } : { type: 'times', times, unit }
}

const each = fc.constantFrom<Unit>(...NAMED).map((unit): Frequency => ({ type: 'each', unit }))
const every: fc.Arbitrary<Frequency> = fc.oneof(
  each,
  fc.tuple(times, unit).map(([n, unit]) => timesA(n, unit)),
  fc.tuple(times, few, unit).map(([n, more, unit]): Frequency => ({ type: 'times', times: n, most: n + more, unit })),
  fc.tuple(few, unit).map(([count, unit]): Frequency => ({ type: 'once-in', count, unit })),
)

const nth = fc.oneof(week, fc.constant('last' as const))
const type = fc.constantFrom('by' as const, 'on' as const)
const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 })
const nextMonth = fc.constantFrom(
  'next-month' as const,
  'second-next-month' as const,
  'first-month' as const,
  'second-month' as const,
  'third-month' as const,
)

/** Times within any unit. */
const anyWhen: fc.Arbitrary<When> = fc.oneof(
  fc.constant<When>({ type: 'end' }),
  numberedDays.map((days): When => ({ type: 'range', ...days })),
  fc.tuple(type, numberedDay).map(([type, point]): When => ({ type, at: { type: 'point', point } })),
  fc.tuple(type, numberedDay, nextMonth).map(([type, point, of]): When => ({ type, at: { type: 'point', point, of } })),
  fc.tuple(type, yearlessDay).map(([type, point]): When => ({ type, at: { type: 'point', point, of: 'next-year' } })),
  nth.map((week): When => ({ type: 'on', at: { type: 'week', week } })),
  fc.tuple(nth, month).map(([week, month]): When => ({ type: 'on', at: { type: 'week', week, month } })),
  weekdays.map((days): When => ({ type: 'on', at: { type: 'weekdays', days } })),
  fc.tuple(weekdays, nth).map(([days, nth]): When => ({ type: 'on', at: { type: 'weekdays', days, nth } })),
  fc.tuple(type, nth).map(([type, number]): When => ({ type, at: { type: 'workday', number } })),
)

/** Times of the calendar: only what recurs yearly has them. */
const yearlyWhen: fc.Arbitrary<When> = fc.oneof(
  fc.tuple(type, yearlessDay).map(([type, point]): When => ({ type, at: { type: 'point', point } })),
  yearlessStretch.map((stretch): When => ({ type: 'range', ...stretch })),
)

function isYearly(every: Frequency): boolean {
  return every.type === 'each' && every.unit === 'year'
}

function isSmall({ unit }: Frequency): boolean {
  return unit === 'day' || unit === 'week' || unit === 'month'
}

/** In which time it recurs. A single year, or a part of it, would contradict what recurs yearly. */
function withinOf(every: Frequency): fc.Arbitrary<Within> {
  return fc.oneof(
    fc
      .constantFrom('plan' as const, 'year' as const, 'school-year' as const)
      .map((of): Within => ({ type: 'period', of })),
    yearSpan.map(([from, more]): Within => ({ type: 'years', from, to: from + more })),
    year.map((to): Within => ({ type: 'years', from: null, to })),
    schoolYear.map((days): Within => ({ type: 'days', ...days })),
    stretchesOf(fullDay)
      .filter(({ from, to }) => every.unit !== 'year' || (to.year ?? 0) - (from.year ?? 0) > 1)
      .filter((days) => !isWholeYears(days))
      .map((days): Within => ({ type: 'days', ...days })),
    ...(isYearly(every)
      ? []
      : [
          fullDay
            .filter(({ month, day }) => month !== 12 || day !== 31)
            .map((to): Within => ({ type: 'days', from: null, to })),
        ]),
    ...(isSmall(every) ? [yearlessStretch.map((days): Within => ({ type: 'days', ...days }))] : []),
  )
}

function isWholeYears({ from, to }: Stretch): boolean {
  return from.month === 1 && from.day === 1 && to.month === 12 && to.day === 31
}

const from = fc.oneof(fullDay, yearlessDay)
const bound = fc.constantFrom<NonNullable<Recurring['bound']>>('min', 'max')

/** A part that may be left out. */
function some<T>(part: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(part, { nil: undefined })
}

interface Parts {
  readonly every: Frequency
  readonly when: When | undefined
  readonly within: Within | undefined
  readonly from: Point | undefined
  readonly bound: Recurring['bound'] | undefined
}

// Days of the week belong to weeks: «ежедневно, кроме воскресенья».
function onWeekdays(every: Frequency, when: When | undefined): Frequency {
  const weekdays = when !== undefined && 'at' in when && when.at.type === 'weekdays'
  return weekdays && every.type === 'each' && every.unit === 'day' ? { type: 'each', unit: 'week' } : every
}

function recurring({ every: said, when, within, from, bound }: Parts): Recurring {
  const every = onWeekdays(said, when)
  return {
    kind: 'recurring',
    every,
    ...(when ? { when } : {}),
    ...(within ? { within } : {}),
    ...(from ? { from } : {}),
    ...(bound ? { bound } : {}),
  }
}

const recurs: fc.Arbitrary<Recurring> = every.chain((every) =>
  fc
    .record({
      every: fc.constant(every),
      when: some(isYearly(every) ? fc.oneof(anyWhen, yearlyWhen) : anyWhen),
      within: some(withinOf(every)),
      from: some(from),
      bound: some(bound),
    })
    .map(recurring),
)

const oftenAlone = every.map((every): Deadline => ({ kind: 'recurring', every }))

/** «Ежегодно до 15 июня и 15 декабря»: recurrences that differ in their times alone. */
const YEARLY: Frequency = { type: 'each', unit: 'year' }
const recursAtTimes: fc.Arbitrary<Deadline> = fc
  .record({ within: some(withinOf(YEARLY)), from: some(from), bound: some(bound) })
  .chain((rest) =>
    fc
      .array(yearlyWhen, { minLength: 2, maxLength: 3 })
      .map((times) => times.map((when) => recurring({ every: YEARLY, when, ...rest }))),
  )
  .map((items): Deadline => ({ kind: 'list', items }))

/** «2 раза в год (октябрь, апрель)»: the times of the calendar qualify what does not recur yearly. */
const daysNamed = fc.oneof(
  fc.array(dateOf(yearlessDay), { minLength: 1, maxLength: 3 }),
  fc.array(byOf(yearlessDay), { minLength: 1, maxLength: 3 }),
)
const monthsNamed = fc
  .uniqueArray(month, { minLength: 1, maxLength: 3 })
  .map((all) => all.map((month) => range(months({ month, day: 1 }, { month, day: 1 }))))
const timesNamed: fc.Arbitrary<Deadline> = every.filter(isNoYear).chain((every) =>
  // Months bound what recurs in them: «ежемесячно с сентября по май».
  fc
    .tuple(
      some(bound),
      isSmall(every) ? fc.array(dateOf(yearlessDay), { minLength: 1, maxLength: 3 }) : fc.oneof(daysNamed, monthsNamed),
    )
    .map(([bound, items]): Deadline => {
      const [only] = items
      const plus: Deadline = items.length === 1 && only ? only : { kind: 'list', items }
      return { kind: 'recurring', every, ...(bound ? { bound } : {}), plus }
    }),
)

/** «1 раз в учебный год, до 1 июня» means every year. */
function isNoYear(every: Frequency): boolean {
  const school = every.type === 'times' && every.times === 1 && every.most === undefined && every.unit === 'school-year'
  return !school && !isYearly(every)
}

const SINCE = ['со дня издания приказа', 'после семинара', 'с момента получения запроса', 'по окончании олимпиады']
const AHEAD = ['до начала мероприятия', 'до проведения экзаменов']
const amount = fc.record({
  count: fc.integer({ min: 1, max: 120 }),
  unit: fc.constantFrom('d' as const, 'wd' as const, 'w' as const, 'm' as const),
})
const EVENTS = [
  'по завершении программы',
  'по мере необходимости',
  'до начала учебного года',
  'во время осенних каникул',
  'после утверждения плана',
  'с момента издания приказа',
  'по итогам I полугодия 2022 г.',
]
const AT_ONCE = ['незамедлительно', 'в день обращения', 'сразу после окончания занятий']
const SOURCES = [
  'по отдельному графику',
  'по плану ЦРО',
  'согласно плану-графику',
  'в сроки, установленные приказом',
  'по согласованию с ИМЦ',
]

const event: fc.Arbitrary<Deadline> = fc.oneof(
  fc.constantFrom(...EVENTS).map((trigger): Deadline => ({ kind: 'event', trigger })),
  fc
    .constantFrom(...AT_ONCE)
    .map((trigger): Deadline => ({ kind: 'event', offset: { side: 'after', count: 0, unit: 'd' }, trigger })),
  // The words hold the length themselves.
  amount
    .filter(({ count, unit }) => count > 4 && unit === 'd')
    .map(({ count, unit }): Deadline => {
      const trigger = `в течение ${count} ${count % 10 === 1 && count % 100 !== 11 ? 'дня' : 'дней'}`
      return { kind: 'event', offset: { side: 'after', count, unit }, trigger }
    }),
  fc
    .tuple(amount, fc.constantFrom(...SINCE))
    .map(([length, trigger]): Deadline => ({ kind: 'event', offset: { side: 'after', ...length }, trigger })),
  fc
    .tuple(amount, fc.constantFrom(...AHEAD))
    .map(([length, trigger]): Deadline => ({ kind: 'event', offset: { side: 'before', ...length }, trigger })),
)
const external = fc.constantFrom(...SOURCES).map((source): Deadline => ({ kind: 'external', source }))
const texts = fc.oneof(event, external)

const qualified: fc.Arbitrary<Deadline> = fc
  .tuple(
    fc.oneof(
      date,
      by,
      anyRange,
      daysAlike,
      recurs,
      period.filter(({ plus }) => !plus),
    ),
    texts,
  )
  .map(([main, plus]): Deadline => ({ ...main, plus }))

function isOpenRange(deadline: Deadline): boolean {
  return deadline.kind === 'range' && !('weeks' in deadline.stretch) && deadline.stretch.to === null
}

/** «Сентябрь, далее ежемесячно», «по завершении программы, далее ежегодно», «до 1 июня, далее по плану». */
const sequel: fc.Arbitrary<Deadline> = fc
  .oneof(
    fc
      .tuple(fc.oneof(simple, texts), fc.oneof(recurs, by, closedRange))
      // «с сентября и далее ежемесячно» is one recurrence.
      .filter(([first, then]) => !(isOpenRange(first) && then.kind === 'recurring')),
    fc.tuple(fc.oneof(date, byOf(anyDay), closedRange, oftenAlone), texts),
  )
  .map((items): Deadline => ({ kind: 'list', items }))

const examples = FORMS.flatMap((form) => form.examples()).map(({ text }) => readDeadline(text).deadline)

/** By kind, so that a test can say of each whether all of it can be said. */
export const DEADLINES: Readonly<Record<string, fc.Arbitrary<Deadline>>> = {
  date: fc.oneof(date, nthWeekday),
  by,
  range: fc.oneof(anyRange, bareWeeks),
  list: listed,
  recurring: recurs,
  'recurring at several times': recursAtTimes,
  'recurring at named times': timesNamed,
  period,
  event,
  external,
  qualified,
  sequel,
  example: fc.constantFrom(...examples),
}

/** Any deadline that a wording can mean. */
export const deadline: fc.Arbitrary<Deadline> = fc.oneof(...Object.values(DEADLINES))
