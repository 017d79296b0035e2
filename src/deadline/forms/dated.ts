import type { Deadline } from '../deadline.ts'
import type { Form } from '../form.ts'
import { any, memo, type Parser } from '../match.ts'
import { beginningAndEnd } from './beginning-and-end.ts'
import { from } from './from.ts'
import { list } from './list.ts'
import { narrowed } from './narrowed.ts'
import { nthWeekday } from './nth-weekday.ts'
import { period } from './period.ts'
import { recurrence } from './recurrence.ts'
import { recurrences } from './recurrences.ts'
import { run } from './run.ts'
import { runRow } from './run-row.ts'
import { stretch } from './stretch.ts'
import { until } from './until.ts'
import { withinPeriod } from './within-period.ts'
import { yearByYear } from './year-by-year.ts'
import { yearFirst } from './year-first.ts'

/** The forms that are made of the calendar alone, without words of the author's own. */
export const DATED_FORMS: readonly Form[] = [
  stretch,
  run,
  runRow,
  from,
  until,
  period,
  nthWeekday,
  recurrence,
  recurrences,
  withinPeriod,
  beginningAndEnd,
  yearByYear,
  yearFirst,
  narrowed,
  list,
]

/** Any of them. */
export const dated: Parser<Deadline> = memo(() => any(...DATED_FORMS.map((form) => form.parse)))
