import type { Change, Listed } from '../../analysis/index.ts'
import type { Section } from '../../model/index.ts'

/** The changes of one item, or of the plan as a whole. */
export interface ChangedItem {
  /** As it is now, or as it was where it has gone; `null` for the plan as a whole. */
  readonly item: Listed | null
  readonly changes: readonly Change[]
}

/** The changes of a section itself and of its activities; `null` for those of the plan and of a flat plan. */
export interface ChangedSection {
  readonly section: Section | null
  readonly items: readonly ChangedItem[]
}

/** Changes gathered by section and item, in the order in which they first stand. */
export function changedSections(changes: readonly Change[]): readonly ChangedSection[] {
  const sections = new Map<Section | null, Map<Listed | null, Change[]>>()
  for (const change of changes) {
    const item = itemOf(change)
    const section = sectionOf(change, item)
    const items = sections.get(section) ?? new Map<Listed | null, Change[]>()
    sections.set(section, items)
    items.set(item, [...(items.get(item) ?? []), change])
  }
  return [...sections].map(([section, items]) => ({
    section,
    items: [...items].map(([item, all]) => ({ item, changes: all })),
  }))
}

function itemOf(change: Change): Listed | null {
  switch (change.kind) {
    case 'plan':
      return null
    case 'renumbered':
      return change.section?.after ?? null
    case 'removed':
      return change.before
    default:
      return change.after
  }
}

function sectionOf(change: Change, item: Listed | null): Section | null {
  if (item !== null && 'activities' in item) return item
  return change.kind === 'removed' ? change.section : (item?.section ?? null)
}
