import type { Block, Cell, Document, Paragraph, Row } from '../../src/document/document.ts'

/** A document as lines that a person can read and compare: no-break spaces show as «·», breaks as «⏎». */
export function documentText(document: Document): string {
  const { sheets } = document
  const parts = sheets.map(
    ({ orientation, watermark, blocks }) =>
      `# ${orientation}${watermark ? ` «${watermark}»` : ''}\n${blocks.map(blockText).join('')}`,
  )
  return parts.join('\n')
}

function blockText(block: Block): string {
  if (block.type === 'paragraph') return `${paragraphText(block)}\n`
  const widths = block.columns.map(({ width }) => Math.round(width)).join(' ')
  const rows = [...block.header.map((row) => rowText(row, 'header')), ...block.rows.map((row) => rowText(row, 'row'))]
  return `table ${widths}${block.borders ? '' : ', no lines'}\n${rows.join('')}`
}

function rowText({ cells, keepNext }: Row, kind: string): string {
  return `  ${kind}${keepNext ? ' +next' : ''}\n${cells.map(cellText).join('')}`
}

function cellText({ paragraphs, colSpan = 1, rowSpan = 1, verticalAlign }: Cell): string {
  const spans = [colSpan > 1 ? ` ↔${colSpan}` : '', rowSpan > 1 ? ` ↕${rowSpan}` : ''].join('')
  const head = `    cell${spans}${verticalAlign ? ` ${verticalAlign}` : ''}`
  return `${head}\n${paragraphs.map((each) => `      ${paragraphText(each)}\n`).join('')}`
}

function paragraphText({ style, inlines, mark, align, keepNext }: Paragraph): string {
  const text = inlines
    .map((inline) => (inline.type === 'break' ? '⏎' : inline.bold ? `**${inline.text}**` : inline.text))
    .join('')
  const more = [mark === undefined ? '' : ` (${mark})`, align ? ` ${align}` : '', keepNext ? ' +next' : ''].join('')
  return `[${style}${more}] ${text}`.trimEnd().replaceAll('\u00A0', '·')
}
