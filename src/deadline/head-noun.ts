import type { Parser } from './match.ts'
import { means, type Token } from './tokens.ts'
import type { Lemma } from './words.ts'

// «по утверждённому учебному плану-графику»: so many words may stand before the noun that tells the kind.
const MOST_BEFORE = 4
const KINDS: readonly Lemma[] = ['document', 'occasion', 'setBy']
const QUALITIES: readonly Lemma[] = [
  'school',
  'civil',
  'working',
  'constant',
  'reported',
  'current',
  'whole',
  'next',
  'and',
]

/**
 * The noun that tells what a wording hangs on, after its adjectives: «(по) отдельному графику». The first of the known
 * nouns decides: «по мере утверждения плана» hangs on the occasion, not on the document.
 */
export function headNoun(...wanted: readonly Lemma[]): Parser<Lemma> {
  return (input, at) => {
    for (let i = at; i <= at + MOST_BEFORE; i++) {
      const token = input.tokens[i]
      if (!token) return []
      const kind = KINDS.find((lemma) => means(token, lemma))
      // «по утверждённому плану»: the participle before a document is only a quality of it.
      if (kind === 'setBy' && !wanted.includes('setBy')) continue
      if (kind) return wanted.includes(kind) ? [{ value: kind, end: i + 1, remarks: [] }] : []
      if (!isQuality(token)) return []
    }
    return []
  }
}

function isQuality(token: Token): boolean {
  if (token.kind === 'mark') return /["-]/u.test(token.text)
  if (token.kind === 'number') return false
  return token.lemmas.length === 0 || QUALITIES.some((lemma) => means(token, lemma))
}
