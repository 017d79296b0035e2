import type { Item, Roadmap } from './roadmap.ts'

/**
 * The sections and activities that a name stands for: an id, or the printed number without the dots at its end («1.2»).
 * More than one where a number was typed twice; none where nothing is called so.
 */
export function itemsNamed({ sections, activities }: Roadmap, name: string): readonly Item[] {
  const wanted = name.trim()
  const all: readonly Item[] = [...sections, ...activities]
  const byId = all.filter(({ id }) => id === wanted)
  if (byId.length > 0) return byId
  const number = withoutDots(wanted)
  return number === '' ? [] : all.filter(({ address }) => address === number)
}

function withoutDots(text: string): string {
  let end = text.length
  while (end > 0 && (text[end - 1] === '.' || text[end - 1] === ')')) end--
  return text.slice(0, end)
}
