import type { YAMLSeq } from 'yaml'
import { isPair } from 'yaml'
import type { Shape } from '../core/format.ts'
import type { Place } from '../core/place.ts'
import { joinedEntries, joinedText, splitByComma } from './comma.ts'
import type { MaybeNode } from './nodes.ts'
import { isEmpty, nodeRange } from './nodes.ts'
import type { Walked, WalkContext, Where } from './walk-context.ts'
import { absent, noteDamage, pathOf, place, report } from './walk-context.ts'

/** Reads a list. A faulty entry leaves `undefined` in its place, so that indices are those of the file. */
export function walkList(context: WalkContext, node: YAMLSeq, of: Shape, where: Where): Walked {
  const children = new Map<string | number, Place>()
  const value: unknown[] = []
  const entries = node.flow && !where.site ? joinedEntries(node.items) : node.items.map((item) => ({ items: [item] }))
  entries.forEach(({ items }, index) => {
    const inner = entry(where, index)
    const walked = items.length > 1 ? joinedText(context, items, inner) : walkItem(context, items[0], of, inner)
    if (node.flow && !where.site && items.length === 1) splitByComma(context, items[0], inner.trail)
    children.set(index, walked.place)
    value.push(walked.value === absent ? undefined : walked.value)
  })
  const here = place(where, nodeRange(node, context.original), { children })
  noteDamage(context, here)
  return { value, place: here }
}

function walkItem(context: WalkContext, item: unknown, of: Shape, where: Where): Walked {
  const node = isPair(item) ? null : (item as MaybeNode)
  return isEmpty(item as MaybeNode) ? emptyEntry(context, node, where) : context.walk(node, of, where)
}

function entry({ trail, depth, site }: Where, index: number): Where {
  return { trail: { above: trail, step: index }, depth: depth + 1, ...(site && { site }) }
}

/** A `-` with nothing after it: the finding is at the dash, the place after it. */
function emptyEntry(context: WalkContext, item: MaybeNode, where: Where): Walked {
  const at = item?.range?.[0] ?? 0
  const dash = context.original.lastIndexOf('-', Math.max(0, at - 1))
  const here = place(where, { start: at, end: at })
  context.faulty.add(here)
  report(context, {
    rule: 'value-empty',
    severity: 'error',
    range: where.site ?? (dash === -1 ? here.value : { start: dash, end: dash + 1 }),
    path: pathOf(where.trail),
    message: {
      ru: 'Строка списка пуста: после «-» ничего нет. Напишите значение после «- » или удалите строку.',
      en: 'The list entry is empty: nothing follows its “-”. Write a value after “- ”, or remove the line.',
    },
  })
  return { value: absent, place: here }
}
