import { oncePer } from '../core/once-per.ts'
import type { Item, Roadmap } from '../model/index.ts'

/** Sections and activities in the order in which they print. */
export const itemsInOrder = oncePer(({ sections, activities }: Roadmap): readonly Item[] => {
  const inSections = sections.flatMap((section): readonly Item[] => [section, ...section.activities])
  return [...inSections, ...activities.filter(({ section }) => section === null)]
})
