import type { Deadline } from '../deadline.ts'
import type { Form } from '../form.ts'
import { many, map, memo, type Parser, seq, word } from '../match.ts'
import { comma, dayNumber } from '../numerals.ts'
import { type DaySpan, lastDay, type Span } from '../span.ts'
import { together, spanDeadline } from '../span-deadline.ts'
import { runSpan } from './run.ts'
import { leadIn } from './stretch.ts'

interface Days {
  readonly first: number
  readonly last: number
}

const days: Parser<Days> = map(seq(word('from'), dayNumber, word('along', 'until'), dayNumber), ([, first, , last]) =>
  first < last ? { first, last } : undefined,
)

/** The days in the month of the run behind them; none where that is of two months, or has no such days. */
function inMonthOf({ from, to }: DaySpan, { first, last }: Days): DaySpan | undefined {
  const { year, month } = to
  if (month === undefined || from.month !== month || last > lastDay(month, year)) return undefined
  return { grain: 'part', from: { ...to, day: first }, to: { ...to, day: last } }
}

function row(before: readonly Days[], run: Span): Deadline | undefined {
  if (run.grain === 'weeks') return undefined
  const stretches = before.map((one) => inMonthOf(run, one))
  return stretches.every((one) => one !== undefined)
    ? together([...stretches, { ...run, grain: 'part' as const }].map(spanDeadline))
    : undefined
}

/** Several stretches of one month, which is named behind the last: «с 10 по 12 и с 17 по 19 октября». */
export const runRow: Form = {
  name: 'run-row',
  title: () => ({ ru: 'несколько отрезков одного месяца', en: 'several stretches of one month' }),
  examples: () => [
    {
      text: 'с 10 по 12 и с 17 по 19 октября',
      normal: 'list [range --10-10..--10-12; range --10-17..--10-19]',
    },
    {
      text: 'с 1 по 3, с 8 по 10, с 15 по 17 октября 2022 г.',
      normal: 'list [range 2022-10-01..2022-10-03; range 2022-10-08..2022-10-10; range 2022-10-15..2022-10-17]',
    },
  ],
  rejects: () => [
    'с 28 по 30 и с 25 сентября по 3 октября',
    'с 10 по 12 и 17 октября',
    'с 12 по 10 и с 17 по 19 октября',
  ],
  parse: memo(() => map(seq(leadIn, many(days, comma), comma, runSpan), ([, before, , run]) => row(before, run))),
}
