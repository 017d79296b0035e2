import { levelOf, optionsOf, type Settings } from '../check/index.ts'
import { jsonText } from '../core/json-text.ts'
import { rules } from '../rules/index.ts'
import type { Configuration } from './configuration.ts'

const schemaVersion = 1

/** A configuration as it is in force, every rule with its level and options: for people who ask why. */
export function configurationText(configuration: Configuration, settings: Settings): string {
  const { file, language, files, ignore, responsibles, surroundings } = configuration
  const inForce = rules.map((rule) => {
    const options = optionsOf(rule, settings)
    const level = levelOf(rule, settings)
    return [rule.id, Object.keys(options).length > 0 ? { severity: level, ...options } : level] as const
  })
  const { people: _, ...shared } = surroundings
  const shown = {
    schemaVersion,
    configuration: file ?? null,
    ...(language ? { language } : {}),
    preset: settings.preset,
    files,
    ignore,
    responsibles: responsibles.map(({ text }) => text),
    ...shared,
    rules: Object.fromEntries(inForce),
  }
  return `${jsonText(shown, 2)}\n`
}
