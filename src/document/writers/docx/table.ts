import {
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
import { columnTwips, spanWidth } from './measures.ts'
import { type Hold, holds } from './merged-groups.ts'
import { wordParagraph } from './paragraph.ts'
import { LAYOUT_STYLE, TABLE_STYLE } from './table-styles.ts'

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
    style: table.borders ? TABLE_STYLE : LAYOUT_STYLE,
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
    ...(cell.verticalAlign && cell.verticalAlign !== 'top' && { verticalAlign: ALIGNMENTS[cell.verticalAlign] }),
    children: cellParagraphs(slot).map((paragraph) => wordParagraph(paragraph, hang, keepNext)),
  })
}

// A cell without a paragraph is not allowed; one in style Normal would stretch low rows.
function cellParagraphs({ cell, merge }: Slot): readonly Paragraph[] {
  if (merge !== 'continued' && cell.paragraphs.length > 0) return cell.paragraphs
  return [{ type: 'paragraph', style: cell.paragraphs[0]?.style ?? 'cell', inlines: [] }]
}

const ALIGNMENTS = { middle: VerticalAlignTable.CENTER, bottom: VerticalAlignTable.BOTTOM } as const

const MERGES = { start: VerticalMergeType.RESTART, continued: VerticalMergeType.CONTINUE } as const
