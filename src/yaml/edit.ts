import { type Edit, overlap, spliced } from '../core/edit.ts'
import type { Format } from '../core/format.ts'
import type { Parsed } from '../core/parsed.ts'
import { readYaml } from './read.ts'
import { containerAt, isSame } from './same-value.ts'

/** Edits that belong together: all of them are made, or none. */
export type Change = readonly Edit[]

/** A file with changes made in it, and those that could not be. */
export interface Edited<T> {
  readonly parsed: Parsed<T>
  readonly made: readonly Change[]
  readonly refused: readonly Change[]
}

/**
 * Makes changes in a file and reads it again. A change counts only if the file then says exactly what it said before,
 * but for the texts that were to be replaced, and has no new errors, and `accepts` it; any other is refused. What stands
 * outside the edits keeps every byte.
 */
export function editYaml<T>(
  parsed: Parsed<T>,
  format: Format<T>,
  changes: readonly Change[],
  accepts: (edited: Parsed<T>) => boolean = () => true,
): Edited<T> {
  const free = withoutOverlaps(changes)
  const tried = new Trial(parsed, format, accepts)
  const made = tried.largest(free)
  const isMade = new Set(made)
  const refused = changes.filter((change) => !isMade.has(change))
  return { parsed: made.length > 0 ? (tried.make(made) ?? parsed) : parsed, made, refused }
}

/** The changes that touch nothing that an earlier one has touched. */
function withoutOverlaps(changes: readonly Change[]): readonly Change[] {
  const taken: Edit[] = []
  return changes.filter((change) => {
    const places = change.map((edit) => placeFor(edit, taken))
    if (places.includes(undefined)) return false
    for (const edit of change) taken.splice(placeFor(edit, taken) ?? 0, 0, edit)
    return true
  })
}

/** Where an edit comes among others in the order of the file, none of which overlap; nothing where it overlaps one. */
function placeFor(edit: Edit, taken: readonly Edit[]): number | undefined {
  let low = 0
  let high = taken.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((taken[middle] as Edit).range.start < edit.range.start) low = middle + 1
    else high = middle
  }
  const beside = [taken[low - 1], taken[low]]
  return beside.some((other) => other && overlap(edit, other)) ? undefined : low
}

/** How many times a file is read again for its changes; what has not been tried by then is refused. */
const mostTrials = 200

/** How many UTF-16 units are read again at most: a long file is tried less often, yet at least as often as this. */
const mostRead = 20_000_000
const fewestTrials = 10

class Trial<T> {
  readonly #parsed: Parsed<T>
  readonly #format: Format<T>
  readonly #accepts: (edited: Parsed<T>) => boolean
  readonly #errors: number
  #trialsLeft: number

  constructor(parsed: Parsed<T>, format: Format<T>, accepts: (edited: Parsed<T>) => boolean) {
    this.#parsed = parsed
    this.#format = format
    this.#accepts = accepts
    this.#errors = errorsOf(parsed)
    const most = Math.floor(mostRead / Math.max(1, parsed.source.text.length))
    this.#trialsLeft = Math.max(fewestTrials, Math.min(mostTrials, most))
  }

  /** As many of the changes as can be made together: all, or what is left when halves that fail are halved again. */
  largest(changes: readonly Change[]): readonly Change[] {
    if (changes.length === 0 || this.#trialsLeft <= 0) return []
    if (this.make(changes)) return changes
    if (changes.length === 1) return []
    const middle = changes.length >> 1
    const first = this.largest(changes.slice(0, middle))
    const second = this.largest(changes.slice(middle))
    const both = [...first, ...second]
    return first.length === 0 || second.length === 0 || this.make(both) ? both : first
  }

  /** The file with the changes made, if it says what it is to say then. */
  make(changes: readonly Change[]): Parsed<T> | undefined {
    this.#trialsLeft--
    const edits = changes.flat()
    const wanted = withTexts(this.#parsed.value, edits)
    if (wanted === undefined) return undefined
    const { source } = this.#parsed
    const edited = readYaml({ ...source, text: spliced(source.text, edits) }, this.#format)
    const sound = isSame(edited.value, wanted) && errorsOf(edited) <= this.#errors && this.#accepts(edited)
    return sound ? edited : undefined
  }
}

function errorsOf({ diagnostics }: Parsed<unknown>): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length
}

/** The value with the texts that the edits are to bring; nothing where there is no such text. */
function withTexts(value: unknown, edits: readonly Edit[]): unknown {
  const wanted = structuredClone(value)
  const changes = edits.flatMap(({ change, text }) => (change ? [{ ...change, text }] : []))
  // From the back, so that the units of those before stay what they were.
  for (const { path, start, end, text } of changes.sort((a, b) => b.start - a.start)) {
    const parent = containerAt(wanted, path.slice(0, -1))
    const step = path.at(-1)
    const before = parent && step !== undefined ? parent[step] : undefined
    if (!parent || step === undefined || typeof before !== 'string' || end > before.length) return undefined
    parent[step] = before.slice(0, start) + text + before.slice(end)
  }
  return wanted
}
