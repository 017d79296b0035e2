import type { Block, Cell, Paragraph, Row, Table } from '../document/index.ts'
import { rowNumber, stageNumber } from './row-number.ts'

/**
 * The printed words that approval freezes: what is sealed. Stamps are not among them, nor the date and number of the
 * order, nor the «(в ред. …)» line, nor what stands behind the table; nor how anything looks.
 */
export interface SealedContent {
  readonly title: string
  /** The headings of the table, row by row. */
  readonly columns: string
  readonly rows: readonly SealedRow[]
  /** The words of the order printed before the plan; `null` where there is none. */
  readonly order: string | null
}

export interface SealedRow {
  /** As printed («2.3.»); `''` where the row bears none. */
  readonly number: string
  /** What letters cite it by («2.3»); `''` where it bears no number. It is not sealed itself. */
  readonly address: string
  /**
   * The other cells from left to right, a tab between them; paragraphs of a cell are parted by line ends. A cell that
   * goes on from above is «↑», one that covers several columns ends with «→» and their count.
   */
  readonly text: string
}

/** The sealed words of a printed or a read document; `null` where it holds no table with a header. */
export function sealedContent(blocks: readonly Block[]): SealedContent | null {
  const at = blocks.findIndex((block) => block.type === 'table' && block.header.length > 0)
  const table = blocks[at]
  if (table?.type !== 'table') return null
  const titleAt = titleBegin(blocks, at)
  const title = blocks.slice(titleAt, at).filter((block) => block.type === 'paragraph' && block.style === 'title')
  const rows = [table, ...goingOn(table, blocks.slice(at + 1))].flatMap((each) => each.rows)
  return {
    title: textOf(title),
    columns: headingsOf(table),
    rows: sealedRows(gridTexts(rows, table.columns.length)),
    order: orderText(blocks.slice(0, titleAt)),
  }
}

function headingsOf({ header, columns }: Table): string {
  return gridTexts(header, columns.length).map(rowText).join('\n')
}

/**
 * Tables behind the plan's that a reader takes for more of it: as wide, ruled, with its headings or with none. What we print
 * has none, so rows that somebody has put there are told.
 */
function goingOn(table: Table, after: readonly Block[]): readonly Table[] {
  return after.filter(
    (block): block is Table =>
      block.type === 'table' &&
      block.borders &&
      block.columns.length === table.columns.length &&
      (block.header.length === 0 || headingsOf(block) === headingsOf(table)),
  )
}

/** Where the run of paragraphs begins that ends before the table and holds the title. */
function titleBegin(blocks: readonly Block[], table: number): number {
  let at = table
  while (at > 0 && isTitleLine(blocks[at - 1])) at--
  return at
}

function isTitleLine(block: Block | undefined): boolean {
  if (block?.type !== 'paragraph') return false
  return block.style === 'title' || block.style === 'amendment' || wordsOf(block) === ''
}

/**
 * The order begins the document with its word, and its date and number are a table of two sides; it ends where the
 * plan's own mark or stamps begin.
 */
function orderText(before: readonly Block[]): string | null {
  const [word, register, ...rest] = before.filter((block) => block.type === 'table' || wordsOf(block) !== '')
  if (word?.type !== 'paragraph' || word.style !== 'title') return null
  if (register?.type !== 'table' || !hasRightSide(register)) return null
  const end = rest.findIndex((block) => (block.type === 'table' ? !hasRightSide(block) : block.style === 'mark'))
  return textOf([word, ...(end < 0 ? rest : rest.slice(0, end))])
}

/** Whether a table is a line with a requisite at its right end, as signatures are and stamps are not. */
function hasRightSide(table: Table): boolean {
  return paragraphsIn(table).some(({ style }) => style === 'stamp-right')
}

function textOf(blocks: readonly Block[]): string {
  const paragraphs = blocks.flatMap((block) => (block.type === 'table' ? paragraphsIn(block) : [block]))
  return paragraphs
    .map(wordsOf)
    .filter((words) => words !== '')
    .join('\n')
}

function paragraphsIn({ rows }: Table): readonly Paragraph[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs))
}

function sealedRows(grid: readonly (readonly string[])[]): SealedRow[] {
  let stage: string | undefined
  return grid.map((cells) => {
    stage = stageNumber(cells, stage)
    const found = rowNumber(cells, stage)
    if (!found) return { number: '', address: '', text: rowText(cells) }
    const { number, address, at, rest } = found
    return { number, address, text: rowText(cells.with(at, rest)) }
  })
}

function rowText(cells: readonly string[]): string {
  return cells.join('\t')
}

/** The text of each place of a table that begins a cell, and «↑» for a cell that goes on from above. */
function gridTexts(rows: readonly Row[], width: number): string[][] {
  /** For each column, how many more rows the cell that stands there goes down. */
  const left = Array.from({ length: width }, () => 0)
  return rows.map(({ cells }) => {
    const texts: string[] = []
    const queue = [...cells]
    for (let column = 0; column < width; ) {
      const goesOn = left[column] ?? 0
      const cell = goesOn > 0 ? undefined : queue.shift()
      const span = cell?.colSpan ?? 1
      texts.push(goesOn > 0 ? '↑' : cell ? cellText(cell) : '')
      for (let covered = column; covered < column + span; covered++) {
        left[covered] = goesOn > 0 ? goesOn - 1 : (cell?.rowSpan ?? 1) - 1
      }
      column += span
    }
    return texts
  })
}

function cellText({ paragraphs, colSpan = 1 }: Cell): string {
  const text = paragraphs
    .map(wordsOf)
    .filter((words) => words !== '')
    .join('\n')
  return colSpan === 1 ? text : `${text}→${colSpan}`
}

/** The words of a paragraph: NFC, every run of spaces one space. Case, letters, quotes and dashes are as printed. */
function wordsOf({ mark, inlines }: Paragraph): string {
  const text = inlines.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
  return `${mark === undefined ? '' : `${mark} `}${text}`.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
