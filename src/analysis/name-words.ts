/** A word of a name as names are compared: in small letters, without ё. */
export interface NameWord {
  readonly text: string
  /** The word without its ending. */
  readonly stem: string
  /** A word; letters for words («УВР»); a word cut short («зам.», «А.»); digits. */
  readonly kind: 'word' | 'abbreviation' | 'cut' | 'number'
}

/** The words of a name; quotes, hyphens and other signs only part them. */
export function nameWords(name: string): NameWord[] {
  const words: NameWord[] = []
  for (const { 0: typed, index } of name.matchAll(/\p{L}+|\d+/gu)) {
    const text = small(typed)
    const kind = kindOf(typed, text, name.slice(index + typed.length))
    words.push({ text, kind, stem: kind === 'word' ? stemOf(text) : text })
  }
  return words
}

function kindOf(typed: string, text: string, rest: string): NameWord['kind'] {
  if (/^\d/.test(typed)) return 'number'
  if (/^\p{Lu}$/u.test(typed) && rest.startsWith('.')) return 'cut'
  // «Зам» is cut short with and without its dot.
  if (text === 'зам' || (/^\p{L}\p{Ll}{1,4}$/u.test(typed) && /^\. ?(?:-?\p{L}|$)/u.test(rest))) return 'cut'
  return isAbbreviation(typed) ? 'abbreviation' : 'word'
}

/** Letters for words: two capitals or more, small ones only for «и» and the like between them («МОиН»). */
export function isAbbreviation(word: string): boolean {
  return /^\p{Lu}{2,6}$|^\p{Lu}{1,4}и\p{Lu}{1,4}$/u.test(word)
}

export function small(text: string): string {
  return text.toLowerCase().replace(/ё/g, 'е')
}

const ending =
  /(?:ами|ями|ого|его|ому|ему|ыми|ими|ах|ях|ам|ям|ов|ев|ей|ой|ый|ий|ая|яя|ое|ее|ие|ые|ых|их|ым|им|ую|юю|ом|ем|а|я|о|е|ы|и|у|ю|ь|й)$/u

/** A word without its ending, roughly: «организация», «организаций», «организациям» have one stem. */
export function stemOf(word: string): string {
  const bare = word.replace(ending, '')
  return bare.length < 3 ? word : bare.replace(/и$/u, '')
}
