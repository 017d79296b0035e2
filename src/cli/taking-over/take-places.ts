import { type Change, isSection, type Listed } from '../../analysis/index.ts'
import type { Path } from '../../core/diagnostic.ts'
import type { Parsed } from '../../core/parsed.ts'
import type { RoadmapFile } from '../../format/index.ts'
import type { Activity, Roadmap } from '../../model/index.ts'
import type { Entered, Entry, EntryValue } from '../../yaml/index.ts'
import { Arrangement } from './arrangement.ts'
import type { FileNames } from './file-names.ts'
import { newItem } from './new-item.ts'
import { valueAt, withEntries } from './set-text.ts'

type Plan = Parsed<RoadmapFile>

/** The document whose items are taken over, and how they are known in the file. */
export interface Taking {
  /** The plan of the file. */
  readonly file: Roadmap
  readonly document: Roadmap
  /** The item of the file of one of the document, where it has one. */
  readonly known: (item: Listed) => Listed | undefined
  /** The item of the file of one of its former print. */
  readonly former: (item: Listed) => Listed | undefined
  readonly names: FileNames
  /** Whether the plan is sealed, so that numbers stay with their items. */
  readonly isSealed: boolean
}

/** Items that came, went and moved, put in, taken out and moved in the file, each with all that belongs to it. */
export function takePlaces(parsed: Plan, changes: readonly Change[], taking: Taking): Entered<RoadmapFile> {
  const places = new Places(parsed, taking)
  const come = new Set(changes.flatMap((each) => (each.kind === 'added' || each.kind === 'moved' ? [each.after] : [])))
  const gone = new Set(changes.flatMap((each) => (each.kind === 'removed' ? (taking.former(each.before) ?? []) : [])))
  const { sections, activities } = taking.document
  for (const item of [...sections, ...activities]) if (come.has(item)) places.bring(item)
  for (const item of gone) if (item.section === null || !gone.has(item.section)) places.take(item)
  return places.result
}

class Places {
  readonly #taking: Taking
  readonly #arrangement: Arrangement
  /** What stands in the file for an item of the document, those that have come included. */
  readonly #tokens = new Map<Listed, Listed>()
  result: Entered<RoadmapFile>

  constructor(parsed: Plan, taking: Taking) {
    this.#taking = taking
    this.#arrangement = new Arrangement(taking.file)
    this.result = { parsed }
    const { sections, activities } = taking.document
    for (const item of [...sections, ...activities]) {
      const known = taking.known(item)
      if (known) this.#tokens.set(item, known)
    }
  }

  /** An item of the document comes, or moves, to where it stands there. */
  bring(item: Listed): void {
    const section = item.section && this.#tokens.get(item.section)
    if (section === undefined) return
    const there = this.#tokens.get(item)
    const list = isSection(item) ? this.#arrangement.sections() : this.#arrangement.activities(section)
    const others = list.filter((each) => each !== there)
    const index = this.#placeAmong(others, item)
    const path = isSection(item) ? ['sections'] : this.#arrangement.listPath(section)
    if (there) this.#move(there, { section, path, index, isEmpty: others.length === 0 })
    else this.#insert(item, { section, path, index, others })
  }

  /** An item of the file goes; in a sealed plan it stays under its number. */
  take(item: Listed): void {
    const path = this.#arrangement.pathOf(item)
    if (this.#taking.isSealed) {
      this.#enter({ path: [...path, 'excluded'], value: true, replace: true })
      return
    }
    this.#freeBelow(item)
    this.#enter({ path, remove: true, withRemarks: true })
    this.#arrangement.out(item)
  }

  /** Behind the nearest item before it in the document that stands in the same list of the file. */
  #placeAmong(others: readonly Listed[], item: Listed): number {
    const { document, isSealed } = this.#taking
    const all: readonly Listed[] = isSection(item)
      ? document.sections
      : (item.section ?? { activities: document.activities }).activities
    const before = all.slice(0, all.indexOf(item)).flatMap((each) => this.#tokens.get(each) ?? [])
    const last = before.findLast((each) => others.includes(each))
    const index = last ? others.indexOf(last) + 1 : 0
    // What stood before all others would take the number of the first.
    return isSealed && (isSection(item) || index === 0) ? others.length : index
  }

