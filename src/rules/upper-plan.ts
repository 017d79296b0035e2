import { duesOf } from '../analysis/index.ts'
import type { Days } from '../core/calendar-date.ts'
import {
  type Activity,
  folded,
  type Item,
  itemFinder,
  peopleOf,
  type Roadmap,
  type Section,
  type Tracked,
  trackedItems,
} from '../model/index.ts'

/** All that those who answer for an item are called, folded: their names, and keys and aliases of the directory. */
export function namesOfTheirs(item: Item): readonly string[] {
  return peopleOf(item)
    .flatMap(({ name, entry }) => [name, ...(entry ? [entry.key, entry.name, ...entry.aliases] : [])])
    .map(folded)
}

/** All items of a plan that may name items of the upper one: a section does it for all that goes on in it. */
export function namingItems({ sections, activities }: Roadmap): readonly Tracked[] {
  return [...sections, ...activities]
}

/**
 * The items of the upper plan, each with those that implement it here; a section that does stands for its activities. A
 * name that fits several items there implements none.
 */
export function implementing(plan: Roadmap, upper: Roadmap): ReadonlyMap<Tracked, readonly Tracked[]> {
  const find = itemFinder(upper)
  const theirs = new Map<Item, { readonly item: Tracked; readonly ours: Set<Tracked> }>(
    trackedItems(upper).map((item) => [item, { item, ours: new Set() }]),
  )
  for (const item of namingItems(plan)) {
    for (const { text } of item.implements) {
      const [named, ...more] = find(text)
      const there = named && more.length === 0 ? theirs.get(named) : undefined
      if (there) for (const each of doneItself(item)) there.ours.add(each)
    }
  }
  return new Map([...theirs.values()].map(({ item, ours }) => [item, [...ours]]))
}

/** What is done itself where an item is named: a section that is no activity is done by what stands in it. */
function doneItself(item: Tracked): readonly Tracked[] {
  return isSection(item) && !item.isActivity ? item.activities : [item]
}

/** Whether an item is a section that is no activity itself: of the upper plan only activities are implemented. */
export function isPlainSection(item: Item): item is Section {
  return isSection(item) && !item.isActivity
}

function isSection(item: Item): item is Section {
  return 'isActivity' in item
}

/** The items of the upper plan that this one has to implement and does not. */
export function uncovered(plan: Roadmap, upper: Roadmap): readonly Tracked[] {
  const { as = [], except = [] } = plan.implements ?? {}
  const names = new Set(as.map(({ text }) => folded(text)))
  const find = itemFinder(upper)
  const leftOut = new Set<Item>(except.flatMap(({ text }) => find(text)))
  const period = plan.period?.days ?? null
  const ours = implementing(plan, upper)
  const isCovered = (item: Tracked) => (ours.get(item)?.length ?? 0) > 0 || leftOut.has(item)
  const heads = headsOf(upper)
  return [...ours.keys()].filter(
    (item) =>
      !isCovered(item) &&
      !isCovered(heads.get(item) ?? item) &&
      (names.size === 0 || namesOfTheirs(item).some((name) => names.has(name))) &&
      isDueIn(period, item),
  )
}

/** Rows whose title continues the one above belong to one activity: whoever implements its first row implements it. */
function headsOf({ activities }: Roadmap): ReadonlyMap<Tracked, Tracked> {
  const heads = new Map<Tracked, Tracked>()
  let above: Activity | undefined
  for (const activity of activities) {
    if (above && above.section === activity.section && activity.merge.includes('title'))
      heads.set(activity, heads.get(above) ?? above)
    above = activity
  }
  return heads
}

/** Whether anything of an item falls into a period: a plan of one year has no part in what is due in another. */
function isDueIn(period: Days | null, item: Tracked): boolean {
  return duesOf(item).some(({ from, due, isCancelled }) => {
    if (isCancelled) return false
    if (!period || due === null) return true
    return (period.from === null || due >= period.from) && (period.to === null || (from ?? due) <= period.to)
  })
}
