import type { After, Frequency, Point, Unit, When } from './deadline.ts'
import { timesA } from './frequency.ts'
import { type Edge, edge, endsBefore, type Limit, limitDay, orItsEnd, untilWord } from './limit.ts'
import { any, type Input, many, map, mapHit, mark, opt, type Parser, seq, token, word } from './match.ts'
import { comma, dayNumber, digits, valued, which } from './numerals.ts'
import { dayStays } from './remarks.ts'
import { placeOf, textOf } from './span.ts'
import { daySpan } from './spans/day.ts'
import { share, type TagSet, tagSet } from './tags.ts'
import { goingOn, unit } from './units.ts'

/** When in a unit something recurs, and the unit where the words themselves name it. */
export interface Timed {
  /** More than one for «2-я и 4-я среда». */
  readonly whens: readonly When[]
  readonly every?: Frequency
}

const MONTH = tagSet(['month:'])
const MONTHLY: Frequency = { type: 'each', unit: 'month' }

/** A unit after the words that place it: «месяца», «каждого месяца», «отчётного квартала». */
const ofUnit: Parser<Unit> = map(seq(opt(any(word('each'), goingOn)), unit), ([, of]) => of)

const nth: Parser<number | 'last'> = any(
  which(5),
  map(word('last'), () => 'last' as const),
)
const nths: Parser<readonly (number | 'last')[]> = many(nth, comma)
const weekdayRun: Parser<readonly number[]> = any(
  map(valued('weekday:'), (day) => [day]),
  // «пн. – пт.», «с понедельника по пятницу»
  map(seq(valued('weekday:'), mark('-'), valued('weekday:')), ([first, , last]) => daysFrom(first, last)),
  map(seq(word('from'), valued('weekday:'), word('along'), valued('weekday:')), ([, first, , last]) =>
    daysFrom(first, last),
  ),
)
const weekdays: Parser<readonly number[]> = map(many(weekdayRun, any(comma)), (runs) => runs.flat())

function daysFrom(first: number, last: number): readonly number[] | undefined {
  return first < last ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : undefined
}

