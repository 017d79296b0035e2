import { type Days, daysBetween, parseIsoDate } from '../core/calendar-date.ts'
import type { Path } from '../core/diagnostic.ts'
import { counted, type Text } from '../core/text.ts'
import { occurrences, type Remark, readDate, readDeadline, readPeriod } from '../deadline/index.ts'
import { isBlank } from './dates.ts'
import type { KnownDays, WrittenDays } from './roadmap.ts'

/** What is due where days are written. */
export interface Due {
  /** Whether one day is too little: a term has a first day and a last. */
  readonly isStretch?: boolean
  /** The most days of one stretch: more are a slip, of a year mostly. */
  readonly longest?: number
}

type Read = Omit<WrittenDays, 'text' | 'path'>

/** The longest text that is read, in UTF-16 units: more than a list of a hundred days. */
const mostUnits = 2000

/**
 * Days with their years as a person wrote them: `2026-11-05`, `2026-09-01..2026-10-25`, «3 ноября – 29 декабря 2026 г.»,
 * «5 и 6 мая 2026 г.», or several of these with «,», «;» or line ends between them. Where a part is not understood,
 * none of the days counts.
 */
export function writtenDays(text: string, path: Path, due: Due = {}): WrittenDays {
  if (isBlank(text)) return { text, path, days: [], remarks: [] }
  const read = text.length > mostUnits ? fault('date-unknown', text, unknown) : readAll(text)
  const wrong = read.days.map((days) => notDue(days, text, due)).find((each) => each !== undefined)
  return { text, path, ...(wrong ?? read) }
}

function readAll(text: string): Read {
  const whole = readOne(text)
  if (whole.days.length > 0) return whole
  const pieces = piecesOf(text)
  if (pieces.length < 2) return listed(text) ?? whole
  const read = pieces.map((piece) => shifted(readOne(piece.text), piece.start))
  if (read.every(({ days }) => days.length > 0)) return joined(read)
  const list = listed(text)
  if (list && list.days.length > 0) return list
  const faulty = read.filter(({ days }) => days.length === 0)
  return faulty.length < read.length ? { ...joined(faulty), days: [] } : (list ?? whole)
}

function readOne(text: string): Read {
  const iso = parseIsoDate(text.trim())
  if (iso) return { days: [{ from: iso, to: iso }], remarks: [] }
  const period = readPeriod(text)
  if (period.days) return ofPeriod(period.days, period.remarks, text)
  const { date, remarks } = readDate(text)
  if (date) return { days: [{ from: date, to: date }], remarks }
  if (remarks.some(({ rule }) => rule === 'date-impossible')) return { days: [], remarks }
  const why = new Set(period.remarks.map(({ rule }) => rule))
  if (why.has('date-impossible')) return fault('date-impossible', text, impossible)
  if (why.has('period-reversed')) return fault('period-reversed', text, reversed)
  return fault('date-unknown', text, lacksYear(text) ? noYear : unknown)
}

function ofPeriod({ from, to }: Days, remarks: readonly Remark[], text: string): Read {
  if (!from || !to) return fault('date-unknown', text, from ? noEnd : noBeginning)
  return isVague(remarks) ? fault('period-reversed', text, backwards) : { days: [{ from, to }], remarks }
}

/** «25 октября – 1 сентября 2026 г.»: nothing here begins so long before the year that stands at its end. */
function isVague(remarks: readonly Remark[]): boolean {
  return remarks.some(({ rule }) => rule === 'deadline-vague')
}

/** «5 и 6 мая 2026 г.»: a list in words, of days and stretches that have their years. */
function listed(text: string): Read | undefined {
  const { deadline, remarks } = readDeadline(text)
  if (deadline.kind !== 'list' || remarks.some(({ severity }) => severity === 'error')) return undefined
  if (deadline.items.some(({ kind }) => kind !== 'date' && kind !== 'range')) return undefined
  const found = occurrences(deadline, { period: null })
  if (found.remarks.length > 0) return undefined
  const days = found.occurrences.flatMap(({ from, due }) => (from && due ? [{ from, to: due }] : []))
  if (days.length !== deadline.items.length) return undefined
  return isVague(remarks) ? fault('period-reversed', text, backwards) : { days, remarks }
}

function lacksYear(text: string): boolean {
  const { deadline } = readDeadline(text)
  return occurrences(deadline, { period: null }).remarks.some(({ rule }) => rule === 'deadline-no-year')
}

