import type { Change } from '../../analysis/index.ts'
import type { Text } from '../../core/text.ts'
import type { Compared } from '../../layout/index.ts'
import { type Item, itemsNamed } from '../../model/index.ts'
import { itemOf } from './change-name.ts'

/**
 * Which changes are of the items that were named: by a number of the former edition or by id, what has come by its number
 * in the document. A section stands for all in it.
 */
export function askedFor(
  only: readonly string[] | null,
  { before, after }: Compared,
): ((change: Change) => boolean) | NotThere {
  if (only === null) return () => true
  const [those, these] = [before.plan, after.plan].map((plan) => only.map((name) => itemsNamed(plan, name)))
  const missing = only.find((_, index) => those?.[index]?.length === 0 && these?.[index]?.length === 0)
  if (missing !== undefined) return { missing }
  const isNamed = (all: typeof those, item: Item) => all?.some((found) => found.includes(item)) ?? false
  return (change) => {
    const item = itemOf(change)
    if (!item) return false
    const all = change.kind === 'added' ? these : those
    return isNamed(all, item) || (item.section !== null && isNamed(all, item.section))
  }
}

interface NotThere {
  readonly missing: string
}

/** Says that there is no such item. */
export function notThere(name: string): Text {
  return {
    ru: `Пункта «${name}» (--only) нет ни в плане, ни в документе: назовите пункты по номеру или коду, через запятую.`,
    en: `Neither the plan nor the document has the item “${name}” (--only): name items by number or id, parted by commas.`,
  }
}
