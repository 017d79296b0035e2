import { checkPlan } from '../check/index.ts'
import { safeLine } from '../core/safe-text.ts'
import type { Text } from '../core/text.ts'
import { roadmapFormat } from '../format/index.ts'
import { buildRoadmap, partsText, type Roadmap, type Seal } from '../model/index.ts'
import { formats } from '../reporters/index.ts'
import { type Entry, enterYaml, isRefused } from '../yaml/index.ts'
import { type Context, paintFor, tell } from './context.ts'
import { errorsOf, type Loaded } from './load.ts'
import { pathsFromRoot } from './repository.ts'
import { replaceText } from './replace-text.ts'
import type { System } from './system.ts'
import { UsageError } from './usage-error.ts'

/** A plan with entries made in its text, in memory. What stood around it stays. */
export function entered(loaded: Loaded, entries: readonly Entry[]): Loaded {
  const result = enterYaml(loaded.parsed, roadmapFormat, entries)
  if (isRefused(result)) throw new UsageError(result.refused)
  return { ...loaded, parsed: result.parsed, plan: buildRoadmap(result.parsed, loaded.surroundings) }
}

/** What a seal adds to the map that bears it. */
export function sealValues(seal: Seal, keys: Roadmap['keys']): { readonly seal: string; readonly parts: string } {
  return { seal: seal.text, parts: partsText(seal, keys) }
}

/** The seal as entries of the approval. */
export function sealEntries(seal: Seal, keys: Roadmap['keys']): readonly Entry[] {
  return Object.entries(sealValues(seal, keys)).map(([key, value]) => ({ path: ['approval', key], value }))
}

/** The seal of a plan as it prints. Templates and layout are loaded only here. */
export async function seal(loaded: Loaded, system: System): Promise<Seal> {
  const { presentSeal } = await import('./present-seal.ts')
  const present = presentSeal(loaded, system)
  if ('fault' in present) throw new UsageError(present.fault)
  return present.now
}

/** Tells the errors of a plan and of its directories, as `check` does; whether there are any. `except` is a rule that is left out. */
export async function tellErrors(loaded: Loaded, context: Context, except?: string): Promise<boolean> {
  const { plan, parsed, settings, file } = loaded
  const { system, lang, version } = context
  const found = checkPlan(plan, parsed, settings, loaded)
  const errors = found.filter(({ severity, rule }) => severity === 'error' && rule !== except)
  const others = errorsOf(loaded).filter((each) => each.file !== file)
  if (errors.length > 0) {
    const fromRoot = pathsFromRoot(system.cwd)
    const paint = await paintFor(system)
    const reporter = await formats.stylish({ lang, version, paint, fromRoot, rules: async () => [] })
    const sources = new Map([...loaded.linked.sources, parsed.source].map((each) => [each.file, each]))
    system.out(reporter.file({ file, findings: errors, sources }))
  }
  for (const each of others) {
    tell(context, {
      ru: `В «${each.file}» есть ошибки: roadmap check "${file}".`,
      en: `“${each.file}” has errors: see roadmap check "${file}".`,
    })
  }
  if (errors.length === 0 && others.length === 0) return false
  tell(context, {
    ru: `«${file}» с ошибками: ничего не записано.`,
    en: `“${file}” has errors: nothing was written.`,
  })
  return true
}

/** Writes a plan in place of what was read, and says what was recorded; never over what somebody has written meanwhile. */
export async function written(after: Loaded, before: Loaded, said: Text, { system, lang }: Context): Promise<void> {
  const { absolute, file } = before
  if (absolute === undefined) throw new UsageError(noFile)
  const texts = { before: before.parsed.source.text, after: after.parsed.source.text }
  await replaceText(absolute, file, texts, async () => {
    throw new UsageError(changed(file))
  })
  system.out(`${safeLine(said[lang])}\n`)
}

const noFile: Text = {
  ru: 'В стандартный ввод записать нельзя: назовите файл плана.',
  en: 'Nothing can be written to standard input: name the file of the plan.',
}

function changed(file: string): Text {
  return {
    ru: `«${file}» изменился, пока работала команда: ничего не записано. Запустите её ещё раз.`,
    en: `“${file}” has changed meanwhile: nothing was written. Run the command again.`,
  }
}
