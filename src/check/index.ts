export {
  ignoreLine,
  isMended,
  levelNames,
  levelsOf,
  noExamples,
  offLine,
  isOfImport,
  ruleWords,
  shownFinds,
  valueText,
} from './about-rule.ts'
export { asKnown, bothKnown, countKnown, holdBack, type KnownFindings } from './baseline.ts'
export { checkConfiguration, checkFile, checkPlan } from './check.ts'
export { canHave, cannotLower, unknownRule } from './configured.ts'
export { fixPlan, isApproved } from './fix.ts'
export { ruleFields } from './rule-fields.ts'
export { isRuleOff, levelOf, optionsOf, type RuleSetting, type Settings, usualSettings } from './settings.ts'
