import { type CalendarDate, calendarDate } from '../core/calendar-date.ts'

/** Years that a text says of a plan: «2022–2023 учебный год», «на 2020-2024 гг.», «на 2023 год». */
export interface NamedYears {
  /** As typed. */
  readonly text: string
  readonly first: number
  /** The same as `first` for one year. */
  readonly last: number
  /** What stands between the two, with its spaces; empty for one year. */
  readonly between: string
  readonly isSchoolYear: boolean
  /** The place in the text, in UTF-16 units. */
  readonly span: { readonly start: number; readonly end: number }
}

const two =
  /(?<![\d.№/–—-])(?<!№\s)(?<first>20\d\d)(?<between> ?[–—/-] ?)(?<last>20\d\d|\d\d)(?![\d.№–—-])(?<school>\s(?:уч\.|учебн(?:ый|ого|ому|ом|ые|ых))\s?(?:годы|годов|годах|году|года|год|г\.|г)(?!\p{L}))?/gu
// Only after «на»: «от 5 мая 2019 года» is a date, and «в 2022 году» is no period of a plan.
const one = /(?<=(?:^|\s)на\s)(?<first>20\d\d)(?![\d.№/–—-])(?<school>\s(?:уч\.|учебный))?\s?(?:год|г\.)(?!\p{L})/gu

/** The years that a text names as a stretch or as «на 2023 год», in its order; dates are not among them. */
export function namedYears(text: string): readonly NamedYears[] {
  // Most texts name no year: looking for one costs less than looking for two.
  if (!text.includes('20')) return []
  return [...found(text, two), ...found(text, one)].sort((a, b) => a.span.start - b.span.start)
}

function* found(text: string, pattern: RegExp): Generator<NamedYears> {
  for (const match of text.matchAll(pattern)) {
    const { first = '', between = '', last = first, school } = match.groups ?? {}
    const start = Number(first)
    yield {
      text: match[0],
      first: start,
      last: last.length === 2 ? Math.floor(start / 100) * 100 + Number(last) : Number(last),
      between,
      isSchoolYear: school !== undefined,
      span: { start: match.index, end: match.index + match[0].length },
    }
  }
}

/** The first and the last day of the years: from September to August for a school year. */
export function daysOfYears({ first, last, isSchoolYear }: NamedYears): {
  readonly from: CalendarDate
  readonly to: CalendarDate
} {
  const [from, to] = isSchoolYear && last > first ? [calendarDate(first, 9, 1), calendarDate(last, 8, 31)] : []
  return {
    from: from ?? (calendarDate(first, 1, 1) as CalendarDate),
    to: to ?? (calendarDate(last, 12, 31) as CalendarDate),
  }
}
