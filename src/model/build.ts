import type { Days } from '../core/calendar-date.ts'
import type { Path } from '../core/diagnostic.ts'
import type { Parsed, Sound } from '../core/parsed.ts'
import type { RoadmapFile } from '../format/index.ts'
import { approvalOf } from './approval.ts'
import { assignment } from './assignment.ts'
import { columnsOf } from './columns.ts'
import { planPeriod, writtenDate } from './dates.ts'
import { deadlineOf } from './deadline.ts'
import { directoryOf } from './directory.ts'
import { addressOf, kindOf } from './naming.ts'
import type { Activity, Column, Directory, Item, Origin, Postponement, Progress, Roadmap, Section } from './roadmap.ts'

type File = Sound<RoadmapFile>
type RawSection = NonNullable<NonNullable<File['sections']>[number]>
type RawActivity = NonNullable<NonNullable<File['activities']>[number]>

/** What items are built against. */
interface Ground {
  readonly period: Days | null
  readonly directory: Directory | null
  readonly columns: readonly Column[]
}

/** Builds the model of a plan from as much of its file as is sound. */
export function buildRoadmap(parsed: Parsed<RoadmapFile>): Roadmap {
  const value: File = parsed.value ?? {}
  const period = value.period === undefined ? null : planPeriod(value.period, ['period'])
  const directory = directoryOf(value.responsibles)
  const columns = columnsOf(value, parsed.places)
  const ground = { period: period?.days ?? null, directory, columns }
  const sections = sectionsOf(value.sections, ground)
  const flat = activitiesOf(value.activities, ['activities'], null, ground)
  const title = value.title ?? null
  return {
    file: parsed.source.file,
    keys: parsed.keys,
    title,
    kind: value.kind ?? (title === null ? null : kindOf(title)),
    organization: value.organization ?? null,
    period,
    approval: value.approval ? approvalOf(value.approval, ['approval']) : null,
    draft: value.draft === true,
    directory,
    columns,
    sections,
    activities: [...sections.flatMap((section) => section.activities), ...flat],
  }
}

function sectionsOf(raw: File['sections'], ground: Ground): Section[] {
  const sections: Section[] = []
  raw?.forEach((each, index) => {
    if (!each) return
    const path: Path = ['sections', index]
    const ordinal = String(sections.length + 1)
    const item = itemOf(each, path, each.number ?? `${ordinal}.`, ordinal, null, null, ground)
    // Activities know their section, and a section its activities: the list is filled after the section stands.
    const activities: Activity[] = []
    const section: Section = { ...item, activities }
    activities.push(...activitiesOf(each.activities, [...path, 'activities'], section, ground))
    sections.push(section)
  })
  return sections
}

function activitiesOf(
  raw: readonly (RawActivity | undefined)[] | undefined,
  path: Path,
  section: Section | null,
  ground: Ground,
): Activity[] {
  const activities: Activity[] = []
  raw?.forEach((each, index) => {
    if (!each) return
    const ordinal = String(activities.length + 1)
    const counted = section ? `${section.address}.${ordinal}` : ordinal
    activities.push(activityOf(each, [...path, index], counted, section, activities.at(-1) ?? null, ground))
  })
  return activities
}

function activityOf(
  raw: RawActivity,
  path: Path,
  counted: string,
  section: Section | null,
  above: Activity | null,
  ground: Ground,
): Activity {
  const merge = (raw.merge ?? []).filter((field) => field !== undefined)
  const merged = new Set(above ? merge : [])
  const item = itemOf(raw, path, raw.number ?? `${counted}.`, counted, section, above, ground)
  const result = merged.has('result') ? (above?.result ?? null) : (raw.result ?? null)
  return {
    ...item,
    section,
    title: merged.has('title') && above ? above.title : item.title,
    merge,
    mergeFaults: merge.filter((field) => !above || (field !== 'title' && raw[field] !== undefined)),
    result,
    resultFrom: merged.has('result') ? 'merged' : originOfText(raw.result),
    own: ownTexts(raw, ground.columns),
    progress: progressOf(raw.progress, [...path, 'progress']),
    postponed: postponedOf(raw.postponed, [...path, 'postponed']),
  }
}

function itemOf(
  raw: RawSection | RawActivity,
  path: Path,
  number: string,
  counted: string,
  section: Section | null,
  above: Activity | null,
  ground: Ground,
): Item {
  const merged = new Set(above && 'merge' in raw ? raw.merge : [])
  const deadline = merged.has('deadline')
    ? { from: 'merged' as const, value: above?.deadline ?? null }
    : cell(raw.deadline, section?.deadline ?? null, (v) => deadlineOf(v, ground.period, [...path, 'deadline']))
  const responsible = merged.has('responsible')
    ? { from: 'merged' as const, value: above?.responsible ?? null }
    : cell(raw.responsible, section?.responsible ?? null, (v) =>
        assignment(v, ground.directory, [...path, 'responsible']),
      )
  return {
    path,
    id: raw.id ?? null,
    number,
    // An item whose number is left empty on purpose is still addressed by its place.
    address: addressOf(raw.number ?? '') || counted,
    title: raw.title ?? '',
    deadline: deadline.value,
    deadlineFrom: deadline.from,
    responsible: responsible.value,
    responsibleFrom: responsible.from,
  }
}

/** The rule of emptiness for `deadline` and `responsible`: absent inherits, `""` is empty on purpose. */
function cell<R, T>(
  raw: R | undefined,
  inherited: T | null,
  read: (raw: R) => T | null,
): { readonly from: Origin; readonly value: T | null } {
  if (raw === undefined)
    return inherited === null ? { from: 'absent', value: null } : { from: 'inherited', value: inherited }
  if (typeof raw === 'string' && raw.trim() === '') return { from: 'blank', value: null }
  return { from: 'own', value: read(raw) }
}

function originOfText(text: string | undefined): Origin {
  if (text === undefined) return 'absent'
  return text.trim() === '' ? 'blank' : 'own'
}

function ownTexts(raw: RawActivity, columns: readonly Column[]): Map<string, string> {
  const own = new Map<string, string>()
  for (const { field, own: isOwn } of columns) {
    const text = isOwn && Object.hasOwn(raw, field) ? raw[field] : undefined
    if (typeof text === 'string') own.set(field, text)
  }
  return own
}

function progressOf(raw: RawActivity['progress'], path: Path): Progress[] {
  return (raw ?? []).flatMap((each, index) => {
    if (!each || each.date === undefined || each.status === undefined) return []
    const at = [...path, index]
    return {
      path: at,
      date: writtenDate(each.date, [...at, 'date']),
      status: each.status,
      for: each.for ?? null,
      by: each.by ?? null,
      evidence: each.evidence ?? null,
      note: each.note ?? null,
    }
  })
}

function postponedOf(raw: RawActivity['postponed'], path: Path): Postponement[] {
  return (raw ?? []).flatMap((each, index) => {
    if (!each || each.to === undefined) return []
    const at = [...path, index]
    return {
      path: at,
      to: writtenDate(each.to, [...at, 'to']),
      for: each.for ?? null,
      on: each.on === undefined ? null : writtenDate(each.on, [...at, 'on']),
      ground: each.ground ?? '',
    }
  })
}
