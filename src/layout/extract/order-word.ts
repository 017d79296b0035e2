import type { SourceLine } from './source-line.ts'

const word = /^(?:приказ|распоряжение|постановление|решение)$/iu

/** A word typed with a space between its letters («П Р И К А З») without them; any other text as it is. */
export function despaced(text: string): string {
  return /^(?:\p{L} )+\p{L}[:»]?$/u.test(text) && !/\p{L}{2}/u.test(text) ? text.replace(/ /gu, '') : text
}

/** Whether a line is the word with which an order begins. */
export function isOrderWord({ text, lane, isBold, align, style }: SourceLine): boolean {
  const bare = despaced(text)
  if (lane !== '' || !word.test(bare)) return false
  return bare === bare.toUpperCase() || isBold || align === 'center' || style === 'title'
}
