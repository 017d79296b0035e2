import type { Node, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { isMap, isScalar, isSeq } from 'yaml'
import type { MappedText } from '../core/mapped-text.ts'
import { mapped, verbatim } from '../core/mapped-text.ts'
import type { Range } from '../core/source.ts'
import { decodePlain } from './scalar-decode.ts'
import type { Style } from './scalar-places.ts'
import { scalarText } from './scalar-places.ts'

/** A node as the composer leaves it: never a plain JavaScript value, but perhaps nothing at all. */
export type MaybeNode = Node | null | undefined

/** The text that nodes were read from. */
export interface Texts {
  readonly original: string
  /** The nodes were read from a mended copy of the same length, so that their own texts are not always the author's. */
  readonly isMended: boolean
}

const styles: Readonly<Record<string, Style>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
}

export function styleOf(node: Scalar): Style {
  return styles[node.type ?? 'PLAIN'] ?? 'plain'
}

/** Nothing was written: no value, or YAML's words for none, `~` and `null`. */
export function isEmpty(node: MaybeNode): boolean {
  if (!node) return true
  if (!isScalar(node) || styleOf(node) !== 'plain') return false
  return node.source === undefined || node.source === '' || node.source === '~' || node.source === 'null'
}

/** The text of a scalar as typed: `1.10` and `no` stay what they are. Quotes, escapes and folds are undone. */
export function mappedText(node: Scalar, texts: Texts): MappedText {
  const [start, end] = node.range ?? [0, 0]
  const style = styleOf(node)
  if (style === 'plain' && texts.isMended) return mendedText(texts.original, start, end)
  return scalarText(node.source ?? '', texts.original, { style, start, end })
}

// The mended copy has letters in place of signs; what the author typed is in the original.
function mendedText(original: string, start: number, end: number): MappedText {
  const slice = original.slice(start, end)
  if (!slice.includes('\n')) return verbatim(slice, start)
  const { text, offsets } = decodePlain(slice)
  return mapped(
    text,
    offsets.map((offset) => offset + start),
  )
}

/** Where a node stands, without the remarks and line ends that the package counts in. */
export function nodeRange(node: MaybeNode, source: string): Range {
  const start = node?.range?.[0] ?? 0
  if (isBlockCollection(node))
    return { start: firstStart(node) ?? start, end: Math.max(start, contentEnd(node, source)) }
  return { start, end: Math.max(start, contentEnd(node, source)) }
}

function isBlockCollection(node: MaybeNode): node is YAMLMap<Node, Node | null> | YAMLSeq<Node> {
  return (isMap(node) || isSeq(node)) && !node.flow
}

function firstStart(node: YAMLMap<Node, Node | null> | YAMLSeq<Node>): number | undefined {
  return isMap(node) ? node.items[0]?.key?.range?.[0] : undefined
}

function contentEnd(node: MaybeNode, source: string): number {
  if (!node) return 0
  if (isBlockCollection(node) && node.items.length > 0) {
    const last = node.items[node.items.length - 1]
    if (isMap(node)) {
      const { key, value } = last as { key: Node; value: Node | null }
      return isEmpty(value) && !value?.range ? contentEnd(key, source) : contentEnd(value, source)
    }
    return contentEnd(last as Node, source)
  }
  const [start, end] = node.range ?? [0, 0]
  return isScalar(node) && styleOf(node) === 'block' ? blockEnd(source, start, end) : end
}

// A text in block form reaches over the line ends behind it; what is underlined ends with its last line.
function blockEnd(source: string, start: number, end: number): number {
  let last = end
  while (last > start && /\s/.test(source[last - 1] as string)) last--
  return last
}
