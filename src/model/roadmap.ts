import { oncePer } from '../core/once-per.ts'
import type { CalendarDate, Days } from '../core/calendar-date.ts'
import type { Path } from '../core/diagnostic.ts'
import type { Frame, Occurrence, Reading, RecordedEvent, Remark } from '../deadline/index.ts'
import type { RecordedSeal } from './seal.ts'

/** A plan as it was understood: what every rule, analysis and layout works on. Nothing in it knows offsets, only paths. */
export interface Roadmap {
  readonly file: string
  /** The language of the file's keys. */
  readonly keys: 'en' | 'ru'
  /** The printed title, line for line; `null` where there is none. */
  readonly title: string | null
  /** The head noun of the title («План», «Дорожная карта»), by which УТВЕРЖДЕН is inflected. */
  readonly kind: string | null
  readonly organization: string | null
  readonly period: Period | null
  /** What every deadline is read and counted against: the period, the calendar, the events, the settings, as understood. */
  readonly frame: Frame
  /** The calendar as it stands in the file; `null` where there is none. */
  readonly calendar: SchoolCalendar | null
  /** The events as they stand in the file, in its order. */
  readonly events: readonly NamedDays[]
  readonly approval: Stamp | null
  /** What changed the approved plan, in the order of the file. */
  readonly amendments: readonly Amendment[]
  /** Other stamps, in the order in which they print from the left. */
  readonly agreed: readonly Stamp[]
  readonly annex: { readonly number: string | null; readonly to: string | null } | null
  readonly order: Order | null
  readonly draft: boolean
  /** The template that the file names: a name of ours or a path; `null` leaves it to whoever prints. */
  readonly template: Mention | null
  /** Whether a row of numbers stands under the table's header; `null` leaves it to the template. */
  readonly columnNumbers: boolean | null
  /** Lines under the table, as typed. */
  readonly footnotes: string | null
  /** Who signs the plan at its end. */
  readonly signature: Official | null
  readonly executor: Executor | null
  /** Sheets behind the plan, to be signed. */
  readonly approvalSheet: readonly Signer[] | null
  readonly acquaintanceSheet: readonly Signer[] | null
  /** `null` where the file has no directory: then nobody is unknown. */
  readonly directory: Directory | null
  /** Files with responsibles for several plans, in the order of the file. */
  readonly include: readonly Mention[]
  /** The upper plan that this one implements; `null` where there is none. */
  readonly implements: Implementation | null
  readonly columns: readonly Column[]
  readonly sectionsAs: 'heading' | 'row' | 'column'
  /** How cells print that are taken from the section. */
  readonly inherited: 'merge' | 'repeat' | 'blank'
  /** Empty in a flat plan. */
  readonly sections: readonly Section[]
  /** All activities in the order in which they print, those of sections included. */
  readonly activities: readonly Activity[]
}

/**
 * All that is done and followed up, in the order of the plan: activities, and sections that are activities themselves.
 * What an amendment took out is not among them.
 */
export const trackedItems = oncePer((plan: Roadmap): readonly Tracked[] => {
  const flat = plan.activities.filter(({ section }) => section === null)
  const inSections = plan.sections.flatMap((each): readonly Tracked[] =>
    each.isActivity ? [each, ...each.activities] : each.activities,
  )
  return [...inSections, ...flat].filter(({ isExcluded }) => !isExcluded)
})

/** A file or an item that is named in a plan. */
export interface Mention {
  /** As typed. */
  readonly text: string
  readonly path: Path
}

/** The upper plan, and on whose part this one implements it. */
export interface Implementation {
  readonly plan: Mention
  /** Those responsible in the upper plan of whose items alone this one takes care. Empty: all items. */
  readonly as: readonly Mention[]
  /** Items of the upper plan that are left out on purpose. */
  readonly except: readonly Mention[]
}

/** The plan's period. `days` is `null` where the wording was not understood: `remarks` say why. */
export interface Period {
  readonly text: string
  readonly days: Days | null
  readonly remarks: readonly Remark[]
  readonly path: Path
}

/** A date as a person wrote it: it prints as typed, unless it is ISO. */
export interface WrittenDate {
  readonly text: string
  readonly path: Path
  /** `null` where it was not understood (see `remarks`) or left to be filled in by hand. */
  readonly date: CalendarDate | null
  /** Left blank on purpose, to be filled in by hand. */
  readonly blank: boolean
  readonly remarks: readonly Remark[]
}

/** Days of the calendar, both ends included and known. */
export type KnownDays = Omit<RecordedEvent, 'name'>

/** Days as a person wrote them: one day, a stretch, or several of these in one text. */
export interface WrittenDays {
  readonly text: string
  readonly path: Path
  /** In the order of the text; empty where it was not understood (see `remarks`) or left blank. */
  readonly days: readonly KnownDays[]
  readonly remarks: readonly Remark[]
}

