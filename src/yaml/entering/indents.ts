import type { Scalar } from 'yaml'
import { isCollection, isPair, isScalar, isSeq } from 'yaml'
import type { MaybeNode } from '../nodes.ts'
import { lineStart } from '../syntax/line.ts'

/** How deep blocks stand in a file, in columns. */
export interface Indents {
  /** From a key to the keys below it. */
  readonly map: number
  /** From a key to the dashes below it; 0 where lists are not indented. */
  readonly list: number
  /** From a dash to what follows it. */
  readonly dash: number
}

interface Seen {
  readonly kind: keyof Indents
  /** The key under which it stands, as typed. */
  readonly key: string
  readonly offset: number
  readonly columns: number
}

/**
 * How blocks are indented: as under the same key elsewhere, else as in the nearest block to an offset; where a file has
 * no such block, as it is usual.
 */
export function indentsNear(root: MaybeNode, text: string, offset: number, key: string): Indents {
  const seen = [...seenIn(root, text, '')].toSorted((a, b) => Math.abs(a.offset - offset) - Math.abs(b.offset - offset))
  const nearest = (kind: keyof Indents) => {
    const fit = seen.filter((one) => one.kind === kind)
    return (fit.find((one) => one.key === key) ?? fit[0])?.columns
  }
  const map = nearest('map') ?? (nearest('list') || 2)
  return { map, list: nearest('list') ?? map, dash: nearest('dash') ?? 2 }
}

function* seenIn(node: unknown, text: string, key: string): Generator<Seen> {
  if (!isCollection(node) || node.flow) return
  for (const item of node.items) {
    const below: unknown = isPair(item) ? item.value : item
    if (isPair(item) && isScalar(item.key)) {
      const name = item.key.source ?? ''
      yield* blockOf(item.key, below, text, name)
      yield* seenIn(below, text, name)
    } else {
      yield* dashOf(below as MaybeNode, text, key)
      yield* seenIn(below, text, key)
    }
  }
}

function* blockOf(keyNode: Scalar, below: unknown, text: string, key: string): Generator<Seen> {
  const offset = keyNode.range?.[0] ?? 0
  const columns = columnOf(below, text) - columnAt(text, offset)
  if (isBlock(below)) yield { kind: isSeq(below) ? 'list' : 'map', key, offset, columns }
}

function* dashOf(item: MaybeNode, text: string, key: string): Generator<Seen> {
  const offset = item?.range?.[0]
  if (offset === undefined) return
  const dash = /-( +)$/.exec(text.slice(lineStart(text, offset), offset))
  if (dash) yield { kind: 'dash', key, offset, columns: dash[0].length }
}

function isBlock(node: unknown): boolean {
  return isCollection(node) && !node.flow && node.items.length > 0
}

function columnOf(node: unknown, text: string): number {
  return isCollection(node) ? columnAt(text, firstOffset(node)) : 0
}

function firstOffset(node: { readonly items: readonly unknown[]; range?: readonly number[] | null }): number {
  const [first] = node.items
  const key = isPair(first) && isScalar(first.key) ? first.key.range?.[0] : undefined
  return key ?? node.range?.[0] ?? 0
}

/** The column of an offset, counted from 0. */
export function columnAt(text: string, offset: number): number {
  return offset - lineStart(text, offset)
}
