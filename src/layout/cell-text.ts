import type { Inline, Paragraph, StyleName } from '../document/index.ts'
import { bind } from './bind.ts'

const item = /^[ \t]*(?:(?<mark>[-–—•▪●◦➤►✓*]|\d{1,2}\))[ \t]*|(?<letter>[а-яёa-z]\))[ \t]+)(?=\S)/u

/**
 * A text of the file as paragraphs: every line is one, a line that begins with a mark is a list item, `**…**` is bold.
 * Marks are «-», «–», «—», «•» and other bullets, `1)` to `99)` and `а)`, `б)`. A number or letter with a dot is none:
 * «1. Приказ» may be the number of a document as well as of an item, and stays a paragraph that prints as typed.
 * Empty lines print nothing. A text without a line gives one empty paragraph, for a cell must have one.
 */
export function paragraphsOf(text: string, style: StyleName): Paragraph[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) return [{ type: 'paragraph', style, inlines: [] }]
  return lines.map((line) => paragraphOf(line, style))
}

function paragraphOf(line: string, style: StyleName): Paragraph {
  // «**» opens bold text and is no list mark.
  const match = line.trimStart().startsWith('**') ? null : item.exec(line)
  const rest = match ? line.slice(match[0].length) : line
  const inlines = inlinesOf(rest.trim())
  const mark = match?.groups?.mark ?? match?.groups?.letter
  return { type: 'paragraph', style, inlines, ...(mark === undefined ? {} : { mark }) }
}

/** Bold stretches between pairs of `**`; a lone `**` prints as it stands. */
export function inlinesOf(text: string): Inline[] {
  const parts = bind(text).split('**')
  if (parts.length % 2 === 0) {
    const tail = parts.pop() as string
    parts.push(`${parts.pop()}**${tail}`)
  }
  return parts.flatMap((part, index): Inline[] => {
    if (part === '') return []
    return [index % 2 === 1 ? { type: 'text', text: part, bold: true } : { type: 'text', text: part }]
  })
}
