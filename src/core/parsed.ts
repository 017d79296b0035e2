import type { Diagnostic } from './diagnostic.ts'
import type { Place } from './place.ts'
import type { Source } from './source.ts'

/**
 * A value read from a file of which the faulty parts have been taken out: every property may be missing, and a list
 * keeps `undefined` in place of a faulty entry, so that indices are those of the file.
 */
export type Sound<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer E)[]
    ? readonly (Sound<E> | undefined)[]
    : T extends object
      ? { readonly [K in keyof T]?: Sound<T[K]> | undefined }
      : T

/** What became of a file: as much of its value as is sound, the places of all of it, and what is wrong with it. */
export interface Parsed<T> {
  readonly source: Source
  /** `undefined` where nothing of the file could be read as the format. */
  readonly value: Sound<T> | undefined
  readonly places: Place
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[]
  /** In which language the keys of the file are written; the first key decides. Messages name keys in it. */
  readonly keys: 'en' | 'ru'
}
