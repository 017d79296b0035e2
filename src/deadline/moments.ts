import type { After, Frequency, Moment, Unit, When } from './deadline.ts'
import { untilWord } from './forms/until.ts'
import { timesA } from './frequency.ts'
import { any, many, map, mark, opt, type Parser, seq, token, word } from './match.ts'
import { comma, dayNumber, valued, which } from './numerals.ts'
import { daySpan } from './spans/day.ts'
import { unit } from './units.ts'

/** When in a unit something recurs, and the unit where the words themselves name it. */
export interface Timed {
  readonly when: When
  readonly every?: Frequency
}

/** A unit after the words that place it: «месяца», «каждого месяца», «отчётного квартала». */
const ofUnit: Parser<Unit> = map(seq(opt(word('each', 'current', 'reported')), unit), ([, of]) => of)

const nth: Parser<number | 'last'> = any(
  which(5),
  map(word('last'), () => 'last' as const),
)
const weekdays = many(valued('weekday:'), any(comma))

// «каждую вторую пятницу месяца», «последняя пятница»: one weekday of a month.
const nthWeekday: Parser<Timed> = map(
  seq(opt(word('in')), opt(word('each')), nth, weekdays, opt(ofUnit)),
  ([, each, number, days, of]) => {
    if (of !== undefined && of !== 'month') return undefined
    const at: Moment = { type: 'weekdays', days, nth: number }
    const named = each !== undefined || of !== undefined
    return timed({ type: 'on', at }, named ? 'month' : undefined)
  },
)

// «по вторникам и четвергам», «каждый понедельник», «в пятницу».
const plainWeekdays: Parser<Timed> = map(
  seq(opt(word('along', 'each', 'in')), weekdays, opt(any(seq(word('each'), word('week')), word('week', 'month')))),
  ([lead, days, each]) =>
    timed(
      { type: 'on', at: { type: 'weekdays', days } },
      lead === 'along' || lead === 'each' || Array.isArray(each) ? 'week' : undefined,
    ),
)

const workday: Parser<Timed> = map(
  seq(opt(any(word('in'), untilWord)), opt(word('each')), nth, word('working'), word('day'), opt(ofUnit)),
  ([lead, , number, , , of]) => {
    const type = lead === undefined || lead === 'in' ? 'on' : 'by'
    return timed({ type, at: { type: 'workday', number } }, of)
  },
)

// «последняя неделя каждого месяца», «1 неделя месяца»
const week: Parser<Timed> = map(
  seq(opt(word('in', 'on')), opt(word('each')), nth, word('week'), ofUnit),
  ([, , number, , of]) => (of === 'month' ? timed({ type: 'on', at: { type: 'week', week: number } }, of) : undefined),
)

// «последний день месяца», «в конце каждого месяца», «до конца каждого квартала»
const atEnd: Parser<Timed> = any(
  map(seq(opt(word('in')), word('last'), word('day', 'number'), ofUnit), ([, , , of]) => timed({ type: 'end' }, of)),
  map(seq(opt(any(word('in'), untilWord)), word('end'), word('each'), unit), ([, , , of]) =>
    timed({ type: 'end' }, of),
  ),
)

const reportedPeriod = map(word('period'), (): Unit => 'month')
const second = token(['#few'], (t) => (t.ordinal && t.value === 2 ? true : undefined))
const reported = seq(word('during'), opt(word('each')), word('reported'), opt(any(unit, reportedPeriod)))

// «следующего месяца», «месяца, следующего за отчётным (кварталом)», «второго месяца, следующего за отчётным»
const after: Parser<{ of: After; unit: Unit | undefined }> = any(
  map(seq(opt(word('each')), word('next'), word('month')), () => ({ of: 'next-month' as const, unit: undefined })),
  map(seq(word('month'), opt(mark(',')), word('next'), reported), ([, , , report]) => ({
    of: 'next-month' as const,
    unit: report[3],
  })),
  map(seq(second, word('month'), opt(mark(',')), word('next'), reported), ([, , , , report]) => ({
    of: 'second-next-month' as const,
    unit: report[3],
  })),
)

const number = map(seq(dayNumber, opt(word('number'))), ([day]) => day)

const byDayAfter: Parser<Timed> = map(
  seq(opt(untilWord), number, after),
  ([lead, day, next]): Timed => ({
    when: { type: lead ? 'by' : 'on', at: { type: 'point', point: { day }, of: next.of } },
    ...(next.unit ? { every: timesA(1, next.unit) } : {}),
  }),
)

// «до 1 февраля года, следующего за отчётным», «до 20 января следующего года»
const nextYear = any(
  seq(word('next'), word('year')),
  seq(word('year'), opt(mark(',')), word('next'), word('during'), word('reported'), opt(word('year'))),
)
const byDateAfter: Parser<Timed> = map(seq(opt(untilWord), daySpan.parse, nextYear), ([lead, [span]]) => {
  if (!span || span.grain === 'weeks' || span.from.year !== undefined) return undefined
  const at: Moment = { type: 'point', point: span.from, of: 'next-year' }
  return { when: { type: lead ? 'by' : 'on', at } }
})

function timed(when: When, of: Unit | undefined): Timed {
  return of === undefined ? { when } : { when, every: timesA(1, of) }
}

/** Words that place a recurrence within its unit: weekdays, working days, ends, days of the month after. */
export const moment: Parser<Timed> = any(nthWeekday, plainWeekdays, workday, week, atEnd, byDayAfter, byDateAfter)
