import type { YAMLMap } from 'yaml'
import type { Shape } from '../core/format.ts'
import type { Place } from '../core/place.ts'
import { duplicateKey, isReserved, reservedKey } from './key-findings.ts'
import { entriesOf } from './map-entry.ts'
import { nodeRange } from './nodes.ts'
import type { Walked, WalkContext, Where } from './walk-context.ts'
import { absent, noteDamage, pathOf, place } from './walk-context.ts'
import { walkEntry } from './walk-map.ts'

/** Reads a map with keys of the user's own, which are kept as typed. */
export function walkDictionary(context: WalkContext, node: YAMLMap, of: Shape, where: Where): Walked {
  const children = new Map<string | number, Place>()
  const value: Record<string, unknown> = Object.create(null)
  for (const entry of entriesOf(context, node, where)) {
    const name = entry.key.text
    if (isReserved(name)) {
      reservedKey(context, entry, where)
      continue
    }
    const first = children.get(name)
    if (first) {
      duplicateKey(context, entry, first, pathOf(where.trail))
      continue
    }
    const walked = walkEntry(context, entry, { name, shape: of }, where)
    children.set(name, walked.place)
    if (walked.value !== absent) value[name] = walked.value
  }
  const here = place(where, nodeRange(node, context.original), { children })
  noteDamage(context, here)
  return { value, place: here }
}
