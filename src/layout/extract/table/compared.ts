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
  const differences = differing(rows, ours)
  return { cells: rows.reduce((sum, { cells }) => sum + cells.length, 0), differences }
}

function wordsByRow({ header, rows, columns }: Table): string[] {
  return layOnGrid([...header, ...rows], columns.length).map(({ slots }) =>
    joined(slots.flatMap(({ merge, cell }) => (merge === 'continued' ? [] : [wordsOf(cell.paragraphs)]))),
  )
}

/** The rows that differ. A row that only one side has does not put the others out of step. */
function differing(rows: readonly RowWords[], ours: readonly string[]): Difference[] {
  const found = rows.map(({ cells }) => joined(cells))
  const differences: Difference[] = []
  for (let i = 0, j = 0; i < found.length || j < ours.length; ) {
    if (found[i] === ours[j]) {
      i++
      j++
      continue
    }
    const at = rows[Math.min(i, rows.length - 1)]?.at
    const step = stepOver(found.slice(i, i + farthest), ours.slice(j, j + farthest))
    if (at) differences.push(...wordsApart(found.slice(i, i + step.found), ours.slice(j, j + step.printed), at))
    i += step.found
    j += step.printed
  }
  return differences
}

/** How far ahead rows are looked for that are the same again. */
const farthest = 6

/** The fewest rows after which both sides are the same again; one of each where they nowhere are. */
function stepOver(found: readonly string[], printed: readonly string[]): { found: number; printed: number } {
  for (let sum = 1; sum < farthest; sum++) {
    for (let ahead = 0; ahead <= sum; ahead++) {
      const same = found[sum - ahead]
      if (same !== undefined && same !== '' && same === printed[ahead]) return { found: sum - ahead, printed: ahead }
    }
  }
  return { found: Math.min(1, found.length), printed: Math.min(1, printed.length) }
}

function wordsApart(found: readonly string[], printed: readonly string[], at: DocumentPlace): Difference[] {
  const [one, other] = [found.join(' ').trim(), printed.join(' ').trim()]
  return one === other ? [] : [{ at, found: one, printed: other }]
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
