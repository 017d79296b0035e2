import type { Deadline } from '../deadline.ts'
import type { Form } from '../form.ts'
import { any, longest, many, map, mark, memo, opt, type Parser, seq } from '../match.ts'
import { comma } from '../numerals.ts'
import { together } from '../span-deadline.ts'
import { nthWeekday } from './nth-weekday.ts'
import { period } from './period.ts'
import { run } from './run.ts'
import { stretch } from './stretch.ts'
import { until } from './until.ts'

const whole: Parser<Deadline> = map(period.parse, (found) =>
  found.kind === 'period' && found.number === undefined && !found.end && !found.plus ? found : undefined,
)
// «2 четверть, до 15 ноября»
const numbered: Parser<Deadline> = map(period.parse, (found) =>
  found.kind === 'period' && found.number !== undefined && !found.end && !found.plus ? found : undefined,
)
const inner = longest(any(stretch.parse, run.parse, until.parse, nthWeekday.parse))

/** Whether it says less than a year: a year itself is no time within one. */
function isShort(deadline: Deadline): boolean {
  if (deadline.kind !== 'range' || 'weeks' in deadline.stretch || !deadline.stretch.to) return true
  const { from, to } = deadline.stretch
  if (from.day !== 1 || to.day !== 31) return true
  return !(from.month === 1 && to.month === 12) && !(from.month === 9 && to.month === 8)
}

/** A period and, more exactly, what is due within it: «в течение года, до 25 мая», «в течение года (сентябрь – май)». */
export const withinPeriod: Form = {
  name: 'within-period',
  title: () => ({ ru: 'период и точнее — внутри него', en: 'a period and, more exactly, what is due within it' }),
  examples: () => [
    { text: 'в течение года, до 25 мая', normal: 'by --05-25 + period year' },
    { text: '2 четверть, до 15 ноября', normal: 'by --11-15 + period term 2' },
    { text: 'в течение года (сентябрь – май)', normal: 'range --09-01..--05-31 + period year' },
    {
      text: 'в течение учебного года – октябрь, март',
      normal: 'list [range --10-01..--10-31; range --03-01..--03-31] + period school-year',
    },
  ],
  rejects: () => ['сентябрь, в течение года', 'постоянно (2022–2024 гг.)', 'в течение учебного года 2022–2023'],
  parse: memo(() =>
    any(
      map(
        seq(whole, opt(mark(',', '-', ':', '(')), many(inner, comma), opt(mark(')'))),
        ([plus, , found]): Deadline | undefined => {
          const items = found.flatMap((one) => (one.kind === 'list' ? one.items : [one]))
          return items.every(isShort) ? { ...together(items), plus } : undefined
        },
      ),
      map(
        seq(numbered, opt(mark(',', '-', ':', '(')), until.parse, opt(mark(')'))),
        ([plus, , due]): Deadline | undefined => (due.kind === 'by' && 'day' in due.due ? { ...due, plus } : undefined),
      ),
    ),
  ),
}
