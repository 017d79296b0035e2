import type { CalendarDate } from '../core/calendar-date.ts'
import type { Text } from '../core/text.ts'
import { dateInDigits } from './date-words.ts'
import type { Deadline, Remark } from './deadline.ts'
import { MONTH_IN, MONTH_NAMES_EN, MONTH_OF, WEEKDAY_NAMES, WEEKDAY_NAMES_EN } from './month-names.ts'
import { normalForm } from './print.ts'
import { DECREED_YEARS } from './production-calendar.ts'

/** The whole wording: a deadline does not know the text that it was read from, and ranges are cut to it. */
const WHOLE: Remark['span'] = { start: 0, end: Number.MAX_SAFE_INTEGER }

function error(rule: string, message: Text): Remark {
  return { rule, severity: 'error', span: WHOLE, message }
}

// Enough to see the choice; the rest of a long plan is the same again.
const MOST_SHOWN = 5

/** A time without a year that falls into the plan's period several times. */
export function ambiguousYear(candidates: readonly CalendarDate[]): Remark {
  const shown = candidates.slice(0, MOST_SHOWN).map(dateInDigits).join(', ')
  const more = candidates.length > MOST_SHOWN
  return error('deadline-ambiguous-year', {
    ru: `Год не указан, а в период плана этот срок попадает несколько раз: ${shown}${more ? ' и далее' : ''}. Допишите год; если имеется в виду каждый год — «ежегодно».`,
    en: `No year is given, and the deadline falls into the plan's period several times: ${shown}${more ? ' and so on' : ''}. Add the year, or «ежегодно» if every year is meant.`,
  })
}

/** A time without a year where there is no period, an open one, or one that it does not fall into. */
export function noYear(why: 'no-period' | 'open' | 'outside'): Remark {
  const reason: Text = {
    'no-period': {
      ru: 'у плана нет периода, из которого его можно взять',
      en: 'the plan has no period to take it from',
    },
    open: { ru: 'у периода плана нет конца', en: "the plan's period has no end" },
    outside: {
      ru: 'в период плана этот срок не попадает ни разу',
      en: "the deadline never falls into the plan's period",
    },
  }[why]
  return error('deadline-no-year', {
    ru: `Год не указан, и ${reason.ru}. Допишите год, например «до 15 сентября 2026\u00A0г.».`,
    en: `No year is given, and ${reason.en}. Add the year, for example «до 15 сентября 2026\u00A0г.».`,
  })
}

/** A day or a week whose month cannot be told. */
export function noMonth(): Remark {
  return error('deadline-no-year', {
    ru: 'Не указано, в каком месяце. Допишите месяц и год или «ежемесячно».',
    en: 'The month is not given. Add the month and the year, or «ежемесячно».',
  })
}

/** A week, counted from 1, that a month does not have; months are counted from year 0. */
export function noSuchWeek(week: number, month: number): Remark {
  return notInMonth({ ru: `${week}-й недели`, en: `week ${week}` }, month, 'последняя неделя')
}

/** A weekday (Monday 1) that a month does not have so many times; months are counted from year 0. */
export function noSuchWeekday(nth: number, day: number, month: number): Remark {
  const [ending, name, last] = NTH_WEEKDAY[day - 1] ?? []
  const what = { ru: `${nth}-${ending} ${name}`, en: `${WEEKDAY_NAMES_EN[day - 1]} number ${nth}` }
  return notInMonth(what, month, `${last} ${WEEKDAY_NAMES[day - 1]}`)
}

/** What stands after the number of a weekday that is missing, its name there, and «последний» before its name. */
const NTH_WEEKDAY = [
  ['го', 'понедельника', 'последний'],
  ['го', 'вторника', 'последний'],
  ['й', 'среды', 'последняя'],
  ['го', 'четверга', 'последний'],
  ['й', 'пятницы', 'последняя'],
  ['й', 'субботы', 'последняя'],
  ['го', 'воскресенья', 'последнее'],
]

function notInMonth(what: Text, index: number, last: string): Remark {
  const [year, month] = [Math.floor(index / 12), index % 12]
  return error('deadline-impossible-date', {
    ru: `В ${MONTH_IN[month]} ${year}\u00A0года нет ${what.ru}. Исправьте номер или месяц либо напишите «${last} ${MONTH_OF[month]}».`,
    en: `${MONTH_NAMES_EN[month]} ${year} has no ${what.en}. Correct the number or the month, or write «${last} ${MONTH_OF[month]}».`,
  })
}

/** A wording that counts from the plan's period, in a plan without one. */
export function periodMissing(deadline: Deadline): Remark {
  const kind = deadline.kind === 'recurring' ? 'повторяющийся срок' : 'такой срок'
  return error('period-missing', {
    ru: `Нужен период плана: без него ${kind} не посчитать. Укажите его, например «период: 2026–2027 учебный год».`,
    en: `The plan's period is needed to count \`${normalForm(deadline)}\`. State it, for example «period: 2026–2027 учебный год».`,
  })
}

/** A recurrence that is refused because it would run to more times (a thousand or more) than anybody reads. */
export function tooMany(most: number): Remark {
  return error('deadline-too-many', {
    ru: `Срок повторяется больше ${inThousands(most, '\u00A0')} раз. Сократите период плана или повторяйте реже.`,
    en: `The deadline recurs more than ${inThousands(most, ',')} times. Shorten the plan's period or let it recur less often.`,
  })
}

/** A deadline at which all those of the plan come to more times (a thousand or more) than are counted. */
export function tooManyInPlan(most: number): Remark {
  return error('plan-too-many', {
    ru: `С этим сроком дат в плане больше ${inThousands(most, '\u00A0')}: он и все повторяющиеся сроки, перечни и события после него не посчитаны. Сократите период плана, повторяйте реже или запишите постоянную работу без частоты — «в течение года».`,
    en: `With this deadline the plan has more than ${inThousands(most, ',')} dates: it and all that recur, are lists or hang on events after it are not counted. Shorten the plan's period, let them recur less often, or write work that never stops without a frequency: «в течение года».`,
  })
}

function inThousands(number: number, separator: string): string {
  return `${Math.floor(number / 1000)}${separator}${String(number % 1000).padStart(3, '0')}`
}

/** Years whose working days are asked for and known neither to the table of decrees nor to the plan. */
export function calendarMissing(years: readonly number[]): Remark {
  const shown = `${years.slice(0, MOST_SHOWN).join(', ')}${years.length > MOST_SHOWN ? ' …' : ''}`
  const known = `${DECREED_YEARS[0]}–${DECREED_YEARS.at(-1)}`
  const one = years.length === 1
  return error('production-calendar-missing', {
    ru: `Нет производственного календаря на ${shown}\u00A0${one ? 'год' : 'годы'} (известны ${known}), и рабочие дни не посчитать: перечислите нерабочие дни ${one ? 'этого года' : 'этих лет'} в плане («календарь: выходные», рабочие субботы — «рабочие дни»).`,
    en: `There is no production calendar for ${shown} (known: ${known}), so working days cannot be counted: list the days off of ${one ? 'that year' : 'those years'} in the plan (\`calendar: days-off\`, working Saturdays under \`working-days\`).`,
  })
}
