import type { YAMLSeq } from 'yaml'
import { isPair } from 'yaml'
import type { Shape } from '../core/format.ts'
import type { Place } from '../core/place.ts'
import { splitByComma } from './comma.ts'
import type { MaybeNode } from './nodes.ts'
import { isEmpty, nodeRange } from './nodes.ts'
import type { Walked, WalkContext, Where } from './walk-context.ts'
import { absent, noteDamage, pathOf, place, report } from './walk-context.ts'

/** Reads a list. A faulty entry leaves `undefined` in its place, so that indices are those of the file. */
export function walkList(context: WalkContext, node: YAMLSeq, of: Shape, where: Where): Walked {
  const children = new Map<string | number, Place>()
  const value: unknown[] = []
  node.items.forEach((item, index) => {
    const inner = entry(where, index)
    const walked = isEmpty(item as MaybeNode)
      ? emptyEntry(context, item as MaybeNode, inner)
      : context.walk(isPair(item) ? null : (item as MaybeNode), of, inner)
    if (node.flow && !where.site) splitByComma(context, item, inner.trail)
    children.set(index, walked.place)
    value.push(walked.value === absent ? undefined : walked.value)
  })
  const here = place(where, nodeRange(node, context.original), { children })
  noteDamage(context, here)
  return { value, place: here }
}

function entry({ trail, depth, site }: Where, index: number): Where {
  return { trail: { above: trail, step: index }, depth: depth + 1, ...(site && { site }) }
}

/** A `-` with nothing behind it: the finding is at the dash, the place behind it. */
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
      en: 'The list entry is empty: nothing follows its “-”. Write a value behind “- ”, or remove the line.',
    },
  })
  return { value: absent, place: here }
}
