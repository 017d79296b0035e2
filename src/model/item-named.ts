import type { Item, Roadmap } from './roadmap.ts'

/**
 * The sections and activities that a name stands for: an id, or the printed number without the dots at its end («1.2»).
 * More than one where a number was typed twice; none where nothing is called so.
 */
export function itemsNamed(plan: Roadmap, name: string): readonly Item[] {
  return itemFinder(plan)(name)
}

/** Finds items of a plan by name again and again: the plan is looked through once. */
export function itemFinder({ sections, activities }: Roadmap): (name: string) => readonly Item[] {
  const byId = new Map<string, Item[]>()
  const byNumber = new Map<string, Item[]>()
  for (const item of [...sections, ...activities]) {
    if (item.id !== null) put(byId, item.id, item)
    put(byNumber, item.address, item)
  }
  return (name) => {
    const wanted = name.trim()
    const number = withoutDots(wanted)
    return byId.get(wanted) ?? (number === '' ? undefined : byNumber.get(number)) ?? []
  }
}

function put(items: Map<string, Item[]>, name: string, item: Item): void {
  const there = items.get(name)
  if (there) there.push(item)
  else items.set(name, [item])
}

function withoutDots(text: string): string {
  let end = text.length
  while (end > 0 && (text[end - 1] === '.' || text[end - 1] === ')')) end--
  return text.slice(0, end)
}
