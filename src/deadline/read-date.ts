import { type CalendarDate, calendarDate } from '../core/calendar-date.ts'
import type { Point, Remark } from './deadline.ts'
import { map, opt, seq, word } from './match.ts'
import { normalise } from './normalise.ts'
import { inputOf, readAll } from './read.ts'
import { impossibleDate, quoted } from './remarks.ts'
import { daySpan } from './spans/day.ts'
import { tokenise } from './tokens.ts'

// «от 23.10.2020»: the word before the date of a document.
const day = map(seq(opt(word('off')), daySpan.parse), ([, found]) => {
  const [span] = found
  return span && span.grain !== 'weeks' ? span.from : undefined
})

/**
 * One day as people write it: `2020-10-23`, 23.10.2020 г., «23» октября 2020 г. Without a date the remark says why:
 * `date-unknown` (no date, or none with a year) or `date-impossible`.
 */
export function readDate(text: string): { readonly date: CalendarDate | null; readonly remarks: readonly Remark[] } {
  const span = { start: 0, end: text.length }
  const { tokens, remarks } = tokenise(normalise(text.slice(0, 200)))
  const input = inputOf(text, tokens)
  const [hit] = readAll(day, input)
  if (!hit || text.length > 200) return { date: null, remarks: [unknown(text, span)] }
  const { year, month = 0, day: number }: Point = hit.value
  if (hit.remarks.length > 0) return { date: null, remarks: [impossible(text, hit.value)] }
  if (year === undefined) return { date: null, remarks: [withoutYear(text, span)] }
  return { date: calendarDate(year, month, number) ?? null, remarks }
}

/** The day that a text names, with or without a year; `undefined` where it names none, or one that is not in the calendar. */
export function pointIn(text: string): Point | undefined {
  const [hit] = readAll(day, inputOf(text, tokenise(normalise(text)).tokens))
  return hit && hit.remarks.length === 0 ? hit.value : undefined
}

function impossible(text: string, { year, month = 0, day }: Point): Remark {
  const remark = impossibleDate(text.trim(), day, month, year, { start: 0, end: text.length })
  const { ru, en } = remark.message
  return {
    ...remark,
    rule: 'date-impossible',
    message: {
      ru: ru.replace('Срок ', 'Даты ').replace(' невозможен', ' нет в календаре'),
      en: en.replace('deadline', 'date'),
    },
  }
}

function unknown(text: string, span: Remark['span']): Remark {
  return {
    rule: 'date-unknown',
    severity: 'error',
    span,
    message: {
      ru: `${quoted(text)} — не дата. Напишите, например, 2020-10-23, 23.10.2020 или «23 октября 2020\u00A0г.».`,
      en: `${quoted(text)} is not a date. Write, for example, 2020-10-23, 23.10.2020 or «23 октября 2020\u00A0г.».`,
    },
  }
}

function withoutYear(text: string, span: Remark['span']): Remark {
  return {
    rule: 'date-unknown',
    severity: 'error',
    span,
    message: {
      ru: `В дате ${quoted(text)} нет года. Допишите его, например «23 октября 2020\u00A0г.».`,
      en: `The date ${quoted(text)} has no year. Add it, for example «23 октября 2020\u00A0г.».`,
    },
  }
}
