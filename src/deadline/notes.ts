import { is, isLabelWord, isTime } from './aside-words.ts'
import { means } from './entry.ts'
import { countDigits } from './letters.ts'
import { share, tagSet } from './tags.ts'
import type { Token } from './token.ts'
import { turnsMeaning } from './turning-words.ts'

// «(нябрь)» is a slip and «(о согласованию)» one too, no notes.
const NO_NOTE = tagSet(['#near', 'document'])

/** Leaves out brackets whose words the language does not know: «(промежуточный отчёт)». */
export function withoutNotes(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  const isNote = notesOf(tokens)
  let close = 0
  for (let i = 0; i < tokens.length; i++) {
    // The next closing bracket is looked for once, however many opening ones come before it.
    if (close <= i) close = closeAfter(tokens, i)
    if (tokens[i]?.text === '(' && i > 0 && close < tokens.length && isNote(i + 1, close)) i = close
    else kept.push(tokens[i] as Token)
  }
  return kept
}

/** Where the next closing bracket stands; behind the last token where there is none. */
export function closeAfter(tokens: readonly Token[], at: number): number {
  let i = at + 1
  while (i < tokens.length && tokens[i]?.text !== ')') i++
  return i
}

/** Tells whether the words from `first` to `last` (exclusive) in brackets are a note, without going through them again. */
function notesOf(tokens: readonly Token[]): (first: number, last: number) => boolean {
  const stages = countsBefore(tokens, (token) => means(token, 'stage'))
  const labels = countsBefore(tokens, isLabelWord)
  const turning = countsBefore(tokens, turnsMeaning)
  const times = countsBefore(
    tokens,
    (token) => token.kind === 'number' || isTime(token) || is(token, NO_NOTE) || countDigits(token.text) > 0,
  )
  return (first, last) => {
    if (last - first === 2 && isLength(tokens, first)) return true
    if (last - first === 1 && isSpelt(tokens, first)) return true
    if (isReported(tokens, first, last)) return true
    if (counted(stages, first, last) > 0) return counted(labels, first, last) === last - first
    if (counted(times, first, last) > 0 || counted(turning, first, last) > 0) return false
    return first === last || tokens[first]?.lemmas.length === 0
  }
}

// «(7 дней)» says how long the days before it are.
const LENGTH_UNITS = tagSet(['day', 'month'])
const WEEK = tagSet(['week'])

function isLength(tokens: readonly Token[], at: number): boolean {
  const unit = tokens[at + 1]
  const number = tokens[at]
  if (number?.kind !== 'number' || number.roman || number.ordinal || unit === undefined) return false
  // «(3 неделя)» says which, «(3 недели)» how long.
  if (share(unit.tags, WEEK)) return unit.text === 'недели' || unit.text === 'недель'
  return share(unit.tags, LENGTH_UNITS)
}

// «(за 2026 год)», «(за I полугодие)»: what is reported on.
const REPORTED = tagSet(
  '#1 #4 #roman month: year quarter half month term semester reported current school civil ordinal:'.split(' '),
)

function isReported(tokens: readonly Token[], first: number, last: number): boolean {
  return (
    last - first > 1 && means(tokens[first], 'during') && tokens.slice(first + 1, last).every((t) => is(t, REPORTED))
  )
}

// «5 (пятого) числа»: the number once more.
function isSpelt(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 2]
  return before?.digits !== 0 && tokens[at]?.kind === 'word' && before?.value === tokens[at]?.value
}

function counted(counts: readonly number[], first: number, last: number): number {
  return (counts[last] as number) - (counts[first] as number)
}

/** For each place, how many such tokens stand before it. */
function countsBefore(tokens: readonly Token[], test: (token: Token) => boolean): readonly number[] {
  const counts = [0]
  let count = 0
  for (const token of tokens) counts.push(test(token) ? ++count : count)
  return counts
}
