import type { Remark } from './deadline.ts'
import { means, valueOf } from './entry.ts'
import type { Input } from './match.ts'
import { nearestWord } from './near-word.ts'
import { noSuchUnit, unknownPart, unknownWhole, winterOfOneYear } from './remarks.ts'
import { isUnknown } from './salvage.ts'
import type { Token } from './token.ts'
import { turnsMeaning } from './turning-words.ts'
import type { Lemma } from './words.ts'

/**
 * Why nothing reads the wording: the word that may turn it round, or else the first words that the language does not know,
 * where it knows the others; or what stands behind the tokens that can be `read`.
 */
export function whyUnknown({ original, tokens }: Input, read: number): Remark {
  const impossible = impossiblePart(tokens, original)
  if (impossible) return impossible
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

const MOST_OF: readonly (readonly [unit: Lemma, most: number])[] = [
  ['term', 4],
  ['quarter', 4],
  ['trimester', 3],
  ['half', 2],
]
const WINTER = 4

/** What the language knows and no year has: «6 четверть», «зима 2027». */
function impossiblePart(tokens: readonly Token[], original: string): Remark | undefined {
  const text = original.trim()
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1]
    if (token.value === undefined || !next) continue
    const span = { start: token.start, end: next.end }
    const most = MOST_OF.find(([unit]) => means(next, unit))?.[1]
    if (most !== undefined && token.digits < 3 && (token.value < 1 || token.value > most))
      return noSuchUnit(text, original.slice(span.start, span.end), most, span)
  }
  const winter = tokens.findIndex((token) => valueOf(token, 'season:') === WINTER)
  const [season, year] = [tokens[winter], tokens[winter + 1]]
  if (!season || year?.digits !== 4) return undefined
  const span = { start: season.start, end: year.end }
  return winterOfOneYear(text, original.slice(span.start, span.end), year.value ?? 0, span)
}
