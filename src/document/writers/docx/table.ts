import {
  BorderStyle,
  type ITableBordersOptions,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
  Table as WordTable,
} from 'docx'
import type { Look, Paragraph, Table } from '../../document.ts'
import { type GridRow, layOnGrid, type Slot } from '../../grid.ts'
import { listHang } from '../../list-hang.ts'
import { CELL_MARGIN, columnTwips, spanWidth, twips } from './measures.ts'
import { type Hold, holds } from './merged-groups.ts'
import { wordParagraph } from './paragraph.ts'

/** What all cells of a table are made against. */
interface Sheet {
  readonly widths: readonly number[]
  readonly look: Look
}

/**
 * A table of fixed layout: the grid, the cells and the table have widths that agree to the twip.
 * @param pageHeight what a page has for text, in millimetres.
 */
export function wordTable(table: Table, look: Look, pageHeight: number): WordTable {
  const widths = columnTwips(table.columns)
  const [header, body] = [table.header, table.rows].map((rows, index) => {
    const grid = layOnGrid(rows, widths.length)
    const held = holds(grid, table.columns, look, pageHeight)
    return grid.map((row, r) => wordRow(row, held[r] as Hold, { widths, look }, index === 0))
  }) as [TableRow[], TableRow[]]
  return new WordTable({
    rows: [...header, ...body],
    columnWidths: widths,
    width: { size: spanWidth(widths, 0, widths.length), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: table.borders ? LINES : NO_LINES,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: twips(CELL_MARGIN), right: twips(CELL_MARGIN) },
  })
}

function wordRow({ row, slots }: GridRow, hold: Hold, sheet: Sheet, tableHeader: boolean): TableRow {
  const keepNext = row.keepNext || hold.withNext
  return new TableRow({
    ...(tableHeader && { tableHeader }),
    ...(hold.whole && { cantSplit: true }),
    children: slots.map((slot) => wordCell(slot, keepNext, sheet)),
  })
}

function wordCell(slot: Slot, keepNext: boolean, { widths, look }: Sheet): TableCell {
  const { cell, colSpan, merge } = slot
  const hang = listHang(cell.paragraphs, look.sizes.table)
  return new TableCell({
    width: { size: spanWidth(widths, slot.column, colSpan), type: WidthType.DXA },
    ...(colSpan > 1 && { columnSpan: colSpan }),
    ...(merge !== 'none' && { verticalMerge: MERGES[merge] }),
    ...(cell.verticalAlign === 'middle' && { verticalAlign: VerticalAlignTable.CENTER }),
    children: cellParagraphs(slot).map((paragraph) => wordParagraph(paragraph, hang, keepNext)),
  })
}

// A cell without a paragraph is not allowed; one in style Normal would stretch low rows.
function cellParagraphs({ cell, merge }: Slot): readonly Paragraph[] {
  if (merge !== 'continued' && cell.paragraphs.length > 0) return cell.paragraphs
  return [{ type: 'paragraph', style: cell.paragraphs[0]?.style ?? 'cell', inlines: [] }]
}

const MERGES = { start: VerticalMergeType.RESTART, continued: VerticalMergeType.CONTINUE } as const

// sz 4: eighths of a point, 0.5 pt.
const LINES = bordersOf({ style: BorderStyle.SINGLE, size: 4, color: 'auto' })
const NO_LINES = bordersOf({ style: BorderStyle.NONE, size: 0, color: 'auto' })

function bordersOf(line: NonNullable<ITableBordersOptions['top']>): ITableBordersOptions {
  return { top: line, left: line, bottom: line, right: line, insideHorizontal: line, insideVertical: line }
}
