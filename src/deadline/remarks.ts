import { daysInMonth } from '../core/calendar-date.ts'
import { counted, type Text } from '../core/text.ts'
import type { Point, Remark } from './deadline.ts'
import { MONTH_IN, MONTH_NAMES_EN, WEEKDAY_NAMES, WEEKDAY_NAMES_EN } from './month-names.ts'
import { pointText } from './print.ts'

type Span = Remark['span']

// What to write instead, in one place: every «не понят» ends with it.
const EXAMPLES: Text = {
  ru: 'Напишите, например, «до 15 сентября 2026\u00A0г.», «сентябрь – октябрь 2026\u00A0г.», «ежегодно, до 1 июня» или «в течение учебного года».',
  en: 'Write, for example, «до 15 сентября 2026\u00A0г.», «сентябрь – октябрь 2026\u00A0г.», «ежегодно, до 1 июня» or «в течение учебного года».',
}

function error(rule: string, span: Span, ru: string, en: string): Remark {
  return { rule, severity: 'error', span, message: { ru, en } }
}

/** The wording, or its beginning where it is long, as a message quotes it. */
export function quoted(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim()
  return `«${flat.length > 80 ? `${flat.slice(0, 79).trimEnd()}…` : flat}»`
}

/** A letter of another alphabet, or a letter in place of a digit. */
export function slip(found: string, meant: string, span: Span): Remark {
  const what = /^\d+$/u.test(meant) ? meant : /^[ivx]+$/u.test(meant) ? meant.toUpperCase() : meant
  return {
    rule: 'deadline-slip',
    severity: 'warning',
    span,
    message: {
      ru: `В «${found}» есть похожие знаки из другой раскладки; понято как «${what}». Наберите «${what}» заново.`,
      en: `«${found}» holds look-alike characters of another keyboard layout; read as «${what}». Type «${what}» anew.`,
    },
  }
}

/** A word that the language does not know, read as the one that it is nearly. */
export function mistyped(found: string, meant: string, span: Span): Remark {
  return {
    rule: 'deadline-slip',
    severity: 'warning',
    span,
    message: {
      ru: `${quoted(found)} — похоже, опечатка; понято как «${meant}». Исправьте её: срок печатается так, как набран.`,
      en: `${quoted(found)} looks like a slip; read as «${meant}». Correct it: the deadline prints as typed.`,
    },
  }
}

/** Words beside a deadline that say nothing of time; they print and do not count. */
export function extra(found: string, span: Span): Remark {
  return {
    rule: 'deadline-extra',
    severity: 'warning',
    span,
    message: {
      ru: `Слова ${quoted(found)} к сроку не отнесены: понято всё остальное. Если они меняют срок, скажите это иначе; если нет — перенесите их в название или в другой столбец.`,
      en: `The words ${quoted(found)} are left out of the deadline; the rest is understood. If they change it, say so in other words; if not, move them to the title or to another column.`,
    },
  }
}

/** A day that its month does not have. `year` is `undefined` where the text names none. */
export function impossibleDate(
  found: string,
  day: number,
  month: number,
  year: number | undefined,
  span: Span,
): Remark {
  const why = month < 1 || month > 12 ? noSuchMonth(month) : tooFewDays(day, month, year)
  return error(
    'deadline-impossible-date',
    span,
    `Срок ${quoted(found)} невозможен: ${why.ru}. Исправьте день или месяц.`,
    `The deadline ${quoted(found)} is impossible: ${why.en}. Correct the day or the month.`,
  )
}

function noSuchMonth(month: number): Text {
  return { ru: `месяца с номером ${month} нет`, en: `there is no month ${month}` }
}

function tooFewDays(day: number, month: number, year: number | undefined): Text {
  if (day < 1) return { ru: 'дни месяца считаются с 1', en: 'the days of a month begin with 1' }
  const days = daysInMonth(year ?? 2000, month)
  const { ru, en } = counted(days, ['день', 'дня', 'дней'], ['day', 'days'])
  const when = year === undefined ? '' : ` ${year}\u00A0года`
  return {
    ru: `в ${MONTH_IN[month - 1]}${when} ${ru}`,
    en: `${MONTH_NAMES_EN[month - 1]}${year ? ` ${year}` : ''} has ${en}`,
  }
}

/** A day whose weekday is not the one that stands beside it; both count from 1, Monday. */
export function otherWeekday(found: string, real: number, said: number, span: Span): Remark {
  return error(
    'deadline-weekday',
    span,
    `В сроке ${quoted(found)} день недели не сходится с датой: это ${WEEKDAY_NAMES[real - 1]}, а не ${WEEKDAY_NAMES[said - 1]}. Исправьте дату или день недели.`,
    `In the deadline ${quoted(found)} the weekday is not the date's: it is a ${WEEKDAY_NAMES_EN[real - 1]}, not a ${WEEKDAY_NAMES_EN[said - 1]}. Correct one of the two.`,
  )
}

