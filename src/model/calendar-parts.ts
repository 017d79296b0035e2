import { type CalendarDate, calendarDate, daysBetween, parts } from '../core/calendar-date.ts'
import type { Path } from '../core/diagnostic.ts'
import type { Text } from '../core/text.ts'
import { habitsOf, type PlanCalendar, type Remark, readDeadline, readPeriod } from '../deadline/index.ts'
import type { WrittenPart } from './roadmap.ts'
import { faultOf, reversed } from './written-days.ts'

type SchoolYear = NonNullable<PlanCalendar['schoolYear']>
type MonthParts = NonNullable<PlanCalendar['monthParts']>

/** What a wording of the calendar was understood to be, beside the wording. */
interface Understood<T> {
  readonly value: T | null
  readonly written: WrittenPart
}

/** The least days of a school year: fewer are one whose ends were swapped. */
const leastDays = 180

/** The school year by its first and last day: «1 сентября – 31 мая», «сентябрь – май». Years that stand there are left out. */
export function schoolYearOf(text: string, path: Path): Understood<SchoolYear> {
  const read = monthDaysIn(text)
  if (!('from' in read)) return { value: null, written: { text, path, remarks: [read] } }
  if (lengthOf(read) >= leastDays) return { value: read, written: { text, path, remarks: [] } }
  return { value: null, written: { text, path, remarks: [faultOf('period-reversed', text, tooShort)] } }
}

function monthDaysIn(text: string): SchoolYear | Remark {
  // With years, ISO or not: the same day of every year is meant.
  const { from, to } = readPeriod(text).days ?? { from: null, to: null }
  if (from && to) {
    const isYear = daysBetween(from, to) < 366
    return isYear ? { from: withoutYear(from), to: withoutYear(to) } : faultOf('date-unknown', text, unknown)
  }
  const { deadline, remarks } = readDeadline(text)
  const impossible = remarks.some(({ rule }) => rule === 'deadline-impossible-date')
  if (impossible) return faultOf('date-impossible', text, noSuchDay)
  const stretch = deadline.kind === 'range' && 'from' in deadline.stretch ? deadline.stretch : undefined
  const ends = stretch?.to && { from: yearless(stretch.from), to: yearless(stretch.to) }
  return ends?.from && ends.to ? { from: ends.from, to: ends.to } : faultOf('date-unknown', text, unknown)
}

function withoutYear(date: CalendarDate): SchoolYear['from'] {
  const { month, day } = parts(date)
  return { month, day }
}

function yearless({ month, day }: SchoolYear['from']): SchoolYear['from'] | undefined {
  return month === undefined ? undefined : { month, day }
}

/** The days of a year that begins in one year and ends in it or in the next. */
function lengthOf({ from, to }: SchoolYear): number {
  // A leap year: it has every day.
  const first = calendarDate(2000, from.month ?? 1, from.day)
  const last = calendarDate(2000, to.month ?? 1, to.day)
  if (!first || !last) return 0
  const days = daysBetween(first, last) + 1
  return days > 0 ? days : days + 366
}

const unknown = (quote: string): Text => ({
  ru: `Учебный год ${quote} не понят. Напишите его первый и последний день, например «1 сентября – 31 мая».`,
  en: `The school year ${quote} is not understood. Write its first and last day, for example «1 сентября – 31 мая».`,
})
const noSuchDay = (quote: string): Text => ({
  ru: `В учебном году ${quote} есть день, которого нет в календаре. Исправьте день или месяц.`,
  en: `The school year ${quote} holds a day that the calendar does not have. Correct the day or the month.`,
})
const tooShort = (quote: string): Text => ({
  ru: `Учебный год ${quote} короче полугода: похоже, его первый и последний день стоят не на своих местах.`,
  en: `The school year ${quote} is shorter than half a year: its first and last day seem to be swapped.`,
})

type Texts = { readonly [part in keyof MonthParts]: string | undefined }

const keys = { beginning: 'beginning-of-month', middle: 'middle-of-month', end: 'end-of-month' } as const

/** The parts of a month that the file names; for the others what is usual. `null` where it names none. */
export function monthPartsOf(
  texts: Texts,
  path: Path,
): { readonly value: MonthParts | null; readonly written: WrittenPart[] } {
  const written: WrittenPart[] = []
  let value: MonthParts | null = null
  for (const part of ['beginning', 'middle', 'end'] as const) {
    const text = texts[part]
    if (text === undefined) continue
    const [first = 0, last = 0] = (text.match(/\d+/g) ?? []).map(Number)
    const isReversed = first > last
    const remarks = isReversed ? [faultOf('period-reversed', text, reversed)] : []
    written.push({ text, path: [...path, keys[part]], remarks })
    if (!isReversed) value = { ...(value ?? usual()), [part]: [first, last] }
  }
  return { value, written }
}

function usual(): MonthParts {
  return habitsOf({ period: null }).monthParts
}
