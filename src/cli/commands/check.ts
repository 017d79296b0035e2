import type { Command } from 'commander'
import { compareDiagnostics, type Diagnostic } from '../../core/diagnostic.ts'
import type { Source } from '../../core/source.ts'
import { counted } from '../../core/text.ts'
import { type ReporterName, reporters } from '../../reporters/index.ts'
import { checkPlan } from '../../rules/index.ts'
import type { CommandContext } from '../command-context.ts'
import { paintFor, tell } from '../context.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { loadPlans } from '../load.ts'
import { choiceOf, wholeNumber } from '../options.ts'

interface Options {
  readonly format: ReporterName
  readonly maxWarnings?: number
}

/** `roadmap check`: every fault of every plan, with its place. */
export function check(program: Command, context: CommandContext): void {
  const { text } = context
  program
    .command('check')
    .summary(text({ ru: 'найти все ошибки в планах', en: 'find every fault in plans' }))
    .description(
      text({
        ru: 'Проверяет планы и показывает все замечания с их местом. Папка означает все планы в ней, «-» — стандартный ввод.',
        en: 'Checks plans and shows all findings with their place. A folder stands for all plans below it, “-” is standard input.',
      }),
    )
    .argument(
      '[path...]',
      text({ ru: 'файлы и папки (по умолчанию — текущая папка)', en: 'files and folders (default: here)' }),
    )
    .option(
      '-f, --format <name>',
      text({ ru: 'вид отчёта: stylish, json', en: 'format: stylish, json' }),
      choiceOf(Object.keys(reporters)),
      'stylish',
    )
    .option(
      '--max-warnings <n>',
      text({ ru: 'код выхода 1, если предупреждений больше', en: 'exit with 1 if there are more warnings' }),
      wholeNumber(),
    )
    .addHelpText(
      'after',
      text({
        ru: '\nПримеры:\n  roadmap check план.yaml\n  roadmap check Планы --format json\n  roadmap check - < план.yaml',
        en: '\nExamples:\n  roadmap check plan.yaml\n  roadmap check plans --format json\n  roadmap check - < plan.yaml',
      }),
    )
    .action((paths: string[], options: Options) => context.run(() => run(paths, options, context)))
}

async function run(paths: readonly string[], options: Options, context: CommandContext): Promise<ExitCode> {
  const { plans, failures } = loadPlans(context, paths)
  const files: string[] = []
  const findings: Diagnostic[] = []
  const sources = new Map<string, Source>()
  for await (const { file, parsed, plan } of plans) {
    files.push(file)
    const found = checkPlan(plan, parsed)
    if (found.length > 0) sources.set(file, parsed.source)
    for (const finding of found) findings.push(finding)
  }
  for (const failure of failures) tell(context, failure)
  // A person is told what failed; a program gets its report all the same.
  if (files.length > 0 || options.format === 'json') {
    const report = { files, findings: findings.sort(compareDiagnostics), sources }
    const { columns } = context.system
    const paint = await paintFor(context.system)
    const shown = { lang: context.lang, paint, ...(columns === undefined ? {} : { width: columns }) }
    context.system.out(reporters[options.format](report, shown))
  }
  return exitCode(findings, failures.length > 0, options, context)
}

function exitCode(
  findings: readonly Diagnostic[],
  failed: boolean,
  options: Options,
  context: CommandContext,
): ExitCode {
  if (failed) return exit.usage
  if (findings.some((finding) => finding.severity === 'error')) return exit.findings
  const warnings = findings.filter((finding) => finding.severity === 'warning').length
  if (options.maxWarnings === undefined || warnings <= options.maxWarnings) return exit.clean
  const many = counted(warnings, ['предупреждение', 'предупреждения', 'предупреждений'], ['warning', 'warnings'])
  tell(context, {
    ru: `${many.ru} — больше, чем разрешено (--max-warnings ${options.maxWarnings}).`,
    en: `${many.en}: more than allowed (--max-warnings ${options.maxWarnings}).`,
  })
  return exit.findings
}
