import { parts } from '../core/calendar-date.ts'
import { monthIndex } from './calendar-units.ts'
import type {
  Deadline,
  EndOf,
  Implied,
  InPeriod,
  Occurrence,
  Point,
  Recurring,
  Remark,
  WeekStretch,
} from './deadline.ts'
import type { Frame } from './frame.ts'
import { MOST_OCCURRENCES, namedTimes, recurrences } from './recurrences.ts'
import { weekIn } from './recurring-days.ts'
import { ambiguousYear, noMonth, noYear, periodMissing, tooMany } from './resolve-remarks.ts'
import { candidates, closed, dateIn, type Resolved } from './yearless.ts'

export interface Occurrences {
  readonly occurrences: readonly Occurrence[]
  readonly remarks: readonly Remark[]
}

const NONE: Occurrences = { occurrences: [], remarks: [] }

/**
 * The days that a deadline names in a plan. Days with a year are as written, in the period or not; without one the
 * period gives the year. What hangs on an event, on another document or on the school's calendar of terms has no days.
 * The span of a remark is the whole wording. Terms: a period is `{from, due}` of the plan's.
 */
export function occurrences(deadline: Deadline, frame: Frame): Occurrences {
  switch (deadline.kind) {
    case 'date':
      return stretch(deadline.on, deadline.on, frame)
    case 'by':
      return 'endOf' in deadline.due ? unitEnd(deadline, deadline.due, frame) : stretch(null, deadline.due, frame)
    case 'range':
      if ('weeks' in deadline.stretch) return weeks(deadline.stretch, frame)
      return deadline.stretch.to
        ? stretch(deadline.stretch.from, deadline.stretch.to, frame)
        : openEnd(deadline.stretch.from, frame)
    case 'list':
      return several(deadline.items, frame)
    case 'recurring':
      return recurring(deadline, frame)
    case 'period':
      return inPeriod(deadline, frame)
    default:
      return NONE
  }
}

function failed(remark: Remark): Occurrences {
  return { occurrences: [], remarks: [remark] }
}

function found(days: readonly Resolved[], implied: Implied | null): Occurrences {
  return { occurrences: days.map(({ from, due }) => ({ from, due, implied })), remarks: [] }
}

function stretch(from: Point | null, to: Point, frame: Frame): Occurrences {
  if (to.month === undefined) return dayOfMonth(from, to, frame)
  if (to.year !== undefined) {
    const first = from && dateIn(from, from.year ?? to.year)
    const due = dateIn(to, to.year)
    return due && first !== undefined ? found([{ from: first, due }], null) : NONE
  }
  const chosen = choose(from, to, frame)
  return 'remark' in chosen ? failed(chosen.remark) : found([chosen.day], 'period')
}

/** The one year in which a stretch without a year falls into the period, or why there is none. */
function choose(from: Point | null, to: Point, { period }: Frame): { day: Resolved } | { remark: Remark } {
  if (!period) return { remark: noYear('no-period') }
  const ends = closed(period)
  if (!ends) return { remark: noYear('open') }
  const [first, ...others] = candidates(from, to, ends)
  if (!first) return { remark: noYear('outside') }
  return others.length > 0 ? { remark: ambiguousYear([first, ...others].map(({ due }) => due)) } : { day: first }
}

/** «5 числа», «до 5 числа»: only a period within one month tells which. */
function dayOfMonth(from: Point | null, to: Point, { period }: Frame): Occurrences {
  const ends = period && closed(period)
  if (!ends || monthIndex(ends.from) !== monthIndex(ends.to)) return failed(noMonth())
  const { year, month } = parts(ends.from)
  const first = from && dateIn({ ...from, month }, year)
  const due = dateIn({ ...to, month }, year)
  return due && first !== undefined ? found([{ from: first, due }], 'period') : NONE
}

function openEnd(from: Point, frame: Frame): Occurrences {
  const { occurrences: days, remarks } = stretch(from, from, frame)
  return { occurrences: days.map((day) => ({ ...day, due: null })), remarks }
}

function weeks(weeks: WeekStretch, frame: Frame): Occurrences {
  const { month, year } = weeks
  if (month === undefined) return failed(noMonth())
  let index = year === undefined ? undefined : year * 12 + month - 1
  if (index === undefined) {
    const chosen = choose({ month, day: 1 }, { month, day: 28 }, frame)
    if ('remark' in chosen) return failed(chosen.remark)
    index = monthIndex(chosen.day.due)
  }
  const days = weeks.weeks.flatMap(({ first, last }) => weekIn(index, first, last) ?? [])
  return found(days, year === undefined ? 'period' : null)
}

function several(items: readonly Deadline[], frame: Frame): Occurrences {
  const all = items.map((item) => occurrences(item, frame))
  const days = all.flatMap((one) => one.occurrences)
  if (days.length > MOST_OCCURRENCES) return failed(tooMany(MOST_OCCURRENCES))
  const messages = new Map(all.flatMap((one) => one.remarks).map((remark) => [remark.rule + remark.message.ru, remark]))
  return { occurrences: [...days].sort(byDue), remarks: [...messages.values()] }
}

function byDue(a: Occurrence, b: Occurrence): number {
  if (a.due === b.due) return 0
  return a.due === null ? 1 : b.due === null ? -1 : a.due < b.due ? -1 : 1
}

function recurring(deadline: Recurring, frame: Frame): Occurrences {
  const named = namedTimes(deadline)
  if (named.length > 0) return several(named, frame)
  const { days, remarks } = recurrences(deadline, frame)
  return { occurrences: days.map(({ from, due }) => ({ from, due, implied: null })).sort(byDue), remarks }
}

/** «в течение года» is the plan's period too: a year's plan is that year, a longer one goes on all its years. */
function inPeriod(deadline: InPeriod, frame: Frame): Occurrences {
  if (deadline.of !== 'plan' && deadline.of !== 'year' && deadline.of !== 'school-year') return NONE
  if (!frame.period) return failed(periodMissing(deadline))
  const { from, to } = frame.period
  return { occurrences: [{ from: deadline.end ? null : from, due: to, implied: null }], remarks: [] }
}

function unitEnd(deadline: Deadline, { endOf }: EndOf, frame: Frame): Occurrences {
  if (endOf !== 'year' && endOf !== 'school-year') return NONE
  if (!frame.period) return failed(periodMissing(deadline))
  const to = endOf === 'year' ? { month: 12, day: 31 } : { month: 8, day: 31 }
  const ends = closed(frame.period)
  const choices = ends ? candidates(null, to, ends) : []
  // A period that ends with the lessons ends the school year; a school year's plan has «года» for its own year.
  if (ends && choices.length <= 1 && parts(ends.to).year - parts(ends.from).year <= 1) {
    return { occurrences: [{ from: null, due: ends.to, implied: 'period' }], remarks: [] }
  }
  return failed(ends ? ambiguousYear(choices.map(({ due }) => due)) : noYear('open'))
}
