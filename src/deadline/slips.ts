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

/** Roman numerals as Cyrillic keyboards and scans spell them: «Ш квартал», «П полугодие», «ІV». */
const ROMANS: Readonly<Record<string, string>> = {
  п: 'ii',
  ш: 'iii',
  і: 'i',
  іі: 'ii',
  ііі: 'iii',
  іv: 'iv',
  iу: 'iv',
  iy: 'iv',
  '1v': 'iv',
  '1у': 'iv',
  '1y': 'iv',
  ll: 'ii',
  lll: 'iii',
}

/** The Cyrillic word that a word with Latin letters looks like; `undefined` where it does not look like one. */
export function cyrillicOf(word: string): string | undefined {
  let result = ''
  for (const char of word) {
    if (/\p{Script=Cyrillic}/u.test(char)) result += char
    else if (LOOKALIKES[char] === undefined) return undefined
    else result += LOOKALIKES[char]
  }
  return result
}

/** The number that digits and letters in their place stand for: «2о22» is `2022`. Needs two true digits, or a nought beside one («О1.09»). */
export function digitsOf(run: string): string | undefined {
  const digits = (run.match(/\d/gu) ?? []).length
  if (digits < 2 && !/^(?:[оo]\d|\d[оo])$/u.test(run)) return undefined
  let result = ''
  for (const char of run) {
    const digit = /\d/u.test(char) ? char : DIGITS[char]
    if (digit === undefined) return undefined
    result += digit
  }
  return result
}

/** The Roman numeral that a misspelt one stands for. */
export function romanOf(word: string): string | undefined {
  return ROMANS[word]
}