/** A stretch whose last day comes before its first; both have their years. */
export function reversed(found: string, from: Point, to: Point, span: Span): Remark {
  return error(
    'deadline-reversed',
    span,
    `В сроке ${quoted(found)} конец раньше начала: ${inDigits(to)} наступает до ${inDigits(from)}. Поменяйте даты местами или исправьте год.`,
    `The deadline ${quoted(found)} ends before it begins: ${pointText(to)} comes before ${pointText(from)}. Swap the dates or correct the year.`,
  )
}

// The day may be one that its month does not have: «31.02.2026» is quoted as it stands.
function inDigits({ year, month, day }: Point): string {
  return [day, month, year].map((part) => String(part).padStart(2, '0')).join('.')
}

/** A wording that may be meant in two ways; it was read in the way named. */
export function vague(found: string, read: Text, instead: Text, span: Span): Remark {
  return {
    rule: 'deadline-vague',
    severity: 'warning',
    span,
    message: {
      ru: `${quoted(found)} можно понять по-разному; понято как ${read.ru}. Напишите точнее: ${instead.ru}.`,
      en: `${quoted(found)} can be meant in two ways; read as ${read.en}. Be exact: ${instead.en}.`,
    },
  }
}

/** A limit whose day a plan excludes, though no day can be named that comes before it. */
export function dayStays(found: string, span: Span): Remark {
  return {
    rule: 'deadline-vague',
    severity: 'warning',
    span,
    message: {
      ru: `«До» не включает названный день, но какой день накануне, ${quoted(found)} не говорит; понято вместе с этим днём. Напишите «не позднее …» или «до … включительно», если день входит в срок, либо назовите последний день.`,
      en: `«До» excludes its day, but which day comes before it ${quoted(found)} does not tell; read with that day included. Write «не позднее …» or «до … включительно» if the day counts, or name the last day.`,
    },
  }
}

export function unknownEmpty(span: Span): Remark {
  return error('deadline-unknown', span, `Срок пуст. ${EXAMPLES.ru}`, `The deadline is empty. ${EXAMPLES.en}`)
}

export function unknownTooLong(span: Span, most: number): Remark {
  return error(
    'deadline-unknown',
    span,
    `Срок длиннее ${inThousands(most, '\u00A0')} знаков и не разбирается. Оставьте в нём только время, а пояснения перенесите в название мероприятия.`,
    `The deadline is longer than ${inThousands(most, ',')} characters and is not read. Keep only the time in it and move explanations to the activity's title.`,
  )
}

function inThousands(number: number, separator: string): string {
  return `${Math.floor(number / 1000)}${separator}${String(number % 1000).padStart(3, '0')}`
}

export function unknownWhole(text: string, span: Span): Remark {
  return error(
    'deadline-unknown',
    span,
    `Срок ${quoted(text)} не понят. ${EXAMPLES.ru}`,
    `The deadline ${quoted(text)} is not understood. ${EXAMPLES.en}`,
  )
}

/** A wording of which one part is not understood; `near` is a known word that looks like it. */
export function unknownPart(text: string, part: string, near: string | undefined, span: Span): Remark {
  const guess: Text = near
    ? { ru: ` Может быть, имелось в виду «${near}»?`, en: ` Did you mean «${near}»?` }
    : { ru: '', en: '' }
  return error(
    'deadline-unknown',
    span,
    `Срок ${quoted(text)} не понят: неясно, что значит ${quoted(part)}.${guess.ru} ${EXAMPLES.ru}`,
    `The deadline ${quoted(text)} is not understood: ${quoted(part)} is unclear.${guess.en} ${EXAMPLES.en}`,
  )
}

/** A term, a quarter or a half by a number that no year has; `most` is its highest. */
export function noSuchUnit(text: string, part: string, most: number, span: Span): Remark {
  return error(
    'deadline-unknown',
    span,
    `Срок ${quoted(text)} не понят: ${quoted(part)} не бывает, номера идут от 1 до ${most}. Исправьте номер.`,
    `The deadline ${quoted(text)} is not understood: there is no ${quoted(part)}, the numbers run from 1 to ${most}. Correct the number.`,
  )
}

/** A winter with one year: it lies in two. */
export function winterOfOneYear(text: string, part: string, year: number, span: Span): Remark {
  const [before, after] = [
    `«декабрь ${year - 1} – февраль ${year}\u00A0г.»`,
    `«декабрь ${year} – февраль ${year + 1}\u00A0г.»`,
  ]
  return error(
    'deadline-unknown',
    span,
    `Срок ${quoted(text)} не понят: ${quoted(part)} — это две зимы, начало одной и конец другой. Напишите ${before} или ${after}.`,
    `The deadline ${quoted(text)} is not understood: ${quoted(part)} is the end of one winter and the beginning of another. Write ${before} or ${after}.`,
  )
}

export function unknownAmbiguous(text: string, readings: readonly string[], span: Span): Remark {
  const list = (open: string, close: string, or: string): string =>
    readings.map((reading) => open + reading + close).join(` ${or} `)
  return error(
    'deadline-unknown',
    span,
    `Срок ${quoted(text)} можно понять по-разному: ${list('«', '»', 'или')}. Напишите точнее.`,
    `The deadline ${quoted(text)} can be read in several ways: ${list('`', '`', 'or')}. Be exact.`,
  )
}
