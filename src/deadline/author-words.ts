import { within } from './amount.ts'
import { means } from './entry.ts'
import { dated } from './forms/dated.ts'
import { isCapitalAt } from './letters.ts'
import { type Input, memo, NO_WAY, own, type Parser, way } from './match.ts'
import { isGenitiveMonth } from './month-names.ts'
import { isNearTime } from './near-word.ts'
import { read } from './read.ts'
import { isUnknown } from './salvage.ts'
import { placeOf } from './span.ts'
import { NO_TAGS, share, type TagSet, tagSet, union } from './tags.ts'
import type { Token } from './token.ts'

/**
 * Words of the author's own, at least one token: «проведения мероприятия», «плану ИМЦ». They go on to the end of the
 * wording, or to the place where a deadline of the calendar begins («по плану, до 1 июня»).
 */
export const authorWords: Parser<number> = memo(() =>
  own(tagSet(['#word', '#number', '#mark']), false, (input, at) => {
    const end = endOfWords(input, at)
    return end > at ? way(end, end) : NO_WAY
  }),
)

/** Where the author's words that begin at `at` end; `undefined` where there are none. */
export function wordsEnd(input: Input, at: number): number | undefined {
  return read(authorWords, input, at)[0]?.end
}

const NEAR = tagSet(['#near'])

// «1 юня»
function isSlipBehindNumber(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  return tokens[i - 1]?.kind === 'number' && token !== undefined && isUnknown(token) && isNearTime(token.text, true)
}

const OPEN = tagSet(['('])
const CLOSE = tagSet([')'])

function endOfWords(input: Input, at: number): number {
  const { tags } = input
  const count = input.tokens.length
  let open = 0
  for (let i = at; i < count; i++) {
    const here = tags[i] as TagSet
    // A mistyped word of time is no word of the author's: «до 1 сентебря».
    if (share(here, NEAR) || isSlipBehindNumber(input.tokens, i)) return at
    if (share(here, OPEN)) open++
    if (share(here, CLOSE) && --open < 0) return i
    if (i === at || !share(here, OPENERS)) continue
    if (!opensPart(input.tokens, i)) continue
    const part = afterSeparators(input, i)
    if (isCalendar(input, part) || isLength(input, part)) return i
  }
  return count
}

// After these a new part may begin: after a comma or a bracket, or with a word that opens a time.
const ALONE = tagSet([
  ...',;(',
  'but',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'yearly',
  'until',
  'along',
  'joined',
  'further',
])
const OPENERS = union(ALONE, tagSet(['in', 'on', 'not', 'from', 'month:', '#1', '#2', '-']))

function opensPart(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  const next = tokens[i + 1]
  // «по итогам 1, 2 четверти», «по итогам 1 четверти, 2 четверти»: a row of the event's own.
  if (token?.text === ',' && next?.kind === 'number' && isNumbered(tokens[i - 1])) return false
  if (means(token, 'in')) return means(next, 'course') || isMonth(next) || isLong(tokens, i + 1)
  if (means(token, 'on')) return means(next, 'course')
  // «по графику – октябрь», but «по плану-графику».
  if (token?.text === '-') return token.gap && next?.gap === true
  if (means(token, 'from')) return next?.kind === 'number' || isMonth(next)
  if (token?.kind === 'number') return !isGoverned(tokens[i - 1]) && beginsDay(tokens, i)
  // «по итогам октября»: the month belongs to the words before it.
  if (isMonth(token)) return !isGoverned(tokens[i - 1]) && !belongsTo(tokens[i - 1], token)
  if (means(token, 'not')) return means(tokens[i + 1], 'later') || means(tokens[i + 1], 'fewer')
  return true
}

const LONG = tagSet(['long:'])

// «(в) 3-дневный», «трёхдневный»
function isLong(tokens: readonly Token[], i: number): boolean {
  return [i, i + 1, i + 2].some((at) => share(tokens[at]?.tags ?? NO_TAGS, LONG))
}

const NUMBERED = tagSet(['#roman', '#1', '#2', 'term', 'half', 'quarter', 'semester', 'trimester'])

function isNumbered(token: Token | undefined): boolean {
  return token !== undefined && share(token.tags, NUMBERED)
}

const MONTH = tagSet(['month:'])

function isMonth(token: Token | undefined): boolean {
  return token !== undefined && share(token.tags, MONTH)
}

/** Words after which a day belongs to the words before it: «приказ от 15 октября», «план на октябрь», «к 9 мая». */
const GOVERNING = tagSet(['off', 'on', 'during', 'to', 'from', 'until', 'in', 'along', '-', '.', '#1', '#2', 'month:'])

/** Whether a day that follows belongs to the words before it. */
function isGoverned(before: Token | undefined): boolean {
  return before !== undefined && (share(before.tags, GOVERNING) || before.text === '№')
}

