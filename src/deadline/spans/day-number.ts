import { map, opt, type Parser, seq, word } from '../match.ts'
import { dayNumber, row } from '../numerals.ts'
import { checkingDays, type Span, type SpanKind } from '../span.ts'

const days: Parser<readonly Span[]> = map(
  seq(row(dayNumber), word('number'), opt(seq(opt(word('current')), word('month')))),
  ([stints]) =>
    stints.map(({ first, last }) => ({
      grain: 'number',
      from: { day: first },
      to: { day: last },
    })),
)

/** Days of a month that is not named: «5 числа», «1 и 15 числа». */
export const dayNumberSpan: SpanKind = {
  name: 'day-number',
  title: () => ({ ru: 'число без месяца', en: 'a day without a month' }),
  examples: () => [
    { text: '5 числа', normal: 'date day 5' },
    { text: '1-го и 15-го числа', normal: 'list [date day 1; date day 15]' },
    { text: '1–5 числа', normal: 'range day 1..day 5' },
  ],
  rejects: () => ['числа', '5', 'пять чисел'],
  parse: checkingDays(days),
}
