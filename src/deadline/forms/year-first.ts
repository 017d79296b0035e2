import type { Deadline } from '../deadline.ts'
import type { Form } from '../form.ts'
import { any, longest, many, map, mark, memo, opt, type Parser, seq } from '../match.ts'
import { comma } from '../numerals.ts'
import { type DaySpan, inYear, type Span, spanInYear } from '../span.ts'
import { spanDeadline, together } from '../span-deadline.ts'
import { spans } from '../spans/index.ts'
import { schoolYearNumber } from '../spans/school-year.ts'
import { yearNumber } from '../spans/year-tail.ts'
import { runSpan } from './run.ts'
import { leadIn } from './stretch.ts'

const year = any(
  map(yearNumber, (number) => ({ number, school: false })),
  map(schoolYearNumber, (number) => ({ number, school: true })),
)
const stretch: Parser<readonly Span[]> = longest(
  any(
    spans,
    map(runSpan, (span) => [span]),
  ),
)

/** A stretch without a year put into the one that stands before it. */
function into({ number, school }: { number: number; school: boolean }, span: Span): Deadline | undefined {
  if (span.grain === 'weeks' || span.grain === 'number' || span.from.year !== undefined) return undefined
  return spanDeadline(school ? inSchoolYear(span, number) : spanInYear(span, number))
}

function inSchoolYear(span: DaySpan, first: number): DaySpan {
  const from = inYear(span.from, (span.from.month ?? 1) >= 9 ? first : first + 1)
  const to = inYear(span.to, (span.to.month ?? 1) >= 9 ? first : first + 1, span.grain !== 'day')
  return { ...span, from, to }
}

/** The year first, then its months: «2022 год: сентябрь, декабрь», «2022–2023 уч. год, сентябрь – май». */
export const yearFirst: Form = {
  name: 'year-first',
  title: () => ({ ru: 'сначала год, потом месяцы', en: 'the year first, then its months' }),
  examples: () => [
    { text: '2022 год, сентябрь', normal: 'range 2022-09-01..2022-09-30' },
    {
      text: '2022–2023 уч. год: сентябрь, май',
      normal: 'list [range 2022-09-01..2022-09-30; range 2023-05-01..2023-05-31]',
    },
    { text: '2022 г. (октябрь – ноябрь)', normal: 'range 2022-10-01..2022-11-30' },
  ],
  rejects: () => ['2022, 2023', '2022 год', 'сентябрь 2022', '2022 год, май 2022'],
  parse: memo(() =>
    map(
      seq(leadIn, year, opt(mark(',', ':', '(', '-')), many(stretch, comma), opt(mark(')'))),
      ([, head, , rows]): Deadline | undefined => {
        const items = rows.flat().map((span) => into(head, span))
        return items.some((item) => item === undefined) ? undefined : together(items as Deadline[])
      },
    ),
  ),
}