/** Whether a month belongs to the noun before it; a sign there is a slip in a number. */
function belongsTo(before: Token | undefined, month: Token | undefined): boolean {
  return before?.kind === 'word' && before.text.length > 1 && isGenitiveMonth(month?.text)
}

/** Whether a day begins here: «15 октября», «15.10», «1–10 декабря». */
function beginsDay(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  if ((tokens[i]?.digits ?? 0) > 2) return false
  if (isMonth(next)) return true
  const after = tokens[i + 2]
  if (next?.text === '-') return after?.kind === 'number' && (isMonth(tokens[i + 3]) || tokens[i + 3]?.text === '.')
  return next?.text === '.' && after?.kind === 'number'
}

const SEPARATORS = tagSet([...',;(-', 'but', 'further'])

function afterSeparators({ tags }: Input, at: number): number {
  let i = at
  while (share(tags[i] as TagSet, SEPARATORS)) i++
  return i
}

// Twenty dates: what is longer is no deadline behind an event, and to read on from every word of it takes its time.
const LONGEST_PART = 120

/** Whether the author's words hold a day: «после педсовета 15 октбря». One that cannot be read is not passed over. */
export function hidesDay({ tokens }: Input, at: number, end: number): boolean {
  for (let i = at; i < end; i++) {
    if (tokens[i]?.kind === 'number' && means(tokens[i + 1], 'number')) return true
    if (i > at + 1 && means(tokens[i], 'course') && tokens[i + 1]?.kind === 'number') return true
    if (tokens[i]?.kind === 'number' && beginsDay(tokens, i) && (i === at + 1 || !isGoverned(tokens[i - 1])))
      return true
    if (tokens[i]?.text === '.' && tokens[i - 1]?.kind === 'number' && !means(tokens[i - 2], 'off')) return true
  }
  return false
}

const LIMITS = tagSet(['until', 'later'])

/** Whether the author's words hold a limit with its day, «план до 10.10.2026 отчёт до …»: they are two deadlines. */
export function hidesLimit({ tokens, tags }: Input, at: number, end: number): boolean {
  for (let i = at; i < end - 1; i++) if (share(tags[i] as TagSet, LIMITS) && beginsDay(tokens, i + 1)) return true
  return false
}

/** Whether a length of time stands here and reaches to the end: «(по мере поступления,) в течение 3 дней». */
function isLength(input: Input, at: number): boolean {
  const end = input.tokens.length
  return read(within, input, at).some(
    (hit) => hit.value.counted && (hit.end === end || (hit.end === end - 1 && input.tokens[hit.end]?.text === ')')),
  )
}

/** Whether a deadline of the calendar stands here and reaches to the end, or to a bracket that closes there. */
export function isCalendar(input: Input, at: number): boolean {
  const end = input.tokens.length
  if (end - at > LONGEST_PART) return false
  return read(dated, input, at).some(
    (hit) => hit.end === end || (hit.end === end - 1 && input.tokens[hit.end]?.text === ')'),
  )
}

/**
 * The author's words as a normal form keeps them: spaces and broken words mended, the first letter small unless it
 * begins an abbreviation, no stop at the end.
 */
export function wordsBetween(input: Input, at: number, end: number): string {
  const place = placeOf(input, at, end)
  const stop = end === input.tokens.length ? input.original.length : place.end
  const text = withoutEnd(mended(input.original.slice(place.start, stop)), SEPARATED)
  return small(text.endsWith('.') && ABBREVIATED.test(text) ? text : withoutEnd(text, STOPPED))
}

/** The text with plain spaces, no bold markup, and words whole that a narrow cell broke. */
function mended(text: string): string {
  // Most texts are nothing but words and spaces: nothing is to be mended there.
  if (/^[\wА-яё.,;:()"«»]+(?: [\wА-яё.,;:()"«»]+)*$/.test(text)) return text
  return text
    .normalize('NFC')
    .replace(/\*\*|[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/(\p{Ll})- (?=\p{Ll})|(\p{Lu})- (?=\p{Lu})/gu, '$1$2')
}

const SEPARATED = ',;:'
const STOPPED = '.,;:'

/** The text without the spaces and these marks at its end. */
function withoutEnd(text: string, marks: string): string {
  let end = text.length
  while (end > 0 && (marks.includes(text.charAt(end - 1)) || text.charAt(end - 1).trim() === '')) end--
  return text.slice(0, end)
}

// A full stop that belongs to the last word: «2023 г.», «и др.».
const ABBREVIATED = /[\s.](?:гг?|др|пр|т\.\s?д|т\.\s?п)\.$/u

function small(text: string): string {
  return isCapitalAt(text, 0) && !isCapitalAt(text, 1) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
