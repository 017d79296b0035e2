import path from 'node:path'
import type { Command } from 'commander'
import { checkFile, checkPlan, isApproved, type Settings } from '../../check/index.ts'
import type { Reported } from '../../core/diagnostic.ts'
import type { Parsed } from '../../core/parsed.ts'
import type { Source } from '../../core/source.ts'
import { counted, type Text } from '../../core/text.ts'
import { formats, plain, type ReporterOptions, type RuleInfo } from '../../reporters/index.ts'
import type { Preset } from '../../rules/index.ts'
import type { CommandContext } from '../command-context.ts'
import { Configurations } from '../configuration.ts'
import { paintFor, tell } from '../context.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { changedFiles } from '../git.ts'
import { inputName, type Loaded, loadPlans } from '../load.ts'
import { difference, mended, writeMended } from '../mend.ts'
import { choiceOf, wholeNumber } from '../options.ts'
import { configurationText } from '../configuration-text.ts'
import { Progress } from '../progress.ts'
import { Reports, type Target, target, usualTargets } from '../reports.ts'
import { pathsFromRoot, repositoryRoot } from '../repository.ts'
import { isAskedFor, type RuleChoice, ruleChoice, withChoices } from '../rule-options.ts'
import { Suppressions } from '../suppressions.ts'
import { Tally } from '../tally.ts'

interface Options {
  readonly format?: readonly Target[]
  readonly maxWarnings?: number
  readonly quiet?: true
  readonly rule?: readonly RuleChoice[]
  readonly preset?: Preset
  readonly config?: string
  readonly fix?: true
  readonly fixDryRun?: true
  readonly suppressAll?: true
  readonly pruneSuppressions?: true
  readonly changed?: true
  readonly changedSince?: string
  readonly stdinFilename?: string
  readonly printConfig?: true
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
    .option('-q, --quiet', text({ ru: 'показать только ошибки', en: 'tell errors only' }))
    .option(
      '--rule <name[:level]>',
      text({
        ru: 'только замечания этого правила; с уровнем (error, warning, info, off) — изменить его; можно несколько',
        en: 'only this rule; with a level (error, warning, info, off): change it; may be repeated',
      }),
      ruleChoice,
    )
    .option(
      '--preset <name>',
      text({
        ru: 'набор правил: recommended — что важно, strict — и оформление',
        en: 'recommended: what matters, strict: style too',
      }),
      choiceOf(['recommended', 'strict']),
    )
    .option(
      '-c, --config <file>',
      text({ ru: 'файл настроек вместо ближайшего roadmap.config.yaml', en: 'a configuration instead of the nearest' }),
    )
    .option('--fix', text({ ru: 'исправить то, что можно исправить без догадок', en: 'correct what needs no guess' }))
    .option(
      '--fix-dry-run',
      text({ ru: 'показать исправления, ничего не записывая', en: 'show the corrections, write nothing' }),
    )
    .option(
      '--suppress-all',
      text({
        ru: 'запомнить нынешние замечания и дальше показывать только новые',
        en: 'keep the present findings and tell only new ones from now on',
      }),
    )
    .option(
      '--prune-suppressions',
      text({ ru: 'забыть запомненные замечания, которых больше нет', en: 'forget kept findings that are gone' }),
    )
    .option('--changed', text({ ru: 'только файлы, изменённые по данным git', en: 'only files that git says changed' }))
    .option(
      '--changed-since <branch>',
      text({ ru: 'только файлы, изменённые после ответвления', en: 'only files changed since the branch was left' }),
    )
    .option(
      '--stdin-filename <file>',
      text({ ru: 'имя файла для стандартного ввода', en: 'the name of standard input' }),
    )
    .option('--print-config', text({ ru: 'показать действующие настройки', en: 'show the configuration in force' }))
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
  const own = withLanguage(context, options)
  if (options.printConfig) return printConfiguration(paths, options, own)
  return new Check(options, own).run(paths)
}

/** One run of the command over all files. */
class Check {
  readonly #options: Options
  readonly #context: CommandContext
  readonly #tally = new Tally()
  readonly #suppressions: Suppressions
  #reports: Reports | undefined
  #mended = 0
  #warnings = 0

