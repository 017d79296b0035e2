import type { Activity, Section } from '../../model/index.ts'
import { type Change, isSection, type Pair, type WordingChange } from './change.ts'
import { deadlineChanges } from './deadline.ts'
import { responsibleChanges } from './responsible.ts'
import { isChanged, wordChanges } from './words.ts'

/** What has changed in an item itself, wherever it stands now: title, deadline, responsibles, result, notes, own fields. */
export function itemChanges(pair: Pair, isInSameSection: boolean): readonly Change[] {
  const { before, after } = pair
  return [
    ...titleChange(pair),
    ...deadlineChanges(pair, isInSameSection),
    ...responsibleChanges(pair, isInSameSection),
    ...wording(pair, 'result', before.result, after.result),
    ...(isSection(before) || isSection(after) ? [] : activityTexts(pair, before, after)),
  ]
}

function titleChange(pair: Pair): readonly Change[] {
  const { before, after } = pair
  const changes = wording(pair, 'title', before.title, after.title)
  if (!isSection(before) || !isSection(after)) return changes
  const sections: Pair<Section> = { before, after }
  return changes.map(({ words }) => ({ ...sections, kind: 'section', words }))
}

function activityTexts(pair: Pair, before: Activity, after: Activity): readonly WordingChange[] {
  const fields = new Set([...before.own.keys(), ...after.own.keys()])
  return [
    ...wording(pair, 'notes', before.notes, after.notes),
    ...[...fields].flatMap((field) => wording(pair, field, before.own.get(field), after.own.get(field))),
  ]
}

function wording(
  pair: Pair,
  field: string,
  before: string | null | undefined,
  after: string | null | undefined,
): readonly WordingChange[] {
  if (before === after) return []
  const words = wordChanges(before ?? '', after ?? '')
  return isChanged(words) ? [{ ...pair, kind: 'wording', field, words }] : []
}
