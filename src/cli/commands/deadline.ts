import type { Command } from 'commander'
import type { CalendarDate, Days } from '../../core/calendar-date.ts'
import { safeLine } from '../../core/safe-text.ts'
import { nearest } from '../../core/similar.ts'
import type { Text } from '../../core/text.ts'
import { type Frame, type Occurrences, type PlanCount, planCount } from '../../deadline/index.ts'
import { type Deadline, type Item, itemsNamed, occurrencesUntil, type Roadmap } from '../../model/index.ts'
import type { CommandContext } from '../command-context.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { loadPlan } from '../load.ts'
import { choiceOf, day, period } from '../options.ts'
import { standardInput } from '../standard-input.ts'
import { UsageError } from '../usage-error.ts'
import type { Understood } from './understood.ts'
import { asJson, asText } from './understood-text.ts'

interface Options {
  readonly period?: Days
  readonly until?: CalendarDate
  readonly fromFile?: string
  readonly write?: true
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
        ru: 'Показывает, как понята запись срока: словами, в нормальной форме, по дням. «-» читает по одной записи в строке.',
        en: 'Shows how a wording is understood: in words, in the normal form, by its days. “-” reads one wording a line.',
      }),
    )
    .argument('[expr...]', text({ ru: 'срок в кавычках', en: 'a wording in quotes' }))
    .option('-p, --period <A..B>', text({ ru: 'период плана', en: 'the plan’s period' }), period())
    .option(
      '--until <date>',
      text({ ru: 'до какого дня считать, если у периода нет конца', en: 'count up to this day if the period is open' }),
      day(),
    )
    .option(
      '--from-file <file>',
      text({
        ru: 'сроки плана: номера или id пунктов вместо записей, без них — все',
        en: 'deadlines of a plan: numbers or ids of items in place of wordings, without them all',
      }),
    )
    .option(
      '-w, --write',
      text({ ru: 'только хорошая официальная запись', en: 'only the same in good official Russian' }),
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
        ru: '\nПримеры:\n  roadmap deadline "ежегодно, май" --period "2026-2028 гг."\n  roadmap deadline --from-file план.yaml 1.2\n  roadmap deadline --write "recurring yearly by --09-15"\n  roadmap deadline - --format ndjson < сроки.txt',
        en: '\nExamples:\n  roadmap deadline "ежегодно, май" --period "2026-2028 гг."\n  roadmap deadline --from-file plan.yaml 1.2\n  roadmap deadline --write "recurring yearly by --09-15"\n  roadmap deadline - --format ndjson < deadlines.txt',
      }),
    )
    .action((exprs: string[], options: Options) => context.run(() => run(exprs, options, context)))
}

async function run(exprs: readonly string[], options: Options, context: CommandContext): Promise<ExitCode> {
  const all =
    options.fromFile === undefined
      ? await ofWordings(exprs, options, context)
      : await ofPlan(exprs, options.fromFile, options, context)
  if (all.length === 0) return nothing(options, context)
  if (options.write && options.format === 'text') return write(all, context)
  // What a program gets depends on what it asked for, not on how many wordings there happen to be.
  const isOne = exprs.length === 1 && exprs[0] !== '-'
  print(all, isOne ? 'one' : 'several', options.format, context)
  return all.some(({ remarks }) => remarks.length > 0) ? exit.findings : exit.clean
}

async function ofWordings(exprs: readonly string[], options: Options, context: CommandContext): Promise<Understood[]> {
  if (exprs.length === 0) throw new UsageError(noWording)
  const wordings = (
    await Promise.all(exprs.map((expr) => (expr === '-' ? lines(context) : [{ text: expr, line: null }])))
  ).flat()
  const { understand } = await understanding()
  const frame: Frame = { period: options.period ?? null, ...(options.until ? { horizon: options.until } : {}) }
  return wordings.map(({ text, line }) => understand(text, line, frame))
}

/** With the writer of wordings, which no other command needs. */
const understanding = () => import('./understood.ts')

/** Bytes of standard input that are read: some hundred thousand wordings. */
const longestInput = 8_000_000

/** The wordings of standard input with the numbers of their lines; empty lines hold none. */
async function lines({ system }: CommandContext): Promise<{ readonly text: string; readonly line: number }[]> {
  const input = await standardInput(system, longestInput)
  if ('fault' in input) throw new UsageError(input.fault.message)
  return input.text
    .split(/\r\n|\n/)
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '')
}

async function ofPlan(
  names: readonly string[],
  file: string,
  options: Options,
  context: CommandContext,
): Promise<Understood[]> {
  if (options.period) throw new UsageError(twoPeriods)
  const { plan } = await loadPlan(context, file)
  if (!hasItems(plan)) throw new UsageError(notAPlan(file))
  const items = names.length > 0 ? names.flatMap((name) => named(plan, name)) : own(plan)
  const { understood } = await understanding()
  const count = planCount()
  return items.map((item) => {
    const { deadline, address } = item
    if (!deadline) throw new UsageError(noDeadline(address))
    const { reading, text, frame } = deadline
    const { occurrences, remarks } = timesOf(deadline, options, count)
    return understood(reading, occurrences, remarks, { text, item: address, line: null, frame })
  })
}

