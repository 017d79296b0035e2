import type { Entry } from './entry.ts'

/** A word, a number or a mark of a wording. */
export interface Token extends Entry {
  /** Whether a space stands before it. */
  readonly gap: boolean
  /** Its place in the original, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

/** An entry as it stands in a text. */
export function tokenOf(entry: Entry, gap: boolean, start: number, end: number): Token {
  const { kind, text, lemmas, value, digits, roman, ordinal, tags } = entry
  return { kind, text, lemmas, value, digits, roman, ordinal, tags, gap, start, end }
}
