import { carryingOutWords } from '../carrying-out.ts'
import type { Deadline, Point, Unit } from '../deadline.ts'
import type { Form } from '../form.ts'
import { any, type Input, longest, many, map, mapHit, mark, memo, opt, type Parser, seq, word } from '../match.ts'
import { comma, inclusive, which } from '../numerals.ts'
import { vague } from '../remarks.ts'
import { type DaySpan, lastDay, placeOf, point, type Span, spanInYear, textOf } from '../span.ts'
import { together } from '../span-deadline.ts'
import { spans } from '../spans/index.ts'
import { share, type TagSet, tagSet } from '../tags.ts'
import { unitWords } from '../units.ts'

const later = seq(word('not'), word('later'), opt(mark(',')), opt(word('than')))
const limit = any(word('until', 'to', 'along'), later, seq(later, opt(word('until'))))
const deadline = seq(opt(word('in')), word('deadline', 'period'), opt(mark('-', ':')), opt(mark(',')))

/** «до», «к», «по», «не позднее», «в срок до». */
export const untilWord = memo(() => seq(opt(deadline), limit))

// «до конца февраля» without a year is the 29th: in a year without one it is the month's last day as well.
function endsAt({ grain, to }: DaySpan): Deadline {
  const february = to.year === undefined && to.month === 2 && to.day === 28 && grain !== 'day'
  return { kind: 'by', due: february ? { month: 2, day: 29 } : to }
}

// «до 15 июня и 15 декабря 2022»: the year of the last holds for those before it.
function dated(rows: readonly (readonly Span[])[]): readonly DaySpan[] | undefined {
  const all = rows.flat()
  if (!all.every((span): span is DaySpan => span.grain !== 'weeks')) return undefined
  if (all.length > 1 && !all.every((span) => span.grain === 'day' || span.grain === 'number')) return undefined
  const year = all.at(-1)?.to.year
  return year === undefined ? all : all.map((span) => (span.to.year === undefined ? spanInYear(span, year) : span))
}

/** The day before; of «1 числа» of an unknown month there is none, and the day stays. */
function dayBefore(at: Point): Point {
  const { year, month, day } = at
  if (day > 1) return { ...at, day: day - 1 }
  if (month === undefined) return at
  const [before, its] = month === 1 ? [12, year === undefined ? undefined : year - 1] : [month - 1, year]
  return point(its, before, lastDay(before, its))
}

// «до конца мая» has its last day in it, whatever «до» means.
const LAST = tagSet(['end', 'last'])

function has({ tags }: Input, at: number, end: number, wanted: TagSet): boolean {
  return tags.slice(at, end).some((here) => share(here, wanted))
}

const LOOSE = tagSet(['beginning', 'middle'])
const EXACT: ReadonlySet<string> = new Set(['day', 'number', 'part'])

const spanLimit: Parser<Deadline> = mapHit(seq(untilWord, many(longest(spans), comma), inclusive), (hit, input, at) => {
  const found = dated(hit.value[1])
  if (!found) return undefined
  // Where the plan excludes the day of «до», the day before is the last one, and «до сентября» is exact too.
  if (hit.value[0][1] === 'until' && input.habits.until === 'exclusive' && !has(input, at, hit.end, LAST)) {
    return { ...hit, value: together(found.map((span): Deadline => ({ kind: 'by', due: dayBefore(span.from) }))) }
  }
  const value = together(found.map(endsAt))
  const loose = has(input, at, hit.end, LOOSE)
  const exact = !loose && (found.every((span) => EXACT.has(span.grain)) || hit.value[0][1] === 'along')
  if (exact) return { ...hit, value }
  const remark = vague(
    textOf(input, at, hit.end),
    { ru: 'срок вместе с названным временем', en: 'the time that is named included' },
    {
      ru: 'с числом, например «до 1 сентября» или «до конца сентября»',
      en: 'with a day, «до 1 сентября» or «до конца сентября»',
    },
    placeOf(input, at, hit.end),
  )
  return { ...hit, value, remarks: [...hit.remarks, remark] }
})

// «до конца мая», «до конца 2022 года», «до конца I квартала»: exact, whatever the size of the span.
const spanEnd: Parser<Deadline> = map(seq(untilWord, word('end'), spans), ([, , found]) => {
  const [span] = found
  if (found.length !== 1 || !span || span.grain === 'weeks' || span.grain === 'day') return undefined
  return endsAt(span)
})

const unitEnd: Parser<Deadline> = map(seq(untilWord, word('end'), unitWords), ([, , found]): Deadline => {
  return { kind: 'by', due: { endOf: found } }
})

// «до конца 1 четверти», «до конца всего периода реализации»
const numberedEnd: Parser<Deadline> = map(
  seq(untilWord, word('end'), which(4), word('term', 'trimester', 'semester')),
  ([, , number, of]): Deadline => ({ kind: 'by', due: { endOf: of as Unit, number } }),
)
const planEnd: Parser<Deadline> = map(
  seq(untilWord, word('end'), opt(word('whole')), word('period'), opt(carryingOutWords)),
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
    { text: 'до 5 числа', normal: 'by day 5' },
    { text: 'до 15 июня и 15 декабря 2022 г.', normal: 'list [by 2022-06-15; by 2022-12-15]' },
    { text: 'до сентября 2022 г.', normal: 'by 2022-09-30' },
  ],
  rejects: () => ['до начала учебного года', 'по плану', 'к педсовету', 'до', 'до 1 и 2 недели мая'],
  parse: memo(() => any(spanLimit, spanEnd, unitEnd, numberedEnd, planEnd)),
}
