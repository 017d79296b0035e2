import { abbreviationMixed } from './abbreviation-mixed.ts'
import { abbreviationSimilar } from './abbreviation-similar.ts'
import { abbreviationUnexplained } from './abbreviation-unexplained.ts'
import { amendmentIncomplete } from './amendment-incomplete.ts'
import { amendmentOrder } from './amendment-order.ts'
import { calendarEmpty } from './calendar-empty.ts'
import { calendarOutside } from './calendar-outside.ts'
import { calendarOverlap } from './calendar-overlap.ts'
import { calendarTooLong } from './calendar-too-long.ts'
import { calendarTooMany } from './calendar-too-many.ts'
import { columnMissing } from './column-missing.ts'
import { coverageGap } from './coverage-gap.ts'
import { dateDigits } from './date-digits.ts'
import { dateImpossible } from './date-impossible.ts'
import { dateMixed } from './date-mixed.ts'
import { dateStyle } from './date-style.ts'
import { dateUnknown } from './date-unknown.ts'
import { deadlineAmbiguousYear } from './deadline-ambiguous-year.ts'
import { deadlineBeforeApproval } from './deadline-before-approval.ts'
import { deadlineDuplicate } from './deadline-duplicate.ts'
import { deadlineEmpty } from './deadline-empty.ts'
import { deadlineEventWithoutDate } from './deadline-event-without-date.ts'
import { deadlineExternal } from './deadline-external.ts'
import { deadlineExtra } from './deadline-extra.ts'
import { deadlineGivenReversed } from './deadline-given-reversed.ts'
import { deadlineImpossibleDate } from './deadline-impossible-date.ts'
import { deadlineInActivity } from './deadline-in-activity.ts'
import { deadlineNoYear } from './deadline-no-year.ts'
import { deadlineNonworking } from './deadline-nonworking.ts'
import { deadlineOnApproval } from './deadline-on-approval.ts'
import { deadlineOutOfPeriod } from './deadline-out-of-period.ts'
import { deadlineOutlier } from './deadline-outlier.ts'
import { deadlineOutsideSection } from './deadline-outside-section.ts'
import { deadlineReversed } from './deadline-reversed.ts'
import { deadlineSlip } from './deadline-slip.ts'
import { deadlineTooMany } from './deadline-too-many.ts'
import { deadlineUnknown } from './deadline-unknown.ts'
import { deadlineVague } from './deadline-vague.ts'
import { deadlineWeekday } from './deadline-weekday.ts'
import { deadlineWordsMixed } from './deadline-words-mixed.ts'
import { fileConflict } from './file-conflict.ts'
import { fileEmpty } from './file-empty.ts'
import { fileEncoding } from './file-encoding.ts'
import { fileTooLarge } from './file-too-large.ts'
import { idDuplicate } from './id-duplicate.ts'
import { ignoreReason } from './ignore-reason.ts'
import { ignoreUnknown } from './ignore-unknown.ts'
import { ignoreUnused } from './ignore-unused.ts'
import { implementsLate } from './implements-late.ts'
import { implementsUncovered } from './implements-uncovered.ts'
import { implementsUnknown } from './implements-unknown.ts'
import { importAmendment } from './import-amendment.ts'
import { importColumn } from './import-column.ts'
import { importDiffers } from './import-differs.ts'
import { importEmptyCell } from './import-empty-cell.ts'
import { importMergeLost } from './import-merge-lost.ts'
import { importNestedTable } from './import-nested-table.ts'
import { importNoPeriod } from './import-no-period.ts'
import { importNoSection } from './import-no-section.ts'
import { importNoTitle } from './import-no-title.ts'
import { importOrder } from './import-order.ts'
import { importRaggedRow } from './import-ragged-row.ts'
import { importRowJoined } from './import-row-joined.ts'
import { importSectionActivity } from './import-section-activity.ts'
import { importSeveralTables } from './import-several-tables.ts'
import { importSimilarPeople } from './import-similar-people.ts'
import { importStamp } from './import-stamp.ts'
import { importStampsBeside } from './import-stamps-beside.ts'
import { importTitle } from './import-title.ts'
import { importTrackedChanges } from './import-tracked-changes.ts'
import { importUnused } from './import-unused.ts'
import { importWrappedLine } from './import-wrapped-line.ts'
import { keyDuplicate } from './key-duplicate.ts'
import { keyMissing } from './key-missing.ts'
import { keyUnknown } from './key-unknown.ts'
import { keysMixed } from './keys-mixed.ts'
import { linkCircle } from './link-circle.ts'
import { linkMissing } from './link-missing.ts'
import { listNumber } from './list-number.ts'
import { listOpen } from './list-open.ts'
import { mergeNothing } from './merge-nothing.ts'
import { nameSpacing } from './name-spacing.ts'
import { numberDuplicate } from './number-duplicate.ts'
import { numberGap } from './number-gap.ts'
import { numberInTitle } from './number-in-title.ts'
import { numberOutsideSection } from './number-outside-section.ts'
import { numberShifted } from './number-shifted.ts'
import { numberSign } from './number-sign.ts'
import { numberStyle } from './number-style.ts'
import { orderOfSteps } from './order-of-steps.ts'
import { periodMissing } from './period-missing.ts'
import { periodOpen } from './period-open.ts'
import { periodReversed } from './period-reversed.ts'
import { periodTitle } from './period-title.ts'
import { periodTooLong } from './period-too-long.ts'
import { periodUnknown } from './period-unknown.ts'
import { periodWording } from './period-wording.ts'
import { planEmpty } from './plan-empty.ts'
import { planMixed } from './plan-mixed.ts'
import { planTooMany } from './plan-too-many.ts'
import { postponedEarlier } from './postponed-earlier.ts'
import { productionCalendarMissing } from './production-calendar-missing.ts'
import { progressOccurrence } from './progress-occurrence.ts'
import { progressShare } from './progress-share.ts'
import { progressWithoutEvidence } from './progress-without-evidence.ts'
import { rangeDash } from './range-dash.ts'
import { responsibleColumn } from './responsible-column.ts'
import { responsibleEmpty } from './responsible-empty.ts'
import { responsibleForms } from './responsible-forms.ts'
import { responsibleKey } from './responsible-key.ts'
import { responsiblePartEmpty } from './responsible-part-empty.ts'
import { responsiblePerson } from './responsible-person.ts'
import { responsibleSimilar } from './responsible-similar.ts'
import { responsibleUnknown } from './responsible-unknown.ts'
import { resultColumn } from './result-column.ts'
import { resultEmpty } from './result-empty.ts'
import { schoolYearStyle } from './school-year-style.ts'
import { sealBroken } from './seal-broken.ts'
import { sectionEmpty } from './section-empty.ts'
import { selfReference } from './self-reference.ts'
import { stampCapitals } from './stamp-capitals.ts'
import { stampDates } from './stamp-dates.ts'
import { stampFields } from './stamp-fields.ts'
import { stampMissing } from './stamp-missing.ts'
import { stampOrder } from './stamp-order.ts'
import { stampWord } from './stamp-word.ts'
import { templateMissing } from './template-missing.ts'
import { templateSentence } from './template-sentence.ts'
import { textCase } from './text-case.ts'
import { textDashes } from './text-dashes.ts'
import { textEnds } from './text-ends.ts'
import { textLetters } from './text-letters.ts'
import { textPreposition } from './text-preposition.ts'
import { textQuotes } from './text-quotes.ts'
import { textSpaces } from './text-spaces.ts'
import { textUnpaired } from './text-unpaired.ts'
import { titleDuplicate } from './title-duplicate.ts'
import { titleEmpty } from './title-empty.ts'
import { titleMissing } from './title-missing.ts'
import { titleRepeated } from './title-repeated.ts'
import { titleRepeatsItem } from './title-repeats-item.ts'
import { titleSeveral } from './title-several.ts'
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
  abbreviationMixed,
  abbreviationSimilar,
  abbreviationUnexplained,
  amendmentIncomplete,
  amendmentOrder,
  calendarEmpty,
  calendarOutside,
  calendarOverlap,
  calendarTooLong,
  calendarTooMany,
  columnMissing,
  coverageGap,
  dateDigits,
  dateImpossible,
  dateMixed,
  dateStyle,
  dateUnknown,
  deadlineAmbiguousYear,
  deadlineBeforeApproval,
  deadlineDuplicate,
  deadlineEmpty,
  deadlineEventWithoutDate,
  deadlineExternal,
  deadlineExtra,
  deadlineGivenReversed,
  deadlineImpossibleDate,
  deadlineInActivity,
  deadlineNoYear,
  deadlineNonworking,
  deadlineOnApproval,
  deadlineOutOfPeriod,
  deadlineOutlier,
  deadlineOutsideSection,
  deadlineReversed,
  deadlineSlip,
  deadlineTooMany,
  deadlineUnknown,
  deadlineVague,
  deadlineWeekday,
  deadlineWordsMixed,
  fileConflict,
  fileEmpty,
  fileEncoding,
  fileTooLarge,
  idDuplicate,
  ignoreReason,
  ignoreUnknown,
  ignoreUnused,
  implementsLate,
  implementsUncovered,
  implementsUnknown,
  importAmendment,
  importColumn,
  importDiffers,
  importEmptyCell,
  importMergeLost,
  importNestedTable,
  importNoPeriod,
  importNoSection,
  importNoTitle,
  importOrder,
  importRaggedRow,
  importRowJoined,
  importSectionActivity,
  importSeveralTables,
  importSimilarPeople,
  importStamp,
  importStampsBeside,
  importTitle,
  importTrackedChanges,
  importUnused,
  importWrappedLine,
  keyDuplicate,
  keyMissing,
  keyUnknown,
  keysMixed,
  linkCircle,
  linkMissing,
  listNumber,
  listOpen,
  mergeNothing,
  nameSpacing,
  numberDuplicate,
  numberGap,
  numberInTitle,
  numberOutsideSection,
  numberShifted,
  numberSign,
  numberStyle,
  orderOfSteps,
  periodMissing,
  periodOpen,
  periodReversed,
  periodTitle,
  periodTooLong,
  periodUnknown,
  periodWording,
  planEmpty,
  planMixed,
  planTooMany,
  postponedEarlier,
  productionCalendarMissing,
  progressOccurrence,
  progressShare,
  progressWithoutEvidence,
  rangeDash,
  responsibleColumn,
  responsibleEmpty,
  responsibleForms,
  responsibleKey,
  responsiblePartEmpty,
  responsiblePerson,
  responsibleSimilar,
  responsibleUnknown,
  resultColumn,
  resultEmpty,
  schoolYearStyle,
  sealBroken,
  sectionEmpty,
  selfReference,
  stampCapitals,
  stampDates,
  stampFields,
  stampMissing,
  stampOrder,
  stampWord,
  templateMissing,
  templateSentence,
  textCase,
  textDashes,
  textEnds,
  textLetters,
  textPreposition,
  textQuotes,
  textSpaces,
  textUnpaired,
  titleDuplicate,
  titleEmpty,
  titleMissing,
  titleRepeated,
  titleRepeatsItem,
  titleSeveral,
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
