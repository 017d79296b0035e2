import type { Text } from '../../core/text.ts'
import { lineStart, quoted } from './line.ts'

/** The longest rewritten line that a message shows, in UTF-16 units. */
const longest = 100

/** Advice to put a value in quotes, with its line written over so; a long text is only told how. */
export function inQuotes(source: string, valueStart: number, value: string): Text {
  const before = keyBefore(source, valueStart)
  const line = `${before}'${value.trim().replace(/'/g, "''")}'`
  const shown = line.length <= longest && !line.includes('\n') ? line : undefined
  const mark: Text = before === '' ? { ru: '«-»', en: '“-”' } : { ru: 'ключа', en: 'the key' }
  return {
    ru: `Возьмите весь текст в одинарные кавычки${shown ? `: «${shown}» —` : ''} или поставьте после ${mark.ru} «|» и запишите текст с новой строки.`,
    en: `Put the whole text in single quotes${shown ? `: “${shown}”` : ''}, or write “|” after ${mark.en} and the text on the next line.`,
  }
}

/** What stands on the line of a value before it, without the marks of a list. */
function keyBefore(source: string, valueStart: number): string {
  return source.slice(lineStart(source, valueStart), valueStart).replace(/^[ \t]*(?:- +)*/, '')
}

/** A sentence about a text that YAML reads in another way, followed by the advice to quote it. */
export function withQuotes(said: Text, source: string, valueStart: number, value: string): Text {
  const advice = inQuotes(source, valueStart, value)
  return { ru: `${said.ru} ${advice.ru}`, en: `${said.en} ${advice.en}` }
}

/** Advice to write a text of several lines as a block; `key` is absent for an entry of a list. */
export function inBlock(key: string | undefined, lines: readonly string[]): Text {
  const head = key === undefined ? '- |' : `${key}: |`
  const written = lines.filter((line) => line.trim() !== '')
  const shown = written.slice(0, 2)
  const more: Text = written.length > 2 ? { ru: ' и так далее', en: ' and so on' } : { ru: '', en: '' }
  const mark: Text = key === undefined ? { ru: '«-»', en: '“-”' } : { ru: 'ключа', en: 'the key' }
  return {
    ru: `Поставьте после ${mark.ru} знак «|» и запишите текст с новой строки: «${head}», под ним с отступом ${shown.map((line) => `«${quoted(line)}»`).join(', ')}${more.ru}.`,
    en: `Write “|” after ${mark.en} and the text on the lines below: “${head}”, then, indented, ${shown.map((line) => `“${quoted(line)}”`).join(', ')}${more.en}.`,
  }
}
