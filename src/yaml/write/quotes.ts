import { looksTyped, needsEscapes } from './harmless.ts'

/**
 * A text in quotes, on one line. Sentences stand in single quotes, in which every sign is itself; what other programs
 * would take for a number or a flag, and the empty text, in double ones.
 */
export function inQuotes(text: string): string {
  if (needsEscapes(text)) return doubleQuoted(text)
  const isWord = text === '' || looksTyped(text)
  if (isWord || (text.includes("'") && !/["\\]/.test(text))) return doubleQuoted(text)
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
