import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml'
import { isCollection, isMap, isPair, isScalar } from 'yaml'
import { type MaybeNode, nodeRange, styleOf } from '../nodes.ts'
import { lineEnd, lineStart, nextWritten } from '../syntax/line.ts'

/** An entry of a map or list in block form, by offsets of its file. */
export interface BlockItem {
  /** Where its key or dash begins. */
  readonly start: number
  /** Behind its colon or dash. */
  readonly head: number
  /** Where its value ends, without line ends and remarks. */
  readonly end: number
  /** The same, with the empty lines that are part of a text (`|+`). */
  readonly after: number
  readonly value: MaybeNode
}

/** The entries of a collection in block form; nothing where one is written in a way not foreseen (`? key`). */
export function blockItems(node: YAMLMap | YAMLSeq, text: string): readonly BlockItem[] | undefined {
  const items: BlockItem[] = []
  for (const item of node.items) {
    const from = items.at(-1)?.after ?? node.range?.[0] ?? 0
    const next = isMap(node) ? pairItem(item as Pair<Node, MaybeNode>, text, from) : dashItem(item, text, from)
    if (!next) return undefined
    items.push(next)
  }
  return items
}

function pairItem({ key, value }: Pair<Node, MaybeNode>, text: string, from: number): BlockItem | undefined {
  const start = nextContent(text, from)
  const keyEnd = key?.range?.[1]
  if (key?.range?.[0] !== start || keyEnd === undefined) return undefined
  const colon = /^[ \t]*:/.exec(text.slice(keyEnd, lineEnd(text, keyEnd)))
  return colon ? { start, ...valueItem(keyEnd + colon[0].length, value, text) } : undefined
}

function dashItem(item: unknown, text: string, from: number): BlockItem | undefined {
  const start = nextContent(text, from)
  if (text[start] !== '-' || isPair(item)) return undefined
  return { start, ...valueItem(start + 1, item as MaybeNode, text) }
}

function valueItem(head: number, value: MaybeNode, text: string): Omit<BlockItem, 'start'> {
  const end = Math.max(head, value ? nodeRange(value, text).end : head)
  return { head, value, end, after: Math.max(end, keptEnd(value, text)) }
}

/** Where a value ends that ends with a text whose empty lines count. */
function keptEnd(node: MaybeNode, text: string): number {
  if (isCollection(node)) {
    const last: unknown = node.flow ? undefined : node.items.at(-1)
    return keptEnd((isPair(last) ? last.value : last) as MaybeNode, text)
  }
  if (!isScalar(node) || styleOf(node) !== 'block' || !node.range) return 0
  const [start, end] = node.range
  return text.slice(start, lineEnd(text, start)).split(' #')[0]?.includes('+') ? end : 0
}

/** Goes over blanks, line ends and remarks to the next thing that is read. */
export function nextContent(text: string, offset: number): number {
  let at = nextWritten(text, offset)
  while (text[at] === '#') at = nextWritten(text, lineEnd(text, at))
  return at
}

/** Where the line after the one of an offset begins; an offset at the beginning of a line is that place itself. */
export function lineAfter(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset
  const newline = text.indexOf('\n', offset)
  return newline === -1 ? text.length : newline + 1
}

/** Goes over the remarks that follow, each alone in its line and standing at least so deep. */
export function afterRemarks(text: string, offset: number, least: number): number {
  let at = offset
  while (at < text.length && (/^( *)#/.exec(text.slice(at, lineEnd(text, at)))?.[1]?.length ?? -1) >= least) {
    at = lineAfter(text, at + 1)
  }
  return at
}

/** Whether something stands before an offset in its line. */
export function isInline(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() !== ''
}

/** Whether the entries of a list or map stand apart, with an empty line before each but the first. */
export function areParted(items: readonly BlockItem[], text: string): boolean {
  return items.length > 1 && items.slice(1).every(({ start }, i) => hasEmptyLine(items[i], start, text))
}

function hasEmptyLine(before: BlockItem | undefined, start: number, text: string): boolean {
  const from = lineAfter(text, before?.after ?? 0)
  return text
    .slice(from, Math.max(from, lineStart(text, start)))
    .split('\n')
    .slice(0, -1)
    .some((line) => line.trim() === '')
}