// «каждую вторую пятницу месяца», «последняя пятница», «2-я и 4-я среда месяца»: weekdays of a month.
const nthWeekday: Parser<Timed> = mapHit(
  seq(opt(word('in', 'along')), opt(word('each')), nths, weekdays, opt(ofUnit)),
  (hit, input) => {
    const [, each, numbers, days, of] = hit.value
    // «1-й и 3-й понедельник сентября» are days of that month.
    if (each === undefined && share(input.tags[hit.end] as TagSet, MONTH)) return undefined
    if (of !== undefined && of !== 'month') return undefined
    const whens = numbers.map((number): When => ({ type: 'on', at: { type: 'weekdays', days, nth: number } }))
    const named = each !== undefined || of !== undefined || numbers.length > 1
    return { ...hit, value: { whens, ...(named ? { every: MONTHLY } : {}) } }
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

// «в 1-й день», «на 15 число»: the day itself, no limit.
const theDay = (...lemmas: readonly ('in' | 'on')[]): Parser<'at'> => map(word(...lemmas), () => 'at' as const)

const workday: Parser<Timed> = mapHit(
  seq(opt(any(theDay('in'), untilWord)), opt(word('each')), nth, word('working'), word('day'), opt(ofUnit), edge),
  (hit, input, at) => {
    const [lead, , number, , , of, said] = hit.value
    const by = lead !== undefined && lead !== 'at'
    if (!by && said === 'excluded') return undefined
    const value = timed({ type: by ? 'by' : 'on', at: { type: 'workday', number } }, of)
    // «до последнего рабочего дня месяца» has it in it; the day before another one may be a day off.
    if (!by || number === 'last' || !endsBefore(lead, said, input.habits)) return { ...hit, value }
    const remark = dayStays(textOf(input, at, hit.end), placeOf(input, at, hit.end))
    return { ...hit, value, remarks: [...hit.remarks, remark] }
  },
)

// «последняя неделя каждого месяца», «1 неделя месяца»
const week: Parser<Timed> = map(
  seq(opt(word('in', 'on')), opt(word('each')), nth, word('week'), ofUnit),
  ([, , number, , of]) => (of === 'month' ? timed({ type: 'on', at: { type: 'week', week: number } }, of) : undefined),
)

// «последние дни четверти» are several, and nobody has said how many.
const SEVERAL_DAYS = new Set(['дни', 'дней', 'дням', 'днями', 'днях', 'чисел', 'числам', 'числах'])
const oneDay = token(['day', 'number'], (t) => (SEVERAL_DAYS.has(t.text) ? undefined : true))

// «последний день месяца», «в конце каждого месяца», «до конца каждого квартала»
const atEnd: Parser<Timed> = any(
  map(seq(opt(any(word('in'), untilWord)), word('last'), opt(word('civil')), oneDay, ofUnit), ([, , , , of]) =>
    timed({ type: 'end' }, of),
  ),
  map(seq(opt(any(word('in'), untilWord)), word('end'), word('each'), unit), ([, , , of]) =>
    timed({ type: 'end' }, of),
  ),
)

/** A day of the unit, and whether it is its last or the only one: as its preposition and «включительно» say. */
function dayOf(
  lead: Limit | 'at' | undefined,
  point: Point,
  of: After | undefined,
  said: Edge,
  { habits }: Input,
): When | undefined {
  const next = of ? { of } : {}
  if (lead !== undefined && lead !== 'at') {
    return { type: 'by', at: { type: 'point', point: limitDay(point, lead, said, habits), ...next } }
  }
  return said === 'excluded' ? undefined : { type: 'on', at: { type: 'point', point, ...next } }
}

// «первый день месяца», «1 день каждого месяца»
const firstDay: Parser<Timed> = mapHit(
  seq(opt(any(theDay('in'), untilWord)), which(1), word('day'), ofUnit, edge),
  (hit, input) => {
    const [lead, day, , of, said] = hit.value
    const when = of === 'month' ? dayOf(lead, { day }, undefined, said, input) : undefined
    return when && { ...hit, value: timed(when, of) }
  },
)

const WORKWEEK: readonly number[] = [1, 2, 3, 4, 5]
const WEEK: readonly number[] = [...WORKWEEK, 6, 7]

// «по рабочим дням», «в будние дни»: Monday to Friday.
const workweek: Parser<Timed> = map(
  seq(opt(word('along', 'in')), any(seq(word('working'), word('day')), seq(word('workday'), opt(word('day'))))),
  () => timed({ type: 'on', at: { type: 'weekdays', days: WORKWEEK } }, 'week'),
)

// «кроме воскресенья», «за исключением выходных»: what is left of the week.
const except: Parser<Timed> = map(
  seq(
    opt(word('during')),
    word('except'),
    any(
      weekdays,
      map(seq(word('free'), opt(word('day'))), () => [6, 7]),
    ),
  ),
  ([, , days]) =>
    timed({ type: 'on', at: { type: 'weekdays', days: WEEK.filter((day) => !days.includes(day)) } }, 'week'),
)

const second = token(['#few'], (t) => (t.ordinal && t.value === 2 ? true : undefined))
const comes = seq(opt(mark(',')), word('next'))

const thisYear = seq(word('current'), opt(word('civil', 'school')), word('year'))
const anyAdjective = token(['#word'], (t) => (t.lemmas.length === 0 ? true : undefined))

// «за отчётным (кварталом)», «за расчётным периодом», «за месяцем окончания квартала»: which unit it is, where it is said.
type Following = { readonly of: After; readonly unit: Unit | undefined }
const reported: Parser<Omit<Following, 'of'>> = any(
  map(seq(word('during'), opt(word('each')), word('reported'), opt(unit), opt(thisYear)), ([, , , of]) => ({
    unit: of,
  })),
  // «за истекшим налоговым периодом»
  map(seq(word('during'), opt(word('each')), word('reported'), opt(anyAdjective), word('period')), () => ({
    unit: undefined,
  })),
  map(seq(word('during'), word('month'), word('end'), unit), ([, , , of]) => ({ unit: of })),
)

// «следующего месяца», «месяца, следующего за отчётным (кварталом)», «второго месяца, следующего за отчётным»
const after: Parser<Following> = any(
  map(
    seq(opt(word('each')), word('next'), word('month'), opt(reported)),
    ([, , , of]): Following => ({ of: 'next-month', unit: of?.unit }),
  ),
  map(
    seq(opt(word('each')), word('month'), comes, reported),
    ([, , , { unit: of }]): Following => ({ of: 'next-month', unit: of }),
  ),
  map(
    seq(second, word('month'), comes, reported),
    ([, , , { unit: of }]): Following => ({ of: 'second-next-month', unit: of }),
  ),
  // «5-го числа за предыдущий месяц»
  map(
    seq(word('during'), word('reported'), word('month', 'quarter')),
    ([, , of]): Following => ({ of: 'next-month', unit: of as Unit }),
  ),
)

// «5», «5-го», «пятого числа»: a word alone would be the number of something else («третьего месяца»).
const number: Parser<Point> = any(
  map(seq(dayNumber, word('number')), ([day]) => ({ day })),
  map(digits(1, 2), (day) => ({ day })),
  // «последнего календарного дня месяца»: the 31st of a shorter month is its last day.
  map(seq(word('last'), opt(word('civil')), word('day', 'number')), (): Point => ({ day: 31, sense: 'month-end' })),
)

// «до 5 числа следующего месяца включительно», «до 5 числа включительно следующего месяца»
const byDayAfter: Parser<Timed> = mapHit(seq(opt(untilWord), number, edge, after, edge), (hit, input) => {
  const [lead, day, inside, next, behind] = hit.value
  const when = dayOf(lead, day, next.of, inside ?? behind, input)
  return when && { ...hit, value: { whens: [when], ...(next.unit ? { every: timesA(1, next.unit) } : {}) } }
})

const IN_UNIT: readonly After[] = ['first-month', 'second-month', 'third-month']

// «до 20-го числа третьего месяца квартала», «до 15 числа 2-го месяца»
const byDayInUnit: Parser<Timed> = mapHit(
  seq(opt(any(theDay('in', 'on'), untilWord)), number, edge, which(3), word('month'), opt(ofUnit), edge),
  (hit, input) => {
    const [lead, day, inside, month, , of, behind] = hit.value
    const when = dayOf(lead, day, IN_UNIT[month - 1], inside ?? behind, input)
    return when && { ...hit, value: timed(when, of) }
  },
)

// «до 1 февраля года, следующего за отчётным (периодом)», «до 20 января следующего года»
const nextYear = any(
  seq(word('next'), opt(word('civil')), word('year')),
  seq(
    opt(seq(opt(word('civil')), word('year'))),
    comes,
    word('during'),
    word('reported'),
    opt(any(seq(opt(word('civil')), word('year')), seq(opt(anyAdjective), word('period')))),
  ),
)
const byDateAfter: Parser<Timed> = mapHit(
  seq(opt(any(theDay('on'), untilWord)), orItsEnd(daySpan.parse), edge, nextYear, edge),
  (hit, input) => {
    const [lead, { value: spans, isEnd }, inside, , behind] = hit.value
    const [span] = spans
    if (!span || span.grain === 'weeks' || span.from.year !== undefined) return undefined
    const day: Point = isEnd ? { ...span.from, sense: 'month-end' } : span.from
    const when = dayOf(lead, day, 'next-year', inside ?? behind, input)
    return when && { ...hit, value: { whens: [when] } }
  },
)

function timed(when: When, of: Unit | undefined): Timed {
  return of === undefined ? { whens: [when] } : { whens: [when], every: timesA(1, of) }
}

/** Words that place a recurrence within its unit: weekdays, working days, ends, days of the month after. */
export const moment: Parser<Timed> = any(
  nthWeekday,
  plainWeekdays,
  workday,
  workweek,
  except,
  week,
  firstDay,
  atEnd,
  byDayAfter,
  byDayInUnit,
  byDateAfter,
)
