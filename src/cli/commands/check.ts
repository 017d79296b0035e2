import type { Command } from 'commander'
import { checkPlan } from '../../check/index.ts'
import { counted } from '../../core/text.ts'
import { formats, plain, type ReporterOptions, type RuleInfo } from '../../reporters/index.ts'
import type { CommandContext } from '../command-context.ts'
import { paintFor, tell } from '../context.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { loadPlans, standardInput } from '../load.ts'
import { wholeNumber } from '../options.ts'
import { Reports, type Target, target, usualTargets } from '../reports.ts'
import { pathsFromRoot } from '../repository.ts'
import { Tally } from '../tally.ts'

interface Options {
  readonly format?: readonly Target[]
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
      '-f, --format <name[=file]>',
      text({
        ru: `вид отчёта, можно несколько: ${Object.keys(formats).join(', ')}; «=файл» пишет его в файл`,
        en: `format, may be repeated: ${Object.keys(formats).join(', ')}; “=file” writes it to a file`,
      }),
      target,
    )
    .option(
      '--max-warnings <n>',
      text({ ru: 'код выхода 1, если предупреждений больше', en: 'exit with 1 if there are more warnings' }),
      wholeNumber(),
    )
    .addHelpText(
      'after',
      text({
        ru: '\nПримеры:\n  roadmap check план.yaml\n  roadmap check Планы --format json\n  roadmap check . -f stylish -f sarif=отчёт.sarif\n  roadmap check - < план.yaml',
        en: '\nExamples:\n  roadmap check plan.yaml\n  roadmap check plans --format json\n  roadmap check . -f stylish -f sarif=report.sarif\n  roadmap check - < plan.yaml',
      }),
    )
    .action((paths: string[], options: Options) => context.run(() => run(paths, options, context)))
}

async function run(paths: readonly string[], options: Options, context: CommandContext): Promise<ExitCode> {
  const { plans, failures } = loadPlans(context, paths)
  const shown = await reporterOptions(context)
  const reports = await Reports.begin(options.format ?? usualTargets(context.system), context.system, shown)
  const tally = new Tally()
  for await (const { file, parsed, plan } of plans) {
    const findings = checkPlan(plan, parsed)
    tally.add(file, findings)
    reports.file({ file, findings, sources: new Map([[file, parsed.source]]) })
  }
  for (const failure of failures) tell(context, failure)
  await reports.end(tally.totals())
  return exitCode(tally, failures.length > 0, options, context)
}

/** What reports are written with: colours and a width only where they go to a terminal. */
async function reporterOptions({ system, lang, version }: CommandContext): Promise<(to: Target) => ReporterOptions> {
  const paint = await paintFor(system)
  const pathFromRoot = pathsFromRoot(system.cwd)
  const fromRoot = (file: string) => (file === standardInput ? file : pathFromRoot(file))
  const common = { lang, version, fromRoot, rules: ruleInfos }
  const { columns } = system
  return (to) =>
    to.file === undefined
      ? { ...common, paint, ...(columns === undefined ? {} : { width: columns }) }
      : { ...common, paint: plain }
}

/** All rules with their pages, without which a check is loaded. */
async function ruleInfos(): Promise<readonly RuleInfo[]> {
  const { rules } = await import('../../rules/index.ts')
  return rules.map((rule) => ({ id: rule.id, severity: rule.severity, ...rule.page() }))
}

function exitCode(tally: Tally, failed: boolean, options: Options, context: CommandContext): ExitCode {
  const { errors, warnings } = tally.totals()
  if (failed) return exit.usage
  if (errors > 0) return exit.findings
  if (options.maxWarnings === undefined || warnings <= options.maxWarnings) return exit.clean
  const many = counted(warnings, ['предупреждение', 'предупреждения', 'предупреждений'], ['warning', 'warnings'])
  tell(context, {
    ru: `${many.ru} — больше, чем разрешено (--max-warnings ${options.maxWarnings}).`,
    en: `${many.en}: more than allowed (--max-warnings ${options.maxWarnings}).`,
  })
  return exit.findings
}
