import type { Inline, Paragraph, TextInline } from '../../document.ts'
import { xmlLine, xmlLines } from '../xml-text.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

// Left open, these would turn the direction of all that follows in the line of the file, other cells included.
const TURNING = /[\u202A-\u202E\u2066-\u2069]/gu

/** A text on one line in which nothing means anything to Markdown, wherever in a line it stands but at its beginning. */
export function escapedLine(text: string): string {
  return (
    xmlLine(text)
      .replace(TURNING, '')
      .replace(/[\\`*_[\]{}|~$]/gu, '\\$&')
      .replace(/[&<>]/gu, (sign) => ENTITIES[sign] as string)
      // GitHub makes links of bare addresses.
      .replaceAll('://', '\\://')
      .replace(/\bwww\./giu, (word) => `${word.slice(0, -1)}\\.`)
  )
}

// What opens a list, a heading, a line across or a heading underlined.
const OPENING = /^(?:[-+=#]|\d{1,9}(?=[.)]))/u

/** A text as a line of its own may begin with it. */
export function asLine(markdown: string): string {
  const line = markdown.trim()
  return line.replace(OPENING, (sign) => (/\d/u.test(sign) ? `${sign}\\` : `\\${sign}`))
}

/** The text of a paragraph on one line, line breaks as `<br>`, without its mark. */
export function inlinesMarkdown(inlines: Paragraph['inlines'], bold = false): string {
  return inlines.reduce((before, inline) => before + inlineMarkdown(inline, bold, before), '')
}

function inlineMarkdown(inline: Inline, bold: boolean, before: string): string {
  switch (inline.type) {
    case 'break':
      return '<br>'
    case 'text':
      return xmlLines(inline.text)
        .map((line, index) => looked(line, inline, bold, index === 0 ? before : ''))
        .join('<br>')
  }
}

/** Stars where they are sure to be read as bold, tags elsewhere: «**«Слово»**и» is not bold to Markdown. */
function looked(line: string, inline: TextInline, bold: boolean, before: string): string {
  const text = line.trim()
  const lead = line.slice(0, line.length - line.trimStart().length)
  const tail = line.slice(line.trimEnd().length)
  const isBold = bold || inline.bold
  if (text === '' || !(isBold || inline.italic)) return escapedLine(line)
  const isSure = /^[\p{L}\p{N}]/u.test(text) && /[\p{L}\p{N}]$/u.test(text) && !before.endsWith('*')
  const [open, close] = isSure ? stars(isBold, inline.italic) : tags(isBold, inline.italic)
  return `${lead}${open}${escapedLine(text)}${close}${tail}`
}

function stars(bold: boolean | undefined, italic: boolean | undefined): readonly [string, string] {
  const star = `${bold ? '**' : ''}${italic ? '*' : ''}`
  return [star, star]
}

function tags(bold: boolean | undefined, italic: boolean | undefined): readonly [string, string] {
  return [`${bold ? '<b>' : ''}${italic ? '<i>' : ''}`, `${italic ? '</i>' : ''}${bold ? '</b>' : ''}`]
}
