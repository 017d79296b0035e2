import type { WeekStretch } from '../deadline.ts'
import { MONTH_OF } from '../month-names.ts'
import { inYear } from './day.ts'
import { ordinal } from './ordinal.ts'
import { row } from './row.ts'

/** Weeks of a month: «первая и третья недели сентября», «первая – вторая неделя мая», «последняя неделя августа 2022 г.». */
export function* weekWordings({ weeks, month, year }: WeekStretch): Iterable<string> {
  const numbers = row(
    weeks.map(({ first, last }) => (first === last ? which(first) : `${which(first)} – ${which(last)}`)),
  )
  const noun = weeks.length === 1 ? 'неделя' : 'недели'
  yield month === undefined ? `${numbers} ${noun}` : inYear(`${numbers} ${noun} ${MONTH_OF[month - 1]}`, year)
}

function which(number: number | 'last'): string {
  return ordinal(number)?.feminine ?? String(number)
}
