/** The language in which the keys of the new file are written. */
export type Keys = 'en' | 'ru'

const latin: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}

/**
 * A key made of the first words of a text, three at most, with hyphens between them and without the little words between
 * («отметка-выполнении»): in Latin letters where keys are English. It is none of those `taken`: a number parts it from them.
 */
export function keyOf(text: string, keys: Keys, taken: ReadonlySet<string>): string {
  const words = text.replace(/ё/gu, 'е').match(/[\p{L}\p{N}]+/gu) ?? []
  const few = words
    .filter((word) => !isLinking(word))
    .slice(0, 3)
    .map((word) => word.toLowerCase())
  const key = (keys === 'ru' ? few : few.map(inLatin)).filter((word) => word !== '').join('-')
  const usable =
    key === '' || /^\p{N}/u.test(key) ? `${keys === 'ru' ? 'пункт' : 'entry'}-${key}`.replace(/-$/u, '') : key
  if (!taken.has(usable)) return usable
  for (let n = 2; ; n++) {
    const numbered = `${usable}-${n}`
    if (!taken.has(numbered)) return numbered
  }
}

/** «по», «и», «в»: a word in small letters that says nothing by itself. */
function isLinking(word: string): boolean {
  return word.length <= 2 && /^\p{Ll}+$/u.test(word)
}

function inLatin(word: string): string {
  return [...word].map((letter) => latin[letter] ?? (/[a-z0-9]/u.test(letter) ? letter : '')).join('')
}
