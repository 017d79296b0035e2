import { type CalendarDate, type Days, parseIsoDate } from '../core/calendar-date.ts'
import { nearest } from '../core/similar.ts'
import { readDate, readPeriod } from '../deadline/index.ts'
import { documentKinds } from '../format/index.ts'
import { UsageError } from './usage-error.ts'

/** One of a closed list of words. */
export function choiceOf(choices: readonly string[]): (value: string) => string {
  return (value) => {
    if (choices.includes(value)) return value
    const meant = nearest(value, choices)
    throw new UsageError({
      ru: `Значение «${value}» неизвестно${meant ? `; возможно, «${meant}»` : ''}. Возможны: ${choices.join(', ')}.`,
      en: `There is no “${value}”${meant ? `; perhaps “${meant}”` : ''}. Possible: ${choices.join(', ')}.`,
    })
  }
}

/** The kind of a document, in Russian or English, as its English word. */
export function documentKind(): (value: string) => string {
  return (value) => {
    const kind = documentKinds.find(({ en, ru }) => [en, ru].some((word) => word === value.trim().toLowerCase()))
    return kind ? kind.en : choiceOf(documentKinds.map(({ ru }) => ru))(value)
  }
}

export function wholeNumber(): (value: string) => number {
  return (value) => {
    if (/^\d{1,9}$/.test(value)) return Number(value)
    throw new UsageError({ ru: `Нужно целое число, а не «${value}».`, en: `A whole number is needed, not “${value}”.` })
  }
}

/** A day: ISO, or as people write it. */
export function day(): (value: string) => CalendarDate {
  return (value) => {
    const date = parseIsoDate(value) ?? readDate(value).date
    if (date) return date
    const [remark] = readDate(value).remarks
    if (remark?.rule === 'date-impossible') throw new UsageError(remark.message)
    throw new UsageError({
      ru: `«${value}» — не дата: напишите, например, 2026-09-01 или 01.09.2026.`,
      en: `“${value}” is no date: write, for instance, 2026-09-01 or 01.09.2026.`,
    })
  }
}

/** A number of days: `14`, `14d`, `14д`, or of weeks: `2w`, `2н`. */
export function dayCount(): (value: string) => number {
  return (value) => {
    const m = /^(\d{1,4})\s*(d|д|w|н)?$/iu.exec(value.trim())
    if (m) return Number(m[1]) * (m[2] && /[wн]/iu.test(m[2]) ? 7 : 1)
    throw new UsageError({
      ru: `«${value}» не понято: укажите число дней или недель, например 14d или 2w.`,
      en: `“${value}” is no span: write days or weeks, for instance 14d or 2w.`,
    })
  }
}

/** A period: `2026-09-01..2027-05-31`, open at its end, or in words. */
export function period(): (value: string) => Days {
  return (value) => {
    const { days, remarks } = readPeriod(value)
    if (days) return days
    const told = remarks.find(({ rule }) => rule === 'period-reversed' || rule === 'date-impossible')
    if (told) throw new UsageError(told.message)
    throw new UsageError({
      ru: `«${value}» — не период: напишите, например, 2026-09-01..2027-05-31.`,
      en: `“${value}” is no period: write, for instance, 2026-09-01..2027-05-31.`,
    })
  }
}
