import { type CalendarDate, weekday } from '../../core/calendar-date.ts'
import { safeLine } from '../../core/safe-text.ts'
import type { Lang, Text } from '../../core/text.ts'
import { dateInDigits, type Implied, type Occurrence, type Remark } from '../../deadline/index.ts'
import type { Understood } from './understood.ts'

/** One object, on one line unless indented. Extra keys beside the contract's: `item`, `words`, `implied`, spans. */
export function asJson(
  { text, item, kind, normal, words, occurrences, remarks }: Understood,
  lang: Lang,
  indent?: number,
): string {
  return JSON.stringify(
    {
      text,
      ...(item === null ? {} : { item }),
      kind,
      normal,
      words,
      occurrences: occurrences.map(({ from, due, implied }) => ({ from, due, ...(implied ? { implied } : {}) })),
      findings: remarks.map(({ rule, severity, message, span }) => ({
        rule,
        severity,
        message: message[lang],
        start: span.start,
        end: span.end,
      })),
    },
    null,
    indent,
  )
}

const noDay: Text = {
  ru: 'день не назван: его можно указать рядом со сроком («текст» и «до») или среди событий плана («события»)',
  en: 'names no day: give one beside the wording (text and due), or among the plan’s events (events)',
}

/** How many dates are shown before the rest is only counted. */
const shown = 12

/** The wording, what it means in words and in the notation, its days, and what there is to say. */
export function asText(one: Understood, lang: Lang): string {
  const { text, item, kind, normal, words, occurrences, remarks } = one
  const dates = occurrences.slice(0, shown).map((time) => `  ${timeText(time, lang)}`)
  const more = occurrences.length - dates.length
  if (more > 0) dates.push({ ru: `  … и ещё ${more}`, en: `  … and ${more} more` }[lang])
  if (occurrences.length === 0 && remarks.length === 0) dates.push(`  ${noDay[lang]}`)
  const said = remarks.flatMap((remark) => [
    `  ${underline(text, remark)}`,
    `  ${safeLine(remark.message[lang])} [${remark.rule}]`,
  ])
  const head = `${item === null ? '' : `${item}: `}«${safeLine(text.replace(/\s+/g, ' '))}»`
  // A wording that prints as its own normal form has no better words.
  const plainly = words === null || words === normal ? [] : [`  ${safeLine(words)}`]
  const notation = kind === 'unparseable' ? [] : [`  ${safeLine(normal)}`]
  return [head, ...plainly, ...notation, ...dates, ...said, ''].join('\n')
}

function underline(text: string, { span }: Remark): string {
  return `${safeLine(text.replace(/\s/g, ' '))}\n  ${' '.repeat(span.start)}${'^'.repeat(Math.max(1, span.end - span.start))}`
}

const weekdays = {
  ru: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}

const impliedBy: Readonly<Record<Implied, Text>> = {
  period: { ru: ', год из периода плана', en: ', year from the plan’s period' },
  calendar: { ru: ', из календаря плана', en: ', from the plan’s calendar' },
  events: { ru: ', из событий плана', en: ', from the plan’s events' },
}

function timeText({ from, due, implied }: Occurrence, lang: Lang): string {
  const named = (date: CalendarDate) => `${dateInDigits(date)} (${weekdays[lang][weekday(date) - 1]})`
  const source = implied ? impliedBy[implied][lang] : ''
  if (from === null) return `${{ ru: 'не позднее', en: 'by' }[lang]} ${due === null ? '…' : named(due)}${source}`
  if (due === from) return named(from) + source
  return `${named(from)} – ${due === null ? '…' : named(due)}${source}`
}
