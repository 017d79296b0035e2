import { type FileChild, Header, type ISectionOptions, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'
import type { Block, Look, Sheet, Table } from '../../document.ts'
import { listHang } from '../../list-hang.ts'
import { twips } from './measures.ts'
import { seam, wordParagraph } from './paragraph.ts'
import { HEADER_STYLE } from './styles.ts'
import { wordTable } from './table.ts'
import { watermarkRun } from './watermark.ts'

/** Distance of the page number from the upper edge in millimetres (ГОСТ Р 7.0.97, 3.2: at least 10). */
const HEADER_DISTANCE = 10

/** A sheet as a section of Word; `index` counts sheets from 0, `count` is how many there are. */
export function wordSection(sheet: Sheet, index: number, count: number, look: Look): ISectionOptions {
  const isFirst = index === 0
  return {
    properties: {
      page: page(sheet),
      // Only page 1 of the document goes without a number: a later sheet begins on a page with one.
      ...(isFirst && { titlePage: true }),
    },
    // Headers are always written: a section without them would take those of the section before.
    headers: { default: header(sheet, index * 2, true), ...(isFirst && { first: header(sheet, 1, false) }) },
    children: children(sheet, look, index === count - 1),
  }
}

function page({ orientation, margins }: Sheet) {
  return {
    // A4 in twips; the package turns them for landscape itself.
    size: { width: 11906, height: 16838, orientation: ORIENTATIONS[orientation] },
    margin: {
      top: twips(margins.top),
      right: twips(margins.right),
      bottom: twips(margins.bottom),
      left: twips(margins.left),
      header: twips(HEADER_DISTANCE),
      footer: twips(Math.min(HEADER_DISTANCE, margins.bottom)),
      gutter: 0,
    },
  }
}

const ORIENTATIONS = { portrait: PageOrientation.PORTRAIT, landscape: PageOrientation.LANDSCAPE } as const

function header(sheet: Sheet, id: number, numbered: boolean): Header {
  const withNumber = numbered && sheet.pageNumbers === 'from-second'
  const runs = [
    ...(withNumber ? [new TextRun({ children: [PageNumber.CURRENT] })] : []),
    ...(sheet.watermark ? [watermarkRun(sheet.watermark, sheet, id)] : []),
  ]
  return new Header({ children: [new Paragraph({ style: HEADER_STYLE, children: runs })] })
}

// Two tables without a paragraph between them are one table to Word, and the text of a file may not end with a table.
function children(sheet: Sheet, look: Look, isLast: boolean): readonly FileChild[] {
  const { blocks } = sheet
  const hang = bodyHang(blocks, look)
  return blocks.flatMap((block, index) => {
    if (block.type === 'paragraph') return [wordParagraph(block, hang)]
    const next = blocks[index + 1]
    const seamed = next ? next.type === 'table' : isLast
    return [wordTable(heldTo(next, block), look, textHeight(sheet)), ...(seamed ? [seam()] : [])]
  })
}

// The list items of running text hang equally.
function bodyHang(blocks: readonly Block[], look: Look): number {
  return listHang(
    blocks.filter((block) => block.type === 'paragraph'),
    look.sizes.body,
  )
}

/** What a page has for text between its margins, in millimetres. */
function textHeight({ orientation, margins }: Sheet): number {
  return (orientation === 'portrait' ? 297 : 210) - margins.top - margins.bottom
}

// A remark under a table may not stand alone on a page: the last row goes with it.
function heldTo(next: Block | undefined, table: Table): Table {
  const last = table.rows.at(-1)
  const held = next?.type === 'paragraph' && next.style === 'note' && last
  return held ? { ...table, rows: [...table.rows.slice(0, -1), { ...last, keepNext: true }] } : table
}
