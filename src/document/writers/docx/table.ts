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
import { columnTwips, spanWidth, twips } from './measures.ts'
import { wordParagraph } from './paragraph.ts'

/** Distance of text from the sides of its cell in millimetres: what Word itself takes (0.08 in). */
const CELL_MARGIN = 1.9

/** A table of fixed layout: the grid, the cells and the table have widths that agree to the twip. */
export function wordTable(table: Table, look: Look): WordTable {
  const widths = columnTwips(table.columns)
  const header = layOnGrid(table.header, widths.length).map((row) => wordRow(row, widths, look, true))
  const body = layOnGrid(table.rows, widths.length).map((row) => wordRow(row, widths, look, false))
  return new WordTable({
    rows: [...header, ...body],
    columnWidths: widths,
    width: { size: spanWidth(widths, 0, widths.length), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: table.borders ? LINES : NO_LINES,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: twips(CELL_MARGIN), right: twips(CELL_MARGIN) },
  })
}

// A row of a merged group may break over pages: Word and LibreOffice would else leave the page before it half empty.
function wordRow(gridRow: GridRow, widths: readonly number[], look: Look, tableHeader: boolean): TableRow {
  const keepNext = gridRow.row.keepNext ?? false
  return new TableRow({
    ...(tableHeader && { tableHeader }),
    ...(gridRow.merged ? {} : { cantSplit: true }),
    children: gridRow.slots.map((slot) => wordCell(slot, widths, look, keepNext)),
  })
}

function wordCell(slot: Slot, widths: readonly number[], look: Look, keepNext: boolean): TableCell {
  const { cell, colSpan, merge } = slot
  return new TableCell({
    width: { size: spanWidth(widths, slot.column, colSpan), type: WidthType.DXA },
    ...(colSpan > 1 && { columnSpan: colSpan }),
    ...(merge !== 'none' && { verticalMerge: MERGES[merge] }),
    ...(cell.verticalAlign === 'middle' && { verticalAlign: VerticalAlignTable.CENTER }),
    children: cellParagraphs(slot).map((paragraph) => wordParagraph(paragraph, look, keepNext)),
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
