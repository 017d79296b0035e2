import type { Paragraph, Table } from '../../document.ts'
import { type GridRow, layOnGrid, type Slot } from '../../grid.ts'
import { type Paint, paragraphLines, plainText } from './paragraph.ts'

/** A table as a list, for narrow terminals: each row a group of «header: value», groups apart by an empty line. */
export function stackedLines(table: Table, width: number, paint: Paint): readonly string[] {
  const labels = labelsOf(layOnGrid(table.header, table.columns.length), table.columns.length)
  const groups = layOnGrid(table.rows, table.columns.length).map((row) =>
    row.slots.flatMap((slot) => slotLines(slot, labels, width, paint)),
  )
  return groups.filter((group) => group.length > 0).flatMap((group, index) => (index > 0 ? ['', ...group] : group))
}

// A cell of the header over several columns stands before the name of each; a row of column numbers says nothing here.
function labelsOf(header: readonly GridRow[], columns: number): readonly string[] {
  return Array.from({ length: columns }, (_, column) => {
    const slots = header.flatMap((row) =>
      row.slots.filter((slot) => slot.merge !== 'continued' && covers(slot, column)),
    )
    return slots
      .map(textOf)
      .filter((text) => text && !/^\d+$/u.test(text))
      .join(', ')
  })
}

function covers(slot: Slot, column: number): boolean {
  return slot.column <= column && column < slot.column + slot.colSpan
}

function textOf(slot: Slot): string {
  return slot.cell.paragraphs.map(plainText).join(' ').replaceAll('\n', ' ').trim()
}

// A cell over several columns (the name of a section) goes without a label.
function slotLines(slot: Slot, labels: readonly string[], width: number, paint: Paint): readonly string[] {
  const paragraphs = slot.cell.paragraphs.filter((paragraph) => plainText(paragraph).trim() !== '')
  const label = slot.colSpan === 1 ? labels[slot.column] : undefined
  if (!label || paragraphs.length === 0) return paragraphs.flatMap((each) => paragraphLines(each, width, paint))
  const lines = labelled(label, paragraphs).flatMap((each) => paragraphLines(each, width - 2, paint))
  return lines.map((line, index) => (index === 0 ? line : `  ${line}`))
}

// The label shares a line with the value, or has one of its own above a list.
function labelled(label: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const text = { type: 'text', text: `${label}: `, tone: 'faint' } as const
  const [first, ...rest] = paragraphs as readonly [Paragraph, ...Paragraph[]]
  if (first.mark === undefined) return [{ ...first, inlines: [text, ...first.inlines] }, ...rest]
  return [{ type: 'paragraph', style: 'cell', inlines: [text] }, first, ...rest]
}
