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
  /** Whether a typed number puts it between two others, so that `address` is its own. */
  readonly isBetween: boolean
  readonly section: Section | null
  readonly above: Activity | null
  readonly merged: ReadonlySet<string>
}

export function sectionsOf(raw: File['sections'], ground: Ground): Section[] {
  const sections: Section[] = []
  let counted: Section | undefined
  let place = 0
  raw?.forEach((each, index) => {
    if (!each) return
    const path: Path = ['sections', index]
    const between = addressBetween(each.number, counted)
    if (between === null) place++
    const spot = {
      path,
      number: ground.numbering.section(place),
      address: between ?? String(place),
      isBetween: between !== null,
      section: null,
      above: null,
      merged: new Set<string>(),
    }
    // Activities know their section, and a section its activities: the list is filled after the section stands.
    const activities: Activity[] = []
    const section: Section = {
      ...itemOf(each.excluded === true ? withoutContent(each) : each, spot, ground),
      section: null,
      isActivity: each.activity === true,
      progress: progressOf(each.progress, [...path, 'progress']),
      postponed: postponedOf(each.postponed, [...path, 'postponed']),
      implements: mentionsOf(each.implements, [...path, 'implements']),
      activities,
    }
    activities.push(...activitiesOf(each.activities, [...path, 'activities'], { section, place }, ground))
    sections.push(section)
    if (between === null) counted = section
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
  let counted: Activity | undefined
  let own = 0
  raw?.forEach((each, index) => {
    if (!each) return
    const between = addressBetween(each.number, counted)
    if (between === null) own++
    const isExcluded = each.excluded === true || inside?.section.isExcluded === true
    const above = activities.findLast((other) => !other.isExcluded) ?? null
    const spot: Spot = {
      path: [...path, index],
      number: ground.numbering.activity(inside?.place ?? null, own),
      address: between ?? (inside ? `${inside.section.address}.${own}` : String(own)),
      isBetween: between !== null,
      section: inside?.section ?? null,
      above,
      merged: new Set(above && !isExcluded ? each.merge?.map(String) : []),
    }
    const activity = activityOf(isExcluded ? withoutContent(each) : each, spot, ground)
    activities.push(activity)
    if (between === null) counted = activity
  })
  return activities
}

/** What is left of an item that was taken out: nothing but its number, its title and its records. */
function withoutContent<T extends RawSection | RawActivity>(raw: T): T {
  return { ...raw, excluded: true, deadline: '', responsible: '', result: '', merge: undefined, notes: undefined }
}

/** What a number between two others adds to the first: «.1», «а», «¹». */
const added = /^(?:(?:\.\d{1,4})+|[а-яёa-z]|[¹²³⁰⁴-⁹]+)$/iu

/**
 * The address of an item whose typed number puts it between two others: «2.3.1», «2.3а» behind «2.3», the last item that
 * was counted. It takes no place itself, so that the numbers behind it stay what they were. `null` for any other.
 */
function addressBetween(typed: string | undefined, counted: Item | undefined): string | null {
  const number = addressOf(typed ?? '')
  for (const known of counted ? [addressOf(counted.number), counted.address] : []) {
    const rest = known !== '' && number.startsWith(known) ? number.slice(known.length) : ''
    if (added.test(rest)) return `${counted?.address ?? ''}${rest}`
  }
  return null
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
    own: item.isExcluded ? new Map() : ownTexts(raw, ground.columns),
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
    address: spot.isBetween ? spot.address : addressIn(raw.number, spot),
    title: raw.title ?? '',
    isExcluded: raw.excluded === true,
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
