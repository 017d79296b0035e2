import type { Path } from './diagnostic.ts'
import type { Text } from './text.ts'

/**
 * What may stand at a place of a file. The reader walks a YAML tree along it, turning Russian spellings into English
 * ones; the JSON Schema is printed from it.
 */
export type Shape =
  /** A text: the scalar's source, so that `1.10`, `no` and `01.09` stay what was typed. */
  | { readonly type: 'text'; readonly pattern?: string; readonly examples?: readonly string[] }
  /** One of a closed list of words, English and Russian side by side. */
  | { readonly type: 'word'; readonly words: readonly Word[] }
  /** Yes or no: `true`/`false`, `да`/`нет`, as YAML or as a word. */
  | { readonly type: 'flag' }
  /** A map with known keys; an unknown one is a finding. */
  | {
      readonly type: 'map'
      readonly fields: readonly Field[]
      readonly declared?: Declared
      /** The shape of keys of the user's own beside the known ones; without it an unknown key is a finding. */
      readonly own?: Shape
    }
  /** A map with keys of the user's own. */
  | { readonly type: 'dictionary'; readonly of: Shape }
  | { readonly type: 'list'; readonly of: Shape }
  /** Several shapes of which the YAML node's own kind (scalar, map, list) chooses one. */
  | { readonly type: 'either'; readonly of: readonly Shape[] }

/** Keys that the file itself makes legal: those of the map at `at` (an activity may bear any key that `columns` names). */
export interface Declared {
  /** The path, by English keys, from the root of the file to the map whose keys are declared. */
  readonly at: readonly string[]
  readonly shape: Shape
}

/** A word of a closed list: its English and Russian spelling and what it means. */
export interface Word {
  readonly en: string
  readonly ru: string
  /** Further spellings that are understood but not offered. */
  readonly also?: readonly string[]
  readonly title: Text
}

/** One key of a map: the row of the field table from which reading, validation, schema and docs come. */
export interface Field {
  readonly key: string
  readonly ru: string
  /** Further spellings that are understood but not offered; nearly all are Russian. */
  readonly also?: readonly string[]
  readonly required: boolean
  /** A few words: what an editor shows as the key's name. */
  readonly title: Text
  /** A sentence or two: what it means and how it is written. */
  readonly about: Text
  readonly shape: Shape
  /** What the schema calls a shape that several keys share; otherwise it goes by the first of them. */
  readonly sharedAs?: string
}

/** A fault of the value itself, found by a format's validation and placed by the reader. */
export interface FormatIssue {
  readonly rule: string
  readonly path: Path
  readonly part?: 'key' | 'value' | 'entry'
  readonly message: Text
}

/** A file format: what the reader needs to know of it. */
export interface Format<T> {
  readonly name: Text
  readonly root: Shape
  /** Checks a value whose keys are already English; messages name keys as `keys` says. A value without an issue is a `T`. */
  validate(value: unknown, keys: 'en' | 'ru'): readonly FormatIssue[]
  /** Never called: carries the type. */
  readonly type?: T
}
