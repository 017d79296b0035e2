import type { Seal, SealPart } from '../model/index.ts'

/** In what a document differs from the one that was sealed, by the names of its parts. */
export interface SealChanges {
  /** Which of title, columns and order are others. */
  readonly around: readonly ('title' | 'columns' | 'order')[]
  /** Rows with other words under the same number. */
  readonly changed: readonly string[]
  /** Rows whose words are nowhere any more. */
  readonly gone: readonly string[]
  /** Rows whose words were nowhere before. */
  readonly added: readonly string[]
  /** Rows whose words stand under another number. */
  readonly moved: readonly { readonly from: string; readonly to: string }[]
}

const aroundNames = ['title', 'columns', 'order'] as const

/** How `now` differs from what was recorded; `null` where it is the same. Empty lists: only in how numbers are written. */
export function sealChanges(recorded: Seal, now: Seal): SealChanges | null {
  if (recorded.text === now.text) return null
  const before = new Rows(recorded.parts)
  const after = new Rows(now.parts)
  for (const name of before.names()) if (before.digest(name) === after.digest(name)) both(before, after, name)
  const places = after.byDigest()
  const moved = before.names().flatMap((from) => {
    const to = places.get(before.digest(from) ?? '')?.shift()
    if (to === undefined) return []
    before.drop(from)
    after.drop(to)
    return [{ from, to }]
  })
  const changed = before.names().filter((name) => after.digest(name) !== undefined)
  for (const name of changed) both(before, after, name)
  return { around: changedAround(recorded, now), changed, gone: before.names(), added: after.names(), moved }
}

function both(before: Rows, after: Rows, name: string): void {
  before.drop(name)
  after.drop(name)
}

function changedAround(recorded: Seal, now: Seal): SealChanges['around'] {
  return aroundNames.filter((name) => digestIn(recorded, name) !== digestIn(now, name))
}

function digestIn({ parts }: Seal, wanted: string): string | undefined {
  return parts.find(({ name }) => name === wanted)?.digest
}

/** The rows of a seal that nobody has accounted for yet. */
class Rows {
  readonly #left: Map<string, string>

  constructor(parts: readonly SealPart[]) {
    const rows = parts.filter(({ name }) => !aroundNames.some((around) => around === name))
    this.#left = new Map(rows.map(({ name, digest }) => [name, digest]))
  }

  names(): readonly string[] {
    return [...this.#left.keys()]
  }

  /** The names of the rows by what they say, in the order of the document. */
  byDigest(): ReadonlyMap<string, string[]> {
    const names = new Map<string, string[]>()
    for (const [name, digest] of this.#left) names.set(digest, [...(names.get(digest) ?? []), name])
    return names
  }

  digest(name: string): string | undefined {
    return this.#left.get(name)
  }

  drop(name: string): void {
    this.#left.delete(name)
  }
}
