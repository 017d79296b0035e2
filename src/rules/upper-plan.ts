import { folded, itemsNamed, peopleOf, type Roadmap, type Tracked, trackedItems } from '../model/index.ts'

/** Whether somebody answers for an item: by name, or by key or alias of the directory. */
export function isTheirs(item: Tracked, name: string): boolean {
  const asked = folded(name)
  return peopleOf(item).some(({ name: printed, entry }) =>
    [printed, ...(entry ? [entry.key, entry.name, ...entry.aliases] : [])].some((each) => folded(each) === asked),
  )
}

/** The items of a plan that implement one of the upper plan; a name that fits several there implements none. */
export function implementing(plan: Roadmap, upper: Roadmap): ReadonlyMap<Tracked, readonly Tracked[]> {
  const theirs = new Map<Tracked, Tracked[]>(trackedItems(upper).map((item) => [item, []]))
  for (const item of trackedItems(plan)) {
    for (const { text } of item.implements) {
      const [named, ...more] = itemsNamed(upper, text)
      if (named && more.length === 0) theirs.get(named as Tracked)?.push(item)
    }
  }
  return theirs
}
