import { is } from './aside-words.ts'
import { means } from './entry.ts'
import { tagSet } from './tags.ts'
import type { Token } from './token.ts'

const LEADS = tagSet(['in', 'to', 'from', 'until', 'on'])
const LIMITS = tagSet(['to', 'from', 'until'])
// «12 октября, начало в 15.00»
const BEGINNING = tagSet(['beginning'])

/** Leaves out times of the day with their prepositions: «в 14:00», «10.00–12.00», «с 10 часов». */
export function withoutClock(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  // Where the last time of the day ended: «с 9.10 до 10.10» go together.
  let last = -1
  for (let i = 0; i < tokens.length; ) {
    const end = clockEnd(tokens, i, last)
    if (end === i) {
      kept.push(tokens[i] as Token)
      i++
      continue
    }
    i = end
    if (tokens[i]?.text === '-' && clockEnd(tokens, i + 1, i) > i + 1) i = clockEnd(tokens, i + 1, i)
    while (means(tokens[i], 'clock')) i++
    // «до 6 часов следующих суток»
    if (means(tokens[i], 'next') && tokens[i + 1]?.text === 'суток') i += 2
    last = i
    // «до 12.00 25 ноября»: the word is the day's as well.
    const isDays = is(kept.at(-1), LIMITS) && tokens[i]?.kind === 'number'
    if (is(kept.at(-1), LEADS) && !isDays) kept.pop()
    if (is(kept.at(-1), BEGINNING)) kept.pop()
  }
  return kept
}

/** The end of a clock's time that begins here, or the same place: «14:00», «14.30», «10 часов». */
function clockEnd(tokens: readonly Token[], at: number, last: number): number {
  const hour = tokens[at]
  if (!hour || hour.digits === 0 || hour.digits > 2 || Number(hour.value) > 24) return at
  const point = tokens[at + 1]
  const minute = tokens[at + 2]
  // «3 урок», «1 пара»: the time of a school's day.
  if (means(point, 'lesson')) return at + 2
  if (point?.text === '-' && tokens[at + 2]?.kind === 'number' && means(tokens[at + 3], 'lesson')) return at + 4
  if (means(point, 'clock')) return minute?.digits && means(tokens[at + 3], 'clock') ? at + 4 : at + 2
  if (minute?.digits !== 2 || Number(minute.value) > 59) return at
  if (point?.text === ':') return at + 3
  if (point?.text === '-' && (means(tokens[at + 3], 'clock') || isDashed(tokens, at))) return at + 3
  // «14.00» is a clock's time, «14.10» a date: only what is no month is sure.
  const month = Number(minute.value) >= 1 && Number(minute.value) <= 12
  const partOfDate = tokens[at - 1]?.text === '.' || tokens[at + 3]?.text === '.'
  // «2. 15 октября»: the number of a point.
  if (point?.text !== '.' || partOfDate || minute.gap) return at
  const goesOn = last >= at - 1 && last > 0
  if (!tidy(minute) && !goesOn && !means(tokens[at - 1], 'in')) return at
  return !month || goesOn || means(tokens[at + 3], 'clock') || standsAsTime(tokens, at) ? at + 3 : at
}

const THROUGH = tagSet(['until', 'along', '-'])

/** «с 8.10 до 8.40»: what the stretch ends with can be no day, so its beginning is none. */
function endsAsTime(tokens: readonly Token[], at: number): boolean {
  const [point, minute] = [tokens[at + 5], tokens[at + 6]]
  if (!is(tokens[at + 3], THROUGH) || point?.text !== '.' || minute?.digits !== 2 || tokens[at + 7]?.text === '.')
    return false
  const value = Number(minute.value)
  return tidy(minute) && value <= 59 && (value < 1 || value > 12)
}

/** «в 12.10», «25.09.2024 12.10», «по средам 12.10», «с 9.10 до 10.10» behind a date: no day stands so. */
function standsAsTime(tokens: readonly Token[], at: number): boolean {
  const [before, earlier] = [tokens[at - 1], tokens[at - 2]]
  if (endsAsTime(tokens, at)) return true
  if (means(before, 'in') || endsDate(tokens, at - 1)) return true
  if (is(before, WEEKDAY)) return means(earlier, 'along')
  if (means(before, 'from')) return endsDate(tokens, at - 2)
  return before?.text === ',' && endsDate(tokens, at - 2) && placeFollows(tokens, at + 3)
}

function endsDate(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (is(token, YEAR) || (token?.digits === 4 && tokens[at - 1]?.text !== '-')) return true
  return is(token, MONTH) && tokens[at - 1]?.kind === 'number'
}

function placeFollows(tokens: readonly Token[], at: number): boolean {
  const i = tokens[at]?.text === ',' ? at + 1 : at
  return means(tokens[i], 'place') || tokens[i]?.lemmas.length === 0
}

const WEEKDAY = tagSet(['weekday:'])

// «18.02.2018 с 09-00 до 16-00», «11 марта 11-30-13-30»: no day is a nought, and no day stands behind a whole date.
function isDashed(tokens: readonly Token[], at: number): boolean {
  const minute = tokens[at + 2] as Token
  if (Number(minute.value) === 0) return true
  const before = tokens[at - 1]
  const day = is(before, MONTH) && tokens[at - 2]?.kind === 'number'
  const afterDate = day || is(before, YEAR) || before?.digits === 4
  const first = afterDate || (before?.text === '-' && Number(tokens[at - 2]?.value) % 5 === 0)
  return first && tidy(minute) && !is(tokens[at + 3], MONTH) && tokens[at + 3]?.text !== '.'
}

const MONTH = tagSet(['month:'])
const YEAR = tagSet(['year'])

function tidy(minute: Token): boolean {
  return Number(minute.value) === 0 || Number(minute.value) % 5 === 0
}
