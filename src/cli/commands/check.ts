import path from 'node:path'
import type { Command } from 'commander'
import { checkFile, checkPlan, isApproved, isRuleOff, type Settings } from '../../check/index.ts'
import type { Reported } from '../../core/diagnostic.ts'
import type { Parsed } from '../../core/parsed.ts'
import type { Source } from '../../core/source.ts'
import { counted, type Text } from '../../core/text.ts'
import { formats, plain, type ReporterOptions, type RuleInfo } from '../../reporters/index.ts'
import type { Preset } from '../../rules/index.ts'
import type { CommandContext } from '../command-context.ts'
import { Configurations, withoutFix } from '../configuration.ts'
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
import { UsageError } from '../usage-error.ts'

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
        ru: '\nПримеры:\n  roadmap check план.yaml\n  roadmap check Планы --format json\n  roadmap check - < план.yaml',
        en: '\nExamples:\n  roadmap check plan.yaml\n  roadmap check plans --format json\n  roadmap check - < plan.yaml',
      }),
    )
    .action((paths: string[], options: Options) => context.run(() => run(paths, options, context)))
}

async function run(paths: readonly string[], options: Options, context: CommandContext): Promise<ExitCode> {
  const configurations = new Configurations(context.system.cwd, options.config)
  const own = withLanguage(context, configurations)
  if (options.printConfig) return printConfiguration(paths, options, configurations, own)
  refuseContradictions(paths, options)
  return new Check(options, configurations, own).run(paths)
}

/** Options that would not do what their user thinks. */
function refuseContradictions(paths: readonly string[], { stdinFilename, fixDryRun, format }: Options): void {
  if (stdinFilename !== undefined && !paths.includes('-')) throw new UsageError(noInput)
  const clash = fixDryRun ? format?.find(({ file }) => file === undefined) : undefined
  if (clash) throw new UsageError(besideCorrections(clash.format))
}

/** What a file is checked with. */
interface Checked {
  readonly file: string
  /** Where it lies; nothing for standard input without a name. */
  readonly absolute?: string | undefined
  readonly source: Source
  /** Whether it could be read: of one that could not, nothing is known to be gone. */
  readonly isRead: boolean
  readonly settings: Settings
  readonly linked?: readonly Source[]
}

/** One run of the command over all files. */
class Check {
  readonly #options: Options
  readonly #configurations: Configurations
  readonly #progress: Progress
  readonly #context: CommandContext
  readonly #tally = new Tally()
  readonly #suppressions: Suppressions
  #reports: Reports | undefined
  #mended = 0
  #warnings = 0
  #failed = false

  constructor(options: Options, configurations: Configurations, context: CommandContext) {
    this.#options = options
    this.#configurations = configurations
    this.#progress = new Progress(context.system)
    this.#context = { ...context, system: this.#progress.system }
    this.#suppressions = new Suppressions(suppressionsFolder(context.system.cwd, configurations))
  }

  async run(paths: readonly string[]): Promise<ExitCode> {
    const { changed, changedSince, stdinFilename, format, fixDryRun } = this.#options
    const { system } = this.#context
    const isChangedOnly = changed === true || changedSince !== undefined
    const loading = await loadPlans(this.#context, paths, {
      configurations: this.#configurations,
      looked: this.#progress.next,
      ...(stdinFilename === undefined ? {} : { stdinFilename }),
      ...(isChangedOnly ? { only: await changedFiles(system, changedSince) } : {}),
      onDirectory: (directory, settings) => this.#directory(directory, this.#inForce(settings)),
    })
    const targets = format ?? (fixDryRun ? [] : usualTargets(system))
    this.#reports = await Reports.begin(targets, system, await reporterOptions(this.#context))
    this.#progress.begin(loading.total)
    for await (const loaded of loading.plans) {
      this.#around(loaded)
      await this.#plan(loaded)
    }
    this.#progress.clear()
    for (const failure of loading.failures) tell(this.#context, failure)
    await this.#reports.end(this.#tally.totals())
    await this.#afterwards(isChangedOnly)
    return this.#exitCode(this.#failed || loading.failures.length > 0)
  }

