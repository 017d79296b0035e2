import type { Pair, YAMLMap } from 'yaml'
import { isScalar } from 'yaml'
import type { Range } from '../core/source.ts'
import { keyWithoutColon } from './comma.ts'
import type { MaybeNode } from './nodes.ts'
import { mappedText, nodeRange, styleOf } from './nodes.ts'
import { quoted } from './syntax/line.ts'
import type { WalkContext, Where } from './walk-context.ts'
import { pathOf, report } from './walk-context.ts'

/** A key and the node behind it. */
export interface Entry {
  readonly key: { readonly text: string; readonly range: Range }
  readonly value: MaybeNode
}

/** The entries of a map that have a key to go by; the rest are reported. */
export function* entriesOf(context: WalkContext, node: YAMLMap, where: Where): Generator<Entry> {
  for (const pair of node.items as Pair<MaybeNode, MaybeNode>[]) {
    const key = readKey(context, pair.key, where)
    if (!key) continue
    const hasNoColon = node.flow && (pair.value === null || pair.value === undefined)
    if (hasNoColon && !where.site) keyWithoutColon(context, key.text, key.range, where.trail)
    else yield { key, value: pair.value }
  }
}

function readKey(context: WalkContext, node: MaybeNode, where: Where): Entry['key'] | undefined {
  const range = where.site ?? nodeRange(node, context.original)
  if (!isScalar(node)) return notText(context, range, where)
  const { text } = mappedText(node, context)
  if (text === '<<' && styleOf(node) === 'plain') return merge(context, range, where)
  if (text === '' && styleOf(node) === 'plain') return noKey(context, range, where)
  return { text, range }
}

function merge(context: WalkContext, range: Range, where: Where): undefined {
  report(context, {
    rule: 'yaml-merge',
    severity: 'error',
    range,
    path: pathOf(where.trail),
    message: {
      ru: 'Ключ «<<» (подстановка ключей из другого места) здесь не действует. Запишите нужные ключи прямо.',
      en: 'The key “<<” (merging with another value) has no effect here. Write the keys out.',
    },
  })
}

function noKey(context: WalkContext, range: Range, where: Where): undefined {
  const colon = context.original.indexOf(':', range.start)
  report(context, {
    rule: 'yaml-syntax',
    severity: 'error',
    range: where.site ?? (colon === -1 ? range : { start: colon, end: colon + 1 }),
    path: pathOf(where.trail),
    message: {
      ru: 'Перед двоеточием нет ключа. Напишите ключ или возьмите весь текст в кавычки.',
      en: 'There is no key before the colon. Write one, or put the whole text in quotes.',
    },
  })
}

function notText(context: WalkContext, range: Range, where: Where): undefined {
  const shown = quoted(context.original.slice(range.start, range.end))
  report(context, {
    rule: 'yaml-syntax',
    severity: 'error',
    range,
    path: pathOf(where.trail),
    message: {
      ru: `Ключом может быть только текст, а здесь «${shown}». Напишите перед двоеточием одно название ключа.`,
      en: `Only a text can be a key, and here is “${shown}”. Write the one name of a key before the colon.`,
    },
  })
}
