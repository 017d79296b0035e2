import { isSection, type Listed, responsibleNames } from '../../analysis/index.ts'
import type { EntryValue } from '../../yaml/index.ts'
import type { FileNames } from './file-names.ts'

/** What a file says of an item that has come: of a section all but its activities. */
export function newItem(item: Listed, names: FileNames, number: string | null): EntryValue {
  const own = isSection(item) ? [] : [...item.own].map(([field, text]) => [names.field(field), text] as const)
  const fields: readonly (readonly [string, EntryValue | null])[] = [
    ['number', number],
    ['title', item.title],
    ['deadline', item.deadlineFrom === 'inherited' ? null : (item.deadline?.text ?? null)],
    ['responsible', responsibleOf(item, names)],
    ['result', item.result],
    ['notes', isSection(item) ? null : item.notes],
    ...own,
  ]
  return Object.fromEntries(fields.flatMap(([key, value]) => (isNothing(value) ? [] : [[key, ended(value)]])))
}

function responsibleOf({ responsible }: Listed, names: FileNames): EntryValue | null {
  const cells = [...responsible]
    .filter(([, { from }]) => from !== 'inherited')
    .map(([leaf, { value }]) => [leaf, responsibleNames(value)] as const)
    .filter(([, text]) => text !== '')
  if (cells.length === 0) return null
  const [[first, text] = ['', '']] = cells
  return first === '' ? text : Object.fromEntries(cells.map(([leaf, names_]) => [names.leaf(leaf), names_]))
}

function isNothing(value: EntryValue | null): value is null {
  return value === null || value === ''
}

/** A text of several lines ends with one. */
function ended(value: EntryValue): EntryValue {
  if (typeof value !== 'string') return value
  const bare = value.trimEnd()
  return bare.includes('\n') ? `${bare}\n` : bare
}
