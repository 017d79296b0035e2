import type { Block, Cell, Column, Paragraph, Row, Table } from '../../document.ts'
import { tableFault } from '../reading-limits.ts'
import { attribute, type Element, wordsOf } from './element.ts'
import { addRemark, type Flow, newFlow, paragraphsOf } from './flow.ts'
import { leftOut } from './left-out.ts'
import { type Look, lookIn } from './look.ts'
import { widthOf } from './measure.ts'
import { columnCount, gaps, type PlacedCell, placed } from './table-grid.ts'
import { cellsOf, declaredColumns, hasBorders, hiddenParts, rowGroups, spanOf } from './table-parts.ts'

/** Reads what is in an element into a flow; handed in by the walk over the page. */
export type ReadInside = (element: Element, look: Look, flow: Flow) => void

/** Reads a table into the flow of a page. */
export function readTable(table: Element, look: Look, flow: Flow, readInside: ReadInside): void {
  noteHidden(table, flow)
  const groups = rowGroups(table)
  const cells = groups.flatMap(({ rows }) => rows.flatMap(cellsOf))
  const places = groups.map(({ isHeader, rows }) => ({ isHeader, rows: withoutEmpty(placed(rows.map(asked))) }))
  const declared = declaredColumns(table)
  const all = places.flatMap(({ rows }) => rows)
  const count = columnCount(all, declared.length)
  if (all.length === 0 || count === 0 || isTooLarge(all.length, count, flow)) return
  const number = ++flow.count.tables
  // What centres a table does not centre its words.
  const { align: _, ...inside } = lookIn(table, look)
  const read = (isHeader: boolean, from: number) =>
    places
      .filter((group) => group.isHeader === isHeader)
      .flatMap((group, index, same) => {
        const above = same.slice(0, index).reduce((sum, { rows }) => sum + rows.length, from)
        return readRows(group.rows, { table: number, above, columns: count }, inside, flow, readInside)
      })
  const header = read(true, 0)
  const block: Table = {
    type: 'table',
    columns: columnsOf(declared, all, count),
    header,
    rows: read(false, header.length),
    borders: hasBorders(table, cells),
  }
  flow.blocks.push(block)
}

function noteHidden(table: Element, flow: Flow): void {
  for (const part of hiddenParts(table)) {
    const kind = leftOut(part)
    const words = wordsOf(part)
    if (kind && kind !== 'silent' && words !== '') addRemark(flow, kind, words)
  }
}

function isTooLarge(rows: number, columns: number, { size }: Flow): boolean {
  size.cells += rows * columns
  size.columns = Math.max(size.columns, columns)
  return tableFault(size.cells, size.columns) !== undefined
}

function asked(row: Element) {
  return cellsOf(row).map((cell) => ({
    content: cell,
    colSpan: spanOf(cell, 'colspan'),
    rowSpan: spanOf(cell, 'rowspan'),
  }))
}

/** Without rows that have no cell and into which none reaches. */
function withoutEmpty(rows: readonly (readonly PlacedCell<Element>[])[]): readonly (readonly PlacedCell<Element>[])[] {
  let reached = 0
  return rows.filter((cells, index) => {
    reached = cells.reduce((most, { rowSpan }) => Math.max(most, index + rowSpan), reached)
    return reached > index
  })
}

interface Where {
  /** The number of the table. */
  readonly table: number
  /** Rows of the table above these. */
  readonly above: number
  readonly columns: number
}

