import path from 'node:path'
import type { Command } from 'commander'
import { checkPlan } from '../../check/index.ts'
import { counted } from '../../core/text.ts'
import type { CommandContext } from '../command-context.ts'
import { tell } from '../context.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { writeWhole } from '../files.ts'
import { loadPlan } from '../load.ts'
import { UsageError } from '../usage-error.ts'

interface Options {
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
    .summary(text({ ru: 'напечатать план в DOCX', en: 'print a plan as DOCX' }))
    .description(
      text({
        ru: 'Печатает план как документ Word: гриф, название, таблица. План с ошибками тоже печатается; --strict это запрещает.',
        en: 'Prints a plan as a Word document: stamp, title, table. A faulty plan prints too; --strict refuses it.',
      }),
    )
    .argument('<file>', text({ ru: 'файл плана; «-» — стандартный ввод', en: 'the plan; “-” is standard input' }))
    .option(
      '-o, --out <file>',
      text({
        ru: 'куда записать: файл .docx или «-» (по умолчанию — рядом с планом)',
        en: 'where to write, a .docx file or “-” (default: beside the plan)',
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
        ru: '\nПримеры:\n  roadmap render план.yaml\n  roadmap render план.yaml --draft --out "План, проект.docx"',
        en: '\nExamples:\n  roadmap render plan.yaml\n  roadmap render plan.yaml --draft --out "plan, draft.docx"',
      }),
    )
    .action((file: string, options: Options) => context.run(() => run(file, options, context)))
}

async function run(file: string, options: Options, context: CommandContext): Promise<ExitCode> {
  const target = targetOf(file, options)
  if (target === '-' && context.system.terminal) throw new UsageError(binary)
  if (target !== '-' && !/\.docx$/i.test(target)) throw new UsageError(wrongEnding(target))
  const absolute = path.resolve(context.system.cwd, target)
  if (target !== '-' && absolute === path.resolve(context.system.cwd, file)) throw new UsageError(overItself(target))
  const loaded = await loadPlan(context, file)
  const { plan, parsed, settings, linked } = loaded
  if (parsed.value === undefined) return unreadable(file, parsed.diagnostics.length, context)
  const errors = checkPlan(plan, parsed, settings, linked).filter((finding) => finding.severity === 'error').length
  if (errors > 0) warn(file, errors, options, context)
  if (errors > 0 && options.strict) return exit.findings
  // Template, document and packages are loaded only here: a check does without them.
  const { printPlan } = await import('../print-plan.ts')
  const { template, draft } = options
  const bytes = await printPlan(loaded, { draft: draft === true, template, system: context.system })
  if (target === '-') {
    context.system.out(bytes)
    return exit.clean
  }
  await writeWhole(absolute, bytes)
  tell(context, { ru: `Документ записан: ${target}`, en: `Written: ${target}` })
  return exit.clean
}

/** Beside the plan, with the ending of the format; «-» is standard output. */
function targetOf(file: string, { out }: Options): string {
  if (out !== undefined) return out
  if (file === '-') return '-'
  return `${file.replace(/\.ya?ml$/i, '')}.docx`
}

function unreadable(file: string, errors: number, context: CommandContext): ExitCode {
  const many = counted(errors, ['ошибка', 'ошибки', 'ошибок'], ['error', 'errors'])
  tell(context, {
    ru: `«${file}» не удалось прочитать как план (${many.ru}): документ не записан. Подробности: roadmap check "${file}".`,
    en: `“${file}” cannot be read as a plan (${many.en}): nothing was written. See roadmap check "${file}".`,
  })
  return exit.findings
}

function warn(file: string, errors: number, { strict }: Options, context: CommandContext): void {
  const many = counted(errors, ['ошибка', 'ошибки', 'ошибок'], ['error', 'errors'])
  const end = strict
    ? { ru: 'документ не записан (--strict)', en: 'nothing was written (--strict)' }
    : { ru: 'документ напечатан как есть', en: 'it is printed as it stands' }
  tell(context, {
    ru: `В «${file}» ${many.ru}; ${end.ru}. Подробности: roadmap check "${file}".`,
    en: `“${file}” has ${many.en}; ${end.en}. See roadmap check "${file}".`,
  })
}

const binary = {
  ru: 'Документ Word нельзя вывести на экран: укажите файл (--out план.docx).',
  en: 'A Word document cannot be shown on the screen: name a file (--out plan.docx).',
}

function wrongEnding(target: string) {
  return {
    ru: `«${target}»: документ записывается в формате DOCX, назовите файл с окончанием .docx.`,
    en: `“${target}”: the document is written as DOCX, give the file a name that ends in .docx.`,
  }
}

function overItself(target: string) {
  return {
    ru: `«${target}» — это сам план: укажите для документа другое имя (--out).`,
    en: `“${target}” is the plan itself: give the document another name (--out).`,
  }
}
