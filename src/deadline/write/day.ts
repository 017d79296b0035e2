import type { Point } from '../deadline.ts'
import { MONTH_OF } from '../month-names.ts'
import { row } from './row.ts'

/** «15 сентября 2022 г.», «15 сентября», «5 числа». */
export function dayInWords(point: Point): string {
  return `${point.day} ${dayOfWhat(point)}`
}

/** What stands behind a day's number: «сентября 2022 г.», «сентября», «числа». */
export function dayOfWhat({ year, month }: Point): string {
  return month === undefined ? 'числа' : inYear(MONTH_OF[month - 1] as string, year)
}

/** The words with the year where there is one: «сентябрь 2022 г.». */
export function inYear(words: string, year: number | undefined): string {
  return year === undefined ? words : `${words} ${year} г.`
}

/** The day without its year. */
export function withoutYear({ month, day }: Point): Point {
  return month === undefined ? { day } : { month, day }
}

/** Several days, each with its month and year only where they are not the next one's: «1, 15 и 30 октября 2022 г.». */
export function daysInWords(days: readonly Point[]): string {
  return row(
    days.map((day, i) => {
      const next = days[i + 1]
      if (!next || next.year !== day.year) return dayInWords(day)
      return next.month === day.month ? String(day.day) : dayInWords(withoutYear(day))
    }),
  )
}
