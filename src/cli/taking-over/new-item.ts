import { isSection, type Listed, responsibleNames } from '../../analysis/index.ts'
import type { EntryValue } from '../../yaml/index.ts'
import type { Roadmap } from '../../model/index.ts'
import type { FileNames } from './file-names.ts'
import { peopleValue } from './people-entries.ts'

/** The file into which an item comes. */
interface NewIn {
  readonly file: Roadmap
  readonly names: FileNames
}

/** What a file says of an item that has come: of a section all but its activities. */
export function newItem(item: Listed, { names, file }: NewIn, number: string | null): EntryValue {
  const own = isSection(item) ? [] : [...item.own].map(([field, text]) => [names.field(field), text] as const)
  const fields: readonly (readonly [string, EntryValue | null])[] = [
    ['number', number],
    ['title', item.title],
    ['deadline', item.deadlineFrom === 'inherited' ? null : (item.deadline?.text ?? null)],
    ['responsible', responsibleOf(item, names, file)],
    ['result', item.result],
    ['notes', isSection(item) ? null : item.notes],
    ...own,
  ]
  return Object.fromEntries(fields.flatMap(([key, value]) => (isNothing(value) ? [] : [[key, ended(value)]])))
}

function responsibleOf({ responsible }: Listed, names: FileNames, file: Roadmap): EntryValue | null {
  const cells = [...responsible]
    .filter(([, { from }]) => from !== 'inherited')
    .map(([leaf, { value }]) => [leaf, responsibleNames(value)] as const)
    .filter(([, text]) => text !== '')
  if (cells.length === 0) return null
  const [[first, text] = ['', '']] = cells
  if (first === '') return peopleValue(text, file)
  return Object.fromEntries(cells.map(([leaf, people]) => [names.leaf(leaf), peopleValue(people, file)]))
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
