import { any, map, mapHit, mark, memo, opt, type Parser, seq, token, word } from '../match.ts'
import { digits } from '../numerals.ts'
import { read } from '../read.ts'
import type { YearTail } from '../span.ts'
import { goingOn } from '../units.ts'
import { calendarYear } from './calendar-year.ts'
import { schoolYearNumber } from './school-year.ts'

/** «г.», «года», «гг.», «календарного года»; also the doubled «г. г.». */
export const yearWord = seq(opt(word('civil')), word('year'), opt(word('year')))

// «70 лет» is an age, «70 год» no year of a plan.
const oneYearWord = token(['year'], (t) => (t.text === 'лет' || t.text === 'годов' ? undefined : true))
const MOST_SHORT = 50

/** A calendar year as it stands after a month: «2022», «2022 г.», «22 г.». */
export const yearNumber: Parser<number> = any(
  map(seq(calendarYear, opt(yearWord)), ([year]) => year),
  map(seq(digits(2), oneYearWord), ([year]) => (year <= MOST_SHORT ? 2000 + year : undefined)),
)

// «май, 2022–2024 гг.»: the year is not the month's, a stretch of years begins.
const oneYear: Parser<number> = mapHit(yearNumber, (hit, input) =>
  input.tokens[hit.end]?.text === '-' && read(calendarYear, input, hit.end + 1).length > 0 ? undefined : hit,
)

const plain: Parser<YearTail> = any(
  map(oneYear, (year) => ({ year })),
  map(schoolYearNumber, (first) => ({ schoolYear: first })),
)

// «текущего года», «т. г.» say no more than no year at all: the plan's period gives it.
const current: Parser<'current'> = map(
  seq(goingOn, opt(any(word('school'), word('civil'))), word('year')),
  () => 'current' as const,
)

const gluedDash = mapHit(mark('-'), (hit, input, at) =>
  input.tokens[at]?.gap || input.tokens[at + 1]?.gap ? undefined : hit,
)

const written: Parser<YearTail | 'current'> = any(
  map(seq(opt(mark(',')), plain), ([, tail]) => tail),
  map(seq(mark('('), plain, mark(')')), ([, tail]) => tail),
  // «октябрь-2022»
  map(seq(gluedDash, calendarYear), ([, year]) => ({ year })),
  current,
)

/** The year after a month or a quarter, or its absence: «2022 г.», «, 2022», «(2022 г.)», «2022–2023 уч. года», «т. г.». */
export const yearTail: Parser<YearTail> = memo(() =>
  mapHit(opt(written), ({ value, end, remarks }) => ({ value: value === 'current' ? undefined : value, end, remarks })),
)