  #insert(item: Listed, to: { section: Listed | null; path: Path; index: number; others: readonly Listed[] }): void {
    const { section, path, index, others } = to
    const value = newItem(item, this.#taking, this.#numberFor(index, others))
    const behind = others[index]
    if (behind) this.#free(behind)
    this.#enter(others.length === 0 ? { path, append: value } : { path: [...path, index], insert: value })
    this.#arrangement.put(item, section, index)
    this.#tokens.set(item, item)
  }

  /** In a sealed plan what comes between others gets a number below that of the one before: «2.3.1». */
  #numberFor(index: number, others: readonly Listed[]): string | null {
    const before = others[index - 1]
    if (!this.#taking.isSealed || index === others.length) return null
    if (!before) return null
    const all = new Set(this.#taking.file.activities.map(({ address }) => address))
    let next = 1
    while (all.has(`${before.address}.${next}`)) next++
    return `${before.address}.${next}`
  }

  #move(item: Listed, to: { section: Listed | null; path: Path; index: number; isEmpty: boolean }): void {
    const { section, path, index, isEmpty } = to
    this.#freeBelow(item)
    this.#free(item)
    const from = this.#arrangement.pathOf(item)
    const others = isSection(item) ? [] : this.#arrangement.activities(section).filter((each) => each !== item)
    const behind = others[index]
    if (behind) this.#free(behind)
    if (isEmpty) {
      const value = 'refused' in this.result ? undefined : valueAt(this.result.parsed, from)
      this.#enter({ path, append: value as EntryValue })
      this.#enter({ path: from, remove: true, withRemarks: true })
    } else this.#enter({ path: from, to: [...path, index] })
    this.#arrangement.move(item, section, index)
  }

  /** The item below, whose cells may continue those of one that goes, gets cells of its own. */
  #freeBelow(item: Listed): void {
    if (isSection(item)) return
    const section = [null, ...this.#arrangement.sections()].find((each) =>
      this.#arrangement.activities(each).includes(item),
    )
    const list = this.#arrangement.activities(section ?? null)
    const below = list[list.indexOf(item) + 1]
    if (below) this.#free(below)
  }

  /** Cells that continue the one above get what they say, so that another row may come to stand there. */
  #free(item: Listed): void {
    if (isSection(item) || !this.#arrangement.has(item) || 'refused' in this.result) return
    const path = this.#arrangement.pathOf(item)
    const merged = valueAt(this.result.parsed, [...path, 'merge'])
    if (!Array.isArray(merged) || merged.length === 0) return
    this.#enter({ path: [...path, 'merge'], remove: true })
    for (const field of merged) {
      const value = this.#cellAbove(item, String(field))
      if (value !== undefined && field !== 'title') this.#enter({ path: [...path, String(field)], value })
    }
  }

  /** What the file says in the cell that one is merged with. */
  #cellAbove(item: Listed, field: string): EntryValue | undefined {
    const { activities } = item.section ?? this.#taking.file
    const above = activities.slice(0, activities.indexOf(item as Activity)).toReversed()
    for (const each of above.filter((one) => !one.isExcluded && this.#arrangement.has(one))) {
      if ('refused' in this.result) return undefined
      const path = this.#arrangement.pathOf(each)
      const merged = valueAt(this.result.parsed, [...path, 'merge'])
      const isMerged = Array.isArray(merged) && merged.includes(field)
      if (!isMerged) return valueAt(this.result.parsed, [...path, field]) as EntryValue | undefined
    }
    return undefined
  }

  #enter(entry: Entry): void {
    if (!('refused' in this.result)) this.result = withEntries(this.result.parsed, entry)
  }
}
