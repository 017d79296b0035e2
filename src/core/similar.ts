import { distance } from 'fastest-levenshtein'

/** Words longer than this are no slips of a key or a command: comparing them would only cost time. */
const longest = 60

/**
 * The candidate nearest to a mistyped word: at most two slips away (one for a word of three letters, none for shorter ones);
 * else the only one that is begun alike («срок» and «срок исполнения»). Case and ё do not matter. The first of equals
 * wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = fold(word)
  if (typed === '' || typed.length > longest) return undefined
  let best: string | undefined
  // Two neighbours in the wrong order are two slips, and the commonest of all.
  let bestDistance = (typed.length < 3 ? 0 : typed.length < 4 ? 1 : 2) + 1
  const begun: string[] = []
  for (const candidate of candidates) {
    const folded = fold(candidate)
    if (begunAlike(typed, folded)) begun.push(candidate)
    if (Math.abs(folded.length - typed.length) >= bestDistance) continue
    const d = distance(typed, folded)
    if (d < bestDistance) {
      best = candidate
      bestDistance = d
    }
  }
  return best ?? (begun.length === 1 ? begun[0] : undefined)
}

function begunAlike(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  return length >= 3 && a.slice(0, length) === b.slice(0, length)
}

function fold(text: string): string {
  return text.trim().toLowerCase().replace(/ё/g, 'е')
}
