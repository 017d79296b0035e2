import { dated } from './forms/dated.ts'
import type { Input, Parser } from './match.ts'
import { placeOf } from './span.ts'
import { means, type Token } from './tokens.ts'

/**
 * Words of the author's own, at least one token: «проведения мероприятия», «плану ИМЦ». They go on to the end of the
 * wording, or to the place where a deadline of the calendar begins («по плану, до 1 июня»).
 */
export const authorWords: Parser<number> = (input, at) => {
  const end = endOfWords(input, at)
  return end > at ? [{ value: end, end, remarks: [] }] : []
}

function endOfWords(input: Input, at: number): number {
  const { tokens } = input
  let open = 0
  for (let i = at; i < tokens.length; i++) {
    if (tokens[i]?.text === '(') open++
    if (tokens[i]?.text === ')' && --open < 0) return i
    if (i === at) continue
    if (opensPart(tokens, i) && calendarFollows(input, afterSeparators(tokens, i))) return i
  }
  return tokens.length
}

/** Whether a new part may begin here: after a comma or a bracket, or with a word that opens a time. */
function opensPart(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  if (!token) return false
  if (token.kind === 'mark') return /[,;(]/u.test(token.text)
  if (means(token, 'in') || means(token, 'on')) return means(tokens[i + 1], 'course')
  if (means(token, 'not')) return means(tokens[i + 1], 'later') || means(tokens[i + 1], 'fewer')
  return OPENERS.some((lemma) => means(token, lemma))
}

const OPENERS = ['but', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'until', 'along', 'joined', 'further']

function afterSeparators(tokens: readonly Token[], at: number): number {
  let i = at
  while (
    i < tokens.length &&
    (/[,;(]/u.test(tokens[i]?.text ?? '') || means(tokens[i], 'but') || means(tokens[i], 'further'))
  )
    i++
  return i
}

function calendarFollows(input: Input, at: number): boolean {
  const end = input.tokens.length
  return dated(input, at).some((hit) => hit.end === end || (hit.end === end - 1 && input.tokens[hit.end]?.text === ')'))
}

/** Whether a whole deadline of the calendar stands here and reaches to the end. */
export function isCalendar(input: Input, at: number): boolean {
  return calendarFollows(input, at)
}

/**
 * The author's words as a normal form keeps them: spaces and broken words mended, the first letter small unless it
 * begins an abbreviation, no stop at the end.
 */
export function wordsBetween(input: Input, at: number, end: number): string {
  const place = placeOf(input, at, end)
  const stop = end === input.tokens.length ? input.original.length : place.end
  const text = input.original
    .slice(place.start, stop)
    .normalize('NFC')
    .replace(/\*\*|[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/(\p{Ll})- (?=\p{Ll})/gu, '$1')
    .replace(/[\s,;:]+$/u, '')
  return small(ABBREVIATED.test(text) ? text : text.replace(/[\s.,;:]+$/u, ''))
}

// A full stop that belongs to the last word: «2023 г.», «и др.».
const ABBREVIATED = /[\s.](?:гг?|др|пр|т\.\s?д|т\.\s?п)\.$/u

function small(text: string): string {
  return /^\p{Lu}(?:$|[^\p{Lu}])/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
