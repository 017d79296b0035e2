import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import { limits } from './limits.ts'
import type { MaybeNode, Texts } from './nodes.ts'
import { isEmpty, mappedText } from './nodes.ts'

/**
 * A node as a plain JavaScript value, for places where another kind is due: the validation says so by looking at it.
 * References are not followed; their text stands for them.
 */
export function plainValue(node: MaybeNode, texts: Texts, depth = 0): unknown {
  if (isEmpty(node) || depth > limits.depth) return null
  if (isScalar(node)) return mappedText(node, texts).text
  if (isAlias(node)) return `*${node.source}`
  if (isSeq(node)) return node.items.map((item) => plainValue(item as MaybeNode, texts, depth + 1))
  const value: Record<string, unknown> = Object.create(null)
  if (!isMap(node)) return null
  for (const { key, value: below } of node.items) {
    if (isScalar(key)) value[String(key.source ?? '')] = plainValue(below as MaybeNode, texts, depth + 1)
  }
  return value
}
