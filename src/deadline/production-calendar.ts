import { addDays, type CalendarDate, calendarDate, weekday } from '../core/calendar-date.ts'

/** Where a year's days of work depart from Monday to Friday. */
export interface YearOff {
  /** Mondays to Fridays without work, and the holidays that fall on a weekend. */
  readonly off: ReadonlySet<CalendarDate>
  /** Saturdays and Sundays with work. */
  readonly working: ReadonlySet<CalendarDate>
}

/** A weekend day that the Government moved, and the day off in its stead: `MM-DD MM-DD`. */
type Move = string

/** What a decree of the Government «О переносе выходных дней» says of one year. */
interface Decree {
  readonly number: number
  /** The day on which it was signed. */
  readonly date: string
  readonly moves: readonly Move[]
}

/**
 * The decrees by the year that they are about. A year cannot be computed before its decree: which two days of 1 to 8
 * January move, and where to, is decided there; it may move other weekends and holidays too. The further non-working
 * days of 2020 and 2021 (the epidemic, the parade, the vote) are not here: decrees of the President declared them, for
 * some only, and production calendars leave them out. A plan that kept them names them as its own days off.
 */
const DECREES: Readonly<Record<number, Decree>> = {
  2020: { number: 875, date: '2019-07-10', moves: ['01-04 05-04', '01-05 05-05'] },
  2021: { number: 1648, date: '2020-10-10', moves: ['01-02 11-05', '01-03 12-31', '02-20 02-22'] },
  2022: { number: 1564, date: '2021-09-16', moves: ['01-01 05-03', '01-02 05-10', '03-05 03-07'] },
  2023: { number: 1505, date: '2022-08-29', moves: ['01-01 02-24', '01-08 05-08'] },
  2024: {
    number: 1314,
    date: '2023-08-10',
    moves: ['01-06 05-10', '01-07 12-31', '04-27 04-29', '11-02 04-30', '12-28 12-30'],
  },
  2025: {
    number: 1335,
    date: '2024-10-04',
    moves: ['01-04 05-02', '01-05 12-31', '02-23 05-08', '03-08 06-13', '11-01 11-03'],
  },
  2026: { number: 1466, date: '2025-09-24', moves: ['01-03 01-09', '01-04 12-31'] },
}

/** The years whose decree is known, in order. */
export const DECREED_YEARS: readonly number[] = Object.keys(DECREES).map(Number)

// Article 112 of the Labour Code as it stands since 2013.
const NEW_YEAR = ['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08']
const HOLIDAYS = ['02-23', '03-08', '05-01', '05-09', '06-12', '11-04']

/** A year by the Labour Code and its decree; `undefined` where no decree is known. */
export function decreedYear(year: number): YearOff | undefined {
  const decree = DECREES[year]
  return decree && yearOff(year, decree.moves)
}

/** A year by the Labour Code alone, without the days that a decree moves. */
export function statutoryYear(year: number): YearOff {
  return yearOff(year, [])
}

function yearOff(year: number, moves: readonly Move[]): YearOff {
  const pairs = moves.map((move) => move.split(' ').map((day) => inYear(year, day)) as [CalendarDate, CalendarDate])
  const moved = new Set(pairs.map(([from]) => from))
  const holidays = new Set([...NEW_YEAR, ...HOLIDAYS].map((day) => inYear(year, day)))
  const off = new Set(holidays)
  for (const day of HOLIDAYS.map((each) => inYear(year, each))) {
    // A decree may send the day off elsewhere than to the next working day.
    if (weekday(day) > 5 && !moved.has(day)) off.add(nextFree(day, off))
  }
  for (const [, to] of pairs) off.add(to)
  return { off, working: new Set([...moved].filter((day) => !holidays.has(day))) }
}

function nextFree(day: CalendarDate, off: ReadonlySet<CalendarDate>): CalendarDate {
  let next = addDays(day, 1)
  while (weekday(next) > 5 || off.has(next)) next = addDays(next, 1)
  return next
}

function inYear(year: number, day: string): CalendarDate {
  return calendarDate(year, Number(day.slice(0, 2)), Number(day.slice(3))) as CalendarDate
}
