import type { Path } from '../core/diagnostic.ts'
import type { Sound } from '../core/parsed.ts'
import type { Frame, Habits, PlanCount } from '../deadline/index.ts'
import type { RoadmapFile } from '../format/index.ts'
import { responsibleCells } from './assignment.ts'
import { deadlineOf, sharedDeadline } from './deadline.ts'
import { postponedOf, progressOf } from './execution.ts'
import { mentionsOf } from './mentions.ts'
import { addressOf } from './naming.ts'
import type { Numbering } from './numbering.ts'
import type { Activity, Column, Deadline, Directory, Filled, Item, Mergeable, Origin, Section } from './roadmap.ts'

type File = Sound<RoadmapFile>
type RawSection = NonNullable<NonNullable<File['sections']>[number]>
type RawActivity = NonNullable<NonNullable<File['activities']>[number]>

/** What items are built against. */
export interface Ground {
  readonly frame: Frame
  readonly habits: Habits
  readonly count: PlanCount
  readonly directory: Directory | null
  readonly columns: readonly Column[]
  /** The keys of the second-level columns of responsibles. */
  readonly leaves: readonly string[]
  readonly numbering: Numbering
}

/** Where an item stands, and what it may take over. */
interface Spot {
  readonly path: Path
  /** The number that its place gives it, and the address. */
  readonly number: string
  readonly address: string
  readonly section: Section | null
  readonly above: Activity | null
  readonly merged: ReadonlySet<string>
}

export function sectionsOf(raw: File['sections'], ground: Ground): Section[] {
  const sections: Section[] = []
  raw?.forEach((each, index) => {
    if (!each) return
    const path: Path = ['sections', index]
    const place = sections.length + 1
    const number = ground.numbering.section(place)
    const spot = { path, number, address: String(place), section: null, above: null, merged: new Set<string>() }
    // Activities know their section, and a section its activities: the list is filled after the section stands.
    const activities: Activity[] = []
    const section: Section = {
      ...itemOf(each, spot, ground),
      section: null,
      isActivity: each.activity === true,
      progress: progressOf(each.progress, [...path, 'progress']),
      postponed: postponedOf(each.postponed, [...path, 'postponed']),
      implements: mentionsOf(each.implements, [...path, 'implements']),
      activities,
    }
    activities.push(...activitiesOf(each.activities, [...path, 'activities'], { section, place }, ground))
    sections.push(section)
  })
  return sections
}

export function activitiesOf(
  raw: readonly (RawActivity | undefined)[] | undefined,
  path: Path,
  inside: { readonly section: Section; readonly place: number } | null,
  ground: Ground,
): Activity[] {
  const activities: Activity[] = []
  raw?.forEach((each, index) => {
    if (!each) return
    const own = activities.length + 1
    const above = activities.at(-1) ?? null
    const spot: Spot = {
      path: [...path, index],
      number: ground.numbering.activity(inside?.place ?? null, own),
      address: inside ? `${inside.section.address}.${own}` : String(own),
      section: inside?.section ?? null,
      above,
      merged: new Set(above ? each.merge?.map(String) : []),
    }
    activities.push(activityOf(each, spot, ground))
  })
  return activities
}

function activityOf(raw: RawActivity, spot: Spot, ground: Ground): Activity {
  const { path, above } = spot
  const item = itemOf(raw, spot, ground)
  const merge = (raw.merge ?? []).filter((field) => field !== undefined)
  return {
    ...item,
    title: spot.merged.has('title') && above ? above.title : item.title,
    section: spot.section,
    merge,
    mergeFaults: merge.filter((field) => !above || hasOwn(raw, field, above)),
    notes: raw.notes ?? null,
    own: ownTexts(raw, ground.columns),
    progress: progressOf(raw.progress, [...path, 'progress']),
    postponed: postponedOf(raw.postponed, [...path, 'postponed']),
    implements: mentionsOf(raw.implements, [...path, 'implements']),
  }
}

function itemOf(raw: RawSection | RawActivity, spot: Spot, ground: Ground): Item {
  const { path, section, above, merged } = spot
  const deadline = merged.has('deadline')
    ? continued(shared(above, ground))
    : deadlineCell(raw, section, ground, [...path, 'deadline'])
  const result = merged.has('result') ? continued(above?.result ?? null) : textCell(raw.result)
  return {
    path,
    id: raw.id ?? null,
    number: raw.number ?? spot.number,
    numberTyped: raw.number !== undefined,
    address: addressIn(raw.number, spot),
    title: raw.title ?? '',
    deadline: deadline.value,
    deadlineFrom: deadline.from,
    responsible:
      merged.has('responsible') && above
        ? new Map([...above.responsible].map(([leaf, { value }]) => [leaf, continued(value)]))
        : responsibleCells(raw.responsible, ground.leaves, section?.responsible ?? null, ground.directory, [
            ...path,
            'responsible',
          ]),
    result: result.value,
    resultFrom: result.from,
  }
}

/** Whether an item has a value of its own for a cell that it merges; every item has a title, the one above may be repeated. */
function hasOwn(raw: RawActivity, field: Mergeable, above: Activity): boolean {
  if (field !== 'title') return raw[field] !== undefined
  const own = raw.title?.trim() ?? ''
  return own !== '' && own !== above.title.trim()
}

/** A number typed by hand is the address; one without its section's («1.» inside a stage) is completed by it. */
function addressIn(typed: string | undefined, { address, section }: Spot): string {
  const own = addressOf(typed ?? '')
  if (own === '') return address
  return section && !/[.\s]/.test(own) ? `${section.address}.${own}` : own
}

function continued<T>(value: T | null): Filled<T> {
  return { from: 'merged', value }
}

/** The rule of emptiness: absent inherits, `""` is empty on purpose. */
function deadlineCell(raw: RawSection | RawActivity, section: Section | null, ground: Ground, path: Path) {
  const written = raw.deadline
  if (written === undefined) {
    const inherited = shared(section, ground)
    return { from: (inherited ? 'inherited' : 'absent') as Origin, value: inherited }
  }
  if (typeof written === 'string' && written.trim() === '') return { from: 'blank' as const, value: null }
  const { frame, habits, count } = ground
  const bounds = { frame, habits, section: section?.deadline ?? null, count }
  return { from: 'own' as const, value: deadlineOf(written, bounds, path) }
}

function shared(item: Item | null, { count }: Ground): Deadline | null {
  return item?.deadline ? sharedDeadline(item.deadline, count) : null
}

function textCell(text: string | undefined): Filled<string> {
  if (text === undefined) return { from: 'absent', value: null }
  return { from: text.trim() === '' ? 'blank' : 'own', value: text }
}

function ownTexts(raw: RawActivity, columns: readonly Column[]): Map<string, string> {
  const own = new Map<string, string>()
  for (const { field, own: isOwn } of columns) {
    const text = isOwn && Object.hasOwn(raw, field) ? raw[field] : undefined
    if (typeof text === 'string') own.set(field, text)
  }
  return own
}
