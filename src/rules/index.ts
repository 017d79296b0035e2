export { rules } from './catalogue.ts'
export { checkPlan } from './check.ts'
export type { Example, Finding, Page, Rule } from './rule.ts'
