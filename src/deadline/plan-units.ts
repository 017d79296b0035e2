import type { CalendarDate } from '../core/calendar-date.ts'
import { type UnitDays, unitCount, units } from './calendar-units.ts'
import type { Unit } from './deadline.ts'
import type { Frame } from './frame.ts'
import { halves, halvesSchoolYear, isSchoolUnit, schoolUnits, schoolYears } from './school-calendar.ts'

/** How many units the days hold, at least, as the plan has them; no more terms than its calendar lists. */
export function planUnitCount({ calendar }: Frame, unit: Unit, days: number): number {
  return unitCount(unit, days) ?? (isSchoolUnit(unit) ? schoolUnits(calendar, unit).length : 0)
}

/** Whether the plan's own calendar says when such units are. */
export function isOwnUnit(frame: Frame, unit: Unit): boolean {
  const { calendar } = frame
  if (unit === 'school-year') return calendar?.schoolYear !== undefined
  return isSchoolUnit(unit) || (unit === 'half-year' && halvesSchoolYear(frame))
}

/**
 * The units, in groups of `count`, that touch the days from `from` to `to`: those of the calendar, or the school's own
 * where the plan gives them. Terms that its calendar does not list are not there.
 */
export function* planUnits(
  frame: Frame,
  unit: Unit,
  from: CalendarDate,
  to: CalendarDate,
  count = 1,
): Generator<UnitDays> {
  if (!isOwnUnit(frame, unit)) return yield* units(unit, from, to, count)
  const list = [...ownUnits(frame, unit, from, to)]
  for (let i = 0; i < list.length; i += count) {
    const first = list[i]
    const last = list[i + count - 1] ?? list.at(-1)
    if (first && last) yield { from: first.from, to: last.to }
  }
}

function ownUnits(frame: Frame, unit: Unit, from: CalendarDate, to: CalendarDate): Iterable<UnitDays> {
  const { calendar } = frame
  if (unit === 'school-year') return schoolYears(calendar, from, to)
  // A plan that says what its halves are means them by «раз в полугодие» too.
  if (!isSchoolUnit(unit)) return halves(frame, from, to)
  return schoolUnits(calendar, unit).filter((one) => one.to >= from && one.from <= to)
}

/** The one unit in which the days lie as a whole, or `undefined`. */
export function unitAround(frame: Frame, unit: Unit, from: CalendarDate, to: CalendarDate): UnitDays | undefined {
  for (const one of planUnits(frame, unit, from, to)) return one.from <= from && one.to >= to ? one : undefined
  return undefined
}
