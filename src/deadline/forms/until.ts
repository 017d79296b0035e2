import { addDays, calendarDate, type Days, parts } from '../../core/calendar-date.ts'
import type { Text } from '../../core/text.ts'
import { amount, later } from '../amount.ts'
import { carryingOutWords } from '../carrying-out.ts'
import type { Deadline, Point, Unit } from '../deadline.ts'
import type { Form } from '../form.ts'
import { yearOf } from '../frame.ts'
import { lastOf } from '../last-days.ts'
import { edge, endsBefore, limitDay, limitLead, orItsEnd, untilWord } from '../limit.ts'
import { any, type Input, longest, many, map, mapHit, mark, memo, opt, type Parser, seq, word } from '../match.ts'
import { which } from '../numerals.ts'
import { vague } from '../remarks.ts'
import { sharedYear } from '../shared-year.ts'
import { type DaySpan, lastDay, placeOf, point, type Span, spanInYear, textOf } from '../span.ts'
import { spanDeadline, together } from '../span-deadline.ts'
import { daySpan } from '../spans/day.ts'
import { schoolYear } from '../spans/school-year.ts'
import { spans } from '../spans/index.ts'
import { share, type TagSet, tagSet } from '../tags.ts'
import { unitWords } from '../units.ts'
import { dayInWords } from '../write/day.ts'
import { candidates, closed } from '../yearless.ts'

const atLeast = seq(word('not'), word('fewer'), opt(mark(',')), opt(word('than')))

// «до конца февраля» without a year: which day that is, the plan's period tells.
function endsAt({ grain, to }: DaySpan): Point {
  const isMonthEnd = to.year === undefined && to.month === 2 && to.day === 28 && grain !== 'day'
  return isMonthEnd ? { ...to, sense: 'month-end' } : to
}

function by(due: Point): Deadline {
  return { kind: 'by', due }
}

// «до 15 июня и 15 декабря 2022»: the year of the last holds for those before it.
function dated(rows: readonly (readonly Span[])[], period: Days | null): readonly DaySpan[] | undefined {
  const all = rows.flat()
  if (!all.every((span): span is DaySpan => span.grain !== 'weeks')) return undefined
  if (all.length > 1 && !all.every((span) => span.grain === 'day' || span.grain === 'number')) return undefined
  const result = [...all]
  for (let i = all.length - 2; i >= 0; i--) {
    const [here, next] = [result[i] as DaySpan, result[i + 1] as DaySpan]
    if (here.to.year !== undefined) continue
    const year = sharedYear(here.to, next.from, period)
    if (year !== undefined) result[i] = spanInYear(here, year)
  }
  return result
}

function has({ tags }: Input, at: number, end: number, wanted: TagSet): boolean {
  return tags.slice(at, end).some((here) => share(here, wanted))
}

const LOOSE = tagSet(['beginning', 'middle'])
const EXACT: ReadonlySet<string> = new Set(['day', 'number', 'part'])

// «заявки – до 10 октября; итоги – 25 октября» are two: a semicolon ends what «до» is said of.
const sameLimit = any(mark(',', '/'), word('and', 'or'), seq(mark(','), word('and', 'or')))