function named(plan: Roadmap, name: string): readonly Item[] {
  const found = itemsNamed(plan, name)
  if (found.length === 1) return found
  throw new UsageError(found.length === 0 ? noItem(plan, name) : manyItems(found, name))
}

function own({ sections, activities }: Roadmap): readonly Item[] {
  return [...sections, ...activities].filter(({ deadlineFrom }) => deadlineFrom === 'own')
}

function timesOf(deadline: Deadline, { until }: Options, count: PlanCount): Occurrences {
  return until ? occurrencesUntil(deadline, until, count) : deadline
}

/** Only words are asked for: what there is to say of the days is left unsaid. */
function write(all: readonly Understood[], { system, lang }: CommandContext): ExitCode {
  system.out(wordsInLines(all))
  for (const { text, line, ofWords } of all) {
    const place = line === null ? '' : `${{ ru: 'строка', en: 'line' }[lang]} ${line}, `
    for (const { message, rule } of ofWords)
      system.err(`${place}«${safeLine(text)}»: ${safeLine(message[lang])} [${rule}]\n`)
  }
  return all.some(({ ofWords }) => ofWords.length > 0) ? exit.findings : exit.clean
}

/** A line each, also where there is nothing to write; those of standard input stand on the lines on which they came. */
function wordsInLines(all: readonly Understood[]): string {
  let text = ''
  let next = 1
  for (const { words, line } of all) {
    if (line !== null) {
      text += '\n'.repeat(Math.max(0, line - next))
      next = line + 1
    }
    text += `${safeLine(words ?? '')}\n`
  }
  return text
}

function print(
  all: readonly Understood[],
  count: 'one' | 'several',
  format: Options['format'],
  { system, lang }: CommandContext,
): void {
  const [only] = all
  if (format === 'text') system.out(all.map((each) => asText(each, lang, system.columns)).join('\n'))
  else if (format === 'ndjson') system.out(all.map((each) => `${asJson(each, lang)}\n`).join(''))
  else if (only && count === 'one') system.out(`${asJson(only, lang, 2)}\n`)
  else system.out(`[\n${all.map((each) => `  ${asJson(each, lang)}`).join(',\n')}\n]\n`)
}

/** Nothing was asked about: a program gets its answer all the same. */
function nothing({ format, fromFile }: Options, { system }: CommandContext): never {
  if (format === 'json') system.out('[]\n')
  throw new UsageError(fromFile === undefined ? emptyInput : noDeadlines(fromFile))
}

const noWording: Text = {
  ru: 'Не хватает записи срока («expr»): напишите её в кавычках, например «до 1 сентября 2026\u00A0г.».',
  en: 'A wording (“expr”) is missing: write one in quotes, for instance “до 1 сентября 2026\u00A0г.”.',
}

const emptyInput: Text = {
  ru: 'На стандартном вводе нет ни одной записи срока: напишите их по одной в строке.',
  en: 'Standard input holds no wording: write them one a line.',
}

function noDeadlines(file: string): Text {
  return {
    ru: `В «${file}» нет ни одного срока.`,
    en: `“${file}” holds no deadline.`,
  }
}

const twoPeriods: Text = {
  ru: 'У плана свой период: вместе с --from-file не нужен --period.',
  en: 'The plan has its own period: --period does not go with --from-file.',
}

function hasItems({ sections, activities }: Roadmap): boolean {
  return sections.length > 0 || activities.length > 0
}

function notAPlan(file: string): Text {
  return {
    ru: `В «${file}» нет ни одного пункта плана: нужен файл YAML со строкой «roadmap: 1» или «дорожная карта: 1».`,
    en: `“${file}” holds no item of a plan: a YAML file with a line “roadmap: 1” or “дорожная карта: 1” is needed.`,
  }
}

function noItem({ sections, activities }: Roadmap, name: string): Text {
  const names = [...sections, ...activities].flatMap(({ id, address }) => (id ? [id, address] : [address]))
  const near = nearest(name, names)
  const shown = names.slice(0, 8).join(', ')
  return {
    ru: `Пункта «${name}» в плане нет${near ? `; возможно, «${near}»` : ''}. Есть, например: ${shown}.`,
    en: `The plan has no item “${name}”${near ? `; perhaps “${near}”` : ''}. There are, for instance: ${shown}.`,
  }
}

function manyItems(items: readonly Item[], name: string): Text {
  const shown = items.map(({ id, title }) => (id ? `${id} («${title}»)` : `«${title}»`)).join(', ')
  return {
    ru: `«${name}» — это несколько пунктов: ${shown}. Назовите пункт его id.`,
    en: `“${name}” is several items: ${shown}. Name the item by its id.`,
  }
}

function noDeadline(address: string): Text {
  return { ru: `У пункта ${address} нет срока.`, en: `Item ${address} has no deadline.` }
}
