import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml'
import { isPair } from 'yaml'
import type { Edit } from '../../core/edit.ts'
import type { Range } from '../../core/source.ts'
import { type MaybeNode, nodeRange } from '../nodes.ts'
import { lineEnd, lineStart } from '../syntax/line.ts'
import type { Sheet } from './block-edits.ts'

/** One more entry behind the last one between the brackets, on a line of its own where the last one has one. */
export function flowBehind(node: YAMLMap | YAMLSeq, entry: string, { text, newline }: Sheet): readonly Edit[] {
  const last = flowItems(node, text).at(-1)
  if (!last) {
    const at = (node.range?.[0] ?? 0) + 1
    return [put(at, text[at - 1] === '{' ? ` ${entry} ` : entry)]
  }
  const indent = text.slice(lineStart(text, last.start), last.start)
  if (indent.trim() !== '') return [put(last.end, `, ${entry}`)]
  const line = newline + indent + entry
  const end = lineEnd(text, last.end)
  const rest = text.slice(last.end, end)
  const hasComma = rest.trimStart().startsWith(',')
  const isRemarked = /^[ \t]+#/.test(hasComma ? rest.slice(rest.indexOf(',') + 1) : rest)
  if (!isRemarked) return [put(last.end, `,${line}`)]
  // A remark behind the last entry is about that one.
  return hasComma ? [put(end, `${line},`)] : [put(last.end, ','), put(end, line)]
}

function put(at: number, text: string): Edit {
  return { range: { start: at, end: at }, text }
}

/** Another value between the brackets. */
export function flowInstead(node: YAMLMap | YAMLSeq, index: number, value: string, text: string): Edit | undefined {
  const item = node.items[index]
  if (!isPair(item)) return { range: nodeRange(item as MaybeNode, text), text: value }
  const key = nodeRange(item.key as Node, text)
  const colon = /^\s*:/.exec(text.slice(key.end))
  if (!colon) return undefined
  const head = key.end + colon[0].length
  const old = nodeRange(item.value as MaybeNode, text)
  return { range: { start: head, end: Math.max(head, old.end) }, text: ` ${value}` }
}

/** An entry between the brackets taken out with its comma. */
export function flowOut(node: YAMLMap | YAMLSeq, index: number, text: string): Edit | undefined {
  const items = flowItems(node, text)
  const item = items[index]
  const before = items[index - 1]
  const next = items[index + 1]
  if (!item) return undefined
  if (before) return { range: { start: before.end, end: item.end }, text: '' }
  if (next) return { range: { start: item.start, end: next.start }, text: '' }
  const [start = 0, end = 0] = node.range ?? []
  return { range: { start: start + 1, end: end - 1 }, text: '' }
}

function flowItems(node: YAMLMap | YAMLSeq, text: string): readonly Range[] {
  return (node.items as unknown[]).map((item) => {
    if (!isPair(item)) return nodeRange(item as MaybeNode, text)
    const { key, value } = item as Pair<Node, MaybeNode>
    const { start, end } = nodeRange(key, text)
    return { start, end: Math.max(end, value ? nodeRange(value, text).end : end) }
  })
}
