import { type CalendarDate, calendarDate, type Days, parseIsoDate } from '../core/calendar-date.ts'
import type { Deadline, Point, Remark } from './deadline.ts'
import { from } from './forms/from.ts'
import { run } from './forms/run.ts'
import { stretch } from './forms/stretch.ts'
import { until } from './forms/until.ts'
import { withLastDays } from './last-days.ts'
import { any, map, opt, seq, word } from './match.ts'
import { normalise } from './normalise.ts'
import { inputOf, readAll } from './read.ts'
import { quoted } from './remarks.ts'
import { tokenise } from './tokens.ts'

type Period = { readonly days: Days | null; readonly remarks: readonly Remark[] }

const lead = opt(seq(opt(word('in', 'on')), any(word('period'), seq(word('deadline'), opt(word('carryingOut'))))))
const parse = map(seq(lead, any(stretch.parse, run.parse, from.parse, until.parse)), ([, deadline]) => deadline)

/**
 * A plan's period: «2022–2023 учебный год», «2021–2024 гг.», «с 1 сентября 2022 г. по 31 мая 2023 г.»,
 * `2020-10-01..2024-12-31`, `2022-08-01..`. Every end has its year: nothing is there to take one from. A stretch that goes
 * far back from the one year it names («октябрь – сентябрь 2026 г.») is remarked on (`deadline-vague`).
 */
export function readPeriod(text: string): Period {
  // Trimmed first: blanks on both sides of an optional date would be tried in every way.
  const dotted = /^(\d{4}-\d{2}-\d{2})?\s*\.\.\s*(\d{4}-\d{2}-\d{2})?$/u.exec(text.trim())
  if (dotted && (dotted[1] || dotted[2])) return fromDotted(text, dotted[1], dotted[2])
  if (text.length > 500) return failed('period-unknown', text, UNKNOWN)
  const { tokens, remarks } = tokenise(normalise(text))
  const input = inputOf(text, tokens)
  const [hit] = readAll(parse, input)
  if (!hit) return failed('period-unknown', text, UNKNOWN)
  const impossible = hit.remarks.find((remark) => remark.rule === 'deadline-impossible-date')
  if (impossible) return { days: null, remarks: [{ ...impossible, rule: 'date-impossible' }] }
  if (hit.remarks.some((remark) => remark.rule === 'deadline-reversed'))
    return failed('period-reversed', text, REVERSED)
  const days = daysOf(withLastDays(hit.value, null).value)
  if (!days) return failed('period-unknown', text, hit.value.kind === 'list' ? UNKNOWN : NO_YEAR)
  // Of a period with one end it is asked for the other, whichever day is meant by this one.
  const doubts = days.from && days.to ? hit.remarks.filter(({ rule }) => rule === 'deadline-vague') : []
  return { days, remarks: [...remarks, ...doubts] }
}

function fromDotted(text: string, first: string | undefined, last: string | undefined): Period {
  const [from, to] = [first, last].map((end) => (end ? parseIsoDate(end) : null))
  if (from === undefined || to === undefined) return failed('date-impossible', text, IMPOSSIBLE)
  if (from && to && from > to) return failed('period-reversed', text, REVERSED)
  return { days: { from, to }, remarks: [] }
}

function daysOf(deadline: Deadline): Days | undefined {
  if (deadline.kind === 'by' && !('endOf' in deadline.due)) return days(null, deadline.due)
  if (deadline.kind !== 'range' || 'weeks' in deadline.stretch) return undefined
  return days(deadline.stretch.from, deadline.stretch.to)
}

function days(first: Point | null, last: Point | null): Days | undefined {
  const from = first && dateOf(first)
  const to = last && dateOf(last)
  return from === undefined || to === undefined ? undefined : { from, to }
}

function dateOf({ year, month, day }: Point): CalendarDate | undefined {
  return year === undefined || month === undefined ? undefined : calendarDate(year, month, day)
}

type Message = (quote: string) => { readonly ru: string; readonly en: string }

const EXAMPLES = '«2026–2027 учебный год», «2026–2029\u00A0гг.» или 2026-09-01..2027-05-31'
const EXAMPLES_EN = '«2026–2027 учебный год», «2026–2029\u00A0гг.» or 2026-09-01..2027-05-31'

const UNKNOWN: Message = (quote) => ({
  ru: `Период ${quote} не понят. Напишите, например, ${EXAMPLES}.`,
  en: `The period ${quote} is not understood. Write, for example, ${EXAMPLES_EN}.`,
})
const NO_YEAR: Message = (quote) => ({
  ru: `В периоде ${quote} не хватает года. Напишите, например, ${EXAMPLES}.`,
  en: `The period ${quote} lacks a year. Write, for example, ${EXAMPLES_EN}.`,
})
const REVERSED: Message = (quote) => ({
  ru: `Период ${quote} заканчивается раньше, чем начинается. Поменяйте даты местами или исправьте год.`,
  en: `The period ${quote} ends before it begins. Swap the dates or correct the year.`,
})
const IMPOSSIBLE: Message = (quote) => ({
  ru: `В периоде ${quote} есть день, которого нет в календаре. Исправьте день или месяц.`,
  en: `The period ${quote} holds a day that the calendar does not have. Correct the day or the month.`,
})

function failed(rule: string, text: string, message: Message): Period {
  const span = { start: 0, end: text.length }
  return { days: null, remarks: [{ rule, severity: 'error', span, message: message(quoted(text)) }] }
}
