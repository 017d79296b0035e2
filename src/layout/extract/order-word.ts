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

/**
 * Whether an order begins with this line: with its word, standing out or followed by the order's own verb
 * («ПРИКАЗЫВАЮ»).
 */
export function isOrderStart(lines: readonly SourceLine[], at: number): boolean {
  const line = lines[at]
  if (!line || line.lane !== '' || !word.test(despaced(line.text))) return false
  return isOrderWord(line) || lines.slice(at + 1).some(({ text }) => isOrderVerb(text))
}

/** Whether a line says the verb of an order («ПРИКАЗЫВАЮ:», «П Р И К А З Ы В А Ю:»). */
export function isOrderVerb(text: string): boolean {
  return verb.test(text.replace(/(?<=(?<!\p{L})\p{L}) /gu, ''))
}

const verb = /(?:приказываю|постановляю|постановляет|обязываю|распоряжаюсь|предлагаю|решил[аи]?)(?!\p{L})/iu
