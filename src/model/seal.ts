import type { Path } from '../core/diagnostic.ts'
import type { Roadmap } from './roadmap.ts'

/**
 * What was recorded of a plan's printed words when it was approved: an unkeyed hash. It reveals what was changed
 * unawares; it proves nothing against somebody who writes it anew.
 */
export interface Seal {
  /** «v1:» and 64 hexadecimal digits: which canonical form was hashed, and its SHA-256. */
  readonly text: string
  /** In the order of the document; empty where the file does not say them. */
  readonly parts: readonly SealPart[]
}

/** One part of a sealed document. */
export interface SealPart {
  /** `title`, `columns`, `order`, or the number of a row («2.3»; «@3» for the third row where it bears none). */
  readonly name: string
  /** The first 8 hexadecimal digits of its SHA-256; of a row, without its number. */
  readonly digest: string
}

/** A seal as it stands in a file. */
export interface RecordedSeal extends Seal {
  readonly path: Path
}

const named: Readonly<Record<string, string>> = { title: 'название', columns: 'столбцы', order: 'приказ' }
const english = new Map(Object.entries(named).map(([en, ru]) => [ru, en]))

/** The seal that a map of the file holds; `null` where it holds none. */
export function recordedSeal(
  raw: { readonly seal?: string | undefined; readonly parts?: string | undefined },
  path: Path,
): RecordedSeal | null {
  if (raw.seal === undefined) return null
  return { text: raw.seal.trim(), parts: readParts(raw.parts ?? ''), path: [...path, 'seal'] }
}

/** Names and digests in turn; what is not written so is passed over. */
function readParts(text: string): SealPart[] {
  const words = text.split(/[\s,]+/u).filter((word) => word !== '')
  return words.flatMap((name, index) => {
    const digest = words[index + 1] ?? ''
    return index % 2 === 0 && /^[0-9a-f]{8}$/u.test(digest) ? [{ name: english.get(name) ?? name, digest }] : []
  })
}

/** How many parts stand on a line of a file. */
const partsOnLine = 5

/** The parts as they are written into a file, in the language of its keys: a few on each line. */
export function partsText({ parts }: Seal, keys: Roadmap['keys']): string {
  const words = parts.map(({ name, digest }) => `${keys === 'ru' ? (named[name] ?? name) : name} ${digest}`)
  const lines: string[] = []
  for (let at = 0; at < words.length; at += partsOnLine) lines.push(words.slice(at, at + partsOnLine).join(', '))
  return lines.join(',\n')
}

/** The seal that the present text is held to: that of the latest amendment that has one, else of the approval. */
export function sealInForce({ approval, amendments }: Pick<Roadmap, 'approval' | 'amendments'>): RecordedSeal | null {
  return amendments.findLast(({ seal }) => seal !== null)?.seal ?? approval?.seal ?? null
}

/** Every seal that a plan has had, the oldest first. */
export function sealHistory({ approval, amendments }: Pick<Roadmap, 'approval' | 'amendments'>): RecordedSeal[] {
  return [approval?.seal ?? null, ...amendments.map(({ seal }) => seal)].filter((seal) => seal !== null)
}
