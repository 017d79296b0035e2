export { rules } from './catalogue.ts'
export type { Example, Finding, Level, Option, OptionValue, Page, Preset, Rule, RuleContext } from './rule.ts'
export { runRules, usualOptions } from './run.ts'
