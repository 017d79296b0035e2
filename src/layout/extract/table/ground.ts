import type { Path } from '../../../core/diagnostic.ts'
import type { DocumentPlace } from '../../../document/index.ts'
import type { Doubt, Unused, ValueOrigin } from '../draft.ts'
import type { SourceColumn } from './columns.ts'
import type { Part } from './parts.ts'
import type { SourceCell, SourceRow } from './source-table.ts'
import { joinWrappedNames } from './wrapped-names.ts'

/** A cell that can be taken over from above or from the section. */
type Inheritable = 'deadline' | 'responsible'

/** What items are made against, and what is noted on the way. */
export interface Ground {
  readonly columns: readonly SourceColumn[]
  readonly knowsMerges: boolean
  readonly origins: ValueOrigin[]
  readonly doubts: Doubt[]
  readonly unused: Unused[]
  /** Names that were wrapped over several lines, as they were written. */
  readonly wrapped: { readonly at: DocumentPlace; readonly text: string }[]
  /** Empty cells under a section that has a value for them. */
  readonly empty: DocumentPlace[]
  /** Whether a cell of an activity is merged with its section's. */
  mergedWithSection: boolean
}

/** What is above a row: its section, and the rows of the section before it. */
export interface Above {
  readonly part: Part
  readonly rows: readonly SourceRow[]
  /** The fields of which the section has a value, with their leaves. */
  readonly section: ReadonlySet<string>
}

/** An item as it is put together, by the keys of the file. */
export type Value = Record<string, unknown>

/** The field with its second-level column: by it cells of one kind are known. */
export function keyOf({ field, leaf }: SourceColumn): string {
  return leaf === '' ? field : `${field}.${leaf}`
}

export function hasValue(item: Value, { field, leaf }: SourceColumn): boolean {
  const value = item[field]
  return leaf === '' ? value !== undefined : Object.hasOwn((value ?? {}) as object, leaf)
}

/** A text on one line, short enough to be quoted in a sentence. */
export function shortened(text: string): string {
  const words = text.split('\n').join(' ')
  return words.length > 50 ? `${words.slice(0, 50).trimEnd()}…` : words
}

/** Puts the text of a cell into its field and notes where it stood. */
export function setValue(item: Value, column: SourceColumn, cell: SourceCell, path: Path, ground: Ground): void {
  const { field, leaf } = column
  const text = field === 'responsible' ? joinWrappedNames(cell.text) : cell.text
  if (text !== cell.text) ground.wrapped.push({ at: cell.at, text })
  if (leaf === '') item[field] = text
  else item[field] = { ...(item[field] as Value | undefined), [leaf]: text }
  ground.origins.push({ path: [...path, field, ...(leaf === '' ? [] : [leaf])], from: [cell.at] })
}

/** Leaves a cell empty on purpose: nothing is taken over from the section. */
export function setBlank(item: Value, { field, leaf }: SourceColumn): void {
  item[field] = leaf === '' ? '' : { ...(item[field] as Value | undefined), [leaf]: '' }
}

export function isInheritable(field: string): field is Inheritable {
  return field === 'deadline' || field === 'responsible'
}
