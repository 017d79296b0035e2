import type { Cell, Column, Look, Row, Table } from '../../document.ts'
import { type GridRow, layOnGrid, type Slot } from '../../grid.ts'
import { paragraphsHtml } from './paragraph.ts'

/**
 * A table with lines: its header cells name their columns, rows that name a section name the rows below them.
 * @param name the attribute that names the table.
 */
export function tableHtml(table: Table, name: string, look: Look): string {
  const header = layOnGrid(table.header, table.columns.length)
  const body = layOnGrid(table.rows, table.columns.length)
  return [
    `<table class="ruled" ${name}>`,
    columnsHtml(table.columns),
    ...(header.length > 0 ? ['<thead>', ...header.map((row) => headerRowHtml(row, look)), '</thead>'] : []),
    ...groupsOf(body).flatMap((rows) => [
      '<tbody>',
      ...rows.map((row) => bodyRowHtml(row, table.columns, look)),
      '</tbody>',
    ]),
    '</table>',
  ].join('\n')
}

/** A table that only puts blocks side by side (stamps): nothing is said of rows and columns to who cannot see them. */
export function sideBySideHtml(table: Table, look: Look): string {
  const rows = layOnGrid([...table.header, ...table.rows], table.columns.length)
  return [
    '<table class="plain" role="presentation">',
    columnsHtml(table.columns),
    '<tbody>',
    ...rows.map((row) => rowHtml(row, (slot) => cellHtml('td', '', slot.cell, look))),
    '</tbody>',
    '</table>',
  ].join('\n')
}

function columnsHtml(columns: readonly Column[]): string {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  const share = (width: number) => Math.round((width / all) * 10_000) / 100
  return `<colgroup>${columns.map(({ width }) => `<col style="width:${share(width)}%"/>`).join('')}</colgroup>`
}

/** Rows with those that belong to the section named above them; a merged cell may not reach from one group into another. */
function groupsOf(rows: readonly GridRow[]): readonly (readonly GridRow[])[] {
  const groups: GridRow[][] = []
  for (const row of rows) {
    const group = groups.at(-1)
    if (group && !(namesSection(row) && row.slots.every(({ merge }) => merge !== 'continued'))) group.push(row)
    else groups.push([row])
  }
  return groups
}

function namesSection({ slots }: GridRow): boolean {
  return slots.some(isSectionName)
}

function isSectionName({ cell }: Slot): boolean {
  return cell.paragraphs.some(({ style }) => style === 'cell-section')
}

// A row of column numbers names nothing.
function headerRowHtml(row: GridRow, look: Look): string {
  if (row.slots.every(isNumber)) return rowHtml(row, ({ cell }) => cellHtml('td', '', cell, look))
  return rowHtml(row, ({ cell, colSpan }) => cellHtml('th', colSpan > 1 ? 'colgroup' : 'col', cell, look))
}

function isNumber({ cell }: Slot): boolean {
  const inlines = cell.paragraphs.flatMap((paragraph) => paragraph.inlines)
  return inlines.length === 1 && inlines[0]?.type === 'text' && /^\d+$/u.test(inlines[0].text)
}

function bodyRowHtml(row: GridRow, columns: readonly Column[], look: Look): string {
  const name = sectionName(row, columns)
  return rowHtml(row, (slot) =>
    slot === name ? cellHtml('th', 'rowgroup', slot.cell, look) : cellHtml('td', '', slot.cell, look),
  )
}

/** Of the cells of a section's row the widest is its name: the others are its number, its deadline. */
function sectionName({ slots }: GridRow, columns: readonly Column[]): Slot | undefined {
  const width = ({ column, colSpan }: Slot) =>
    columns.slice(column, column + colSpan).reduce((sum, each) => sum + each.width, 0)
  return slots
    .filter((slot) => slot.merge !== 'continued' && isSectionName(slot))
    .reduce<Slot | undefined>((widest, slot) => (widest && width(widest) >= width(slot) ? widest : slot), undefined)
}

function rowHtml({ row, slots }: GridRow, cell: (slot: Slot) => string): string {
  const own = slots.filter(({ merge }) => merge !== 'continued')
  return `${rowTag(row)}${own.map(cell).join('')}</tr>`
}

function rowTag({ keepNext }: Row): string {
  return keepNext ? '<tr class="keep">' : '<tr>'
}

function cellHtml(tag: 'td' | 'th', scope: string, cell: Cell, look: Look): string {
  const { paragraphs, colSpan = 1, rowSpan = 1, verticalAlign } = cell
  const attributes = [
    ...(scope === '' ? [] : [`scope="${scope}"`]),
    ...(colSpan > 1 ? [`colspan="${colSpan}"`] : []),
    ...(rowSpan > 1 ? [`rowspan="${rowSpan}"`] : []),
    ...(verticalAlign === 'middle' || verticalAlign === 'bottom' ? [`class="${verticalAlign}"`] : []),
  ]
  return `<${[tag, ...attributes].join(' ')}>${paragraphsHtml(paragraphs, look)}</${tag}>`
}
