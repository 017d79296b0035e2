import type { YAMLError } from 'yaml'
import type { Range } from '../../../core/source.ts'
import type { Text } from '../../../core/text.ts'
import type { Faulty } from '../faulty.ts'
import type { Fault } from '../fault.ts'
import { asLetter } from '../fault.ts'
import { lineEnd, lineStart, quoted, restOfLine, trimmedLine } from '../line.ts'
import { listBelow } from '../list-mark.ts'
import { inBlock, withQuotes } from '../rewrite.ts'

/** A colon with a space after it inside a text: YAML takes what stands before it for a key. */
export function colonInText(error: YAMLError, faulty: Faulty): Fault | undefined {
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY' && error.code !== 'BLOCK_IN_FLOW') return undefined
  const { text, original } = faulty
  const start = error.pos[0]
  if (text[start] === '?') return undefined
  const colons = colonsOf(text, start)
  const colon = colons[0]
  if (colon === undefined) return laterLine(error, faulty)
  const inFlow = error.code === 'BLOCK_IN_FLOW'
  const value = inFlow ? { start, end: error.pos[1] } : restOfLine(original, start)
  const opening = /["']/.test(text[start] ?? '') ? [asLetter(start)] : []
  return {
    rule: 'yaml-syntax',
    range: { start: colon, end: colon + 1 },
    message: inFlow ? inBrackets(original, value) : (beforeList(original, value) ?? inPlain(original, value)),
    mends: [...opening, ...colons.map(asLetter)],
  }
}

/** The colons of a line, behind a text in quotes, that YAML takes for the end of a key. */
function colonsOf(text: string, start: number): number[] {
  const line = text.slice(start, lineEnd(text, start))
  const quote = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(line)
  const from = quote ? quote[0].length : 0
  return [...line.slice(from).matchAll(/:(?=[ \t]|$)/g)].map((match) => start + from + match.index)
}

function inPlain(source: string, value: Range): Text {
  const text = source.slice(value.start, value.end)
  const said = {
    ru: `Двоеточие с пробелом внутри текста «${quoted(text)}» читается как новый ключ.`,
    en: `The colon and space inside the text “${quoted(text)}” are read as a new key.`,
  }
  return withQuotes(said, source, value.start, text)
}

/** A colon that introduces a list: quotes would be no help, because the lines would be run together. */
function beforeList(source: string, value: Range): Text | undefined {
  const list = listBelow(source, value.start)
  if (list.length === 0) return undefined
  const text = source.slice(value.start, value.end)
  const key = /(?:^|:)[\s-]*([^\s:-][^:]*):[ \t]*$/.exec(source.slice(lineStart(source, value.start), value.start))?.[1]
  const advice = inBlock(key, [text, ...list])
  return {
    ru: `Текст «${quoted(text)}» с перечнем под ним читается как новый ключ и список. ${advice.ru}`,
    en: `The text “${quoted(text)}” with the list below it is read as a new key and its entries. ${advice.en}`,
  }
}

function inBrackets(source: string, value: Range): Text {
  const text = quoted(source.slice(value.start, value.end))
  return {
    ru: `Двоеточие с пробелом внутри скобок читается как новый ключ: «${text}». Возьмите текст в кавычки: «'${text}'».`,
    en: `A colon and space inside brackets are read as a new key: “${text}”. Put the text in quotes: “'${text}'”.`,
  }
}

/** A text that goes on with a line `key: value`, indented deeper than its own key. */
function laterLine(error: YAMLError, { text, original }: Faulty): Fault | undefined {
  const start = error.pos[0]
  const next = lineEnd(text, start)
  const later = text.slice(next).search(/:(?=\s|$)/)
  if (later === -1) return undefined
  const colon = next + later
  const range = trimmedLine(original, colon)
  const line = quoted(original.slice(range.start, range.end))
  const key = trimmedLine(original, start)
  const above = quoted(original.slice(key.start, key.end))
  return {
    rule: 'yaml-syntax',
    range,
    message: {
      ru: `Строка «${line}» сдвинута вправо и потому читается как продолжение текста «${above}». Если это ключ, выровняйте его по ключу выше; если продолжение текста, запишите текст с новой строки после «|».`,
      en: `The line “${line}” is indented and therefore read as a continuation of the text “${above}”. If it is a key, align it with the key above; if it is text, write the text on lines of its own after “|”.`,
    },
    mends: colonsOf(text, lineStart(text, colon)).map(asLetter),
  }
}

/** A line without a key, or with no space after the colon, where a key is due. */
export function lineWithoutColon(error: YAMLError, faulty: Faulty): Fault | 'consequence' | undefined {
  const { text, original } = faulty
  const alone = error.code === 'MISSING_CHAR' && /followed by map values/.test(error.message)
  if (!alone && error.code !== 'MULTILINE_IMPLICIT_KEY') return undefined
  if (alone && error.pos[0] === error.pos[1]) return 'consequence'
  const start = error.pos[0]
  const range = { start, end: Math.max(start, trimmedLine(original, start).end) }
  // Behind a key on the same line, the fault is another one: a colon in a later line, a dash at the start of a text.
  if (!/^[ \t]*(?:- +)*$/.test(text.slice(lineStart(text, start), start))) return 'consequence'
  if (text[start] === '#' || range.start === range.end) return 'consequence'
  const line = original.slice(range.start, range.end)
  return {
    rule: 'yaml-syntax',
    range,
    message: /^-\s/.test(line) ? strayEntry(line) : noColon(line),
    // The line is made a remark: what it was to mean cannot be guessed.
    mends: /[{}[\]]/.test(line) ? [] : [{ offset: range.start, text: '#' }],
  }
}

function strayEntry(line: string): Text {
  const shown = quoted(line)
  return {
    ru: `Строка списка «${shown}» стоит там, где ожидается ключ. Сдвиньте её под ключ, к которому она относится; после двоеточия этого ключа на его строке ничего быть не должно.`,
    en: `The list entry “${shown}” stands where a key is due. Move it under the key it belongs to, with nothing after that key's colon on its line.`,
  }
}

/** What to say of a line that was to have a key with a colon. */
export function noColon(line: string): Text {
  const tight = /^([^\s:"'[{#]+):(\S.*)$/.exec(line)
  if (tight) {
    const right = `${tight[1]}: ${tight[2]}`
    return {
      ru: `После двоеточия нет пробела: «${quoted(line)}». Напишите «${quoted(right)}».`,
      en: `There is no space after the colon: “${quoted(line)}”. Write “${quoted(right)}”.`,
    }
  }
  return {
    ru: `В строке «${quoted(line)}» нет ключа с двоеточием. Если она продолжает текст выше, запишите тот текст после «|» и сдвиньте все его строки вправо; если это ключ, поставьте после него двоеточие и значение.`,
    en: `The line “${quoted(line)}” has no key with a colon. If it continues the text above, write that text after “|” and indent all its lines; if it is a key, put a colon and a value after it.`,
  }
}
