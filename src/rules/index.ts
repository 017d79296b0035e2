export { rules } from './catalogue.ts'
export {
  type Example,
  type Finding,
  type Level,
  type Linked,
  type LinkFault,
  noLinks,
  type Option,
  type OptionValue,
  type Page,
  type PresentSeal,
  type Preset,
  type Rule,
  type RuleContext,
} from './rule.ts'
export { runRules, usualOptions } from './run.ts'
export { changesInWords } from './seal-words.ts'
export { bySubject } from './subjects.ts'
