import type { Unreadable } from '../../reading.ts'
import { EMPTY, ENCRYPTED, NOT_WORD, OLD_WORD, PDF, RTF } from './faults.ts'

const ZIP = [0x50, 0x4b]
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** What a file that is no archive is, by its first bytes; `undefined` for an archive. */
export function foreign(bytes: Uint8Array): Unreadable | undefined {
  if (bytes.length === 0) return EMPTY
  if (beginsWith(bytes, ZIP)) return undefined
  // Word keeps a locked document in the same container as its documents of old.
  if (beginsWith(bytes, COMPOUND)) return holds(bytes, wide('EncryptedPackage')) ? ENCRYPTED : OLD_WORD
  if (beginsWith(bytes, plain('%PDF'))) return PDF
  return beginsWith(bytes, plain('{\\rt')) ? RTF : NOT_WORD
}

function beginsWith(bytes: Uint8Array, begin: readonly number[]): boolean {
  return begin.every((byte, index) => bytes[index] === byte)
}

function holds(bytes: Uint8Array, word: readonly number[]): boolean {
  const first = word[0] as number
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (word.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}

function plain(text: string): readonly number[] {
  return [...text].map((sign) => sign.charCodeAt(0))
}

function wide(text: string): readonly number[] {
  return plain(text).flatMap((byte) => [byte, 0])
}
