import { is } from './aside-words.ts'
import type { Remark } from './deadline.ts'
import { entryOf } from './entry.ts'
import { nearestWord } from './near-word.ts'
import { closeAfter } from './notes.ts'
import { extra, mistyped } from './remarks.ts'
import { tagSet } from './tags.ts'
import { type Token, tokenOf } from './token.ts'
import { namesThing, turnsMeaning } from './turning-words.ts'

/** Tokens that something was done to, and what there is to say about it. */
export interface Salvaged {
  readonly tokens: readonly Token[]
  readonly remarks: readonly Remark[]
}

/**
 * What may still be made of a wording that nothing reads, the likeliest first: its mistyped words put right («1
 * сентебря»), the words left out that say nothing of time («приказ до 1 сентября»), both. Every change is remarked on.
 */
export function* salvaged(tokens: readonly Token[], original: string): Generator<Salvaged> {
  const near = withNearWords(tokens, original)
  if (near) yield near
  const less = withoutExtras(tokens, original)
  if (less) yield less
  const both = near && withoutExtras(near.tokens, original)
  if (near && both) yield { tokens: both.tokens, remarks: [...near.remarks, ...both.remarks] }
  const open = withoutBrackets(tokens, original)
  if (!open) return
  yield open
  const bare = withoutExtras(open.tokens, original)
  if (bare) yield { tokens: bare.tokens, remarks: [...open.remarks, ...bare.remarks] }
}

// A wording with more unknown words than that is no wording with a slip.
const MOST_UNKNOWN = 8

/** Whether the language does not know the word. */
export function isUnknown(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.lemmas.length === 0
}

function withNearWords(tokens: readonly Token[], original: string): Salvaged | undefined {
  if (tokens.filter(isUnknown).length > MOST_UNKNOWN) return undefined
  const remarks: Remark[] = []
  const mended = tokens.map((token) => {
    const meant = isUnknown(token) && !turnsMeaning(token) ? nearestWord(token.text) : undefined
    if (meant === undefined) return token
    remarks.push(mistyped(original.slice(token.start, token.end), meant, { start: token.start, end: token.end }))
    return tokenOf(entryOf(meant), token.gap, token.start, token.end)
  })
  return remarks.length === 0 ? undefined : { tokens: mended, remarks }
}

const STAYS = ',;()'

/**
 * Leaves out every run of unknown words, with the marks and the numbers of things («№ 5») among them; none at all unless
 * each is sure to say nothing of the time.
 */
function withoutExtras(tokens: readonly Token[], original: string): Salvaged | undefined {
  const kept: Token[] = []
  const remarks: Remark[] = []
  for (let i = 0; i < tokens.length; ) {
    const end = extraEnd(tokens, i)
    if (end === i) {
      kept.push(tokens[i++] as Token)
      continue
    }
    if (!isHarmless(tokens, i, end, original)) return undefined
    const span = { start: (tokens[i] as Token).start, end: (tokens[end - 1] as Token).end }
    remarks.push(extra(original.slice(span.start, span.end), span))
    // «заявки до 15 сентября, конкурс 20 сентября»: what is headed anew, «до» is not said of.
    const parting = kept.at(-1)
    if (parting?.text === ',' && !isParting(tokens[end])) kept[kept.length - 1] = { ...parting, ...entryOf(';') }
    // «1 сентября – День знаний»
    if (kept.at(-1)?.text === '-' && (end === tokens.length || tokens[end]?.text === ',')) kept.pop()
    i = end
  }
  if (remarks.length === 0 || kept.length === 0 || kept.some((token) => is(token, OF_ANOTHER))) return undefined
  return { tokens: kept, remarks }
}

// «приказ (по школе) от 5 мая», «сдвиг с 1 на 5 мая»: the day of what was left out.
const OF_ANOTHER = tagSet(['off', 'on'])

/** Leaves out every bracket with what it holds. */
function withoutBrackets(tokens: readonly Token[], original: string): Salvaged | undefined {
  const kept: Token[] = []
  const remarks: Remark[] = []
  let close = 0
  for (let i = 0; i < tokens.length; i++) {
    // The next closing bracket is looked for once, however many opening ones come before it.
    if (close <= i) close = closeAfter(tokens, i)
    if (tokens[i]?.text !== '(' || close === tokens.length) {
      kept.push(tokens[i] as Token)
      continue
    }
    if (!isExplanation(tokens.slice(i + 1, close))) return undefined
    const span = { start: (tokens[i] as Token).start, end: (tokens[close] as Token).end }
    remarks.push(extra(original.slice(span.start, span.end), span))
    i = close
  }
  return remarks.length === 0 || kept.length === 0 ? undefined : { tokens: kept, remarks }
}

// What a bracket may not hold: it would say the time anew, or differently.
const RESTATING = tagSet([
  'month:',
  'weekday:',
  'season:',
  'quarter',
  'half',
  'term',
  'year',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'yearly',
  'each',
  'until',
  'next',
])

