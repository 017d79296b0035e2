import path from 'node:path'
import type { Command } from 'commander'
import { counted } from '../../core/text.ts'
import type { CommandContext } from '../command-context.ts'
import { tell } from '../context.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { tellFaults } from '../faulty-file.ts'
import { makeFolder, nameInWords, writeWhole } from '../files.ts'
import { errorsOf, type Loaded, loadPlans } from '../load.ts'
import { choiceOf } from '../options.ts'
import type { Printer } from '../print-plan.ts'
import { type PrintedFormat, type PrintTarget, printedFormats } from '../print-targets.ts'
import { UsageError } from '../usage-error.ts'

interface Options {
  readonly format?: readonly PrintedFormat[]
  readonly out?: string
  readonly template?: string
  readonly draft?: true
  readonly strict?: true
}

/** `roadmap render`: the plan as the document that is signed and filed. */
export function render(program: Command, context: CommandContext): void {
  const { text } = context
  program
    .command('render')
    .summary(text({ ru: 'напечатать план: DOCX, HTML, Markdown, PDF', en: 'print a plan: DOCX, HTML, Markdown, PDF' }))
    .description(
      text({
        ru: 'Печатает план как документ: гриф, название, таблица. План с ошибками тоже печатается; --strict это запрещает.',
        en: 'Prints a plan as a document: stamp, title, table. A faulty plan prints too; --strict refuses it.',
      }),
    )
    .argument(
      '<file...>',
      text({
        ru: 'файлы планов и папки с ними; «-» — стандартный ввод',
        en: 'plans, and folders with plans; “-” is standard input',
      }),
    )
    .option(
      '-f, --format <name>',
      text({
        ru: `вид документа, можно несколько: ${printedFormats.join(', ')} (pdf — через LibreOffice); по умолчанию — по окончанию --out, иначе docx`,
        en: `format, may be repeated: ${printedFormats.join(', ')} (pdf through LibreOffice); default: by the ending of --out, else docx`,
      }),
      format,
    )
    .option(
      '-o, --out <file>',
      text({
        ru: 'куда записать: файл, «-» или образец имени с {name} (имя плана), {ext} (вид), {folder} (папка плана); по умолчанию — рядом с планом',
        en: 'where to write: a file, “-”, or a pattern with {name} (of the plan), {ext} (the format), {folder} (of the plan); default: beside the plan',
      }),
    )
    .option(
      '-t, --template <name|file>',
      text({
        ru: 'шаблон: plan, school, municipality, stages, order или свой файл .yaml (по умолчанию — из плана)',
        en: 'a template: plan, school, municipality, stages, order, or your own .yaml (default: the plan’s)',
      }),
    )
    .option('--draft', text({ ru: 'напечатать «ПРОЕКТ»', en: 'print «ПРОЕКТ»' }))
    .option('--strict', text({ ru: 'не печатать план с ошибками', en: 'refuse a faulty plan' }))
    .addHelpText(
      'after',
      text({
        ru: '\nПримеры:\n  roadmap render план.yaml\n  roadmap render план.yaml --draft --out "План, проект.docx"\n  roadmap render Планы -f docx -f html --out "Печать/{name}.{ext}"',
        en: '\nExamples:\n  roadmap render plan.yaml\n  roadmap render plan.yaml --draft --out "plan, draft.docx"\n  roadmap render plans -f docx -f html --out "printed/{name}.{ext}"',
      }),
    )
    .action((files: string[], options: Options) => context.run(() => run(files, options, context)))
}

/** Reads one more `--format name`. */
function format(value: string, before: readonly PrintedFormat[] = []): readonly PrintedFormat[] {
  return [...before, choiceOf(printedFormats)(value) as PrintedFormat]
}

async function run(files: readonly string[], options: Options, context: CommandContext): Promise<ExitCode> {
  const loading = await loadPlans(context, files)
  const plans: Loaded[] = []
  for await (const loaded of loading.plans) plans.push(loaded)
  const unquoted = loading.failures.length > 0 ? nameInWords(context.system.cwd, files) : undefined
  if (unquoted !== undefined) throw new UsageError(needsQuotes(unquoted))
  for (const failure of loading.failures) tell(context, failure)
  if (plans.length === 0) return exit.usage
  // Template, documents and packages are loaded only here: a check does without them.
  const { formatsOf, Printer, printTargets } = await import('../print-plan.ts')
  const formats = formatsOf(options.format, options.out)
  const targets = printTargets(plans, formats, options.out, context.system.cwd)
  if ('ru' in targets) throw new UsageError(targets)
  if (context.system.terminal) refuseBinary(targets)
  const printer = Printer.open(formats, context.system, context.version)
  if ('fault' in printer) throw new UsageError(printer.fault)
  try {
    const codes: ExitCode[] = loading.failures.length > 0 ? [exit.usage] : []
    for (const plan of plans) {
      const own = targets.filter((target) => target.plan === plan)
      codes.push(await new Rendering(plan, options, printer, context).run(own))
    }
    return worst(codes)
  } finally {
    printer.close()
  }
}

