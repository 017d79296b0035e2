import type { Path } from '../../core/diagnostic.ts'
import type { Text } from '../../core/text.ts'

/** What is entered in a file: texts, closed words in English, flags, and lists and maps of them with English keys. */
export type EntryValue = string | boolean | readonly EntryValue[] | { readonly [key: string]: EntryValue }

/**
 * A change of what a file holds, its place by English keys: a key gets a value, a list one more entry, or a key or an
 * entry goes. The maps and the list on the way are made where they are missing. A value that stands there already gives
 * way only where `replace` says so. An entry of a list may also come to stand before another one (`insert`; the index
 * may be the length of the list) or go `to` another place, counted without itself, with the remarks above it.
 */
export type Entry =
  | { readonly path: Path; readonly value: EntryValue; readonly replace?: boolean }
  | { readonly path: Path; readonly append: EntryValue }
  | { readonly path: Path; readonly insert: EntryValue }
  | { readonly path: Path; readonly to: Path }
  | { readonly path: Path; readonly remove: true; readonly withRemarks?: true }

/** Why nothing was entered: one sentence, or two. */
export interface Refused {
  readonly refused: Text
}

export function isRefused(result: object): result is Refused {
  return 'refused' in result
}
