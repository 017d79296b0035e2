import type { Parsed, Sound } from '../core/parsed.ts'
import { habitsOf, planCount } from '../deadline/index.ts'
import type { RoadmapFile } from '../format/index.ts'
import { amendmentsOf } from './amendments.ts'
import { calendarOf, eventsOf } from './calendar.ts'
import { executorOf, signersOf } from './closing.ts'
import { columnsOf } from './columns.ts'
import { planPeriod } from './dates.ts'
import { directoryOf, type People } from './directory.ts'
import { frameOf } from './frame.ts'
import { activitiesOf, sectionsOf } from './items.ts'
import { implementationOf, mentionsOf } from './mentions.ts'
import { kindOf } from './naming.ts'
import { numberingOf } from './numbering.ts'
import type { Column, Roadmap, Section } from './roadmap.ts'
import { approvedBy, officialOf, orderOf, stampOf } from './stamp.ts'

/** What a plan is given from outside its file: all of it may be missing. */
export interface Surroundings {
  /** The people of the files that it includes, and of the configuration. */
  readonly people?: readonly People[]
  /** What the configuration says where the plan is silent, key by key. */
  readonly calendar?: Sound<RoadmapFile>['calendar']
  readonly deadlines?: Sound<RoadmapFile>['deadlines']
}

/** Builds the model of a plan from as much of its file as is sound. */
export function buildRoadmap(parsed: Parsed<RoadmapFile>, around: Surroundings = {}): Roadmap {
  const value: Sound<RoadmapFile> = parsed.value ?? {}
  const period = value.period === undefined ? null : planPeriod(value.period, ['period'])
  const directory = directoryOf(value.responsibles, around.people ?? [])
  const columns = columnsOf(value, parsed.places)
  const leaves = columns.flatMap((column) => column.leaves.map(({ key }) => key))
  const days = period?.days ?? null
  const ownCalendar = value.calendar ? calendarOf(value.calendar, days, ['calendar']) : null
  const calendar = around.calendar
    ? calendarOf({ ...around.calendar, ...value.calendar }, days, ['calendar'])
    : ownCalendar
  const events = eventsOf(value.events, ['events'])
  const settings = around.deadlines ? { ...around.deadlines, ...value.deadlines } : value.deadlines
  const frame = frameOf(period, calendar, events, settings)
  const ground = {
    frame,
    habits: habitsOf(frame),
    count: planCount(),
    directory,
    columns,
    leaves,
    numbering: numberingOf(value.numbering),
  }
  const sections = sectionsOf(value.sections, ground)
  const flat = activitiesOf(value.activities, ['activities'], null, ground)
  const activities = [...sections.flatMap((section) => section.activities), ...flat]
  const items = [...sections, ...activities]
  const title = value.title ?? null
  const order = value.order ? orderOf(value.order, ['order']) : null
  const sectionsAs = value['sections-as'] ?? usualSections(columns, sections)
  return {
    file: parsed.source.file,
    keys: parsed.keys,
    title,
    kind: value.kind ?? (title === null ? null : kindOf(title)),
    organization: value.organization ?? null,
    period,
    frame,
    calendar: ownCalendar?.written ?? null,
    events,
    approval: approvedBy(value.approval ? stampOf(value.approval, ['approval']) : null, order),
    amendments: amendmentsOf(value.amendments, ['amendments']),
    agreed: (value.agreed ?? []).flatMap((each, index) => (each ? [stampOf(each, ['agreed', index])] : [])),
    annex: value.annex ? { number: value.annex.number ?? null, to: value.annex.to ?? null } : null,
    order,
    draft: value.draft === true,
    template: mentionsOf(value.template, ['template'])[0] ?? null,
    columnNumbers: value['column-numbers'] ?? null,
    footnotes: value.footnotes ?? null,
    signature: value.signature ? officialOf(value.signature, ['signature']) : null,
    executor: executorOf(value.executor),
    approvalSheet: signersOf(value, 'approval-sheet', directory, items),
    acquaintanceSheet: signersOf(value, 'acquaintance-sheet', directory, items),
    directory,
    include: mentionsOf(value.include, ['include']),
    implements: implementationOf(value.implements, ['implements']),
    columns,
    sectionsAs,
    inherited: value.inherited ?? (sectionsAs === 'heading' ? 'repeat' : 'merge'),
    sections,
    activities,
  }
}

/** Where the file does not say how sections print, their columns and cells do. */
function usualSections(columns: readonly Column[], sections: readonly Section[]): Roadmap['sectionsAs'] {
  if (columns.some(({ field }) => field === 'section.title')) return 'column'
  const filled = sections.some(
    (section) => section.deadline || [...section.responsible.values()].some(({ value }) => value !== null),
  )
  return filled ? 'row' : 'heading'
}
