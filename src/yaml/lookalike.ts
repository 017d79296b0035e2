import { toCyrillic, toLatin } from '../core/lookalike-letters.ts'
import type { Text } from '../core/text.ts'
import { languageOf } from './key-names.ts'

/** A key with letters of the other alphabet that look like its own, and the key that they make it look like. */
export interface Lookalike {
  readonly typed: string
  readonly meant: string
  /** The letters that were typed in the wrong alphabet, each once. */
  readonly letters: readonly string[]
}

/** Reads a key as it looks; `isKnown` tells which key there is. Nothing where its letters are what they seem. */
export function lookalike(typed: string, isKnown: (key: string) => boolean): Lookalike | undefined {
  for (const letters of [toLatin, toCyrillic]) {
    const wrong = [...new Set(typed)].filter((letter) => letters.has(letter))
    if (wrong.length === 0) continue
    const meant = [...typed].map((letter) => letters.get(letter) ?? letter).join('')
    if (isKnown(meant)) return { typed, meant, letters: wrong }
  }
  return undefined
}

/** Says which letters are of the other alphabet, and what to type. */
export function lookalikeMessage({ typed, meant, letters }: Lookalike): Text {
  const isRussian = languageOf(meant) === 'ru'
  const many = letters.length > 1
  const wrong = isRussian ? 'латинск' : 'русск'
  const right = isRussian ? 'русскими' : 'латинскими'
  return {
    ru: `В ключе «${typed}» ${many ? 'буквы' : 'буква'} ${letters.map((one) => `«${one}»`).join(', ')} ${wrong}${many ? 'ие' : 'ая'}, хотя на вид ${many ? 'они такие же' : 'такая же'}. Наберите ключ «${meant}» заново ${right} буквами.`,
    en: `In the key “${typed}” the ${many ? 'letters' : 'letter'} ${letters.map((one) => `“${one}”`).join(', ')} ${many ? 'are' : 'is'} ${isRussian ? 'Latin' : 'Cyrillic'}, although ${many ? 'they look' : 'it looks'} the same. Type the key “${meant}” anew in ${isRussian ? 'Cyrillic' : 'Latin'} letters.`,
  }
}
