import type { Command } from 'commander'
import { type CalendarDate, type Days, weekday } from '../../core/calendar-date.ts'
import { safeLine } from '../../core/safe-text.ts'
import type { Lang } from '../../core/text.ts'
import {
  dateInDigits,
  type Frame,
  habitsOf,
  normalForm,
  type Occurrence,
  occurrences,
  type Remark,
  readDeadline,
} from '../../deadline/index.ts'
import type { CommandContext } from '../command-context.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { choiceOf, day, period } from '../options.ts'
import { decode } from '../source-text.ts'
import { UsageError } from '../usage-error.ts'

interface Options {
  readonly period?: Days
  readonly until?: CalendarDate
  readonly format: 'text' | 'json' | 'ndjson'
}

/** `roadmap deadline`: how a wording is understood. */
export function deadline(program: Command, context: CommandContext): void {
  const { text } = context
  program
    .command('deadline')
    .summary(text({ ru: 'показать, как понят срок', en: 'show how a deadline is understood' }))
    .description(
      text({
        ru: 'Показывает, как понята запись срока: вид, нормальная форма, даты. «-» читает по одной записи в строке.',
        en: 'Shows how a wording is understood: kind, normal form, dates. “-” reads one wording a line.',
      }),
    )
    .argument('<expr...>', text({ ru: 'срок в кавычках', en: 'a wording in quotes' }))
    .option('-p, --period <A..B>', text({ ru: 'период плана', en: 'the plan’s period' }), period())
    .option(
      '--until <date>',
      text({ ru: 'до какого дня считать, если у периода нет конца', en: 'count up to this day if the period is open' }),
      day(),
    )
    .option(
      '-f, --format <name>',
      text({ ru: 'вид: text, json, ndjson', en: 'format: text, json, ndjson' }),
      choiceOf(['text', 'json', 'ndjson']),
      'text',
    )
    .addHelpText(
      'after',
      text({
        ru: '\nПримеры:\n  roadmap deadline "ежегодно, май" --period "2026-2028 гг."\n  roadmap deadline - --format ndjson < сроки.txt',
        en: '\nExamples:\n  roadmap deadline "ежегодно, май" --period "2026-2028 гг."\n  roadmap deadline - --format ndjson < deadlines.txt',
      }),
    )
    .action((exprs: string[], options: Options) => context.run(() => run(exprs, options, context)))
}

async function run(exprs: readonly string[], options: Options, context: CommandContext): Promise<ExitCode> {
  const wordings = (await Promise.all(exprs.map((expr) => (expr === '-' ? lines(context) : [expr])))).flat()
  const frame: Frame = { period: options.period ?? null, ...(options.until ? { horizon: options.until } : {}) }
  const understood = wordings.map((wording) => understand(wording, frame))
  const { lang, system } = context
  if (options.format === 'text') system.out(understood.map((each) => asText(each, lang)).join('\n'))
  else if (options.format === 'ndjson') system.out(understood.map((each) => `${asJson(each, lang)}\n`).join(''))
  else
    system.out(
      `${understood.length === 1 ? understood.map((each) => asJson(each, lang, 2)).join('') : arrayOf(understood, lang)}\n`,
    )
  return understood.some(({ remarks }) => remarks.length > 0) ? exit.findings : exit.clean
}

/** Bytes of standard input that are read: some ten thousand wordings. */
const longestInput = 8_000_000

async function lines({ system }: CommandContext): Promise<string[]> {
  const decoded = decode(await system.stdin(longestInput))
  if ('fault' in decoded) throw new UsageError(decoded.fault.message)
  return decoded.text.split(/\r\n|\n/).filter((line) => line.trim() !== '')
}

interface Understood {
  readonly text: string
  readonly kind: string
  readonly normal: string
  readonly occurrences: readonly Occurrence[]
  readonly remarks: readonly Remark[]
}

function understand(text: string, frame: Frame): Understood {
  const { deadline: meaning, remarks } = readDeadline(text, habitsOf(frame))
  const counted = occurrences(meaning, frame)
  return {
    text,
    kind: meaning.kind,
    normal: normalForm(meaning),
    occurrences: counted.occurrences,
    // What is said of the days is said of the whole wording, however long it is.
    remarks: [...remarks, ...counted.remarks].map((remark) => ({ ...remark, span: within(remark.span, text.length) })),
  }
}

function within({ start, end }: Remark['span'], length: number): Remark['span'] {
  return { start: Math.min(start, length), end: Math.min(end, length) }
}

function asJson({ text, kind, normal, occurrences: times, remarks }: Understood, lang: Lang, indent?: number): string {
  return JSON.stringify(
    {
      text,
      kind,
      normal,
      occurrences: times.map(({ from, due, implied }) => ({ from, due, ...(implied ? { implied } : {}) })),
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

function arrayOf(understood: readonly Understood[], lang: Lang): string {
  return `[\n${understood.map((each) => `  ${asJson(each, lang)}`).join(',\n')}\n]`
}

const noDay = {
  ru: 'день не назван: его можно указать рядом со сроком (text и due)',
  en: 'names no day: one can be given beside the wording (text and due)',
}

/** How many dates are shown before the rest is only counted. */
const shown = 12

function asText({ text, normal, occurrences: times, remarks }: Understood, lang: Lang): string {
  const dates = times.slice(0, shown).map((time) => `  ${timeText(time, lang)}`)
  const more = times.length - dates.length
  if (more > 0) dates.push({ ru: `  … и ещё ${more}`, en: `  … and ${more} more` }[lang])
  if (times.length === 0 && remarks.length === 0) dates.push(`  ${noDay[lang]}`)
  const said = remarks.flatMap((remark) => [
    `  ${underline(text, remark)}`,
    `  ${safeLine(remark.message[lang])} [${remark.rule}]`,
  ])
  const head = safeLine(text.replace(/\s+/g, ' '))
  return [`«${head}»`, `  ${safeLine(normal)}`, ...dates, ...said, ''].join('\n')
}

function underline(text: string, { span }: Remark): string {
  return `${safeLine(text.replace(/\s/g, ' '))}\n  ${' '.repeat(span.start)}${'^'.repeat(Math.max(1, span.end - span.start))}`
}

const weekdays = {
  ru: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}

function timeText({ from, due, implied }: Occurrence, lang: Lang): string {
  const named = (date: CalendarDate) => `${dateInDigits(date)} (${weekdays[lang][weekday(date) - 1]})`
  const year = implied ? { ru: ', год из периода плана', en: ', year from the plan’s period' }[lang] : ''
  if (from === null) return `${{ ru: 'не позднее', en: 'by' }[lang]} ${due === null ? '…' : named(due)}${year}`
  if (due === from) return named(from) + year
  return `${named(from)} – ${due === null ? '…' : named(due)}${year}`
}
