import {
  type Block,
  type DocumentPlace,
  layOnGrid,
  type Paragraph,
  type StyleName,
  type Table,
} from '../../document/index.ts'
import { areAllBold, markedText, partedAtBreaks, plainText } from './inline-text.ts'

/** A block of a read document and where it stands: for a table, its first cell. */
export interface Placed {
  readonly block: Block
  readonly at: DocumentPlace
}

/** One line of what stands around a plan's table: a paragraph, or a part of one between breaks. */
export interface SourceLine {
  /** The words, spaces of every kind as one space. */
  readonly text: string
  /** The words with their spaces and tabs as typed. */
  readonly raw: string
  /** The words with `**…**` around bold stretches; without where all of it is bold. */
  readonly marked: string
  readonly isBold: boolean
  readonly style: StyleName
  readonly align: Paragraph['align']
  readonly at: DocumentPlace
  /** What may belong to one stamp: lines of one column of a table; empty for those outside tables or right across one. */
  readonly lane: string
  /** The same for the lines of one paragraph. */
  readonly paragraph: Paragraph
}

/** The lines of blocks in reading order; a table is read column by column, for stamps stand side by side in one. */
export function sourceLines(blocks: readonly Placed[]): SourceLine[] {
  return blocks.flatMap(({ block, at }) =>
    block.type === 'paragraph' ? paragraphLines(block, at, '') : tableLines(block, at),
  )
}

/** Whether a line stands in a column of a table beside others. */
export function isInTable({ lane }: SourceLine): boolean {
  return lane !== ''
}

/** The places of lines, each once. */
export function placesOf(lines: readonly SourceLine[]): DocumentPlace[] {
  const places = new Map(lines.map(({ at }) => [JSON.stringify(at), at]))
  return [...places.values()]
}

function tableLines(table: Table, at: DocumentPlace): SourceLine[] {
  const number = 'table' in at ? at.table : 0
  const columns = table.columns.length
  const lines: SourceLine[] = []
  let lanes = new Map<number, SourceLine[]>()
  const rows = layOnGrid([...table.header, ...table.rows], columns)
  const endSegment = () => {
    for (const column of [...lanes.keys()].sort((a, b) => a - b)) lines.push(...(lanes.get(column) ?? []))
    lanes = new Map()
  }
  for (const [r, { slots }] of rows.entries()) {
    const isAcross = slots[0]?.colSpan === columns
    if (isAcross) endSegment()
    for (const { cell, column, merge } of slots) {
      if (merge === 'continued') continue
      const place = { table: number, row: r + 1, column: column + 1 }
      const lane = isAcross ? '' : `${number}/${column}`
      const own = cell.paragraphs.flatMap((each) => paragraphLines(each, place, lane))
      lanes.set(column, [...(lanes.get(column) ?? []), ...own])
    }
    if (isAcross) endSegment()
  }
  endSegment()
  return lines
}

function paragraphLines(paragraph: Paragraph, at: DocumentPlace, lane: string): SourceLine[] {
  const { style, align, mark } = paragraph
  return partedAtBreaks(paragraph.inlines).map((inlines, index): SourceLine => {
    const typed = plainText(inlines)
    const raw = mark !== undefined && index === 0 ? `${mark} ${typed}` : typed
    const isBold = areAllBold(inlines)
    const words = clean(isBold ? typed : markedText(inlines))
    const marked = mark !== undefined && index === 0 ? `${mark} ${words}` : words
    return { text: clean(raw), raw, marked, isBold, style, align, at, lane, paragraph }
  })
}

function clean(text: string): string {
  return text.replace(/[\s\u00A0\u2007\u202F]+/gu, ' ').trim()
}