/** Days that have a name: a break, an event. */
export interface NamedDays extends WrittenDays {
  readonly name: string
  /** When somebody named the days, where the file says it. */
  readonly recordedOn?: WrittenDate
}

/** Another wording of the calendar: the school year, a part of the month. */
export interface WrittenPart {
  readonly text: string
  readonly path: Path
  readonly remarks: readonly Remark[]
}

/** The school's calendar entry by entry, in the order of the file; what came of it stands in `Roadmap.frame`. */
export interface SchoolCalendar {
  readonly schoolYear: WrittenPart | null
  readonly terms: readonly WrittenDays[]
  readonly trimesters: readonly WrittenDays[]
  readonly semesters: readonly WrittenDays[]
  readonly breaks: readonly NamedDays[]
  readonly daysOff: readonly WrittenDays[]
  readonly workingDays: readonly WrittenDays[]
  readonly monthParts: readonly WrittenPart[]
}

/** A number of a document, or the place for one. */
export interface WrittenNumber {
  readonly text: string
  readonly blank: boolean
}

/** A document or minutes to which an approval refers. */
export interface Act {
  /** The kind's English word (`order`); `null` where none is named. */
  readonly kind: string | null
  readonly author: string | null
  readonly date: WrittenDate | null
  readonly number: WrittenNumber | null
}

/** A stamp. Which of its forms it takes is decided by what is present. */
export interface Stamp {
  readonly path: Path
  readonly word: string | null
  readonly by: Official | null
  readonly body: { readonly name: string; readonly protocol: Act | null } | null
  readonly document: Act | null
  readonly date: WrittenDate | null
  readonly text: string | null
  /** What was recorded of the text when it was approved; only an approval has it. */
  readonly seal: RecordedSeal | null
}

/** A document that changed the approved plan. */
export interface Amendment {
  readonly path: Path
  readonly document: Act | null
  /** Since when it holds; `null` leaves it to the document's date. */
  readonly date: WrittenDate | null
  readonly ground: string | null
  /** What was recorded of the text with the changes. */
  readonly seal: RecordedSeal | null
}

export interface Official {
  readonly position: string | null
  readonly name: string | null
  /** The place of the mark of an electronic signature; `null` where nothing is said of one. */
  readonly mark: SignatureMark | null
}

/** A frame in place of a signature. */
export interface SignatureMark {
  /** What is written in it, all of it or nothing. It says what the file says, and proves no signing. */
  readonly certificate: Certificate | null
}

export interface Certificate {
  readonly number: string
  readonly owner: string
  readonly from: WrittenDate
  readonly to: WrittenDate
}

/** Who drew the document up: as typed, or a name with a telephone. */
export type Executor = { readonly text: string } | { readonly name: string; readonly phone: string | null }

/** One who signs a sheet; what is `null` is left to be written by hand. */
export interface Signer {
  readonly position: string | null
  readonly name: string | null
  /** Where both were typed; `null` for one taken from the directory. */
  readonly paths: { readonly position: Path; readonly name: Path } | null
}

/** The order that is printed before the roadmap and approves it. */
export interface Order {
  readonly act: Act
  /** The word that it begins with, as typed; `null` leaves it to the kind. */
  readonly word: string | null
  readonly heading: string | null
  readonly text: string | null
  readonly signature: Official | null
}

/** One entry of the directory of responsibles. */
export interface Responsible {
  readonly key: string
  readonly name: string
  readonly aliases: readonly string[]
  /** Who holds the position that `name` says; `null` where not said. */
  readonly person: string | null
  /** The second-level column in which this one prints. */
  readonly group: string | null
  /** Whether it comes from another file, so that it has no place in the plan's own. */
  readonly isShared: boolean
}

/** The directory of responsibles, by key, by name and by alias. */
export interface Directory {
  readonly entries: readonly Responsible[]
  /** Looks up a key, a name or an alias; case, ё and spaces do not matter for names and aliases. */
  find(text: string): Responsible | undefined
  byKey(key: string): Responsible | undefined
}

/** A column of the printed table. */
export interface Column {
  /**
   * `number`, `title`, `deadline`, `responsible`, `result`, `section.number`, `section.title`, `notes`, or a field of
   * the user's own.
   */
  readonly field: string
  /** The heading as typed; `null` leaves it to the template. */
  readonly title: string | null
  /** Millimetres; `null` leaves it to the layout. */
  readonly width: number | null
  readonly separator: 'comma' | 'line'
  /** The columns of the second level; empty where the column has none. */
  readonly leaves: readonly { readonly key: string; readonly heading: string }[]
  readonly own: boolean
}

/**
 * Where the content of a cell comes from: its own key, the section's (`inherited`), the cell above (`merged`), empty
 * quotes (`blank`: nobody and nothing, on purpose), or nowhere (`absent`).
 */