  constructor(options: Options, context: CommandContext) {
    this.#options = options
    this.#context = context
    this.#suppressions = new Suppressions(suppressionsFolder(context.system.cwd, options.config))
  }

  async run(paths: readonly string[]): Promise<ExitCode> {
    const options = this.#options
    const { system } = this.#context
    const isChangedOnly = options.changed || options.changedSince !== undefined
    const files = isChangedOnly ? { files: await changedFiles(system.cwd, paths, options.changedSince) } : {}
    const loading = await loadPlans(this.#context, paths, {
      ...options,
      ...files,
      onDirectory: (directory, settings) => this.#directory(directory, this.#inForce(settings)),
    })
    const targets = options.format ?? (options.fixDryRun ? [] : usualTargets(system))
    this.#reports = await Reports.begin(targets, system, await reporterOptions(this.#context))
    const progress = new Progress(system, loading.total)
    for await (const loaded of loading.plans) {
      progress.clear()
      for (const directory of loaded.directories) this.#directory(directory, this.#settingsOf(loaded))
      await this.#plan(loaded)
      progress.next()
    }
    progress.clear()
    for (const failure of loading.failures) tell(this.#context, failure)
    await this.#reports.end(this.#tally.totals())
    await this.#afterwards(isChangedOnly === true)
    return this.#exitCode(loading.failures.length > 0)
  }

  async #plan(read: Loaded): Promise<void> {
    const settings = this.#settingsOf(read)
    const isAsked = (rule: string) => this.#isAsked(rule)
    const loaded = this.#options.fix || this.#options.fixDryRun ? await this.#mend(read, settings, isAsked) : read
    const { plan, parsed, linked, absolute = path.resolve(this.#context.system.cwd, loaded.file) } = loaded
    const found = checkPlan(plan, parsed, settings, linked)
    // Nobody is offered a correction that would not be made.
    const all = isApproved(plan) ? found.map(withoutFix) : found
    this.#tell(loaded.file, absolute, all, parsed, linked.sources)
  }

  /** A shared directory: what its reader says of it; rules look at the plans that use it. */
  #directory(directory: Parsed<unknown>, settings: Settings): void {
    const { file } = directory.source
    this.#tell(file, path.resolve(this.#context.system.cwd, file), checkFile(directory, settings), directory)
  }

