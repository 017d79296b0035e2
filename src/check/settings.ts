import type { Diagnostic } from '../core/diagnostic.ts'
import { type Level, type OptionValue, type Preset, type Rule, rules, usualOptions } from '../rules/index.ts'

/** What a plan is held to: a preset and what the configuration and the command line say otherwise, rule by rule. */
export interface Settings {
  readonly preset: Preset
  readonly rules: ReadonlyMap<string, RuleSetting>
}

/** What somebody has said about one rule. */
export interface RuleSetting {
  readonly level?: Level
  readonly options?: Readonly<Record<string, OptionValue>>
}

export const usualSettings: Settings = { preset: 'recommended', rules: new Map() }

/** The rule's level where the preset or somebody has set one; `undefined` leaves it to each finding. */
function setLevel(rule: Rule, { preset, rules: set }: Settings): Level | undefined {
  return set.get(rule.id)?.level ?? rule.levels?.[preset]
}

export function levelOf(rule: Rule, settings: Settings): Level {
  return setLevel(rule, settings) ?? rule.severity
}

export function optionsOf(rule: Rule, settings: Settings): Record<string, OptionValue> {
  return { ...usualOptions(rule), ...settings.rules.get(rule.id)?.options }
}

export function isRuleOff(id: string, settings: Settings): boolean {
  const rule = rules.find((each) => each.id === id)
  return rule !== undefined && levelOf(rule, settings) === 'off'
}

/** The rules that are on and look at the plan. */
export function rulesInForce(settings: Settings): readonly Rule[] {
  return rules.filter((rule) => rule.check && levelOf(rule, settings) !== 'off')
}

/** Gives every finding its severity by the settings, and drops those of rules that are off. */
export function levelled(findings: readonly Diagnostic[], settings: Settings): readonly Diagnostic[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  return findings.flatMap((finding) => {
    const rule = byId.get(finding.rule)
    const level = rule && setLevel(rule, settings)
    if (level === 'off') return []
    // A finding that is milder than its rule stays so under a preset; what somebody set by name holds for all.
    return level === undefined ? [finding] : [{ ...finding, severity: level }]
  })
}
