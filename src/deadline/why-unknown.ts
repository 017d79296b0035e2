import type { Remark } from './deadline.ts'
import type { Input } from './match.ts'
import { nearestWord } from './near-word.ts'
import { unknownPart, unknownWhole } from './remarks.ts'
import { isUnknown } from './salvage.ts'
import type { Token } from './token.ts'
import { turnsMeaning } from './turning-words.ts'

/**
 * Why nothing reads the wording: the word that may turn it round, or else the first words that the language does not know,
 * where it knows the others; or what stands behind the tokens that can be `read`.
 */
export function whyUnknown({ original, tokens }: Input, read: number): Remark {
  const whole = { start: 0, end: original.length }
  const text = original.trim()
  const turning = tokens.findIndex((token) => isUnknown(token) && turnsMeaning(token))
  const first = turning < 0 ? tokens.findIndex(isUnknown) : turning
  const telling = tokens.some((token) => !isUnknown(token) && token.kind !== 'mark')
  const rest = tokens.slice(read).find(({ text }) => text !== ',' && text !== ';')
  if (first < 0 && read > 0 && rest) {
    const behind = { start: rest.start, end: tokens.at(-1)?.end ?? original.length }
    return unknownPart(text, original.slice(behind.start, behind.end), undefined, behind)
  }
  if (first < 0 || !telling) return unknownWhole(text, whole)
  const last = turning < 0 ? lastUnknown(tokens, first) : turning
  const span = { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? original.length }
  return unknownPart(
    text,
    original.slice(span.start, span.end),
    first === last ? nearestWord(tokens[first]?.text ?? '') : undefined,
    span,
  )
}

function lastUnknown(tokens: readonly Token[], first: number): number {
  let last = first
  while (isUnknown(tokens[last + 1])) last++
  return last
}
