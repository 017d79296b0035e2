import type { ChalkInstance } from 'chalk'
import wrapAnsi from 'wrap-ansi'
import type { Inline, Paragraph, StyleName, TextInline } from '../../document.ts'
import { plainLines } from './plain-lines.ts'
import { safeText } from './safe-text.ts'
import { isPlain, textWidth } from './text-width.ts'

export type Paint = ChalkInstance

const BOLD_STYLES: ReadonlySet<StyleName> = new Set(['title', 'heading', 'stamp-word', 'cell-header', 'cell-section'])

/** The lines of a paragraph, none wider than `width` columns; a list item hangs on its mark. */
export function paragraphLines(paragraph: Paragraph, width: number, paint: Paint): readonly string[] {
  const mark = markOf(paragraph)
  const hang = Math.min(textWidth(mark), Math.floor(width / 2))
  const lines = wrapped(paragraph, Math.max(width - hang, 1), paint)
  return lines.map((line, index) => aligned((index === 0 ? mark : ' '.repeat(hang)) + line, width, paragraph))
}

// wrap-ansi looks at every sign of a text and is asked only where signs are not all of one width.
function wrapped({ inlines, style }: Paragraph, width: number, paint: Paint): readonly string[] {
  const text = inlines.map(plainInline).join('')
  if (isPlain(text)) return paintedLines(plainLines(text, width), text, inlines, style, paint)
  const colourful = inlines.map((inline) => inlineText(inline, style, paint)).join('')
  return wrapAnsi(colourful, width, { hard: true }).split('\n')
}

/** Lines as cut from the text, in the look of the inlines that they come from. */
function paintedLines(
  lines: readonly string[],
  text: string,
  inlines: readonly Inline[],
  style: StyleName,
  paint: Paint,
): readonly string[] {
  if (paint.level === 0) return lines
  let from = 0
  return lines.map((line) => {
    // Between two lines there are only the spaces at which the text was cut.
    const start = text.indexOf(line, from)
    from = start + line.length
    return partsOf(inlines, start, from, style, paint)
  })
}

function partsOf(inlines: readonly Inline[], from: number, to: number, style: StyleName, paint: Paint): string {
  let at = 0
  return inlines
    .map((inline) => {
      const text = plainInline(inline)
      const part = text.slice(Math.max(from - at, 0), Math.max(to - at, 0))
      at += text.length
      return part === '' || inline.type === 'break'
        ? ''
        : painted({ ...inline, text: part }, BOLD_STYLES.has(style), paint)
    })
    .join('')
}

/** Columns needed to print a paragraph without wrapping it. */
export function naturalWidth(paragraph: Paragraph): number {
  return Math.max(
    ...plainText(paragraph)
      .split('\n')
      .map((line) => textWidth(line)),
  )
}

/** Columns of the longest word of a paragraph. */
export function longestWord(paragraph: Paragraph): number {
  const words = paragraph.inlines.map(plainInline).join('').split(/[ \n]/u)
  return textWidth(markOf(paragraph)) + Math.max(...words.map((word) => textWidth(word)))
}

/** A paragraph without colour and without wrapping. */
export function plainText(paragraph: Paragraph): string {
  return markOf(paragraph) + paragraph.inlines.map(plainInline).join('')
}

function markOf({ mark }: Paragraph): string {
  return mark === undefined ? '' : `${safeText(mark).replaceAll('\n', ' ')} `
}

function plainInline(inline: Inline): string {
  return inline.type === 'break' ? '\n' : safeText(inline.text)
}

function inlineText(inline: Inline, style: StyleName, paint: Paint): string {
  if (inline.type === 'break') return '\n'
  return painted(inline, BOLD_STYLES.has(style), paint)
}

function painted(inline: TextInline, bold: boolean, paint: Paint): string {
  let text = toned(safeText(inline.text), inline.tone, paint)
  if (inline.italic) text = paint.italic(text)
  return bold || inline.bold ? paint.bold(text) : text
}

function toned(text: string, tone: TextInline['tone'], paint: Paint): string {
  switch (tone) {
    case 'bad':
      return paint.red(text)
    case 'warn':
      return paint.yellow(text)
    case 'good':
      return paint.green(text)
    case 'faint':
      return paint.dim(text)
    case undefined:
      return text
  }
}

// A title is not centred on a screen: it stands above its list. What is said to be centred is.
function aligned(line: string, width: number, { align, style }: Paragraph): string {
  const room = Math.max(width - textWidth(line), 0)
  const side = align ?? (style === 'mark' ? 'right' : 'left')
  if (side === 'right') return ' '.repeat(room) + line
  return side === 'center' ? ' '.repeat(Math.floor(room / 2)) + line : line
}
