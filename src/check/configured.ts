import type { Diagnostic, Path } from '../core/diagnostic.ts'
import type { Parsed, Sound } from '../core/parsed.ts'
import { locate } from '../core/place.ts'
import { nearest } from '../core/similar.ts'
import type { Text } from '../core/text.ts'
import type { ConfigurationFile } from '../format/index.ts'
import { type Level, type Option, type OptionValue, type Rule, rules } from '../rules/index.ts'
import type { RuleSetting, Settings } from './settings.ts'

type RawRule = NonNullable<Sound<ConfigurationFile>['rules']>[string]

/** What a configuration says of the rules, and what is wrong with it beside what its reader has said. */
export function settingsFrom(parsed: Parsed<ConfigurationFile>): {
  readonly settings: Settings
  readonly faults: readonly Diagnostic[]
} {
  const faults: Diagnostic[] = []
  const say: Say = (rule, path, part, message) =>
    faults.push({
      rule,
      severity: 'error',
      message,
      file: parsed.source.file,
      range: locate(parsed.places, { path, part }),
      path,
      related: [],
    })
  const set = new Map<string, RuleSetting>()
  for (const [id, raw] of Object.entries(parsed.value?.rules ?? {})) {
    const rule = rules.find((each) => each.id === id)
    if (!rule) say('key-unknown', ['rules', id], 'key', unknownRule(id))
    else set.set(id, settingOf(rule, raw, ['rules', id], say))
  }
  return { settings: { preset: parsed.value?.preset ?? 'recommended', rules: set }, faults }
}

type Say = (rule: string, path: Path, part: 'key' | 'value', message: Text) => void

function settingOf(rule: Rule, raw: RawRule, path: Path, say: Say): RuleSetting {
  if (raw === undefined) return {}
  const { severity: level, ...given } = typeof raw === 'string' ? { severity: raw } : raw
  const isRefused = level !== undefined && !canHave(rule, level)
  if (isRefused) say('value-unknown', path, 'value', cannotLower(rule))
  const options: Record<string, OptionValue> = {}
  for (const [name, value] of Object.entries(given)) {
    const option = Object.hasOwn(rule.options ?? {}, name) ? rule.options?.[name] : undefined
    const read = option && value !== undefined ? optionValue(value, option) : undefined
    if (!option) say('key-unknown', [...path, name], 'key', unknownOption(rule, name))
    else if (read === undefined) say('value-type', [...path, name], 'value', wrongOption(name, option))
    else options[name] = read
  }
  return { ...(level === undefined || isRefused ? {} : { level }), options }
}

/** What cannot be read cannot be checked: rules that say so of a file stay errors. */
export function canHave(rule: Rule, level: Level): boolean {
  return rule.check !== undefined || rule.severity !== 'error' || level === 'error'
}

function optionValue(value: string | readonly (string | undefined)[], { fallback }: Option): OptionValue | undefined {
  if (typeof fallback === 'object') {
    const texts = typeof value === 'string' ? [value] : value
    return texts.filter((text) => text !== undefined)
  }
  if (typeof value !== 'string') return undefined
  if (typeof fallback === 'number') return /^\d{1,6}$/.test(value) ? Number(value) : undefined
  return yesAndNo.get(value.toLowerCase())
}

const yesAndNo: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['да', true],
  ['false', false],
  ['нет', false],
])

/** Why there is no such rule, and which was perhaps meant. */
export function unknownRule(id: string): Text {
  const meant = ruleMeant(id)
  return {
    ru: `Правила «${id}» нет${meant ? `; возможно, «${meant}»` : ''}. Все правила: roadmap explain.`,
    en: `There is no rule “${id}”${meant ? `; perhaps “${meant}”` : ''}. All rules: roadmap explain.`,
  }
}

/** The rule that a mistyped name is nearest to. */
export function ruleMeant(id: string): string | undefined {
  return nearest(id, ruleIds)
}

const ruleIds = rules.map((rule) => rule.id)

/** Why a rule's findings stay errors. */
export function cannotLower({ id }: Rule): Text {
  return {
    ru: `Правило «${id}» нельзя выключить или смягчить: оно говорит, что файл не удалось прочитать, а непрочитанное нельзя проверить.`,
    en: `The rule “${id}” cannot be switched off or lowered: it says that the file could not be read, and what is not read cannot be checked.`,
  }
}

function unknownOption({ id, options = {} }: Rule, name: string): Text {
  const names = ['severity', ...Object.keys(options)]
  const meant = nearest(name, names)
  return {
    ru: `У правила «${id}» нет настройки «${name}»${meant ? `; возможно, «${meant}»` : ''}. Есть: ${names.join(', ')}.`,
    en: `The rule “${id}” has no option “${name}”${meant ? `; perhaps “${meant}”` : ''}. It has: ${names.join(', ')}.`,
  }
}

function wrongOption(name: string, { fallback }: Option): Text {
  const due: Text =
    typeof fallback === 'object'
      ? { ru: 'список слов', en: 'a list of words' }
      : typeof fallback === 'number'
        ? { ru: 'целое число', en: 'a whole number' }
        : { ru: 'да или нет', en: 'true or false' }
  return { ru: `В настройке «${name}» нужно значение: ${due.ru}.`, en: `The option “${name}” takes ${due.en}.` }
}
