import type { NthWeekday } from '../deadline.ts'
import { MONTH_OF } from '../month-names.ts'
import { ordinal } from './ordinal.ts'

/** A weekday as its cases need it. */
interface Weekday {
  readonly each: 'каждый' | 'каждую' | 'каждое'
  /** The accusative: «(в) пятницу». */
  readonly to: string
  /** «(по) пятницам» */
  readonly along: string
}

/** The weekdays, Monday first. */
export const WEEKDAYS: readonly Weekday[] = [
  { each: 'каждый', to: 'понедельник', along: 'понедельникам' },
  { each: 'каждый', to: 'вторник', along: 'вторникам' },
  { each: 'каждую', to: 'среду', along: 'средам' },
  { each: 'каждый', to: 'четверг', along: 'четвергам' },
  { each: 'каждую', to: 'пятницу', along: 'пятницам' },
  { each: 'каждую', to: 'субботу', along: 'субботам' },
  { each: 'каждое', to: 'воскресенье', along: 'воскресеньям' },
]

/** The form of the ordinal before a weekday: «(каждую) вторую (пятницу)». */
export const NTH = { каждый: 'masculine', каждую: 'feminineTo', каждое: 'neuter' } as const

/** «вторая суббота февраля» in the accusative: «вторую субботу февраля». */
export function nthWeekdayInWords({ nth, weekday, month }: NthWeekday): string {
  const { each, to } = WEEKDAYS[weekday - 1] as Weekday
  return `${ordinal(nth)?.[NTH[each]]} ${to} ${MONTH_OF[month - 1]}`
}
