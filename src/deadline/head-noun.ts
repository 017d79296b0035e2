import { means } from './entry.ts'
import { NO_WAY, own, type Parser, way } from './match.ts'
import { nearestWord } from './near-word.ts'
import { share, tagSet } from './tags.ts'
import type { Token } from './token.ts'
import type { Lemma } from './words.ts'

// «по утверждённому учебному плану-графику»: so many words may stand before the noun that tells the kind.
const MOST_BEFORE = 4
const KINDS: readonly Lemma[] = ['document', 'occasion', 'setBy']
const ANY_KIND = tagSet(KINDS)
// A quotation mark or a hyphen may stand among the words, and a word that the language does not know.
const MARKS = tagSet(['"', '-'])
const QUALITIES = tagSet(['school', 'civil', 'working', 'constant', 'reported', 'current', 'whole', 'next', 'and'])
const OPENING = tagSet(['#word', '"', '-'])

/**
 * The noun that tells what a wording hangs on, after its adjectives: «(по) отдельному графику». The first of the known
 * nouns decides: «по мере утверждения плана» hangs on the occasion, not on the document.
 */
export function headNoun(...wanted: readonly Lemma[]): Parser<Lemma> {
  return own(OPENING, false, ({ tokens }, at) => {
    for (let i = at; i <= at + MOST_BEFORE; i++) {
      const token = tokens[i]
      if (!token) return NO_WAY
      const kind = share(token.tags, ANY_KIND) ? KINDS.find((lemma) => means(token, lemma)) : undefined
      // «по утверждённому плану»: the participle before a document is only a quality of it.
      if (kind === 'setBy' && !wanted.includes('setBy')) continue
      if (kind) return wanted.includes(kind) ? way(kind, i + 1) : NO_WAY
      if (isDeed(token)) return wanted.includes('occasion') ? way('occasion', i + 1) : NO_WAY
      if (!isQuality(token)) return NO_WAY
    }
    return NO_WAY
  })
}

// «по представлению», «по формированию»: what is done has such a name, whatever it is.
function isDeed(token: Token): boolean {
  if (token.kind !== 'word' || token.lemmas.length > 0 || !/(?:ени|ани|яти|ыти)ю$/.test(token.text)) return false
  // «по огласованию» is a slip of a word that is known.
  return nearestWord(token.text) === undefined
}

function isQuality(token: Token): boolean {
  if (token.kind === 'mark') return share(token.tags, MARKS)
  return token.kind === 'word' && (token.lemmas.length === 0 || share(token.tags, QUALITIES))
}
