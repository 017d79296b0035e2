/** «в» before the words, and «во» before «второй» and «II». */
export function withIn(words: string): string {
  return `${/^(?:II |втор)/u.test(words) ? 'во' : 'в'} ${words}`
}

/** «с» before the words, and «со» before «2 …» («второго»). */
export function withFrom(words: string): string {
  return `${words.startsWith('2 ') ? 'со' : 'с'} ${words}`
}
