import { type Parser, token } from '../match.ts'

/** A year in four digits. Only years of our time: «1234» is a number of something else. */
export const calendarYear: Parser<number> = token(['#year'], (t) => t.value)
