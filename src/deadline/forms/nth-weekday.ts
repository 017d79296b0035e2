import { parts } from '../../core/calendar-date.ts'
import { weekdayInMonth } from '../calendar-units.ts'
import type { Deadline } from '../deadline.ts'
import type { Form } from '../form.ts'
import { any, many, map, memo, opt, type Parser, seq, word } from '../match.ts'
import { comma, valued, which } from '../numerals.ts'
import { yearOf } from '../span.ts'
import { together } from '../span-deadline.ts'
import { yearTail } from '../spans/year-tail.ts'

const nth: Parser<number | 'last'> = any(
  which(5),
  map(word('last'), () => 'last' as const),
)

function day(nth: number | 'last', weekday: number, month: number, year: number | undefined): Deadline | undefined {
  if (year === undefined) return { kind: 'date', on: { nth, weekday, month } }
  const found = weekdayInMonth(year * 12 + month - 1, weekday, nth)
  return found && { kind: 'date', on: parts(found) }
}

/** A weekday of a month by its number: «вторая суббота февраля», «последний четверг мая 2023 г.». */
export const nthWeekday: Form = {
  name: 'nth-weekday',
  title: () => ({ ru: 'день недели по счёту в месяце', en: 'a weekday of a month by its number' }),
  examples: () => [
    { text: 'вторая суббота февраля', normal: 'date second saturday of --02' },
    { text: 'в последний четверг мая 2023 г.', normal: 'date 2023-05-25' },
    {
      text: '1-й и 3-й понедельник сентября',
      normal: 'list [date first monday of --09; date third monday of --09]',
    },
  ],
  rejects: () => ['вторая суббота месяца', 'суббота февраля', 'вторая неделя февраля'],
  parse: memo(() =>
    map(
      seq(opt(word('in')), many(nth, comma), valued('weekday:'), valued('month:'), yearTail),
      ([, numbers, weekday, month, tail]): Deadline | undefined => {
        const days = numbers.map((number) => day(number, weekday, month, yearOf(tail, month)))
        return days.every((item) => item !== undefined) ? together(days) : undefined
      },
    ),
  ),
}
