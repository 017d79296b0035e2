import { any, many, map, mark, opt, type Parser, seq, word } from '../match.ts'
import { comma, digits, text } from '../numerals.ts'
import type { Span, SpanKind } from '../span.ts'
import { calendarYear } from './calendar-year.ts'

const second = digits(2, 4)
const letterU = text('у')

const years: Parser<number> = map(seq(calendarYear, mark('-', '/'), second), ([first, , next]) =>
  next === first + 1 || next === (first + 1) % 100 ? first : undefined,
)

// «22-23 уч. год»
const shortYears: Parser<number> = map(seq(digits(2), mark('-', '/'), digits(2)), ([first, , next]) =>
  next === first + 1 ? 2000 + first : undefined,
)

const schoolWord = any(
  seq(word('school'), opt(word('year'))),
  seq(letterU, word('year')),
  seq(word('year'), word('school')),
  // «2022-2023 гг. учебный год»
  seq(word('year'), word('school'), word('year')),
)

// A slash between consecutive years is how a school year is written; a dash alone is two calendar years.
const slashed: Parser<number> = map(seq(calendarYear, mark('/'), second, opt(word('year'))), ([first, , next]) =>
  next === first + 1 || next === (first + 1) % 100 ? first : undefined,
)

/** The first calendar year of a school year: «2022–2023 учебный год» is 2022. */
export const schoolYearNumber: Parser<number> = any(
  map(seq(any(years, shortYears), schoolWord), ([first]) => first),
  map(seq(word('school'), opt(word('year')), years, opt(word('year'))), ([, , first]) => first),
  slashed,
)

function span(first: number): Span {
  return {
    grain: 'school-year',
    from: { year: first, month: 9, day: 1 },
    to: { year: first + 1, month: 8, day: 31 },
  }
}

/** A school year, 1 September to 31 August. */
export const schoolYear: SpanKind = {
  name: 'school-year',
  title: () => ({ ru: 'учебный год', en: 'a school year' }),
  examples: () => [
    { text: '2022–2023 учебный год', normal: 'range 2022-09-01..2023-08-31' },
    { text: '2022/23 уч. год', normal: 'range 2022-09-01..2023-08-31' },
    { text: '2024-2025 уч. г.', normal: 'range 2024-09-01..2025-08-31' },
    {
      text: '2022-2023, 2023-2024 учебные годы',
      normal: 'list [range 2022-09-01..2023-08-31; range 2023-09-01..2024-08-31]',
    },
    { text: '22-23 уч. год', normal: 'range 2022-09-01..2023-08-31' },
    { text: '2023/2024', normal: 'range 2023-09-01..2024-08-31' },
  ],
  rejects: () => ['2022-2024 учебный год', '2022 учебный год', '2022-2023 гг.'],
  parse: any(
    map(schoolYearNumber, (first) => [span(first)]),
    map(seq(many(years, comma), schoolWord), ([firsts]) => (firsts.length > 1 ? firsts.map(span) : undefined)),
  ),
}