const spanLimit: Parser<Deadline> = mapHit(
  seq(untilWord, many(orItsEnd(longest(spans)), sameLimit), edge),
  (hit, input, at) => {
    const [limit, rows, said] = hit.value
    const found = dated(
      rows.map(({ value }) => value),
      input.habits.period,
    )
    if (!found) return undefined
    const isEnd = rows.flatMap(({ value, isEnd }) => value.map(() => isEnd))
    // Where the day of «до» is excluded, «до сентября» is exact: the day before it is the last one.
    if (endsBefore(limit, said, input.habits) && !isEnd.every(Boolean)) {
      const days = found.map((span, i) => (isEnd[i] ? endsAt(span) : limitDay(span.from, limit, said, input.habits)))
      return { ...hit, value: together(days.map(by)) }
    }
    const value = together(found.map((span) => by(endsAt(span))))
    const loose = has(input, at, hit.end, LOOSE)
    const sure = limit === 'along' || said === 'included' || found.every((span) => EXACT.has(span.grain))
    if (sure && !loose) return { ...hit, value }
    const [span] = found.slice(-1) as [DaySpan]
    const [from, last] = [span.from, lastOf(endsAt(span)) ?? span.to]
    const remark = vague(
      textOf(input, at, hit.end),
      {
        ru: `«по ${dayInWords(last)} включительно»`,
        en: `«по ${dayInWords(last)}», that day included`,
      },
      {
        ru: `«до ${dayInWords(from)}» или «до ${dayInWords(last)}»`,
        en: `«до ${dayInWords(from)}» or «до ${dayInWords(last)}»`,
      },
      placeOf(input, at, hit.end),
    )
    return { ...hit, value, remarks: [...hit.remarks, remark] }
  },
)

// «по окончанию года» is no «по конец года»: that is an event.
const endWord = seq(limitLead, any(word('until', 'to'), later, seq(later, word('until'))))

// «за 10 дней до 1 октября», «не позднее чем за месяц до 01.09.2022»: a day, for the other one is known.
const aheadOfDay: Parser<Deadline> = mapHit(
  seq(opt(any(later, atLeast)), word('during'), amount, word('until'), daySpan.parse),
  (hit, input, at) => {
    const [said, , { count, unit }, , [span]] = hit.value
    // Of «последнего дня февраля» it is not known yet which day it is.
    if (!span || span.grain === 'weeks' || unit === 'wd' || span.from.sense) return undefined
    const due = earlier(inPeriod(span.from, input.habits.period), count, unit)
    const value = due && ({ kind: 'by', due } as const)
    if (!value || said || unit !== 'm' || count % 3 !== 0) return value && { ...hit, value }
    const remark = vague(textOf(input, at, hit.end), SO_LONG_BEFORE, OR_REPORT, placeOf(input, at, hit.end))
    return { ...hit, value, remarks: [...hit.remarks, remark] }
  },
)

// «за 9 месяцев до 15 октября» may be a report of nine months that is due in October.
const SO_LONG_BEFORE: Text = { ru: 'день за столько месяцев до даты', en: 'the day so many months before the date' }
const OR_REPORT: Text = {
  ru: '«не позднее чем за 9 месяцев до 15 октября» или, об отчёте, «до 15 октября (за 9 месяцев)»',
  en: '«не позднее чем за 9 месяцев до 15 октября», or «до 15 октября (за 9 месяцев)» of a report',
}

/** The day with the one year in which it falls into the plan's period: the one before it may fall into another. */
function inPeriod(at: Point, period: Days | null): Point {
  const ends = period && closed(period)
  if (at.year !== undefined || !ends) return at
  const [only, ...others] = candidates(null, at, ends)
  return only && others.length === 0 ? parts(only.due) : at
}

/** The day so long before; in a year that is not known one of 365 days is counted. */
function earlier({ year, month, day }: Point, count: number, unit: 'd' | 'w' | 'm'): Point | undefined {
  if (month === undefined) return undefined
  if (unit === 'm') {
    const index = (year ?? COMMON_YEAR) * 12 + month - 1 - count
    const [at, its] = [(index % 12) + 1, Math.floor(index / 12)]
    return point(year === undefined ? undefined : its, at, Math.min(day, lastDay(at, its)))
  }
  const date = calendarDate(year ?? COMMON_YEAR, month, day)
  if (!date) return undefined
  const found = parts(addDays(date, -count * (unit === 'w' ? 7 : 1)))
  return point(year === undefined ? undefined : found.year, found.month, found.day)
}

const COMMON_YEAR = 2001

// «до конца мая», «до конца 2022 года», «до конца I квартала»: exact, whatever the size of the span.
const spanEnd: Parser<Deadline> = map(seq(endWord, word('end'), spans), ([, , found]) => {
  const [span] = found
  if (found.length !== 1 || !span || span.grain === 'weeks' || span.grain === 'day') return undefined
  return by(endsAt(span))
})

