import { knownWords, lemmasOf } from './lexicon.ts'
import type { Lemma } from './words.ts'

/**
 * The known word that a word is when one letter is mistyped, left out, added or swapped with its neighbour: «сентебрь» is
 * «сентябрь». Where known words of several meanings are as near, there is none. The first in the order of code units.
 */
export function nearestWord(text: string): string | undefined {
  if (text.length < 4) return undefined
  let best: string | undefined
  let meaning: string | undefined
  for (const word of knownWords()) {
    if (word.length < 4 || !oneApart(text, word)) continue
    const lemmas = lemmasOf(word).join(' ')
    if (meaning !== undefined && lemmas !== meaning) return undefined
    meaning = lemmas
    if (best === undefined || word < best) best = word
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

// Words that tell a time, by what they stand for. Short ones are near too many words of other things.
const TIME: ReadonlySet<Lemma> = new Set(
  (
    'week month quarter half halfyear year term trimester semester decade season seasonal school course later until ' +
    'daily weekly monthly quarterly yearly number beginning middle end period always deadline setBy carryingOut whole ' +
    'further'
  ).split(' '),
)
const SHORTEST = 6
// Where a time is to be expected, as after «в течение», also shorter ones are: «ода» is «года».
const SHORTEST_EXPECTED = 4

let timeWords: readonly string[] | undefined

/** Whether a word that the language does not know is nearly one that tells a time: «сентебря», «учебногоо». */
export function isNearTime(text: string, isExpected = false): boolean {
  const shortest = isExpected ? SHORTEST_EXPECTED : SHORTEST
  if (text.length < shortest - 1) return false
  timeWords ??= knownWords().filter((word) => word.length >= SHORTEST_EXPECTED && lemmasOf(word).some(tellsTime))
  return timeWords.some((word) => word.length >= shortest && oneApart(text, word))
}

function tellsTime(lemma: Lemma): boolean {
  return TIME.has(lemma) || /^(?:month|weekday|season|seasonal|long):/.test(lemma)
}
