import { calendarOutside } from './calendar-outside.ts'
import { calendarOverlap } from './calendar-overlap.ts'
import { calendarTooLong } from './calendar-too-long.ts'
import { calendarTooMany } from './calendar-too-many.ts'
import { columnMissing } from './column-missing.ts'
import { dateDigits } from './date-digits.ts'
import { dateImpossible } from './date-impossible.ts'
import { dateMixed } from './date-mixed.ts'
import { dateStyle } from './date-style.ts'
import { dateUnknown } from './date-unknown.ts'
import { deadlineAmbiguousYear } from './deadline-ambiguous-year.ts'
import { deadlineBeforeApproval } from './deadline-before-approval.ts'
import { deadlineEmpty } from './deadline-empty.ts'
import { deadlineExtra } from './deadline-extra.ts'
import { deadlineGivenReversed } from './deadline-given-reversed.ts'
import { deadlineImpossibleDate } from './deadline-impossible-date.ts'
import { deadlineNoYear } from './deadline-no-year.ts'
import { deadlineOutOfPeriod } from './deadline-out-of-period.ts'
import { deadlineOutsideSection } from './deadline-outside-section.ts'
import { deadlineReversed } from './deadline-reversed.ts'
import { deadlineSlip } from './deadline-slip.ts'
import { deadlineTooMany } from './deadline-too-many.ts'
import { deadlineUnknown } from './deadline-unknown.ts'
import { deadlineVague } from './deadline-vague.ts'
import { deadlineWeekday } from './deadline-weekday.ts'
import { fileConflict } from './file-conflict.ts'
import { fileEmpty } from './file-empty.ts'
import { fileEncoding } from './file-encoding.ts'
import { fileTooLarge } from './file-too-large.ts'
import { idDuplicate } from './id-duplicate.ts'
import { keyDuplicate } from './key-duplicate.ts'
import { keyMissing } from './key-missing.ts'
import { keyUnknown } from './key-unknown.ts'
import { keysMixed } from './keys-mixed.ts'
import { mergeNothing } from './merge-nothing.ts'
import { nameSpacing } from './name-spacing.ts'
import { numberDuplicate } from './number-duplicate.ts'
import { numberInTitle } from './number-in-title.ts'
import { numberSign } from './number-sign.ts'
import { periodMissing } from './period-missing.ts'
import { periodOpen } from './period-open.ts'
import { periodReversed } from './period-reversed.ts'
import { periodTooLong } from './period-too-long.ts'
import { periodUnknown } from './period-unknown.ts'
import { planEmpty } from './plan-empty.ts'
import { planMixed } from './plan-mixed.ts'
import { postponedEarlier } from './postponed-earlier.ts'
import { productionCalendarMissing } from './production-calendar-missing.ts'
import { progressOccurrence } from './progress-occurrence.ts'
import { rangeDash } from './range-dash.ts'
import { responsibleColumn } from './responsible-column.ts'
import { responsibleEmpty } from './responsible-empty.ts'
import { responsibleKey } from './responsible-key.ts'
import { responsibleUnknown } from './responsible-unknown.ts'
import { resultEmpty } from './result-empty.ts'
import { sectionEmpty } from './section-empty.ts'
import { stampDates } from './stamp-dates.ts'
import { stampFields } from './stamp-fields.ts'
import { stampMissing } from './stamp-missing.ts'
import { stampWord } from './stamp-word.ts'
import { textDashes } from './text-dashes.ts'
import { textEnds } from './text-ends.ts'
import { textLetters } from './text-letters.ts'
import { textQuotes } from './text-quotes.ts'
import { textSpaces } from './text-spaces.ts'
import { textUnpaired } from './text-unpaired.ts'
import { titleEmpty } from './title-empty.ts'
import { titleMissing } from './title-missing.ts'
import { valueEmpty } from './value-empty.ts'
import { valueType } from './value-type.ts'
import { valueUnknown } from './value-unknown.ts'
import { yamlAliases } from './yaml-aliases.ts'
import { yamlAnchorUnused } from './yaml-anchor-unused.ts'
import { yamlComma } from './yaml-comma.ts'
import { yamlCommentCut } from './yaml-comment-cut.ts'
import { yamlDocuments } from './yaml-documents.ts'
import { yamlFoldedList } from './yaml-folded-list.ts'
import { yamlMerge } from './yaml-merge.ts'
import { yamlNesting } from './yaml-nesting.ts'
import { yamlSyntax } from './yaml-syntax.ts'
import { yamlTag } from './yaml-tag.ts'
import { yamlWrappedLines } from './yaml-wrapped-lines.ts'
import type { Rule } from './rule.ts'

/** All rules, by id. Adding one is a file and its line here. */
export const rules: readonly Rule[] = [
  calendarOutside,
  calendarOverlap,
  calendarTooLong,
  calendarTooMany,
  columnMissing,
  dateDigits,
  dateImpossible,
  dateMixed,
  dateStyle,
  dateUnknown,
  deadlineAmbiguousYear,
  deadlineBeforeApproval,
  deadlineEmpty,
  deadlineExtra,
  deadlineGivenReversed,
  deadlineImpossibleDate,
  deadlineNoYear,
  deadlineOutOfPeriod,
  deadlineOutsideSection,
  deadlineReversed,
  deadlineSlip,
  deadlineTooMany,
  deadlineUnknown,
  deadlineVague,
  deadlineWeekday,
  fileConflict,
  fileEmpty,
  fileEncoding,
  fileTooLarge,
  idDuplicate,
  keyDuplicate,
  keyMissing,
  keyUnknown,
  keysMixed,
  mergeNothing,
  nameSpacing,
  numberDuplicate,
  numberInTitle,
  numberSign,
  periodMissing,
  periodOpen,
  periodReversed,
  periodTooLong,
  periodUnknown,
  planEmpty,
  planMixed,
  postponedEarlier,
  productionCalendarMissing,
  progressOccurrence,
  rangeDash,
  responsibleColumn,
  responsibleEmpty,
  responsibleKey,
  responsibleUnknown,
  resultEmpty,
  sectionEmpty,
  stampDates,
  stampFields,
  stampMissing,
  stampWord,
  textDashes,
  textEnds,
  textLetters,
  textQuotes,
  textSpaces,
  textUnpaired,
  titleEmpty,
  titleMissing,
  valueEmpty,
  valueType,
  valueUnknown,
  yamlAliases,
  yamlAnchorUnused,
  yamlComma,
  yamlCommentCut,
  yamlDocuments,
  yamlFoldedList,
  yamlMerge,
  yamlNesting,
  yamlSyntax,
  yamlTag,
  yamlWrappedLines,
]