  /** What a plan is the first to need is told before it: the configuration and shared directories. */
  #around(loaded: Loaded): void {
    const settings = this.#settingsOf(loaded)
    const { told } = loaded.configuration ?? {}
    if (told && told.findings.length > 0) this.#report(this.#beside(told.source, true, settings), told.findings)
    for (const directory of loaded.directories) this.#directory(directory, settings)
  }

  /** A shared directory: what its reader says of it; rules look at the plans that use it. */
  #directory(directory: Parsed<unknown>, settings: Settings): void {
    const checked = this.#beside(directory.source, directory.value !== undefined, settings)
    this.#report(checked, checkFile(directory, settings).map(withoutFix))
  }

  #beside(source: Source, isRead: boolean, settings: Settings): Checked {
    const absolute = path.resolve(this.#context.system.cwd, source.file)
    return { file: source.file, absolute, source, isRead, settings }
  }

  async #plan(read: Loaded): Promise<void> {
    const settings = this.#settingsOf(read)
    const loaded = this.#options.fix || this.#options.fixDryRun ? await this.#mend(read, settings) : read
    const { plan, parsed, linked, file, absolute } = loaded
    const isRead = parsed.value !== undefined
    const { source } = parsed
    const found = checkPlan(plan, parsed, settings, loaded)
    this.#report(
      { file, absolute: absolute ?? this.#namedInput(), source, isRead, settings, linked: linked.sources },
      // Nobody is offered a correction that would not be made.
      isApproved(plan) ? found.map(withoutFix) : found,
    )
  }

  /** Standard input under a name stands for that file. */
  #namedInput(): string | undefined {
    const { stdinFilename } = this.#options
    return stdinFilename === undefined ? undefined : path.resolve(this.#context.system.cwd, stdinFilename)
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

  async #mend(read: Loaded, settings: Settings): Promise<Loaded> {
    const { loaded, made } = mended(read, settings, this.#context, (rule) => this.#isAsked(rule))
    if (made === 0) return read
    const before = read.parsed.source.text
    try {
      if (this.#options.fixDryRun)
        this.#context.system.out(await difference(read.file, before, loaded.parsed.source.text))
      else await writeMended(loaded, before, loaded.parsed.source.text)
    } catch (error) {
      // The other files are still checked, and this one as it stands.
      if (!(error instanceof UsageError)) throw error
      tell(this.#context, error.sentence)
      this.#failed = true
      return read
    }
    this.#mended += made
    return loaded
  }

  #report(checked: Checked, all: readonly Reported[]): void {
    const { file, source, linked = [] } = checked
    const asked = all.filter(({ rule }) => this.#isAsked(rule))
    const { left, held } = this.#newOnes(checked, asked)
    this.#warnings += left.filter(({ severity }) => severity === 'warning').length
    const told = this.#options.quiet ? left.filter(({ severity }) => severity === 'error') : left
    this.#tally.add(file, told, held.length)
    this.#reports?.file({
      file,
      findings: told,
      sources: new Map([...linked, source].map((each) => [each.file, each])),
    })
  }

  /** The findings of a file that are not known already. */
  #newOnes(
    { absolute, isRead, settings }: Checked,
    asked: readonly Reported[],
  ): { readonly left: readonly Reported[]; readonly held: readonly Reported[] } {
    if (absolute === undefined) return { left: asked, held: [] }
    const isLooked = (rule: string) => isRead && this.#isAsked(rule) && !isRuleOff(rule, settings)
    if (this.#options.suppressAll) this.#suppressions.add(absolute, asked)
    if (this.#options.pruneSuppressions) this.#suppressions.prune(absolute, asked, isLooked)
    return this.#suppressions.holdBack(absolute, asked, isLooked)
  }

  async #afterwards(isChangedOnly: boolean): Promise<void> {
    const { suppressAll, pruneSuppressions, fix } = this.#options
    const { files } = this.#tally.totals()
    if (suppressAll || pruneSuppressions) await this.#suppressions.write(pruneSuppressions === true)
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

/** `--lang`, then the configuration, then the locale. */
function withLanguage(context: CommandContext, configurations: Configurations): CommandContext {
  const { language } = configurations.of(context.system.cwd)
  return context.isLangAsked || language === undefined ? context : { ...context, lang: language }
}

/** Known findings are kept beside the configuration, else in the repository's root, else here. */
function suppressionsFolder(cwd: string, configurations: Configurations): string {
  const { file, folder } = configurations.of(cwd)
  return file === undefined ? (repositoryRoot(cwd) ?? cwd) : folder
}

function printConfiguration(
  paths: readonly string[],
  options: Options,
  configurations: Configurations,
  { system }: CommandContext,
): ExitCode {
  const folder = path.resolve(system.cwd, paths[0] ?? '.')
  const found = configurations.of(/\.ya?ml$/i.test(folder) ? path.dirname(folder) : folder)
  const settings = withChoices(found.settings, options.rule ?? [], options.preset)
  system.out(configurationText(found, settings))
  return exit.clean
}

const noInput: Text = {
  ru: 'Ключ --stdin-filename называет стандартный ввод: добавьте «-», например roadmap check - --stdin-filename план.yaml.',
  en: '--stdin-filename names standard input: add “-”, as in roadmap check - --stdin-filename plan.yaml.',
}

function besideCorrections(format: string): Text {
  return {
    ru: `Отчёт ${format} и исправления попали бы в одно место: дайте отчёту файл, например -f ${format}=отчёт.txt.`,
    en: `The report ${format} and the corrections would go to the same place: give the report a file, for instance -f ${format}=report.txt.`,
  }
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
