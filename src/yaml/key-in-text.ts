import type { YAMLMap } from 'yaml'
import { isScalar } from 'yaml'
import { verbatim } from '../core/mapped-text.ts'
import type { MaybeNode } from './nodes.ts'
import { isEmpty, nodeRange, styleOf } from './nodes.ts'
import { quoted } from './syntax/line.ts'
import { withQuotes } from './syntax/rewrite.ts'
import type { Walked, WalkContext, Where } from './walk-context.ts'
import { pathOf, place, report } from './walk-context.ts'

/** A text with a colon where a text is due (`- Отв.: завуч`): YAML makes a map of it, with a key that no format has. */
export function keyInText(context: WalkContext, node: YAMLMap, where: Where): Walked | undefined {
  const [pair] = node.items
  if (!pair || node.items.length > 1 || node.flow || where.site) return undefined
  const value = pair.value as MaybeNode
  if (!isPlain(pair.key as MaybeNode) || !(isPlain(value) || isEmpty(value))) return undefined
  const range = nodeRange(node, context.original)
  const key = nodeRange(pair.key as MaybeNode, context.original)
  const colon = context.original.indexOf(':', key.end)
  const text = context.original.slice(range.start, Math.max(range.end, colon + 1))
  if (text.includes('\n') || context.isKey(context.original.slice(key.start, key.end))) return undefined
  const here = place(
    where,
    { start: range.start, end: range.start + text.length },
    { text: verbatim(text, range.start) },
  )
  if (context.isDamaged(range.start)) context.faulty.add(here)
  const said = {
    ru: `Двоеточие с пробелом внутри текста «${quoted(text)}» читается как новый ключ.`,
    en: `The colon and space inside the text “${quoted(text)}” are read as a new key.`,
  }
  report(context, {
    rule: 'yaml-syntax',
    severity: 'error',
    range: { start: colon, end: colon + 1 },
    path: pathOf(where.trail),
    message: withQuotes(said, context.original, range.start, text),
  })
  return { value: text, place: here }
}

function isPlain(node: MaybeNode): boolean {
  return isScalar(node) && styleOf(node) === 'plain'
}
