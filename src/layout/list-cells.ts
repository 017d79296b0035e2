import type { Cell, Paragraph, StyleName, TextInline } from '../document/index.ts'
import { bind } from './bind.ts'

/** A cell of one stretch of text. */
export function cell(inline: TextInline, style: StyleName = 'cell'): Cell {
  return { paragraphs: [{ type: 'paragraph', style, inlines: [inline] }] }
}

export function paragraph(text: string, style: StyleName): Paragraph {
  return { type: 'paragraph', style, inlines: [{ type: 'text', text }] }
}

/** Enough to know an activity by: its first paragraph. */
export function firstParagraph(title: string): string {
  const [first = '', ...more] = title.split('\n').filter((line) => line.trim() !== '')
  return more.length === 0 ? oneLine(first) : `${oneLine(first)} …`
}

/** A text without marks of bold and line ends. */
export function oneLine(text: string): string {
  return bind(text.replace(/\*\*/g, '').split(/\s+/).join(' ').trim())
}
