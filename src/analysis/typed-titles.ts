import type { Path } from '../core/diagnostic.ts'
import type { Item, Roadmap } from '../model/index.ts'

/** A title that stands in the file, and the item that bears it; `item` is `null` for the plan's own. */
export interface TypedTitle {
  readonly text: string
  readonly path: Path
  readonly item: Item | null
}

/** The titles of the plan, of its sections and of its activities, each where it is typed: none twice. */
export function typedTitles({ title, sections, activities }: Roadmap): readonly TypedTitle[] {
  const own = activities.filter(({ merge }) => !merge.includes('title'))
  const items = [...sections, ...own].map((item) => ({ text: item.title, path: [...item.path, 'title'], item }))
  return title === null ? items : [{ text: title, path: ['title'], item: null }, ...items]
}
