import type { Range } from '../../core/source.ts'
import type { Text } from '../../core/text.ts'

/** A replacement by a text of the same length, so that the offsets of all the rest stay those of the file. */
export interface Mend {
  readonly offset: number
  readonly text: string
}

/** A fault of the syntax, with the mending that lets the rest of the text be read as its author most likely meant it. */
export interface Fault {
  readonly rule: 'yaml-syntax' | 'yaml-tag'
  readonly range: Range
  readonly message: Text
  readonly mends: readonly Mend[]
  /** The rest of the text was not read as it was meant: what else was found there is not to be believed. */
  readonly hides?: boolean
}

/** A letter that has no meaning in YAML: it takes the place of a character that was not meant as a sign of YAML. */
export const plainLetter = 'x'

/** Mends one character so that it is an ordinary letter. */
export function asLetter(offset: number): Mend {
  return { offset, text: plainLetter }
}