function readRows(
  rows: readonly (readonly PlacedCell<Element>[])[],
  { table, above, columns }: Where,
  look: Look,
  flow: Flow,
  readInside: ReadInside,
): readonly Row[] {
  const cut = rows.map((cells) =>
    cells.map((cell) => ({ ...cell, colSpan: Math.min(cell.colSpan, columns - cell.column) })),
  )
  const empty = gaps(cut, columns)
  return cut.map((cells, index) => {
    const row = above + index + 1
    const own = cells.map((cell): readonly [number, Cell] => {
      const { read, remarks } = readCell(cell, look, flow, readInside)
      for (const remark of remarks) flow.remarks.push({ ...remark, at: { table, row, column: cell.column + 1 } })
      return [cell.column, read]
    })
    const filled = (empty[index] ?? []).map((column): readonly [number, Cell] => [column, { paragraphs: [] }])
    const [first] = filled
    if (first) flow.remarks.push({ kind: 'ragged', at: { table, row, column: first[0] + 1 } })
    return { cells: [...own, ...filled].sort(([a], [b]) => a - b).map(([, cell]) => cell) }
  })
}

function readCell({ content, colSpan, rowSpan }: PlacedCell<Element>, look: Look, flow: Flow, readInside: ReadInside) {
  const inner = { ...newFlow(false), footnotes: flow.footnotes }
  readInside(content, { ...look, style: 'cell' }, inner)
  const spans = { ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) }
  return { read: { paragraphs: paragraphsOf(inner), ...spans }, remarks: inner.remarks }
}

function columnsOf(
  declared: readonly Element[],
  rows: readonly (readonly PlacedCell<Element>[])[],
  count: number,
): readonly Column[] {
  const widths = Array.from({ length: count }, (_, column) => (declared[column] ? widthOf(declared[column]) : 0))
  for (const { content, column, colSpan } of rows.flat())
    if (colSpan === 1 && widths[column] === 0) widths[column] = widthOf(content)
  return widths.map((width) => ({ width }))
}

/** A table inside a cell as paragraphs of the cell: a row each, its cells parted by « | ». */
export function flattenTable(table: Element, look: Look, flow: Flow, readInside: ReadInside): void {
  addRemark(flow, 'nested-table')
  for (const { rows } of rowGroups(table))
    for (const row of rows) {
      const cells = cellsOf(row).map((cell) => {
        const inner = { ...newFlow(false), footnotes: flow.footnotes }
        readInside(cell, look, inner)
        for (const remark of inner.remarks) flow.remarks.push(remark)
        return paragraphsOf(inner)
      })
      if (cells.some((paragraphs) => paragraphs.length > 0)) flow.blocks.push(rowParagraph(cells, look))
    }
}

function rowParagraph(cells: readonly (readonly Paragraph[])[], { style }: Look): Block {
  const inlines = cells.flatMap((paragraphs, index): Paragraph['inlines'] => [
    ...(index > 0 ? [{ type: 'text' as const, text: ' | ' }] : []),
    ...paragraphs.flatMap(inLine),
  ])
  return { type: 'paragraph', style, inlines }
}

function inLine({ mark, inlines }: Paragraph, index: number): Paragraph['inlines'] {
  const lead = `${index > 0 ? ' ' : ''}${mark === undefined ? '' : `${mark} `}`
  const flat = inlines.map((inline) => (inline.type === 'break' ? { type: 'text' as const, text: ' ' } : inline))
  return lead === '' ? flat : [{ type: 'text', text: lead }, ...flat]
}

/** Whether a table only lays out a page: one inside of it is larger than itself. */
export function isLayout(table: Element, look: Look): boolean {
  if (look.own || attribute(table, 'role') === 'presentation') return false
  const own = rowCount(table)
  return tablesIn(table).some((inner) => rowCount(inner) > Math.max(own, 2) && rowGroups(inner).some(hasColumns))
}

function rowCount(table: Element): number {
  return rowGroups(table).reduce((sum, { rows }) => sum + rows.length, 0)
}

function hasColumns({ rows }: { readonly rows: readonly Element[] }): boolean {
  return rows.some((row) => cellsOf(row).length > 1)
}

/** The tables anywhere inside of a table. */
function tablesIn(table: Element): readonly Element[] {
  const found: Element[] = []
  const waiting = [...table.childNodes]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!('tagName' in node)) continue
    if (node.tagName === 'table') found.push(node)
    for (const child of node.childNodes) waiting.push(child)
  }
  return found
}
