import type { Point } from '../deadline.ts'
import { MONTH_IN, MONTH_OF } from '../month-names.ts'
import { lastDay } from '../span.ts'
import { dayInWords, dayOfWhat, inYear, withoutYear } from './day.ts'
import { ordinal, roman } from './ordinal.ts'
import { withFrom, withIn } from './preposition.ts'

/** A stretch of days, both included. */
export interface Stretch {
  readonly from: Point
  readonly to: Point
}

/** Words for a stretch: by itself («сентябрь 2022 г.») and as a sentence places it («в сентябре 2022 г.»). */
interface Phrase {
  readonly named: string
  readonly placed: string
  /** What each of several has of its own, and what all share: «I (и III) кварталы 2022 г.». */
  readonly inRow?: InRow
}

/** A member of a row, and what stands once behind the last. */
export interface InRow {
  readonly member: string
  readonly rest: string
}

const MONTHS = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ')

/** The ways to name a stretch, the best first; each knows the stretches that it can name. */
const WAYS: readonly ((stretch: Stretch) => Phrase | undefined)[] = [
  year,
  years,
  schoolYear,
  halfYear,
  quarter,
  month,
  months,
  decade,
  daysOfMonth,
  days,
]

/** Every phrase for a stretch, the best first. */
export function phrasesOf(stretch: Stretch): readonly Phrase[] {
  return WAYS.map((way) => way(stretch)).filter((phrase) => phrase !== undefined)
}

/** The number of whole months; `undefined` where the stretch cuts one, or lies in more than a year. */
function wholeMonths({ from, to }: Stretch): number | undefined {
  if (from.month === undefined || to.month === undefined) return undefined
  if (from.day !== 1 || to.day !== lastDay(to.month, to.year) || from.year !== to.year) return undefined
  return to.month - from.month + 1
}

/** Which of the year's parts of so many months it is, from 1 on. */
function partOfYear(stretch: Stretch, length: number): number | undefined {
  if (wholeMonths(stretch) !== length) return undefined
  const before = (stretch.from.month ?? 1) - 1
  return before % length === 0 ? before / length + 1 : undefined
}

function year({ from, to }: Stretch): Phrase | undefined {
  if (from.year === undefined || partOfYear({ from, to }, 12) === undefined) return undefined
  return { named: `${from.year} г.`, placed: `в ${from.year} г.`, inRow: { member: `${from.year}`, rest: 'гг.' } }
}

function years({ from, to }: Stretch): Phrase | undefined {
  if (from.year === undefined || to.year === undefined || from.year >= to.year) return undefined
  if (from.month !== 1 || from.day !== 1 || to.month !== 12 || to.day !== 31) return undefined
  return { named: `${from.year}–${to.year} гг.`, placed: `в ${from.year}–${to.year} гг.` }
}

function schoolYear(stretch: Stretch): Phrase | undefined {
  const both = schoolYearOf(stretch)
  if (both === undefined) return undefined
  return {
    named: `${both} учебный год`,
    placed: `в ${both} учебном году`,
    inRow: { member: both, rest: 'учебные годы' },
  }
}

/** The years of a school year: «2022–2023»; `undefined` for any other stretch. */
export function schoolYearOf({ from, to }: Stretch): string | undefined {
  if (from.year === undefined || to.year !== from.year + 1) return undefined
  const whole = from.month === 9 && from.day === 1 && to.month === 8 && to.day === 31
  return whole ? `${from.year}–${to.year}` : undefined
}

// Without its year it may be the school's half: its months are said instead.
function halfYear(stretch: Stretch): Phrase | undefined {
  const number = partOfYear(stretch, 6)
  if (number === undefined || stretch.from.year === undefined) return undefined
  return {
    named: inYear(`${roman(number)} полугодие`, stretch.from.year),
    placed: inYear(withIn(`${roman(number)} полугодии`), stretch.from.year),
  }
}

function quarter(stretch: Stretch): Phrase | undefined {
  const number = partOfYear(stretch, 3)
  if (number === undefined) return undefined
  return {
    named: inYear(`${roman(number)} квартал`, stretch.from.year),
    placed: inYear(withIn(`${roman(number)} квартале`), stretch.from.year),
    inRow: { member: roman(number), rest: inYear('кварталы', stretch.from.year) },
  }
}

function month(stretch: Stretch): Phrase | undefined {
  const number = partOfYear(stretch, 1)
  if (number === undefined) return undefined
  return {
    named: inYear(MONTHS[number - 1] as string, stretch.from.year),
    placed: inYear(`в ${MONTH_IN[number - 1]}`, stretch.from.year),
  }
}

function months({ from, to }: Stretch): Phrase | undefined {
  if (from.month === undefined || to.month === undefined) return undefined
  if (from.day !== 1 || to.day !== lastDay(to.month, to.year)) return undefined
  const first = from.year === to.year ? undefined : from.year
  const [start, end] = [from.month - 1, to.month - 1]
  return {
    named: `${inYear(MONTHS[start] as string, first)} – ${inYear(MONTHS[end] as string, to.year)}`,
    placed: `с ${inYear(MONTH_OF[start] as string, first)} по ${inYear(MONTHS[end] as string, to.year)}`,
  }
}

function isMonthly({ from, to }: Stretch): boolean {
  return from.month !== undefined && from.month === to.month && from.year === to.year
}

function decade(stretch: Stretch): Phrase | undefined {
  const { from, to } = stretch
  if (!isMonthly(stretch) || from.month === undefined || from.day % 10 !== 1 || from.day > 21) return undefined
  if (to.day !== (from.day === 21 ? lastDay(from.month, from.year) : from.day + 9)) return undefined
  const which = ordinal((from.day + 9) / 10)
  const of = dayOfWhat(from)
  return (
    which && {
      named: `${which.feminine} декада ${of}`,
      placed: `${withIn(which.feminineIn)} декаде ${of}`,
      inRow: { member: which.feminine, rest: `декады ${of}` },
    }
  )
}

/** Also of a month that is not named: «1–5 числа». */
function daysOfMonth({ from, to }: Stretch): Phrase | undefined {
  if (from.month !== to.month || from.year !== to.year || from.day >= to.day) return undefined
  const member = `${from.day}–${to.day}`
  const end = to.month === undefined ? `${to.day} число` : dayInWords(to)
  return {
    named: `${member} ${dayOfWhat(to)}`,
    placed: `${withFrom(`${from.day} по`)} ${end}`,
    inRow: { member, rest: dayOfWhat(to) },
  }
}

function days({ from, to }: Stretch): Phrase | undefined {
  if (from.month === undefined || to.month === undefined) return undefined
  const first = dayInWords(from.year === to.year ? withoutYear(from) : from)
  return { named: `${first} – ${dayInWords(to)}`, placed: `${withFrom(first)} по ${dayInWords(to)}` }
}