/** Whether what a bracket holds only explains: «(осенняя сессия)», «(9, 11 классы)», but not «(30)», «(отменено)», «(2026)». */
function isExplanation(inside: readonly Token[]): boolean {
  if (inside.some((token) => token.digits > 2 || is(token, RESTATING) || turnsMeaning(token))) return false
  return inside.some(({ kind }) => kind === 'word')
}

/**
 * Whether the words from `at` to `end` may be missed. Behind a comma nothing must turn the time round; beside the time
 * they must name a thing, and neither count nor govern it: «педсовет 15 ноября», but not «итоги мая», «до проверки 1 июня».
 */
function isHarmless(tokens: readonly Token[], at: number, end: number, original: string): boolean {
  const left = tokens.slice(at, end)
  if (left.some((token, i) => turnsMeaning(token) && !isQuoted(left, i))) return false
  const [before, after] = [tokens[at - 1], tokens[end]]
  if ((isParting(before) && isParting(after)) || isCompound(left.at(-1), after)) return true
  if (isCounted(tokens, at) || is(before, GOVERNING) || !mayFollow(tokens, end)) return false
  return left.every((token, i) => !isUnknown(token) || isQuoted(left, i) || namesThing(token, original))
}

function isParting(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'mark'
}

function isQuoted(left: readonly Token[], at: number): boolean {
  return left.slice(0, at).filter(({ text }) => text === '"').length % 2 === 1
}

// «до сдачи отчёта», «последняя треть»: what is left would govern, or count, the wrong word.
const GOVERNING = tagSet(
  (
    'until to along from off in on after ahead during upon via not last next each current ordinal: number: occasion ' +
    'course beginning end'
  ).split(' '),
)
const OPENING = tagSet(
  (
    'until to along from in not later daily weekly monthly quarterly yearly each always allYear ' +
    'beginning middle end course joined further and'
  ).split(' '),
)
const MONTH = tagSet(['month:'])
// «январь», «май»; «января» and «мая» are governed by the word before them.
const NOMINATIVE = /[ьй]$|^(?:март|август)$/u

/** Whether the time that begins here stands by itself, so that a noun before it does not govern it. */
function mayFollow(tokens: readonly Token[], at: number): boolean {
  const [first, second] = [tokens[at], tokens[at + 1]]
  if (isParting(first) || is(first, OPENING)) return true
  if (is(first, MONTH)) return NOMINATIVE.test(first?.text ?? '')
  // «15 ноября», «15.11.2026», «15–17 ноября», «15 и 17 ноября», «2 раза в год»
  if (first?.kind !== 'number' || first.digits === 0 || first.digits > 2) return false
  return isParting(second) || is(second, GOES_ON)
}

const GOES_ON = tagSet(['month:', 'and', 'or', 'times'])

// «осенне-зимний»: the first half of a word whose second half stays.
function isCompound(hyphen: Token | undefined, after: Token | undefined): boolean {
  return hyphen?.text === '-' && !hyphen.gap && after?.gap === false && is(after, ADJECTIVES)
}

const ADJECTIVES = tagSet(['seasonal:', 'school', 'working'])

// «1S января», «1 разв квартал»: what a number counts is no word beside the time.
function isCounted(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before?.kind !== 'number') return false
  return !tokens[at]?.gap || (before.digits < 3 && tokens[at - 2]?.text !== '.')
}

function extraEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text === '"') return quotedEnd(tokens, at)
  const opens = isUnknown(tokens[at]) || tokens[at]?.text === '№' || isNamedDay(tokens, at)
  if (!opens) return at
  let end = isNamedDay(tokens, at) ? at + 1 : at
  while (end < tokens.length) {
    const quoted = tokens[end]?.text === '"' ? quotedEnd(tokens, end) : end
    if (quoted === end && !isExtra(tokens, end)) break
    end = Math.max(quoted, end + 1)
  }
  return end
}

// «Памятник „70 лет Победы“»: what is quoted with unknown words is a name.
const LONGEST_NAME = 12

function quotedEnd(tokens: readonly Token[], at: number): number {
  for (let end = at + 1; end < tokens.length && end - at <= LONGEST_NAME; end++) {
    if (tokens[end]?.text === '"') return tokens.slice(at, end).some(isUnknown) ? end + 1 : at
  }
  return at
}

const NAMED = new Set(['день', 'неделя', 'декада', 'месячник'])

// «1 сентября, День знаний»
function isNamedDay(tokens: readonly Token[], at: number): boolean {
  return NAMED.has(tokens[at]?.text ?? '') && tokens[at - 1]?.kind === 'mark' && isUnknown(tokens[at + 1])
}

function isExtra(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (isUnknown(token)) return true
  if (token.kind === 'mark') return !STAYS.includes(token.text)
  return token.kind === 'number' && tokens[at - 1]?.text === '№'
}
