import { type CalendarDate, parts } from '../core/calendar-date.ts'
import { MONTH_OF } from './month-names.ts'

/** A day as documents write it: «23 октября 2020 г.», the last space not breaking (ГОСТ Р 7.0.97, date in words). */
export function dateInWords(date: CalendarDate): string {
  const { year, month, day } = parts(date)
  return `${day} ${MONTH_OF[month - 1]} ${year}\u00A0г.`
}

/** A day in digits: 23.10.2020. */
export function dateInDigits(date: CalendarDate): string {
  const { year, month, day } = parts(date)
  return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${String(year).padStart(4, '0')}`
}