/** As for `check`: what could not be done counts before what is wrong in a plan. */
function worst(codes: readonly ExitCode[]): ExitCode {
  return [exit.usage, exit.findings].find((code) => codes.includes(code)) ?? exit.clean
}

/** One plan in all its documents. What goes wrong with it is said, and the other plans are still printed. */
class Rendering {
  readonly #plan: Loaded
  readonly #options: Options
  readonly #printer: Printer
  readonly #context: CommandContext

  constructor(plan: Loaded, options: Options, printer: Printer, context: CommandContext) {
    this.#plan = plan
    this.#options = options
    this.#printer = printer
    this.#context = context
  }

  async run(targets: readonly PrintTarget<Loaded>[]): Promise<ExitCode> {
    const { file, parsed } = this.#plan
    if (parsed.value === undefined) return unreadable(file, parsed.diagnostics.length, this.#context)
    const found = errorsOf(this.#plan)
    for (const each of found) warn(each, file, this.#options, this.#context)
    if (found.length > 0 && this.#options.strict) return exit.findings
    const { draft, template } = this.#options
    const document = this.#printer.document(this.#plan, { draft: draft === true, template })
    if ('faults' in document) return tellFaults(document, this.#context)
    if ('fault' in document) return this.#failed(document.fault)
    for (const target of targets) {
      const bytes = await this.#printer.bytes(document, target.format)
      if ('fault' in bytes) return this.#failed(bytes.fault)
      const code = await this.#write(target, bytes)
      if (code !== exit.clean) return code
    }
    return exit.clean
  }

  async #write({ name, absolute, makesFolder }: PrintTarget<Loaded>, bytes: Uint8Array): Promise<ExitCode> {
    if (name === '-') {
      this.#context.system.out(bytes)
      return exit.clean
    }
    try {
      if (makesFolder) makeFolder(path.dirname(absolute))
      await writeWhole(absolute, bytes)
    } catch (error) {
      if (error instanceof UsageError) return this.#failed(error.sentence)
      throw error
    }
    tell(this.#context, { ru: `Документ записан: ${name}`, en: `Written: ${name}` })
    return exit.clean
  }

  #failed(sentence: UsageError['sentence']): ExitCode {
    const { file } = this.#plan
    tell(this.#context, { ru: `«${file}»: ${sentence.ru}`, en: `“${file}”: ${sentence.en}` })
    return exit.usage
  }
}

function unreadable(file: string, errors: number, context: CommandContext): ExitCode {
  const many = counted(errors, ['ошибка', 'ошибки', 'ошибок'], ['error', 'errors'])
  tell(context, {
    ru: `«${file}» не удалось прочитать как план (${many.ru}): документ не записан. Подробности: roadmap check "${file}".`,
    en: `“${file}” cannot be read as a plan (${many.en}): nothing was written. See roadmap check "${file}".`,
  })
  return exit.findings
}

/** `plan` is what to check: the faulty file itself, or the plan that includes it. */
function warn(
  { file, errors }: { readonly file: string; readonly errors: number },
  plan: string,
  { strict }: Options,
  context: CommandContext,
): void {
  const many = counted(errors, ['ошибка', 'ошибки', 'ошибок'], ['error', 'errors'])
  const end = strict
    ? { ru: 'документ не записан (--strict)', en: 'nothing was written (--strict)' }
    : { ru: 'документ напечатан как есть', en: 'it is printed as it stands' }
  tell(context, {
    ru: `В «${file}» ${many.ru}; ${end.ru}. Подробности: roadmap check "${plan}".`,
    en: `“${file}” has ${many.en}; ${end.en}. See roadmap check "${plan}".`,
  })
}

function needsQuotes(name: string): UsageError['sentence'] {
  return {
    ru: `Имя файла с пробелами возьмите в кавычки: "${name}".`,
    en: `Put a file name with spaces in quotes: "${name}".`,
  }
}

/** A Word file or a PDF on a screen is noise; HTML and Markdown can be read there. */
function refuseBinary(targets: readonly PrintTarget<Loaded>[]): void {
  const binary = targets.find(({ name, format }) => name === '-' && (format === 'docx' || format === 'pdf'))
  if (!binary) return
  const what = binary.format === 'docx' ? { ru: 'Документ Word', en: 'A Word document' } : { ru: 'PDF', en: 'A PDF' }
  throw new UsageError({
    ru: `${what.ru} нельзя вывести на экран: укажите файл (--out план.${binary.format}).`,
    en: `${what.en} cannot be shown on the screen: name a file (--out plan.${binary.format}).`,
  })
}
