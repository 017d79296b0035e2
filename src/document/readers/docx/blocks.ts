import type { Paragraph, StyleName } from '../../document.ts'
import { contents } from './contents.ts'
import { closedParagraph, type OpenParagraph, openParagraph } from './paragraph.ts'
import type { Piece } from './runs.ts'
import type { Found, Story } from './story.ts'
import { type FoundInCell, type ReadTable, readTable } from './table.ts'
import { tableLines } from './table-lines.ts'
import type { XmlElement } from './xml.ts'

/** A block with what was found in it; a paragraph that shows nothing has only that. */
export type Item =
  | { readonly type: 'paragraph'; readonly paragraph: Paragraph | undefined; readonly found: readonly Found[] }
  | { readonly type: 'table'; readonly table: ReadTable }

/** Reads the blocks that an element holds, in order; paragraphs without a style of ours get `style`. */
export function readBlocks(parent: XmlElement, story: Story, style: StyleName): readonly Item[] {
  const items: Item[] = []
  let open: { readonly pieces: Piece[]; readonly last: OpenParagraph; readonly found: Found[] } | undefined
  for (const element of contents(parent)) {
    if (element.name === 'w:p') addParagraph(openParagraph(element, story))
    else if (element.name === 'w:tbl') addTable(element)
    else if (LINKED.has(element.name)) addFound([{ kind: 'linked' }])
  }
  closeOpen()
  return items

  function addParagraph(paragraph: OpenParagraph): void {
    for (const box of paragraph.boxes) for (const item of boxItems(box, story, style)) items.push(item)
    const { pieces = [], found = [] } = open ?? {}
    for (const each of paragraph.found) found.push(each)
    if (paragraph.joins) {
      for (const each of paragraph.pieces) pieces.push(each)
      open = { pieces, last: paragraph, found }
      return
    }
    open = undefined
    items.push({ type: 'paragraph', paragraph: closedParagraph(paragraph, pieces, style, story), found })
  }

  function addTable(element: XmlElement): void {
    closeOpen()
    const table = readTable(element, story.styles, (cell) => readCell(cell, story))
    if (table) items.push({ type: 'table', table })
  }

  function addFound(found: readonly Found[]): void {
    items.push({ type: 'paragraph', paragraph: undefined, found })
  }

  // A paragraph whose end was deleted and that nothing follows stays what it is.
  function closeOpen(): void {
    if (!open) return
    const { pieces, last, found } = open
    open = undefined
    const shows = pieces.some((piece) => piece.type === 'text')
    const paragraph = shows ? closedParagraph({ ...last, pieces: [] }, pieces, style, story) : undefined
    items.push({ type: 'paragraph', paragraph, found })
  }
}

const LINKED: ReadonlySet<string> = new Set(['w:altChunk', 'w:subDoc'])

// The remark stands at the first thing that comes out of the box.
function boxItems(box: XmlElement, story: Story, style: StyleName): readonly Item[] {
  const items = story.fields.apart(() => readBlocks(box, story, style))
  const first = items.findIndex((item) => item.type === 'table' || item.paragraph)
  return items.map((item, index) => (index === first ? withRemark(item) : item))
}

function withRemark(item: Item): Item {
  const found: Found = { kind: 'text-box' }
  if (item.type === 'paragraph') return { ...item, found: [found, ...item.found] }
  const { table } = item
  return { ...item, table: { ...table, found: [{ row: 1, column: 1, found }, ...table.found] } }
}

/** What stands in a cell: paragraphs only, tables among them taken line by line. */
function readCell(cell: XmlElement, story: Story) {
  return story.fields.apart(() => asParagraphs(readBlocks(cell, story, 'cell'), 'cell'))
}

/** Blocks where only paragraphs can stand: tables are taken row by row. */
export function asParagraphs(
  items: readonly Item[],
  style: StyleName,
): { readonly paragraphs: readonly Paragraph[]; readonly found: readonly Found[] } {
  return {
    paragraphs: items.flatMap((item) => {
      if (item.type === 'table') return tableLines(item.table.table, style)
      return item.paragraph ? [item.paragraph] : []
    }),
    found: items.flatMap((item) =>
      item.type === 'table' ? [{ kind: 'nested-table' as const }, ...item.table.found.map(withoutCell)] : item.found,
    ),
  }
}

function withoutCell({ found }: FoundInCell): Found {
  return found
}