  #tell(
    file: string,
    absolute: string,
    all: readonly Reported[],
    parsed: Parsed<unknown>,
    linked: readonly Source[] = [],
  ): void {
    if (this.#options.suppressAll) this.#suppressions.add(absolute, all)
    if (this.#options.pruneSuppressions) this.#suppressions.prune(absolute, all)
    const { left, held } = this.#suppressions.holdBack(absolute, all)
    const asked = left.filter(({ rule }) => this.#isAsked(rule))
    this.#report(file, asked, parsed, held.length, linked)
  }

  #isAsked(rule: string): boolean {
    return isAskedFor(rule, this.#options.rule ?? [])
  }

  #settingsOf({ settings }: Loaded): Settings {
    return this.#inForce(settings)
  }

  #inForce(settings: Settings): Settings {
    return withChoices(settings, this.#options.rule ?? [], this.#options.preset)
  }

  async #mend(read: Loaded, settings: Settings, isAsked: (rule: string) => boolean): Promise<Loaded> {
    const { loaded, made } = mended(read, settings, this.#context, isAsked)
    this.#mended += made
    if (made === 0) return read
    const before = read.parsed.source.text
    if (this.#options.fixDryRun)
      this.#context.system.out(await difference(read.file, before, loaded.parsed.source.text))
    else await writeMended(loaded, before)
    return loaded
  }

  #report(
    file: string,
    findings: readonly Reported[],
    { source }: Parsed<unknown>,
    held = 0,
    linked: readonly Source[] = [],
  ): void {
    this.#warnings += findings.filter(({ severity }) => severity === 'warning').length
    const told = this.#options.quiet ? findings.filter(({ severity }) => severity === 'error') : findings
    this.#tally.add(file, told, held)
    this.#reports?.file({
      file,
      findings: told,
      sources: new Map([...linked, source].map((each) => [each.file, each])),
    })
  }

  async #afterwards(isChangedOnly: boolean): Promise<void> {
    const { suppressAll, pruneSuppressions, fix } = this.#options
    const { files } = this.#tally.totals()
    if (pruneSuppressions) this.#suppressions.pruneMissing()
    if (suppressAll || pruneSuppressions) await this.#suppressions.write()
    else if (this.#suppressions.gone > 0) tell(this.#context, gone(this.#suppressions.gone))
    if (fix && files.length > 0) tell(this.#context, corrected(this.#mended))
    if (isChangedOnly && files.length === 0) tell(this.#context, nothingChanged)
  }

  #exitCode(failed: boolean): ExitCode {
    const { maxWarnings } = this.#options
    if (failed) return exit.usage
    if (this.#tally.totals().errors > 0) return exit.findings
    if (maxWarnings === undefined || this.#warnings <= maxWarnings) return exit.clean
    tell(this.#context, tooManyWarnings(this.#warnings, maxWarnings))
    return exit.findings
  }
}

function withoutFix(finding: Reported): Reported {
  const { fix: _, ...rest } = finding
  return rest
}

/** `--lang`, then the configuration, then the locale. */
function withLanguage(context: CommandContext, { config }: Options): CommandContext {
  const { cwd } = context.system
  const { language } = new Configurations(cwd, config).of(cwd)
  return context.isLangAsked || language === undefined ? context : { ...context, lang: language }
}

/** Known findings are kept beside the configuration, else in the repository's root, else here. */
function suppressionsFolder(cwd: string, config: string | undefined): string {
  const { file, folder } = new Configurations(cwd, config).of(cwd)
  return file === undefined ? (repositoryRoot(cwd) ?? cwd) : folder
}

function printConfiguration(paths: readonly string[], options: Options, { system }: CommandContext): ExitCode {
  const folder = path.resolve(system.cwd, paths[0] ?? '.')
  const found = new Configurations(system.cwd, options.config).of(
    /\.ya?ml$/i.test(folder) ? path.dirname(folder) : folder,
  )
  const settings = withChoices(found.settings, options.rule ?? [], options.preset)
  system.out(configurationText(found, settings))
  return exit.clean
}

function gone(count: number): Text {
  const many = counted(
    count,
    ['запомненного замечания', 'запомненных замечаний', 'запомненных замечаний'],
    ['kept finding is', 'kept findings are'],
  )
  return {
    ru: `Больше нет ${many.ru}: забудьте их (roadmap check --prune-suppressions).`,
    en: `${many.en} gone: forget them (roadmap check --prune-suppressions).`,
  }
}

function corrected(count: number): Text {
  if (count === 0) return { ru: 'Исправлять нечего.', en: 'There was nothing to correct.' }
  const many = counted(count, ['замечание', 'замечания', 'замечаний'], ['finding', 'findings'])
  return { ru: `Исправлено: ${many.ru}.`, en: `Corrected: ${many.en}.` }
}

const nothingChanged: Text = {
  ru: 'Среди изменённых файлов планов нет: проверять нечего.',
  en: 'No plan is among the changed files: nothing to check.',
}

function tooManyWarnings(warnings: number, allowed: number): Text {
  const many = counted(warnings, ['предупреждение', 'предупреждения', 'предупреждений'], ['warning', 'warnings'])
  return {
    ru: `${many.ru} — больше, чем разрешено (--max-warnings ${allowed}).`,
    en: `${many.en}: more than allowed (--max-warnings ${allowed}).`,
  }
}

/** What reports are written with: colours and a width only where they go to a terminal. */
async function reporterOptions({ system, lang, version }: CommandContext): Promise<(to: Target) => ReporterOptions> {
  const paint = await paintFor(system)
  const pathFromRoot = pathsFromRoot(system.cwd)
  const fromRoot = (file: string) => (file === inputName ? file : pathFromRoot(file))
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
