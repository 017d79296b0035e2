import { type CalendarDate, weekday } from '../../core/calendar-date.ts'
import { jsonText } from '../../core/json-text.ts'
import { safeLine } from '../../core/safe-text.ts'
import type { Lang, Text } from '../../core/text.ts'
import { dateInDigits, type Implied, type Occurrence, type Remark } from '../../deadline/index.ts'
import type { Understood } from './understood.ts'

/** One object, on one line unless indented. Extra keys beside the contract's: `item`, `line`, `words`, `implied`, spans. */
export function asJson(
  { text, item, line, kind, normal, words, occurrences, remarks }: Understood,
  lang: Lang,
  indent?: number,
): string {
  return jsonText(
    {
      text,
      ...(item === null ? {} : { item }),
      ...(line === null ? {} : { line }),
      kind,
      normal,
      words,
      occurrences: occurrences.map(({ from, due, implied, movedFrom }) => ({
        from,
        due,
        ...(implied ? { implied } : {}),
        ...(movedFrom ? { movedFrom } : {}),
      })),
      findings: remarks.map(({ rule, severity, message, span }) => ({
        rule,
        severity,
        message: message[lang],
        start: span.start,
        end: span.end,
      })),
    },
    indent,
  )
}

/** How many dates are shown before the rest is only counted. */
const shown = 12

/** The wording, what it means in words and in the notation, its days, and what there is to say. */
export function asText(one: Understood, lang: Lang, width: number | undefined): string {
  const { text, item, kind, normal, words, occurrences, hint, remarks } = one
  const dates = occurrences.slice(0, shown).map((time) => `  ${timeText(time, lang)}`)
  const more = occurrences.length - dates.length
  if (more > 0) dates.push({ ru: `  … и ещё ${more}`, en: `  … and ${more} more` }[lang])
  if (hint) dates.push(...wrapped(hint[lang], width))
  const said = remarks.flatMap((remark) => [
    `  ${underline(text, remark)}`,
    ...wrapped(`${safeLine(remark.message[lang])} [${remark.rule}]`, width),
  ])
  const head = `${item === null ? '' : `${item}: `}«${safeLine(text.replace(/\s+/g, ' '))}»`
  // A wording that prints as its own normal form has no better words.
  const plainly = words === null || words === normal ? [] : [`  ${safeLine(words)}`]
  const notation = kind === 'unparseable' ? [] : [`  ${safeLine(normal)}`]
  return [head, ...plainly, ...notation, ...dates, ...said, ''].join('\n')
}

/** A sentence in lines of a terminal, indented by two; a no-break space does not end a line. */
function wrapped(sentence: string, width: number | undefined): readonly string[] {
  const lines: string[] = []
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || (width !== undefined && last.length + 1 + word.length > width)) lines.push(`  ${word}`)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
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

function timeText({ from, due, implied, movedFrom }: Occurrence, lang: Lang): string {
  const named = (date: CalendarDate) => `${dateInDigits(date)} (${weekdays[lang][weekday(date) - 1]})`
  const moved = movedFrom
    ? { ru: `; ${named(movedFrom)} — нерабочий день`, en: `; ${named(movedFrom)} is no working day` }[lang]
    : ''
  const source = (implied ? impliedBy[implied][lang] : '') + moved
  if (from === null) return `${{ ru: 'не позднее', en: 'by' }[lang]} ${due === null ? '…' : named(due)}${source}`
  if (due === from) return named(from) + source
  return `${named(from)} – ${due === null ? '…' : named(due)}${source}`
}