export type Origin = 'own' | 'inherited' | 'merged' | 'blank' | 'absent'

/** The deadline of an item. */
export interface Deadline {
  /** As it prints. */
  readonly text: string
  /** Where the wording stands: of the section for an inherited one, of the activity above for a merged one. */
  readonly path: Path
  readonly reading: Reading
  /** Days given by hand beside a wording that names none. */
  readonly given: {
    readonly from: WrittenDate | null
    readonly due: WrittenDate | null
    /** When somebody named them, where the file says it. */
    readonly recordedOn: WrittenDate | null
  } | null
  /** What it is counted against: the plan's frame, its period narrowed to what the item's section leaves of it. */
  readonly frame: Frame
  /** Its times in that period; none for an event, another's schedule, or a recurrence without an end. */
  readonly occurrences: readonly Occurrence[]
  /** What was said of the wording and of its days. */
  readonly remarks: readonly Remark[]
}

/** One of those who answer for an item. */
export interface Person {
  /** The name as it prints: the directory's for a key, as typed otherwise. */
  readonly name: string
  /** Whether it was named by its key, so that the directory's name prints. */
  readonly byKey: boolean
  /** Its entry in the directory, where it has one. */
  readonly entry: Responsible | null
  readonly path: Path
  readonly span: { readonly start: number; readonly end: number }
}

/** Those who answer for an item. */
export interface Assignment {
  readonly people: readonly Person[]
  /** The whole text where it was typed as one: it prints exactly so. `null` for a list. */
  readonly text: string | null
  readonly path: Path
}

/** A recorded step of an item's execution. */
export interface Progress {
  readonly path: Path
  /** `null` where it is missing or faulty: the record then counts for nothing, but what it says is still looked at. */
  readonly date: WrittenDate | null
  readonly status: 'done' | 'partial' | 'in-progress' | 'cancelled' | null
  /** The occurrence it is about: its due date or the beginning of one; `null` where not said. */
  readonly for: string | null
  readonly by: string | null
  readonly evidence: string | null
  readonly note: string | null
  /** How many of those to whom the item is assigned have reported; `null` where not said. */
  readonly share: Share | null
  /** Those who have not reported, as typed. */
  readonly missing: readonly string[]
}

/** How many of those to whom an item is assigned have reported, as it was typed. */
export interface Share {
  readonly text: string
  readonly path: Path
  /** `null` where the text is not «M из N» with M up to N. */
  readonly counts: ShareCounts | null
}

export interface ShareCounts {
  readonly reported: number
  /** Never 0. */
  readonly of: number
}

/** A moved deadline; the printed text stays. */
export interface Postponement {
  readonly path: Path
  readonly to: WrittenDate
  readonly for: string | null
  readonly on: WrittenDate | null
  readonly ground: string
}

/** A cell's content and where it comes from. */
export interface Filled<T> {
  readonly from: Origin
  readonly value: T | null
}

/** What sections and activities have in common: a number, a title, a deadline, responsibles, a result. */
export interface Item {
  readonly path: Path
  readonly id: string | null
  /** The number as it prints («1.1.»). */
  readonly number: string
  /** Whether the number was typed by hand instead of counted. */
  readonly numberTyped: boolean
  /** The number by which it is addressed («1.1»): without dots at its end. */
  readonly address: string
  readonly title: string
  /** Taken out by an amendment: the number stays and prints, all else is gone. */
  readonly isExcluded: boolean
  readonly deadline: Deadline | null
  readonly deadlineFrom: Origin
  /** By second-level column; under `''` where the plan has one column of responsibles. */
  readonly responsible: ReadonlyMap<string, Filled<Assignment>>
  readonly result: string | null
  readonly resultFrom: Origin
}

/** An item that is done and followed up. */
export interface Tracked extends Item {
  readonly section: Section | null
  readonly progress: readonly Progress[]
  readonly postponed: readonly Postponement[]
  /** The items of the upper plan that this one implements. */
  readonly implements: readonly Mention[]
}

/** A field whose cell can continue the cell above. */
export type Mergeable = 'title' | 'deadline' | 'responsible' | 'result'

export interface Section extends Tracked {
  /** Whether the section is done and followed up itself; otherwise its deadline only bounds its activities. */
  readonly isActivity: boolean
  readonly activities: readonly Activity[]
}

export interface Activity extends Tracked {
  readonly notes: string | null
  /** Texts of the user's own columns, by field. */
  readonly own: ReadonlyMap<string, string>
  /** The fields whose cells continue the cell above, as the file says. */
  readonly merge: readonly Mergeable[]
  /** Those of them that have a value of their own as well, or nothing above them to continue. */
  readonly mergeFaults: readonly Mergeable[]
}

/** Those who answer for an item, whichever column they stand in. */
export function peopleOf({ responsible }: Item): readonly Person[] {
  return [...responsible.values()].flatMap(({ value }) => value?.people ?? [])
}
