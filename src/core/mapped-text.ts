import type { Range } from './source.ts'

/**
 * A text together with where each of its characters came from: the value of a YAML scalar and its place in the file, or
 * a normalised wording and its place in what was typed. Normalisers compose with it, so that a part found at the far
 * end is underlined in the file.
 */
export interface MappedText {
  readonly text: string
  /** The source offset of UTF-16 unit `index` of `text`; `at(text.length)` is where the text ends. */
  at(index: number): number
}

/** A text that stands in its source letter for letter from `offset` on. */
export function verbatim(text: string, offset = 0): MappedText {
  return { text, at: (index) => offset + Math.max(0, Math.min(index, text.length)) }
}

/** A text with an explicit source offset for every unit and one more for its end (`offsets.length === text.length + 1`). */
export function mapped(text: string, offsets: ArrayLike<number>): MappedText {
  if (offsets.length !== text.length + 1) throw new RangeError('one offset for every unit and one for the end')
  return { text, at: (index) => offsets[Math.max(0, Math.min(index, text.length))] as number }
}

/** A text whose inner places are unknown: every part of it is underlined as the whole `range`. */
export function opaque(text: string, range: Range): MappedText {
  return { text, at: (index) => (index >= text.length ? range.end : range.start) }
}

/** Replaces the text by one derived from it; `from[i]` is the unit of `inner` that unit `i` of `text` came from. */
export function derived(inner: MappedText, text: string, from: ArrayLike<number>): MappedText {
  if (from.length !== text.length + 1) throw new RangeError('one index for every unit and one for the end')
  return { text, at: (index) => inner.at(from[Math.max(0, Math.min(index, text.length))] as number) }
}

/** The source range of the units `start` to `end` (exclusive); an empty span is a place between two characters. */
export function rangeOf(text: MappedText, start: number, end: number): Range {
  const from = text.at(start)
  return { start: from, end: end > start ? Math.max(from, text.at(end)) : from }
}
