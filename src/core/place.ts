import type { Path } from './diagnostic.ts'
import type { MappedText } from './mapped-text.ts'
import type { Range } from './source.ts'

/**
 * Where a value stands in its file. The places of a file are a tree parallel to its value, with the same English keys,
 * whatever language the file is written in.
 */
export interface Place {
  /** The key as it stands in the file; absent in lists and at the root. */
  readonly key?: { readonly text: string; readonly range: Range }
  /** The value. For a key with nothing after it: the empty place after the colon. */
  readonly value: Range
  /** For a scalar: its text with the place of every character. */
  readonly text?: MappedText
  /** The places below: by English key in a map, by index in a list. */
  readonly children: ReadonlyMap<string | number, Place>
}

/** Which part of an entry a finding is about: its key, its value, or both. */
export type Part = 'key' | 'value' | 'entry'

/** What a finding points at, said without offsets: rules know the model, not the file. */
export interface Target {
  readonly path: Path
  /** Default `value`. */
  readonly part?: Part
  /** A part of the scalar's text, in UTF-16 units of the text. */
  readonly span?: { readonly start: number; readonly end: number }
}

/** Walks the places along a path; where the path goes on beyond the file (a missing key), the last place met. */
export function placeAt(root: Place, path: Path): { readonly place: Place; readonly found: boolean } {
  let place = root
  for (const step of path) {
    const next = place.children.get(step)
    if (!next) return { place, found: false }
    place = next
  }
  return { place, found: true }
}

/** The range of a target. A missing entry is shown at the first key of the map that lacks it. */
export function locate(root: Place, target: Target): Range {
  const { place, found } = placeAt(root, target.path)
  if (!found) return firstKey(place) ?? place.key?.range ?? place.value
  const part = target.part ?? 'value'
  if (part === 'key') return place.key?.range ?? place.value
  if (part === 'entry') return { start: place.key?.range.start ?? place.value.start, end: place.value.end }
  if (target.span && place.text) {
    const start = place.text.at(target.span.start)
    const end = place.text.at(target.span.end)
    // A text whose inner places are unknown (reached through a reference) is shown whole.
    return end > start || target.span.end === target.span.start ? { start, end: Math.max(start, end) } : place.value
  }
  return place.value
}

function firstKey(place: Place): Range | undefined {
  for (const child of place.children.values()) if (child.key) return child.key.range
  return undefined
}
