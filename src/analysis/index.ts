export { daysOfYears, type NamedYears, namedYears } from './named-years.ts'
export { beginningOf, occurrenceNamed } from './occurrence-named.ts'
export { crossesPeriod, isOutOfPeriod } from './out-of-period.ts'
export { overlappingBreaks } from './overlapping-breaks.ts'
export { pairedSigns } from './paired-signs.ts'
export { isInTable, type PrintedText, printedTexts, type Role, tableTexts, textsWith } from './printed-texts.ts'
export { type Due, duesOf, type Standing, type State, standings } from './standing.ts'
export { type SealChanges, sealChanges } from './seal-changes.ts'
export { type Division, misplacedParts, partText, surplusParts } from './school-divisions.ts'
export { type OddSpelling, oddSpellings, ownPeople } from './named-people.ts'
export { abbreviationsOf, explanationsIn, swappedAbbreviations } from './abbreviations.ts'
export { alikeNames, isSameHeading } from './alike-names.ts'
export { itemsInOrder } from './items-in-order.ts'
export { yearMeant, yearSlips } from './year-slip.ts'
export { isSameSubject, subjectWords } from './subject-words.ts'
export { typedTitles } from './typed-titles.ts'
export {
  type Change,
  type DeadlineChange,
  diffPlans,
  isSection,
  type Listed,
  type Matches,
  matched,
  type Pair,
  type PlanField,
  printedNumber,
  type Renumbered,
  type ResponsibleChange,
  responsibleNames,
  type Words,
} from './diff.ts'
