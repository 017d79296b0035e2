import type { Remark } from './deadline.ts'
import type { Input } from './match.ts'
import { unknownPart, unknownWhole } from './remarks.ts'
import type { Token } from './tokens.ts'
import { knownWords } from './words.ts'

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
    if (word.length > 3 && oneApart(token.text, word) && (best === undefined || word < best)) best = word
  }
  return best
}

/** Whether one letter was mistyped, left out, added or swapped with its neighbour. */
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  const [x, y] = [a.slice(i), b.slice(i)]
  if (x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1)) return true
  return x.length === y.length && x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2)
}
