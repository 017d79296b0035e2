import { countDigits, isCyrillic, isDigit } from './letters.ts'

/** Latin letters that look like Cyrillic ones, in lower case: what a keyboard left in the wrong layout leaves behind. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  u: 'и',
  x: 'х',
  y: 'у',
  i: 'і',
}

/** Letters typed in place of digits. */
const DIGITS: Readonly<Record<string, string>> = { о: '0', o: '0', з: '3', l: '1' }

/** Letters that stand for digits in a year alone: «5б», «11в» are forms of a school, «15ч» is a time. */
const LIKE_DIGITS: Readonly<Record<string, string>> = { б: '6', в: '8', s: '5', i: '1', і: '1' }

/** Roman numerals as Cyrillic keyboards and scans spell them: «Ш квартал», «П полугодие», «ІV». */
const ROMANS: ReadonlyMap<string, string> = new Map([
  ['п', 'ii'],
  ['ш', 'iii'],
  ['і', 'i'],
  ['іі', 'ii'],
  ['ііі', 'iii'],
  ['іv', 'iv'],
  ['iу', 'iv'],
  ['iy', 'iv'],
  ['1v', 'iv'],
  ['1у', 'iv'],
  ['1y', 'iv'],
  ['l', 'i'],
  ['ll', 'ii'],
  ['il', 'ii'],
  ['lll', 'iii'],
  ['ill', 'iii'],
  ['iil', 'iii'],
  ['lv', 'iv'],
])

/** The Cyrillic word that a word with Latin letters looks like; `undefined` where it does not look like one. */
export function cyrillicOf(word: string): string | undefined {
  let result = ''
  for (const char of word) {
    if (isCyrillic(char)) result += char
    else if (LOOKALIKES[char] === undefined) return undefined
    else result += LOOKALIKES[char]
  }
  return result
}

/**
 * The number that digits and letters in their place stand for: «2о22» is `2022`. Two signs need one true digit («l5»,
 * «О1»), more of them two.
 */
export function digitsOf(run: string): string | undefined {
  const count = countDigits(run)
  if (count < 2 && !(count === 1 && run.length === 2)) return undefined
  let result = ''
  for (const char of run) {
    const digit = isDigit(char.charCodeAt(0))
      ? char
      : (DIGITS[char] ?? (run.length === 4 && count > 2 ? LIKE_DIGITS[char] : undefined))
    if (digit === undefined) return undefined
    result += digit
  }
  return result
}

// «о», «в» and «б» are words of their own.
const LONE_DIGITS: Readonly<Record<string, string>> = { з: '3', l: '1', і: '1' }

/** The digit that a letter alone stands for before a month: «l сентября», «З мая». */
export function digitOf(letter: string): string | undefined {
  return LONE_DIGITS[letter]
}

/** The Roman numeral that a misspelt one stands for. */
export function romanOf(word: string): string | undefined {
  return ROMANS.get(word)
}
