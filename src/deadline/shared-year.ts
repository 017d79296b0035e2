import type { Days } from '../core/calendar-date.ts'
import type { Point } from './deadline.ts'
import { compareInYear } from './span.ts'
import { closed, dateIn } from './yearless.ts'

/**
 * The year of a time that stands before another one, where only the other names its year: «сентябрь, декабрь 2022 г.».
 * Where the months go back, it is the year before («декабрь, февраль 2023»), but only over the New Year of a school year,
 * and only if the plan's period does not say otherwise.
 */
export function sharedYear(last: Point, next: Point, period: Days | null): number | undefined {
  const { year } = next
  if (year === undefined || last.month === undefined || next.month === undefined) return undefined
  if (compareInYear(last, next) <= 0 || last.month < FIRST_OF_SCHOOL || next.month >= FIRST_OF_SCHOOL) return year
  const ends = period && closed(period)
  if (!ends) return year - 1
  const holds = (y: number): boolean => {
    const date = dateIn(last, y)
    return date !== undefined && date >= ends.from && date <= ends.to
  }
  return holds(year) && !holds(year - 1) ? year : holds(year - 1) ? year - 1 : year
}

const FIRST_OF_SCHOOL = 9
