import { isSection, type Listed } from '../../analysis/index.ts'
import type { Path } from '../../core/diagnostic.ts'
import type { Roadmap } from '../../model/index.ts'

/** Where the items of a file stand while some of them come, go and move. */
export class Arrangement {
  readonly #sections: Listed[]
  /** The activities by section; those of a flat plan under `null`. */
  readonly #lists: Map<Listed | null, Listed[]>

  constructor({ sections, activities }: Roadmap) {
    this.#sections = [...sections]
    this.#lists = new Map<Listed | null, Listed[]>([
      [null, activities.filter(({ section }) => section === null)],
      ...sections.map((section): [Listed, Listed[]] => [section, [...section.activities]]),
    ])
  }

  has(item: Listed): boolean {
    return this.#listOf(item) !== undefined
  }

  sections(): readonly Listed[] {
    return this.#sections
  }

  activities(section: Listed | null): readonly Listed[] {
    return this.#lists.get(section) ?? []
  }

  /** The path of an item as things stand. */
  pathOf(item: Listed): Path {
    const section = this.#sections.indexOf(item)
    if (section >= 0) return ['sections', section]
    for (const [above, list] of this.#lists) {
      const index = list.indexOf(item)
      if (index >= 0) return [...this.listPath(above), index]
    }
    throw new Error(`item ${item.address} stands nowhere`)
  }

  /** The path of the list of activities of a section, or of a flat plan. */
  listPath(section: Listed | null): Path {
    return section === null ? ['activities'] : [...this.pathOf(section), 'activities']
  }

  out(item: Listed): void {
    const list = this.#listOf(item)
    list?.splice(list.indexOf(item), 1)
    if (isSection(item)) this.#lists.delete(item)
  }

  /** Puts a section among sections, or an activity into the list of one. */
  put(item: Listed, section: Listed | null, index: number): void {
    const list = isSection(item) ? this.#sections : (this.#lists.get(section) ?? [])
    list.splice(index, 0, item)
    if (isSection(item)) this.#lists.set(item, [])
    else this.#lists.set(section, list)
  }

  /** Moves an item; `index` is counted without it. */
  move(item: Listed, section: Listed | null, index: number): void {
    const inside = isSection(item) ? this.#lists.get(item) : undefined
    this.out(item)
    this.put(item, section, index)
    if (inside) this.#lists.set(item, inside)
  }

  #listOf(item: Listed): Listed[] | undefined {
    return [this.#sections, ...this.#lists.values()].find((list) => list.includes(item))
  }
}
