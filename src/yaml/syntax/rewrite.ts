import type { Text } from '../../core/text.ts'
import { lineStart } from './line.ts'

/** The longest rewritten line that a message shows, in UTF-16 units. */
const longest = 100

/** Advice to put a value in quotes, with its line written over so; a long text is only told how. */
export function inQuotes(source: string, valueStart: number, value: string): Text {
  const before = source.slice(lineStart(source, valueStart), valueStart).replace(/^[ \t]*(?:- +)*/, '')
  const line = `${before}'${value.trim().replace(/'/g, "''")}'`
  const shown = line.length <= longest && !line.includes('\n') ? line : undefined
  return {
    ru: `Возьмите весь текст в одинарные кавычки${shown ? `: «${shown}»` : ''} или поставьте после ключа «|» и запишите текст с новой строки.`,
    en: `Put the whole text in single quotes${shown ? `: “${shown}”` : ''}, or write it on a line of its own after “|”.`,
  }
}

/** A sentence about a text that YAML reads in another way, followed by the advice to quote it. */
export function withQuotes(said: Text, source: string, valueStart: number, value: string): Text {
  const advice = inQuotes(source, valueStart, value)
  return { ru: `${said.ru} ${advice.ru}`, en: `${said.en} ${advice.en}` }
}
