import type { Roadmap, Section } from '../model/index.ts'
import { type Change, isSection, type Listed, type Pair, type Renumbered } from './diff/change.ts'
import { itemChanges } from './diff/item-changes.ts'
import { type Matches, matched } from './diff/match.ts'
import { printedNumber } from './diff/number.ts'
import { longestRising } from './diff/order.ts'
import { planChanges } from './diff/plan-fields.ts'

export {
  type Change,
  type DeadlineChange,
  isSection,
  type Listed,
  type Pair,
  type Renumbered,
  type ResponsibleChange,
} from './diff/change.ts'
export { type Matches, matched } from './diff/match.ts'
export { printedNumber } from './diff/number.ts'
export type { PlanField } from './diff/plan-fields.ts'
export { responsibleNames } from './diff/responsible.ts'
export type { Words } from './diff/words.ts'

/**
 * What is different in another edition of a plan, in the plan's terms: first what the plan says as a whole, then item by
 * item in the order of the newer edition, what has gone where it stood. Ids, comments, quotes, the language of keys and
 * records of execution are no content: with nothing else changed the list is empty. An item is one change a field; one
 * that comes or goes is one change. Titles and texts are compared word by word (see `wordChanges`).
 */
export function diffPlans(before: Roadmap, after: Roadmap): readonly Change[] {
  const matches = matched(before, after)
  const moved = movedItems(matches)
  const renumbered = renumberedBySection(after, matches, moved)
  const rows = rowsOf(before, after, matches, moved)
  return [
    ...planChanges(before, after),
    ...(renumbered.get(null) ?? []),
    ...rows.flatMap((row) => rowChanges(row, matches, moved, renumbered)),
  ]
}

/** A place in both editions: what stands there, or stood. */
type Row = Pair | { readonly before: Listed } | { readonly after: Listed }

type Renumberings = ReadonlyMap<Section | null, readonly Renumbered[]>

function rowChanges(
  row: Row,
  matches: Matches,
  moved: ReadonlySet<Listed>,
  renumbered: Renumberings,
): readonly Change[] {
  if (!('before' in row)) return [{ kind: 'added', after: row.after }]
  if (!('after' in row)) return [removed(row.before, matches)]
  const { before, after } = row
  return [
    ...(moved.has(after) ? [{ kind: 'moved', before, after } as const] : []),
    ...(exclusionOf(row) ?? itemChanges(row, isSameSection(row, matches.otherOf))),
    ...(isSection(after) ? (renumbered.get(after) ?? []) : []),
  ]
}

/** What is to be told of an item that is excluded in one edition or both; nothing where it is in neither. */
function exclusionOf({ before, after }: Pair): readonly Change[] | undefined {
  if (!before.isExcluded && !after.isExcluded) return undefined
  if (before.isExcluded === after.isExcluded) return []
  const isWithSection = before.section?.isExcluded !== after.section?.isExcluded
  return isWithSection ? [] : [{ kind: after.isExcluded ? 'excluded' : 'restored', before, after }]
}

function removed(before: Listed, { otherOf }: Matches): Change {
  const now = before.section && otherOf(before.section)
  return { kind: 'removed', before, section: now && isSection(now) ? now : before.section }
}

function isSameSection({ before, after }: Pair, otherOf: Matches['otherOf']): boolean {
  if (before.section === null || after.section === null) return before.section === after.section
  return otherOf(before.section) === after.section
}

/** Items (of the newer edition) that stand in another section, or left the longest run that kept its order. */
function movedItems({ sections, activities, otherOf }: Matches): ReadonlySet<Listed> {
  const moved = new Set<Listed>()
  const staying = new Map<Section | null, Pair[]>()
  for (const pair of activities) {
    if (isSameSection(pair, otherOf)) listOf(staying, pair.after.section).push(pair)
    else moved.add(pair.after)
  }
  for (const pairs of [sections, ...staying.values()]) for (const item of outOfOrder(pairs)) moved.add(item)
  return moved
}

/** `pairs` stand in the order of the older edition. */
function outOfOrder(pairs: readonly Pair[]): readonly Listed[] {
  const places = new Map(
    pairs
      .map(({ after }) => after)
      .sort(byPlace)
      .map((item, place) => [item, place]),
  )
  const stay = longestRising(pairs.map(({ after }) => places.get(after) ?? 0))
  return pairs.filter((_, index) => !stay.has(index)).map(({ after }) => after)
}

function byPlace(a: Listed, b: Listed): number {
  return Number(a.path.at(-1)) - Number(b.path.at(-1))
}

/** The numbers that changed because of what came or went before them, gathered by section. */
function renumberedBySection(after: Roadmap, { otherOf }: Matches, moved: ReadonlySet<Listed>): Renumberings {
  const renumbered = (item: Listed): readonly Pair[] => {
    const before = otherOf(item)
    const isOther = before !== undefined && !moved.has(item) && printedNumber(before) !== printedNumber(item)
    return isOther ? [{ before, after: item }] : []
  }
  const of = (section: Section | null, items: readonly Listed[]): readonly Renumbered[] => {
    const before = section && otherOf(section)
    const pair = section && before && isSection(before) ? { before, after: section } : null
    const all = items.flatMap(renumbered)
    return all.length === 0 ? [] : [{ kind: 'renumbered', section: pair, items: all }]
  }
  const flat = after.activities.filter(({ section }) => section === null)
  return new Map<Section | null, readonly Renumbered[]>([
    [null, of(null, flat)],
    ...after.sections.map((section) => [section, of(section, [section, ...section.activities])] as const),
  ])
}

/** All items in the order of the newer edition; what has gone stands behind what it stood behind. */
function rowsOf(before: Roadmap, after: Roadmap, { otherOf }: Matches, moved: ReadonlySet<Listed>): readonly Row[] {
  const gone = new Map<Listed | null, Row[]>()
  let behind: Listed | null = null
  for (const item of listed(before)) {
    const other = otherOf(item)
    if (other === undefined) listOf(gone, behind).push({ before: item })
    else if (!moved.has(other)) behind = other
  }
  const rows = listed(after).flatMap((item): readonly Row[] => {
    const other = otherOf(item)
    return [other ? { before: other, after: item } : { after: item }, ...(gone.get(item) ?? [])]
  })
  return [...(gone.get(null) ?? []), ...rows]
}

function listed({ sections, activities }: Roadmap): readonly Listed[] {
  const inSections = sections.flatMap((section): readonly Listed[] => [section, ...section.activities])
  return [...inSections, ...activities.filter(({ section }) => section === null)]
}

function listOf<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