function piecesOf(text: string): { readonly text: string; readonly start: number }[] {
  const pieces: { text: string; start: number }[] = []
  for (const { 0: piece, index } of text.matchAll(/[^,;\n]+/g)) {
    const trimmed = piece.trim()
    if (trimmed !== '') pieces.push({ text: trimmed, start: index + piece.indexOf(trimmed) })
  }
  return pieces
}

function joined(read: readonly Read[]): Read {
  return { days: read.flatMap(({ days }) => days), remarks: read.flatMap(({ remarks }) => remarks) }
}

function shifted({ days, remarks }: Read, by: number): Read {
  const moved = remarks.map((remark) => {
    const { start, end } = remark.span
    return { ...remark, span: { start: start + by, end: end + by } }
  })
  return { days, remarks: moved }
}

/** Why days that were understood cannot stand at their place. */
function notDue({ from, to }: KnownDays, text: string, { isStretch = false, longest }: Due): Read | undefined {
  if (isStretch && from === to) return fault('date-unknown', text, onlyOneDay)
  const count = daysBetween(from, to) + 1
  return longest === undefined || count <= longest
    ? undefined
    : fault('calendar-too-long', text, tooLong(count, longest))
}

function fault(rule: string, text: string, message: (quote: string) => Text): Read {
  return { days: [], remarks: [faultOf(rule, text, message)] }
}

/** The remark on a text of the calendar as a whole. */
export function faultOf(rule: string, text: string, message: (quote: string) => Text): Remark {
  return { rule, severity: 'error', span: { start: 0, end: text.length }, message: message(quoted(text)) }
}

function quoted(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return `«${flat.length > 80 ? `${flat.slice(0, 79).trimEnd()}…` : flat}»`
}

const unknown = (quote: string): Text => ({
  ru: `${quote} — не день и не промежуток дней. Напишите, например, 2026-11-05, 2026-10-26..2026-11-02 или «3 ноября – 29 декабря 2026\u00A0г.».`,
  en: `${quote} is neither a day nor a stretch of days. Write, for example, 2026-11-05, 2026-10-26..2026-11-02 or «3 ноября – 29 декабря 2026\u00A0г.».`,
})
const noYear = (quote: string): Text => ({
  ru: `В ${quote} нет года. Допишите его, например «3 ноября – 29 декабря 2026\u00A0г.».`,
  en: `${quote} has no year. Add it, for example «3 ноября – 29 декабря 2026\u00A0г.».`,
})
const noEnd = (quote: string): Text => ({
  ru: `У ${quote} нет последнего дня. Допишите его, например 2026-10-26..2026-11-02.`,
  en: `${quote} has no last day. Add it, for example 2026-10-26..2026-11-02.`,
})
const noBeginning = (quote: string): Text => ({
  ru: `У ${quote} нет первого дня. Допишите его, например 2026-10-26..2026-11-02.`,
  en: `${quote} has no first day. Add it, for example 2026-10-26..2026-11-02.`,
})
const onlyOneDay = (quote: string): Text => ({
  ru: `${quote} — один день, а нужны первый и последний, например 2026-09-01..2026-10-25.`,
  en: `${quote} is one day, and a first and a last are needed, for example 2026-09-01..2026-10-25.`,
})
const impossible = (quote: string): Text => ({
  ru: `В ${quote} есть день, которого нет в календаре. Исправьте день или месяц.`,
  en: `${quote} holds a day that the calendar does not have. Correct the day or the month.`,
})
const backwards = (quote: string): Text => ({
  ru: `В ${quote} последний день раньше первого. Поменяйте их местами или, если первый — другого года, допишите год и к нему.`,
  en: `In ${quote} the last day comes before the first. Swap them or, if the first is of another year, write its year too.`,
})
export const reversed = (quote: string): Text => ({
  ru: `В ${quote} последний день раньше первого. Поменяйте их местами или исправьте год.`,
  en: `In ${quote} the last day comes before the first. Swap them or correct the year.`,
})

function tooLong(count: number, longest: number) {
  const length = counted(count, ['день', 'дня', 'дней'], ['day', 'days'])
  return (quote: string): Text => ({
    ru: `${quote} — это ${length.ru}, а здесь не бывает больше ${longest}. Скорее всего, опечатка в дате: исправьте её.`,
    en: `${quote} is ${length.en} long, and nothing here is longer than ${longest}. Most likely a date is wrong: correct it.`,
  })
}
