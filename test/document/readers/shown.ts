import { layOnGrid } from '../../../src/document/grid.ts'
import type { Block, Cell, Paragraph } from '../../../src/document/index.ts'
import type { DocumentPlace, ReadDocument, Unreadable } from '../../../src/document/reading.ts'
import { readDocx } from '../../../src/document/readers/docx/index.ts'

/** Reads a file that can be read. */
export function read(bytes: Uint8Array): ReadDocument {
  const result = readDocx(bytes)
  if ('fault' in result) throw new Error(result.fault.en)
  return result
}

/** The sentence of a file that cannot. */
export function faultOf(bytes: Uint8Array): string {
  const result = readDocx(bytes)
  return 'fault' in result ? result.fault.ru : 'читается'
}

/** What was read, as a person would jot it down: a line for a paragraph or a row, remarks after them. */
export function shown(document: ReadDocument): readonly string[] {
  return [
    ...document.blocks.flatMap(blockLines),
    ...document.footnotes.map(({ sign, paragraphs }) => `сноска ${sign} ${paragraphs.map(paragraphText).join(' / ')}`),
    ...document.remarks.map(({ kind, at, text }) => `! ${kind} ${place(at)}${text === undefined ? '' : ` «${text}»`}`),
  ]
}

function blockLines(block: Block): readonly string[] {
  if (block.type === 'paragraph') return [paragraphText(block)]
  return [
    ...block.header.map((row) => `= ${cellTexts(row.cells)}`),
    ...block.rows.map((row) => `| ${cellTexts(row.cells)}`),
  ]
}

function cellTexts(cells: readonly Cell[]): string {
  return cells.map((cell) => `${spans(cell)}${cell.paragraphs.map(paragraphText).join(' / ')}`).join(' | ')
}

function spans({ colSpan = 1, rowSpan = 1 }: Cell): string {
  return colSpan > 1 || rowSpan > 1 ? `${colSpan}×${rowSpan} ` : ''
}

export function paragraphText({ mark, inlines }: Paragraph): string {
  const text = inlines.map((each) => (each.type === 'break' ? '↵' : each.bold ? `*${each.text}*` : each.text)).join('')
  return mark === undefined ? text : `[${mark}] ${text}`.trimEnd()
}

function place(at: DocumentPlace | null): string {
  if (at === null) return '–'
  return 'paragraph' in at ? `¶${at.paragraph}` : `т${at.table} ${at.row}:${at.column}`
}

/** What is wrong with what a reader gave: tables that do not fill their grids, remarks at places that are not there. */
export function readFaults(result: ReadDocument | Unreadable): readonly string[] {
  if ('fault' in result) return /^[А-ЯЁA-Z].*[.]$/u.test(result.fault.ru) ? [] : ['a fault is no sentence']
  const tables = result.blocks.filter((block) => block.type === 'table')
  const paragraphs = result.blocks.length - tables.length
  return [
    ...tables.flatMap((table, index) => {
      try {
        layOnGrid(table.header, table.columns.length)
        layOnGrid(table.rows, table.columns.length)
        return reaching(table.header) || reaching(table.rows) ? [`a cell of table ${index + 1} reaches too far`] : []
      } catch (error) {
        return [`table ${index + 1}: ${String(error)}`]
      }
    }),
    ...result.remarks.flatMap(({ at, kind }) => {
      if (at === null) return []
      if ('paragraph' in at)
        return at.paragraph >= 1 && at.paragraph <= paragraphs ? [] : [`${kind}: no such paragraph`]
      const table = tables[at.table - 1]
      const fits = table && at.row <= table.header.length + table.rows.length && at.column <= table.columns.length
      return fits && at.row > 0 && at.column > 0 ? [] : [`${kind}: no such cell`]
    }),
  ]
}

function reaching(rows: readonly { readonly cells: readonly Cell[] }[]): boolean {
  return rows.some(({ cells }, index) => cells.some(({ rowSpan = 1 }) => index + rowSpan > rows.length))
}
