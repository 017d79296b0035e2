import type { CalendarDate } from '../core/calendar-date.ts'
import type { Severity } from '../core/diagnostic.ts'
import type { Text } from '../core/text.ts'

/**
 * A day as the text names it: with its year, without (`--09-01`: the plan's period gives the year), or by its number
 * alone (`day 5`).
 */
export interface Point {
  readonly year?: number
  readonly month?: number
  readonly day: number
  /**
   * Only while a wording is read, for the plan's period or the recurrence tells which day it is: the day before the one
   * named, or the last of its month. What is read has none (see `withLastDays`).
   */
  readonly sense?: 'eve' | 'month-end'
}

/** Something said about a wording: a fault, a slip that was read as meant, a reason for not understanding. */
export interface Remark {
  /** The id of the rule under which `check` reports it. */
  readonly rule: string
  readonly severity: Severity
  readonly message: Text
  /** The part of the wording it is about, in UTF-16 units. */
  readonly span: { readonly start: number; readonly end: number }
}

/** One time that a deadline names, both days included. */
export interface Occurrence {
  /** The first day; `null` where only the last is known. */
  readonly from: CalendarDate | null
  /** The last day that counts as on time; `null` where there is none. */
  readonly due: CalendarDate | null
  /** Where a day comes from that the text does not name: `null` where the text names it. */
  readonly implied: Implied | null
  /** The last day before it was moved, for it is no working day (`deadlines: {nonWorking}` of the plan). */
  readonly movedFrom?: CalendarDate
}

/** What the plan adds to a wording: the year of its period, the days of its calendar, the date of an event. */
export type Implied = 'period' | 'calendar' | 'events'

/** A unit of the calendar or of the school's year. `term` is «четверть», `trimester` «триместр». */
export type Unit =
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half-year'
  | 'year'
  | 'school-year'
  | 'semester'
  | 'term'
  | 'trimester'

/** The end of a unit that the plan or the school's calendar knows: «до конца учебного года», «до конца 1 четверти». */
export interface EndOf {
  readonly endOf: 'plan' | Unit
  /** Which of several, for a term, a trimester or a semester; without one it is the unit that goes on. */
  readonly number?: number
}

/** Days from one to another, both included; `to` is `null` where there is no end («с 1 сентября»). */
export interface DayStretch {
  readonly from: Point
  readonly to: Point | null
}

/** Weeks of a month, by number or `last`: «1 неделя сентября». Without a month it comes from the plan. */
export interface WeekStretch {
  readonly weeks: readonly { readonly first: number | 'last'; readonly last: number | 'last' }[]
  readonly month?: number
  readonly year?: number
}

/** How often: `each` unit, so many `times` (to `most`) a unit, or once in so many units. */
export type Frequency =
  | { readonly type: 'each'; readonly unit: Unit }
  | { readonly type: 'times'; readonly times: number; readonly most?: number; readonly unit: Unit }
  | { readonly type: 'once-in'; readonly count: number; readonly unit: Unit }

/**
 * Which month or year a day belongs to where that is not the unit's last month: one after the unit that is reported on,
 * or a month of the unit by its number.
 */
export type After = 'next-month' | 'second-next-month' | 'next-year' | 'first-month' | 'second-month' | 'third-month'

/** A day within the unit that recurs. Weekdays are 1 (Monday) to 7; `nth` and `number` count from 1 or are `last`. */
export type Moment =
  | { readonly type: 'point'; readonly point: Point; readonly of?: After }
  | { readonly type: 'week'; readonly week: number | 'last'; readonly month?: number }
  | { readonly type: 'weekdays'; readonly days: readonly number[]; readonly nth?: number | 'last' }
  | { readonly type: 'workday'; readonly number: number | 'last' }

/** When, within each unit, something recurs. */
export type When =
  | { readonly type: 'by'; readonly at: Moment }
  | { readonly type: 'on'; readonly at: Moment }
  | { readonly type: 'end' }
  | { readonly type: 'range'; readonly from: Point; readonly to: Point }

/** In which time a recurrence goes on. Years and days include both ends; `null` is an open end. */
export type Within =
  | { readonly type: 'years'; readonly from: number | null; readonly to: number | null }
  | { readonly type: 'days'; readonly from: Point | null; readonly to: Point | null }
  | { readonly type: 'period'; readonly of: 'plan' | 'year' | 'school-year' }

/** A distance from an event, before or after it: `d` calendar days, `wd` working days, `w` weeks, `m` months. */
export interface Offset {
  readonly side: 'after' | 'before'
  readonly count: number
  readonly unit: 'd' | 'wd' | 'w' | 'm'
}

/** What every deadline may bear: a second one that qualifies it (the `+ B` of the normal form). */
interface Qualified {
  readonly plus?: Deadline
}

/** A weekday of a month without a year, Monday 1: «вторая суббота февраля». With a year it is a day. */
export interface NthWeekday {
  readonly nth: number | 'last'
  readonly weekday: number
  readonly month: number
}

/** One day, due that day. */
export interface OnDate extends Qualified {
  readonly kind: 'date'
  readonly on: Point | NthWeekday
}

/** No later than a day, the day included. */
export interface ByDate extends Qualified {
  readonly kind: 'by'
  readonly due: Point | EndOf
}

/** From one day to another, or weeks of a month. */
export interface InRange extends Qualified {
  readonly kind: 'range'
  readonly stretch: DayStretch | WeekStretch
}

/** Several deadlines in the order of the text. */
export interface Several extends Qualified {
  readonly kind: 'list'
  readonly items: readonly Deadline[]
}

/** Again and again. `bound` is «не реже» (`min`) or «не чаще» (`max`). */
export interface Recurring extends Qualified {
  readonly kind: 'recurring'
  readonly every: Frequency
  readonly when?: When
  readonly within?: Within
  readonly from?: Point
  readonly bound?: 'min' | 'max'
}

/** A time that the plan or the school's calendar bounds; `end` is «в конце …», `number` the term's or the semester's. */
export interface InPeriod extends Qualified {
  readonly kind: 'period'
  readonly of: 'plan' | Unit
  readonly number?: number
  readonly end?: true
}

/** Bound to an event: at it, by a day that it brings about, or so long before or after it. */
export interface OnEvent extends Qualified {
  readonly kind: 'event'
  readonly offset?: Offset
  readonly by?: { readonly point: Point; readonly of?: After }
  readonly trigger?: string
}

/** Set by another document or body, in the words of the text. */
export interface SetElsewhere extends Qualified {
  readonly kind: 'external'
  readonly source: string
}

/** Not a deadline as far as can be told; a remark says why. */
export interface Unparseable extends Qualified {
  readonly kind: 'unparseable'
}

/** What a wording under «Сроки» means. */
export type Deadline = OnDate | ByDate | InRange | Several | Recurring | InPeriod | OnEvent | SetElsewhere | Unparseable
