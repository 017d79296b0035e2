import type { Block, Cell, Document, Inline, Paragraph, Row } from './document.ts'

/**
 * What a document says, as one text that equal content makes equal: the words of every paragraph and cell and how cells
 * are merged. Type, widths and pages do not count, nor do bold type and the kind of a space, which a later version of the
 * program may set otherwise; so the content of two printings of one plan is the same.
 */
export function printedContent({ sheets }: Document): string {
  return JSON.stringify(sheets.map(({ blocks }) => blocks.map(blockContent)))
}

function blockContent(block: Block): unknown {
  switch (block.type) {
    case 'paragraph':
      return words(block)
    case 'table':
      return { header: block.header.map(rowContent), rows: block.rows.map(rowContent) }
  }
}

function rowContent({ cells }: Row): unknown {
  return cells.map(cellContent)
}

function cellContent({ paragraphs, colSpan = 1, rowSpan = 1 }: Cell): unknown {
  const text = paragraphs.map(words).join('\n')
  return colSpan === 1 && rowSpan === 1 ? text : { text, colSpan, rowSpan }
}

function words({ mark, inlines }: Paragraph): string {
  const text = inlines.map(inlineText).join('')
  return `${mark === undefined ? '' : `${mark} `}${text}`
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .trim()
}

function inlineText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'break':
      return '\n'
  }
}
