import type { Remark } from './deadline.ts'
import { entryOf } from './entry.ts'
import { nearestWord } from './near-word.ts'
import { closeAfter } from './notes.ts'
import { extra, mistyped } from './remarks.ts'
import { type Token, tokenOf } from './token.ts'

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
    const meant = isUnknown(token) ? nearestWord(token.text) : undefined
    if (meant === undefined) return token
    remarks.push(mistyped(original.slice(token.start, token.end), meant, { start: token.start, end: token.end }))
    return tokenOf(entryOf(meant), token.gap, token.start, token.end)
  })
  return remarks.length === 0 ? undefined : { tokens: mended, remarks }
}

const STAYS = ',;()'

/** Leaves out every run of unknown words, with the marks and the numbers of things («№ 5») among them. */
function withoutExtras(tokens: readonly Token[], original: string): Salvaged | undefined {
  const kept: Token[] = []
  const remarks: Remark[] = []
  for (let i = 0; i < tokens.length; ) {
    const end = extraEnd(tokens, i)
    if (end === i) {
      kept.push(tokens[i++] as Token)
      continue
    }
    if (isCounted(tokens, i)) return undefined
    const span = { start: (tokens[i] as Token).start, end: (tokens[end - 1] as Token).end }
    remarks.push(extra(original.slice(span.start, span.end), span))
    i = end
  }
  return remarks.length === 0 || kept.length === 0 ? undefined : { tokens: kept, remarks }
}

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
    // «(2022–202ч гг.)»: years are no explanation.
    if (tokens.slice(i, close).some(({ digits }) => digits > 2)) return undefined
    const span = { start: (tokens[i] as Token).start, end: (tokens[close] as Token).end }
    remarks.push(extra(original.slice(span.start, span.end), span))
    i = close
  }
  return remarks.length === 0 || kept.length === 0 ? undefined : { tokens: kept, remarks }
}

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
