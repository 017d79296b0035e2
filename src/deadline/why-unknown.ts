import type { Remark } from './deadline.ts'
import { knownWords } from './lexicon.ts'
import type { Input } from './match.ts'
import { unknownPart, unknownWhole } from './remarks.ts'
import type { Token } from './token.ts'

/** Why nothing reads the wording: the first words that the language does not know, where it knows the others. */
export function whyUnknown({ original, tokens }: Input): Remark {
  const whole = { start: 0, end: original.length }
  const text = original.trim()
  const first = tokens.findIndex(isUnknown)
  const telling = tokens.some((token) => !isUnknown(token) && token.kind !== 'mark')
  if (first < 0 || !telling) return unknownWhole(text, whole)
  let last = first
  while (isUnknown(tokens[last + 1])) last++
  const span = { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? original.length }
  return unknownPart(
    text,
    original.slice(span.start, span.end),
    first === last ? nearest(tokens[first]) : undefined,
    span,
  )
}

function isUnknown(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.lemmas.length === 0
}

/** A known word that differs by one letter: «сентебрь» – «сентябрь». The first in the order of code units. */
function nearest(token: Token | undefined): string | undefined {
  if (!token || token.text.length < 4) return undefined
  let best: string | undefined
  for (const word of knownWords()) {
    if (word.length > 3 && (best === undefined || word < best) && oneApart(token.text, word)) best = word
  }
  return best
}

/** Whether one letter was mistyped, left out, added or swapped with its neighbour. */
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++
  // From the end, not over what is the same at the beginning.
  let end = 0
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++
  if (start + end >= Math.max(a.length, b.length) - 1) return true
  const swapped = a[start] === b[start + 1] && a[start + 1] === b[start]
  return a.length === b.length && swapped && start + end === a.length - 2
}
