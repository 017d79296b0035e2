import { any, map, mark, opt, type Parser, seq, word } from '../match.ts'
import { digits, valued } from '../numerals.ts'
import { monthsSpan, one, type Span, type SpanKind } from '../span.ts'
import { calendarYear } from './calendar-year.ts'
import { yearTail, yearWord } from './year-tail.ts'

const named: Parser<Span> = map(seq(valued('month:'), opt(word('month')), yearTail), ([month, , tail]) =>
  monthsSpan('month', month, month, tail),
)

const monthNumber = map(digits(2), (value) => (value >= 1 && value <= 12 ? value : undefined))

const numbered: Parser<Span> = map(seq(monthNumber, mark('.', '/'), calendarYear, opt(yearWord)), ([month, , year]) =>
  monthsSpan('month', month, month, { year }),
)

/** A month: «сентябрь 2022 г.», «Январь, 2022», «в мае месяце», «09.2022». */
export const monthSpan: SpanKind = {
  name: 'month',
  title: () => ({ ru: 'месяц', en: 'a month' }),
  examples: () => [
    { text: 'сентябрь 2022 г.', normal: 'range 2022-09-01..2022-09-30' },
    { text: 'Январь, 2022', normal: 'range 2022-01-01..2022-01-31' },
    { text: 'февраль 2024', normal: 'range 2024-02-01..2024-02-29' },
    { text: 'февраль', normal: 'range --02-01..--02-28' },
    { text: 'сент. текущего года', normal: 'range --09-01..--09-30' },
    { text: 'март 2022–2023 учебного года', normal: 'range 2023-03-01..2023-03-31' },
    { text: '09.2022', normal: 'range 2022-09-01..2022-09-30' },
  ],
  rejects: () => ['сентябрь 22', 'месяц', '13.2022'],
  parse: map(any(named, numbered), one),
}
