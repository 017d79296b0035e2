import type { Standing } from '../analysis/index.ts'
import type { Tracked } from '../model/index.ts'

/** The times of each item, in the order of the first ones. */
export function byItem(standings: readonly Standing[]): ReadonlyMap<Tracked, readonly [Standing, ...Standing[]]> {
  const found = new Map<Tracked, [Standing, ...Standing[]]>()
  for (const standing of standings) {
    const times = found.get(standing.item)
    if (times) times.push(standing)
    else found.set(standing.item, [standing])
  }
  return found
}
