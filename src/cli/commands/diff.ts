import path from 'node:path'
import type { Command } from 'commander'
import type { Text } from '../../core/text.ts'
import type { CommandContext } from '../command-context.ts'
import type { ChangesFormat } from '../compare.ts'
import { tell, wantsColour } from '../context.ts'
import { type ApplyOptions, applyDocument } from '../apply-document.ts'
import { type Edition, editionOf, editionsNamed, isDocument } from '../edition.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { tellFaults } from '../faulty-file.ts'
import { nameInWords, slashed, writeWhole } from '../files.ts'
import { choiceOf } from '../options.ts'
import { Revisions } from '../revisions.ts'
import { UsageError } from '../usage-error.ts'

interface Options extends ApplyOptions {
  readonly apply?: true
  readonly sealed?: true
  readonly format?: ChangesFormat
  readonly out?: string
  readonly ground?: string
  readonly template?: string
  readonly exitCode?: true
}

const formats = ['terminal', 'md', 'json', 'docx'] as const satisfies readonly ChangesFormat[]

/** `roadmap diff`: what is different in another edition of a plan, in the plan's terms. */
export function diff(program: Command, context: CommandContext): void {
  const { text } = context
  program
    .command('diff')
    .summary(text({ ru: 'что изменилось между редакциями плана', en: 'what changed between editions of a plan' }))
    .description(
      text({
        ru: 'Сравнивает две редакции плана по пунктам: что добавлено, исключено, перенесено, у чего другой срок, ответственный, формулировка. Редакция — файл, «ревизия:путь» (ревизия git: метка, ветка, коммит), одна ревизия рядом с файлом или документ, который вернул рецензент (.docx и другие). Один файл сравнивается с последним коммитом.',
        en: 'Compares two editions of a plan item by item: what was added, removed, moved, what has another deadline, responsible, wording. An edition is a file, “revision:path” (of git: a tag, a branch, a commit), a revision beside a file, or a document that came back from a reviewer (.docx and others). A single file is compared with the last commit.',
      }),
    )
    .argument(
      '<edition...>',
      text({
        ru: 'прежняя редакция и новая, или один файл; «-» — стандартный ввод',
        en: 'the former edition and the new one, or one file; “-” is standard input',
      }),
    )
    .option(
      '-f, --format <name>',
      text({
        ru: 'вид: terminal, md (для запроса на слияние), json, docx (лист «Было / Стало»); по умолчанию — по окончанию --out, иначе terminal',
        en: 'format: terminal, md (for a merge request), json, docx (the sheet «Было / Стало»); default: by the ending of --out, else terminal',
      }),
      choiceOf(formats),
    )
    .option(
      '-o, --out <file>',
      text({
        ru: 'куда записать; docx без этого — рядом с новой редакцией, <имя>.изменения.docx',
        en: 'where to write; docx without it goes beside the new edition, as <name>.изменения.docx',
      }),
    )
    .option(
      '--ground <text>',
      text({
        ru: 'основание изменений («приказ от … № …»); без него в листе останется место',
        en: 'the ground of the changes; without it the sheet leaves room for it',
      }),
    )
    .option(
      '-t, --template <name|file>',
      text({ ru: 'шаблон листа (по умолчанию — из плана)', en: 'template of the sheet (default: the plan’s)' }),
    )
    .option(
      '--apply',
      text({
        ru: 'перенести правки документа в файл плана; остальное в файле не меняется',
        en: 'take the changes of the document over into the plan; the rest of the file stays as it is',
      }),
    )
    .option(
      '--only <items>',
      text({ ru: 'что перенести: номера или коды через запятую', en: 'what to take over: numbers or ids, by commas' }),
      itemNames,
    )
    .option(
      '--comments',
      text({ ru: 'перенести примечания рецензента в заметки', en: 'comments of the reviewer go to notes' }),
    )
    .option(
      '--amendment',
      text({
        ru: 'подготовить изменение утверждённого плана: номера остаются за пунктами',
        en: 'prepare an amendment of an approved plan: numbers stay with their items',
      }),
    )
    .option('--dry-run', text({ ru: 'показать, что записалось бы, и не записывать', en: 'show what would be written' }))
    .option(
      '--sealed',
      text({ ru: 'сравнить утверждённую редакцию с файлом', en: 'compare the approved edition with the file' }),
    )
    .option('--exit-code', text({ ru: 'код выхода 1, если изменения есть', en: 'exit with 1 if anything has changed' }))
    .addHelpText(
      'after',
      text({
        ru: '\nПримеры:\n  roadmap diff план.yaml\n  roadmap diff было.yaml стало.yaml\n  roadmap diff v1.0 план.yaml\n  roadmap diff v1.0:Планы/план.yaml план.yaml -f md\n  roadmap diff план.yaml "от рецензента.docx"\n  roadmap diff план.yaml "от рецензента.docx" --apply\n  roadmap diff --sealed план.yaml\n  roadmap diff утверждён план.yaml -f docx --ground "приказ от 12.01.2027 № 5"',
        en: '\nExamples:\n  roadmap diff plan.yaml\n  roadmap diff before.yaml after.yaml\n  roadmap diff v1.0 plan.yaml\n  roadmap diff v1.0:plans/plan.yaml plan.yaml -f md\n  roadmap diff plan.yaml reviewed.docx\n  roadmap diff plan.yaml reviewed.docx --apply\n  roadmap diff --sealed plan.yaml\n  roadmap diff approved plan.yaml -f docx --ground "приказ от 12.01.2027 № 5"',
      }),
    )
    .action((words: string[], options: Options) => context.run(() => run(words, options, context)))
}

