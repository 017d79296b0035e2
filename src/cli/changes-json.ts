import type { Change, Listed, Words } from '../analysis/index.ts'
import { jsonText } from '../core/json-text.ts'
import type { Compared } from '../layout/index.ts'

const schemaVersion = 1

/** What has changed, for programs: `schemas/diff.schema.json` says what the keys mean. */
export function changesJson({ before, after, changes, comments }: Compared, ground: string | null): string {
  const value = {
    schemaVersion,
    before: { name: before.name, title: before.plan.title },
    after: { name: after.name, title: after.plan.title },
    ground,
    changes: changes.map(changeOf),
    comments: comments.map(({ item, place, text }) => ({ item: item && itemOf(item), place: place.en, text })),
  }
  return `${jsonText(value, 2)}\n`
}

/** What a change has to say; every change has all keys. */
function changeOf(change: Change) {
  const { kind } = change
  const none = { field: null, words: [], daysMoved: null, dueBefore: null, dueAfter: null, people: null, numbers: [] }
  const told = { kind, ...none, ...sidesOf(change) }
  switch (change.kind) {
    case 'plan':
    case 'wording':
      return { ...told, field: change.field, words: wordsOf(change.words) }
    case 'section':
      return { ...told, field: 'title', words: wordsOf(change.words) }
    case 'deadline': {
      const { daysMoved, dueBefore, dueAfter } = change
      return { ...told, field: 'deadline', words: wordsOf(change.words), daysMoved, dueBefore, dueAfter }
    }
    case 'responsible': {
      const { added, removed, leaf } = change
      const field = leaf === '' ? 'responsible' : `responsible.${leaf}`
      return { ...told, field, words: wordsOf(change.words), people: { added, removed } }
    }
    case 'renumbered':
      return {
        ...told,
        numbers: change.items.map((pair) => ({ before: pair.before.address, after: pair.after.address })),
      }
    case 'added':
    case 'removed':
    case 'excluded':
    case 'restored':
    case 'moved':
      return told
  }
}

function sidesOf(change: Change) {
  switch (change.kind) {
    case 'plan':
      return { before: null, after: null }
    case 'added':
      return { before: null, after: itemOf(change.after) }
    case 'removed':
      return { before: itemOf(change.before), after: null }
    case 'renumbered':
      return {
        before: change.section && itemOf(change.section.before),
        after: change.section && itemOf(change.section.after),
      }
    default:
      return { before: itemOf(change.before), after: itemOf(change.after) }
  }
}

function itemOf(item: Listed) {
  const { id, address, title, section } = item
  return {
    type: 'activities' in item ? 'section' : 'activity',
    id,
    number: address,
    title: title.trim(),
    section: section && section.title.trim(),
  }
}

function wordsOf(words: readonly Words[]) {
  return words.map(({ kind, text }) => ({ kind, text }))
}
