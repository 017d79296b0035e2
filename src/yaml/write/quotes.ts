import { looksTyped, needsEscapes } from './harmless.ts'

/**
 * A text in quotes, on one line. Sentences stand in single quotes, in which every sign is itself; texts without a
 * letter (numbers, none at all) and what other programs would take for a flag in double ones.
 */
export function inQuotes(text: string): string {
  if (needsEscapes(text)) return doubleQuoted(text)
  const isWord = !/\p{L}/u.test(text) || looksTyped(text)
  if ((isWord || text.includes("'")) && !/["\\]/.test(text)) return doubleQuoted(text)
  return `'${text.replaceAll("'", "''")}'`
}

const letters: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\r', '\\r'],
])

function doubleQuoted(text: string): string {
  const escaped = Array.from(text, (sign) => letters.get(sign) ?? (needsEscapes(sign) ? escape(sign) : sign))
  return `"${escaped.join('')}"`
}

function escape(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`
}
