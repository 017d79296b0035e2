import type { CalendarDate } from '../../core/calendar-date.ts'
import type { Activity, Section } from '../../model/index.ts'
import type { PlanField } from './plan-fields.ts'
import type { Words } from './words.ts'

/** What a plan lists: a section, or an activity. */
export type Listed = Section | Activity

/** What both editions of a plan have: the same item as it was and as it is. */
export interface Pair<T extends Listed = Listed> {
  readonly before: T
  readonly after: T
}

/** One difference between two editions of a plan, in the plan's terms. */
export type Change =
  | PlanChange
  | Added
  | Removed
  | Excluded
  | Restored
  | Moved
  | Renumbered
  | DeadlineChange
  | ResponsibleChange
  | WordingChange
  | SectionRenamed

/** Something of the plan as a whole: its title, its stamp, a name in its directory. */
export interface PlanChange {
  readonly kind: 'plan'
  readonly field: PlanField
  /** `null` where there was none. */
  readonly before: string | null
  readonly after: string | null
  readonly words: readonly Words[]
}

export interface Added {
  readonly kind: 'added'
  readonly after: Listed
}

export interface Removed {
  readonly kind: 'removed'
  readonly before: Listed
  /** Its section as it is now, or as it was where that has gone too; `null` where it stood in none, or is one. */
  readonly section: Section | null
}

/** Taken out while its number stays: «Исключён» prints there now. Told of a section, it stands for all in it. */
export interface Excluded extends Pair {
  readonly kind: 'excluded'
}

/** Was excluded, and is in force again. */
export interface Restored extends Pair {
  readonly kind: 'restored'
}

/** Stands in another section, or before what it stood behind. */
export interface Moved extends Pair {
  readonly kind: 'moved'
}

/**
 * Items of one section that kept their places among those that stayed, and got other numbers: all of them are one
 * change. The section itself is among them where its own number is another.
 */
export interface Renumbered {
  readonly kind: 'renumbered'
  /** `null` in a flat plan. */
  readonly section: Pair<Section> | null
  /** In the order of the plan. */
  readonly items: readonly Pair[]
}

export interface DeadlineChange extends Pair {
  readonly kind: 'deadline'
  readonly words: readonly Words[]
  /** The last day, where the deadline is one time with a day; `null` otherwise. */
  readonly dueBefore: CalendarDate | null
  readonly dueAfter: CalendarDate | null
  /** Calendar days from the one to the other, negative where it is earlier now; `null` where one of them is not known. */
  readonly daysMoved: number | null
  /** Whether it had days and names none any more. */
  readonly becameUnknown: boolean
}

export interface ResponsibleChange extends Pair {
  readonly kind: 'responsible'
  /** The second-level column; `''` where the plan has one column of responsibles. */
  readonly leaf: string
  /** Names; both lists are empty where the same people are named in other words or another order. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly words: readonly Words[]
}

export interface WordingChange extends Pair {
  readonly kind: 'wording'
  /** `title`, `result`, `notes` or a field of the user's own. */
  readonly field: string
  readonly words: readonly Words[]
}

export interface SectionRenamed extends Pair<Section> {
  readonly kind: 'section'
  readonly words: readonly Words[]
}

export function isSection(item: Listed): item is Section {
  return 'activities' in item
}
