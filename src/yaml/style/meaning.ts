import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import type { MaybeNode, Texts } from '../nodes.ts'
import { isEmpty, mappedText } from '../nodes.ts'
import type { Collection } from '../write/tree.ts'

/**
 * All that a text of YAML says to any reader: its lists and maps in their order, keys that stand twice, references and
 * the names they go by. Two texts mean the same if this is the same.
 */
export function meaningOf(node: MaybeNode, texts: Texts): unknown {
  if (isAlias(node)) return { alias: node.source }
  const { anchor, tag } = (node ?? {}) as { readonly anchor?: string; readonly tag?: string }
  const named = anchor === undefined && tag === undefined ? {} : { anchor, tag }
  if (isEmpty(node)) return { ...named, empty: true }
  if (isScalar(node)) return { ...named, text: mappedText(node, texts).text }
  if (isSeq(node)) return { ...named, list: node.items.map((item) => meaningOf(item as MaybeNode, texts)) }
  if (!isMap(node)) return { ...named }
  const pairs = node.items.map(({ key, value }) => [
    meaningOf(key as MaybeNode, texts),
    meaningOf(value as MaybeNode, texts),
  ])
  return { ...named, map: pairs }
}

/** Every comment of a tree with the entry it stands at and on which side. */
export function ownersOf(tree: Collection): readonly string[] {
  return [...owners(tree, '')]
}

function* owners({ entries, below }: Collection, path: string): Generator<string> {
  for (const [i, branch] of entries.entries()) {
    const here = `${path}/${i}`
    for (const line of branch.above) if (line !== '') yield `above ${here} ${line}`
    if (branch.remark !== undefined) yield `behind ${here} ${branch.remark}`
    if ('entries' in branch.value) yield* owners(branch.value, here)
  }
  for (const line of below) if (line !== '') yield `below ${path} ${line}`
}