const unitEnd: Parser<Deadline> = mapHit(seq(endWord, word('end'), unitWords), (hit, input, at) => {
  if (has(input, at, hit.end, CIVIL)) return undefined
  const value = { kind: 'by', due: { endOf: hit.value[2] } } as const
  // Of which year, in a plan of a school year?
  if (hit.value[2] !== 'year' || yearOf(input.habits.period) !== 'school') return { ...hit, value }
  const remark = vague(textOf(input, at, hit.end), SCHOOL_YEAR_END, WITH_THE_DAY, placeOf(input, at, hit.end))
  return { ...hit, value, remarks: [...hit.remarks, remark] }
})
const CIVIL = tagSet(['civil'])
const SCHOOL_YEAR_END: Text = { ru: 'конец года, на который составлен план', en: 'the end of the plan’s own year' }
const WITH_THE_DAY: Text = {
  ru: '«до конца учебного года» или «до 31 декабря»',
  en: '«до конца учебного года» or «до 31 декабря»',
}

// «до конца календарного года», whatever the plan's year is.
const civilEnd: Parser<Deadline> = map(seq(endWord, word('end'), word('civil'), word('year')), (): Deadline => {
  return { kind: 'by', due: { month: 12, day: 31 } }
})

// «до конца 1 четверти», «до конца всего периода реализации»
const numberedEnd: Parser<Deadline> = map(
  seq(endWord, word('end'), which(4), word('term', 'trimester', 'semester'), opt(schoolYear.parse)),
  ([, , number, of, year]): Deadline => {
    const plus = year?.[0] ? { plus: spanDeadline(year[0]) } : {}
    return { kind: 'by', due: { endOf: of as Unit, number }, ...plus }
  },
)
const planEnd: Parser<Deadline> = map(
  seq(endWord, word('end'), opt(word('whole')), word('period'), opt(carryingOutWords)),
  (): Deadline => ({ kind: 'by', due: { endOf: 'plan' } }),
)

/** No later than a day, the day included: «до S», «к S», «по S», «не позднее S», «в срок до S», «до конца S». */
export const until: Form = {
  name: 'until',
  title: () => ({ ru: 'не позднее', en: 'no later than' }),
  examples: () => [
    { text: 'до 01.09.2022 г.', normal: 'by 2022-09-01' },
    { text: 'по 31 декабря 2020 г.', normal: 'by 2020-12-31' },
    { text: 'в срок до 25.01.2022', normal: 'by 2022-01-25' },
    { text: 'не позднее 20 августа', normal: 'by --08-20' },
    { text: 'к 1 сентября 2022 года', normal: 'by 2022-09-01' },
    { text: 'до конца 2022 года', normal: 'by 2022-12-31' },
    { text: 'до конца мая', normal: 'by --05-31' },
    { text: 'до конца учебного года', normal: 'by end-of school-year' },
    { text: 'до конца 1 четверти', normal: 'by end-of term 1' },
    { text: 'до окончания периода реализации', normal: 'by end-of plan' },
    { text: 'за 10 дней до 1 октября 2022 г.', normal: 'by 2022-09-21' },
    { text: 'не менее чем за 30 дней до 1 сентября', normal: 'by --08-02' },
    { text: 'до 5 числа', normal: 'by day 5' },
    { text: 'до 15 июня и 15 декабря 2022 г.', normal: 'list [by 2022-06-15; by 2022-12-15]' },
    { text: 'до сентября 2022 г.', normal: 'by 2022-09-30' },
  ],
  rejects: () => ['до начала учебного года', 'по плану', 'к педсовету', 'до', 'до 1 и 2 недели мая'],
  parse: memo(() => any(spanLimit, aheadOfDay, spanEnd, unitEnd, civilEnd, numberedEnd, planEnd)),
}
