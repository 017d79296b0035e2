import type { Cell, Paragraph, StyleName, Table } from '../../document.ts'

/** A table where none can stand: a paragraph for each row, the texts of its cells parted by « | ». */
export function tableLines({ header, rows }: Table, style: StyleName): readonly Paragraph[] {
  return [...header, ...rows].flatMap(({ cells }) => {
    const text = cells.map(cellText).filter(Boolean).join(' | ')
    return text ? [{ type: 'paragraph' as const, style, inlines: [{ type: 'text' as const, text }] }] : []
  })
}

function cellText({ paragraphs }: Cell): string {
  return paragraphs.map(paragraphText).join(' ').trim()
}

/** A paragraph on one line, its mark before it. */
export function paragraphText({ mark, inlines }: Paragraph): string {
  const text = inlines.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('')
  return mark ? `${mark} ${text}` : text
}
