import { type DocumentPlace, layOnGrid, type Paragraph, type Table } from '../../../document/index.ts'
import { isAllBold, textOf, wordsOf } from '../text-of.ts'

/** The place of a cell. */
export type CellPlace = Extract<DocumentPlace, { readonly table: number }>

/** A cell of a read table. */
export interface SourceCell {
  readonly at: CellPlace
  readonly paragraphs: readonly Paragraph[]
  /** As a text of the file. */
  readonly text: string
  /** The same on one line, without marks of bold type: by it cells are recognised. */
  readonly words: string
  readonly isBold: boolean
  /** Where it stands among the columns of the plan, from 0; `at` counts those of the file's grid. */
  readonly column: number
  readonly colSpan: number
}

/** A place of the grid: where a cell begins, or covered by one that began above or at the left. */
export interface GridPlace {
  readonly cell: SourceCell
  readonly part: 'own' | 'above' | 'beside'
}

/** One row with every place of its grid. */
export interface SourceRow {
  readonly places: readonly GridPlace[]
  readonly number: number
  readonly table: number
}

/** A read table on its grid. */
export interface SourceTable {
  readonly number: number
  readonly columns: number
  /** Widths of the columns, in millimetres. */
  readonly widths: readonly number[]
  readonly borders: boolean
  readonly rows: readonly SourceRow[]
  /** How many rows at the top the file itself marks as header. */
  readonly markedHeader: number
}

/** Lays a read table on its grid; `number` is its place among the tables of the document, from 1. */
export function sourceTable(table: Table, number: number, isPlainText: boolean): SourceTable {
  const columns = table.columns.length
  const cells = new Map<unknown, SourceCell>()
  const rows = layOnGrid([...table.header, ...table.rows], columns).map(({ slots }, r): SourceRow => {
    const places = slots.flatMap((slot): GridPlace[] => {
      const known = slot.merge === 'continued' ? cells.get(slot.cell) : undefined
      const at = { table: number, row: r + 1, column: slot.column + 1 }
      const cell = known ?? sourceCell(slot.cell.paragraphs, at, slot.colSpan, isPlainText)
      cells.set(slot.cell, cell)
      const first: GridPlace = { cell, part: known ? 'above' : 'own' }
      return [
        first,
        ...Array.from({ length: slot.colSpan - 1 }, (): GridPlace => ({ cell, part: known ? 'above' : 'beside' })),
      ]
    })
    return { places, number: r + 1, table: number }
  })
  const widths = table.columns.map(({ width }) => width)
  return { number, columns, widths, borders: table.borders, rows, markedHeader: table.header.length }
}

function sourceCell(
  paragraphs: readonly Paragraph[],
  at: CellPlace,
  colSpan: number,
  isPlainText: boolean,
): SourceCell {
  const isBold = isAllBold(paragraphs)
  return {
    at,
    paragraphs,
    text: textOf(paragraphs, { bold: !isBold, isPlainText }),
    words: wordsOf(paragraphs),
    isBold,
    column: at.column - 1,
    colSpan,
  }
}

/** The cells that begin in a row and say something. */
export function filledCells({ places }: SourceRow): readonly SourceCell[] {
  return places.flatMap(({ cell, part }) => (part === 'own' && cell.words !== '' ? [cell] : []))
}

/** Whether a row is one cell from the first column to the last. */
export function isAcross({ places }: SourceRow): boolean {
  const [first] = places
  return places.length > 1 && first?.part === 'own' && first.cell.colSpan === places.length
}

/** The words of a row on one line, its cells parted by « | ». */
export function rowWords(row: SourceRow): string {
  return filledCells(row)
    .map(({ words }) => words)
    .join(' | ')
}

/** Where a row stands in the document. */
export function rowPlace({ table, number }: SourceRow): CellPlace {
  return { table, row: number, column: 1 }
}
