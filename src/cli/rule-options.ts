import { canHave, cannotLower, isRuleOff, type RuleSetting, type Settings, unknownRule } from '../check/index.ts'
import { type Level, type Preset, rules } from '../rules/index.ts'
import { UsageError } from './usage-error.ts'

/** One `--rule`: a rule and, if it was given one, its level. */
export interface RuleChoice {
  readonly rule: string
  readonly level?: Level
}

const levels: readonly string[] = ['error', 'warning', 'info', 'off'] satisfies Level[]

/** Reads one more `--rule NAME` or `--rule NAME:LEVEL`. */
export function ruleChoice(value: string, before: readonly RuleChoice[] = []): readonly RuleChoice[] {
  const [id = '', level, ...more] = value.split(/[:=]/).map((part) => part.trim())
  const rule = rules.find((each) => each.id === id)
  if (!rule) throw new UsageError(unknownRule(id))
  if (more.length > 0 || (level !== undefined && !levels.includes(level))) throw new UsageError(unknownLevel(value))
  if (level !== undefined && !canHave(rule, level as Level)) throw new UsageError(cannotLower(rule))
  return [...before, level === undefined ? { rule: id } : { rule: id, level: level as Level }]
}

function unknownLevel(value: string) {
  return {
    ru: `«${value}» не понято: напишите имя правила и уровень (${levels.join(', ')}), например deadline-slip:error.`,
    en: `“${value}” is not understood: write a rule and a level (${levels.join(', ')}), for instance deadline-slip:error.`,
  }
}

/** The settings with what the command line says on top: levels, a preset, and rules that are asked for by name. */
export function withChoices(settings: Settings, choices: readonly RuleChoice[], preset: Preset | undefined): Settings {
  const set = new Map<string, RuleSetting>(settings.rules)
  const chosen: Settings = { preset: preset ?? settings.preset, rules: set }
  for (const { rule, level } of choices) {
    // A rule that is asked for by name is to speak, even if the preset or the configuration leaves it out.
    const wanted = level ?? (isRuleOff(rule, chosen) ? severityOf(rule) : undefined)
    if (wanted !== undefined) set.set(rule, { ...set.get(rule), level: wanted })
  }
  return chosen
}

function severityOf(id: string): Level | undefined {
  return rules.find((rule) => rule.id === id)?.severity
}

/** Whether a finding is to be told: of all rules, or only of those that are named without a level. */
export function isAskedFor(rule: string, choices: readonly RuleChoice[]): boolean {
  const only = choices.filter(({ level }) => level === undefined)
  return only.length === 0 || only.some((each) => each.rule === rule)
}