async function run(words: readonly string[], options: Options, context: CommandContext): Promise<ExitCode> {
  const { system } = context
  if (words.length > 2) throw new UsageError(tooMany(nameInWords(system.cwd, words)))
  const format = formatOf(options)
  if (!options.apply && (options.only ?? options.comments ?? options.amendment ?? options.dryRun)) {
    throw new UsageError(onlyWithApply)
  }
  if (options.sealed) return sealed(words, { ...options, format }, context)
  const [first, second] = editionsNamed(words, system.cwd)
  const revisions = new Revisions(system.env)
  try {
    const before = await editionOf(first, revisions, context)
    const after = await editionOf(second, revisions, context)
    if (options.apply) return await applyDocument([before, after], options, context)
    return await told(before, after, { ...options, format }, context)
  } finally {
    revisions.close()
  }
}

/** Compares what was approved with the file as it is. */
async function sealed(
  words: readonly string[],
  options: Options & { readonly format: ChangesFormat },
  context: CommandContext,
): Promise<ExitCode> {
  const [file, ...more] = words
  if (file === undefined || more.length > 0 || options.apply) throw new UsageError(oneFile)
  const revisions = new Revisions(context.system.env)
  try {
    const after = await editionOf({ file }, revisions, context)
    if (isDocument(after)) throw new UsageError(oneFile)
    const { approvedEdition } = await import('../approved-edition.ts')
    const before = await approvedEdition(after, context.system)
    if ('fault' in before) throw new UsageError(before.fault)
    return await told(
      'revision' in before ? await editionOf(before, revisions, context) : before,
      after,
      options,
      context,
    )
  } finally {
    revisions.close()
  }
}

async function told(
  before: Edition,
  after: Edition,
  options: Options & { readonly format: ChangesFormat },
  context: CommandContext,
): Promise<ExitCode> {
  const { system, lang } = context
  const { format, ground = null, template } = options
  const target = targetOf(options, [before, after], context)
  // Comparison, layout and packages are loaded only here: a check does without them.
  const { changesTold, compare } = await import('../compare.ts')
  const compared = await compare(before, after, system)
  if ('faults' in compared) return tellFaults(compared, context)
  if ('fault' in compared) throw new UsageError(compared.fault)
  if (compared.paper && compared.paper.lost.length > 0) tell(context, notCompared(compared.paper.lost))
  const code = options.exitCode && compared.changes.length > 0 ? exit.findings : exit.clean
  if (format === 'docx' && compared.changes.length === 0) {
    tell(context, { ru: 'Изменений нет: документ не записан.', en: 'No changes: nothing was written.' })
    return code
  }
  const colour = target === '-' && wantsColour(system)
  const telling = { format, lang, ground, template, width: system.columns ?? 120, colour }
  const output = await changesTold(compared, [before, after], telling, system)
  if (typeof output === 'object' && 'faults' in output) return tellFaults(output, context)
  if (typeof output === 'object' && 'fault' in output) throw new UsageError(output.fault)
  if (target === '-') {
    system.out(output)
    return code
  }
  await writeWhole(path.resolve(system.cwd, target), output)
  tell(context, { ru: `Изменения записаны: ${target}`, en: `Written: ${target}` })
  return code
}

