import { type Document, type DocumentPlace, layOnGrid, type Table } from '../../../document/index.ts'
import { wordsOf } from '../text-of.ts'

/** The words of one row of the plan's table, cell by cell, empty ones left out. */
export interface RowWords {
  readonly at: DocumentPlace
  readonly cells: readonly string[]
}

/** A row that would print otherwise than it stands in the document. */
export interface Difference {
  readonly at: DocumentPlace
  readonly found: string
  readonly printed: string
}

/** What came of holding a document beside the plan printed from its import. */
export interface Comparison {
  /** Cells with words in the document. */
  readonly cells: number
  readonly differences: readonly Difference[]
}

/**
 * Holds the rows of a document beside those of the plan that was made of it, as it prints. Kinds of space and where a line ends do not
 * count, nor does how many cells a row has as long as its words are the same.
 */
export function compareRows(rows: readonly RowWords[], printed: Document): Comparison {
  const table = printed.sheets
    .flatMap(({ blocks }) => blocks)
    .find((block): block is Table => block.type === 'table' && block.borders)
  const ours = table ? wordsByRow(table) : []
  const count = Math.max(rows.length, ours.length)
  const differences = Array.from({ length: count }, (_, i) => difference(rows[i], ours[i], rows.at(-1)?.at)).filter(
    (each) => each !== null,
  )
  return { cells: rows.reduce((sum, { cells }) => sum + cells.length, 0), differences }
}

function wordsByRow({ header, rows, columns }: Table): string[] {
  return layOnGrid([...header, ...rows], columns.length).map(({ slots }) =>
    joined(slots.flatMap(({ merge, cell }) => (merge === 'continued' ? [] : [wordsOf(cell.paragraphs)]))),
  )
}

function difference(
  row: RowWords | undefined,
  printed: string | undefined,
  last: DocumentPlace | undefined,
): Difference | null {
  const found = row ? joined(row.cells) : ''
  const at = row?.at ?? last
  return found === (printed ?? '') || !at ? null : { at, found, printed: printed ?? '' }
}

function joined(cells: readonly string[]): string {
  return (
    cells
      .filter((words) => words !== '')
      .join(' ')
      .replace(/\*\*/gu, '')
      .replace(/\s+/gu, ' ')
      // «-первое» prints with a space behind its mark.
      .replace(/(?<=^| )[-–—•➤►▪●](?=\p{L})/gu, '$& ')
      .trim()
  )
}
