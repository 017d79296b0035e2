/**
 * The words of a phrase that tell what it is about, cut to their beginnings so that cases and numbers fall together:
 * «Положения о системе наставничества» gives «полож», «систе», «наста». What stands in brackets is left out.
 */
export function subjectWords(phrase: string): readonly string[] {
  const plain = phrase
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/\([^()]*\)/gu, ' ')
  return Array.from(plain.matchAll(/\p{L}[\p{L}\d-]*/gu), ([word]) => word)
    .filter((word) => !SMALL.has(word))
    .map((word) => word.slice(0, BEGINNING))
}

/** So many letters of a word tell it from others and come before its ending. */
const BEGINNING = 5
const SMALL = new Set('о об в во на по для и или с со к от из за при у до'.split(' '))

/**
 * Whether two phrases are about the same: one goes on where the other ends. At least two words must agree, or all.
 */
export function isSameSubject(a: readonly string[], b: readonly string[]): boolean {
  const shorter = Math.min(a.length, b.length)
  const least = a.length === b.length ? 2 : 3
  return shorter >= least && a.slice(0, shorter).every((word, index) => word === b[index])
}
