export { rules } from './catalogue.ts'
export { checkPlan } from './check.ts'
export type { Example, Finding, Rule } from './rule.ts'
