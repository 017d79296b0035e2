import type { Table } from '../../document.ts'
import { type GridRow, layOnGrid, type Slot } from '../../grid.ts'
import { cellMarkdown } from './paragraph.ts'

/**
 * A table of GitHub. It knows no merged cells and one row of headings: a heading over several columns stands before the
 * name of each («Ответственные: школа»), a text that holds for several rows is said in each of them, one that goes across
 * the table stands in the first column.
 */
export function tableMarkdown(table: Table): string {
  const columns = table.columns.length
  const header = layOnGrid(table.header, columns)
  const body = layOnGrid(table.rows, columns)
  const numbers = header.filter(isNumbers)
  const names = header.filter((row) => !isNumbers(row))
  return [
    rowMarkdown(table.columns.map((_, column) => nameOf(names, column))),
    rowMarkdown(table.columns.map(() => '---')),
    ...[...numbers, ...body].map((row) => rowMarkdown(cellsOf(row))),
  ].join('\n')
}

/** Whether a row of the header numbers the columns: it names nothing, and prints as the first of the others. */
function isNumbers({ slots }: GridRow): boolean {
  return slots.every(({ cell }) => /^\d+$/u.test(cellMarkdown(cell.paragraphs)))
}

function nameOf(header: readonly GridRow[], column: number): string {
  return header
    .flatMap(({ slots }) => slots.filter((slot) => slot.merge !== 'continued' && covers(slot, column)))
    .map(({ cell }) => cellMarkdown(cell.paragraphs))
    .filter((text) => text !== '')
    .join(': ')
}

function covers({ column, colSpan }: Slot, at: number): boolean {
  return column <= at && at < column + colSpan
}

function cellsOf({ slots }: GridRow): readonly string[] {
  return slots.flatMap(({ cell, colSpan }) => [
    cellMarkdown(cell.paragraphs),
    ...Array.from({ length: colSpan - 1 }, () => ''),
  ])
}

function rowMarkdown(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