/** The format asked for, else the one that the file's ending says. */
function formatOf({ format, out }: Options): ChangesFormat {
  const ending = /\.(?<ending>md|json|docx)$/iu.exec(out ?? '')?.groups?.ending?.toLowerCase() as
    | ChangesFormat
    | undefined
  if (format && ending && format !== ending) throw new UsageError(wrongEnding(out ?? '', format))
  return format ?? ending ?? 'terminal'
}

/** Where the changes go, as it is told; `-` is standard output. */
function targetOf({ format, out }: Options, editions: readonly [Edition, Edition], { system }: CommandContext): string {
  const target = out ?? (format === 'docx' ? besideFile(editions[1], system.cwd) : '-')
  if (target === '-' && format === 'docx' && system.terminal) throw new UsageError(notOnScreen)
  const isEdition = editions.some(({ file }) => file === path.resolve(system.cwd, target))
  if (target !== '-' && isEdition) throw new UsageError(overPlan(target))
  return target
}

function besideFile({ file }: Edition, cwd: string): string {
  if (file === undefined) throw new UsageError(nowhere)
  return slashed(path.relative(cwd, file)).replace(/\.[^./]*$/u, '') + '.изменения.docx'
}

/** Names of items with commas between them. */
function itemNames(given: string): readonly string[] {
  return given
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

const onlyWithApply: Text = {
  ru: 'Ключи --only, --comments, --amendment и --dry-run нужны вместе с --apply.',
  en: '--only, --comments, --amendment and --dry-run go with --apply.',
}

const oneFile: Text = {
  ru: 'С утверждённой редакцией сравнивается один файл плана: roadmap diff --sealed план.yaml.',
  en: 'The approved edition is compared with one file of a plan: roadmap diff --sealed plan.yaml.',
}

/** Texts of a document that no part of a plan could be compared with. */
function notCompared(lost: readonly { readonly text: string }[]): Text {
  const texts = lost.slice(0, mostLost).map(({ text }) => `«${text.replace(/\s+/gu, ' ').trim()}»`)
  const all = [...texts, ...(lost.length > mostLost ? ['…'] : [])].join(', ')
  return {
    ru: `Есть в документе, но не сравнивалось — для этого в плане нет места: ${all}.`,
    en: `In the document but not compared, for a plan has no place for it: ${all}.`,
  }
}

const mostLost = 5

function tooMany(unquoted: string | undefined): Text {
  const quote = unquoted === undefined ? '' : `: "${unquoted}"`
  return {
    ru: `Сравниваются две редакции, а слов больше: имя файла с пробелами возьмите в кавычки${quote}.`,
    en: `Two editions are compared, and there are more words: put a file name with spaces in quotes${quote}.`,
  }
}

function wrongEnding(name: string, format: ChangesFormat): Text {
  return {
    ru: `«${name}»: окончание имени не подходит к виду ${format}.`,
    en: `“${name}”: the ending does not go with the format ${format}.`,
  }
}

function overPlan(name: string): Text {
  return {
    ru: `«${name}» — это сам план: укажите для изменений другое имя (--out).`,
    en: `“${name}” is a plan itself: give the changes another name (--out).`,
  }
}

const notOnScreen: Text = {
  ru: 'Документ Word нельзя вывести на экран: укажите файл (--out изменения.docx).',
  en: 'A Word document cannot be shown on the screen: name a file (--out changes.docx).',
}

const nowhere: Text = {
  ru: 'Новая редакция — не файл на диске: укажите, куда записать документ (--out изменения.docx).',
  en: 'The new edition is no file on the disk: say where to write the document (--out changes.docx).',
}
