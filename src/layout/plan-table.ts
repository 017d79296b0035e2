import type { Paragraph, Row, StyleName, Table } from '../document/index.ts'
import type { Activity, Assignment, Column, Item, Roadmap, Section } from '../model/index.ts'
import { paragraphsOf } from './cell-text.ts'
import { type GridCell, type GridRow, rowsOf } from './grid.ts'
import type { Template } from './template.ts'
import { columnWidths } from './widths.ts'

/** The table of a plan, `width` millimetres wide. */
export function planTable(plan: Roadmap, template: Template, width: number): Table {
  const { columns } = plan
  const headings = columns.map((column) => headingOf(column, template))
  const asRows = plan.sections.some((section) => section.deadline || section.responsible)
  const grid = [
    ...plan.sections.flatMap((section) => sectionRows(section, columns, asRows)),
    ...plan.activities
      .filter(({ section }) => section === null)
      .map((activity) => activityRow(activity, columns, false)),
  ]
  return {
    type: 'table',
    columns: widthsOf(plan, headings, width).map((mm) => ({ width: mm })),
    header: [headerRow(headings)],
    rows: rowsOf(grid),
    borders: true,
  }
}

function headingOf(column: Column, template: Template): string {
  if (column.title !== null) return column.title
  const { columns } = template
  return Object.hasOwn(columns, column.field) ? columns[column.field as keyof Template['columns']] : column.field
}

function headerRow(headings: readonly string[]): Row {
  return { cells: headings.map((text) => ({ paragraphs: paragraphsOf(text, 'cell-header'), verticalAlign: 'middle' })) }
}

function sectionRows(section: Section, columns: readonly Column[], asRow: boolean): GridRow[] {
  const head: GridRow = asRow
    ? { cells: columns.map((column) => sectionCell(section, column)), keepNext: true }
    : {
        cells: [{ paragraphs: paragraphsOf(headline(section), 'cell-section'), colSpan: columns.length }],
        keepNext: true,
      }
  return [
    head,
    ...section.activities.map((activity, i) => activityRow(activity, columns, asRow, section.activities[i - 1])),
  ]
}

function headline(section: Section): string {
  return section.number === '' ? section.title : `${section.number} ${section.title}`
}

/** A section that has a deadline or responsibles of its own fills the row as an activity does; its own words are bold. */
function sectionCell(section: Section, column: Column): GridCell {
  return { paragraphs: itemCell(section, column, 'cell-section') ?? paragraphsOf('', 'cell') }
}

function activityRow(activity: Activity, columns: readonly Column[], asRow: boolean, above?: Activity): GridRow {
  return { cells: columns.map((column) => activityCell(activity, column, columns, asRow, above)) }
}

function activityCell(
  activity: Activity,
  column: Column,
  columns: readonly Column[],
  asRow: boolean,
  above: Activity | undefined,
): GridCell {
  const { field } = column
  if (isMergeable(field) && activity.merge.includes(field) && above) return 'above'
  if (asRow && inherits(activity, field) && (!above || inherits(above, field))) return 'above'
  if (field === 'result') return { paragraphs: paragraphsOf(activity.result ?? '', 'cell') }
  if (column.own) return { paragraphs: paragraphsOf(activity.own.get(field) ?? '', 'cell') }
  const numbered = columns.some((each) => each.field === 'number')
  if (field === 'title' && !numbered) {
    return { paragraphs: paragraphsOf(`${activity.number} ${activity.title}`.trimStart(), 'cell') }
  }
  return { paragraphs: itemCell(activity, column, 'cell') ?? paragraphsOf('', 'cell') }
}

function isMergeable(field: string): field is 'title' | 'deadline' | 'responsible' | 'result' {
  return field === 'title' || field === 'deadline' || field === 'responsible' || field === 'result'
}

function inherits(activity: Activity, field: string): boolean {
  if (field === 'deadline') return activity.deadlineFrom === 'inherited'
  return field === 'responsible' && activity.responsibleFrom === 'inherited'
}

function itemCell(item: Item, column: Column, style: StyleName): Paragraph[] | null {
  switch (column.field) {
    case 'number':
      return paragraphsOf(item.number, style)
    case 'title':
      return paragraphsOf(item.title, style)
    case 'deadline':
      return paragraphsOf(item.deadline?.text ?? '', style)
    case 'responsible':
      return paragraphsOf(responsibleText(item.responsible, column.separator), 'cell')
    default:
      return null
  }
}

/** A text prints as typed; of a list, the first name that comes from the directory gets a capital. */
export function responsibleText(assignment: Assignment | null, separator: Column['separator']): string {
  if (!assignment) return ''
  if (assignment.text !== null) return assignment.text
  const names = assignment.people.map(({ name, entry }, index) =>
    index === 0 && entry?.name === name ? name.charAt(0).toUpperCase() + name.slice(1) : name,
  )
  return names.join(separator === 'line' ? '\n' : ', ')
}

function widthsOf(plan: Roadmap, headings: readonly string[], total: number): number[] {
  const needs = plan.columns.map((column, index) => ({
    heading: headings[index] ?? '',
    texts: plan.activities.map((activity) => plainText(activity, column)),
    given: column.width,
    narrow: column.field === 'number',
    comfort: column.field === 'deadline' ? 34 : 0,
  }))
  return columnWidths(needs, total)
}

function plainText(activity: Activity, column: Column): string {
  if (column.own) return activity.own.get(column.field) ?? ''
  if (column.field === 'result') return activity.result ?? ''
  const paragraphs = itemCell(activity, column, 'cell') ?? []
  return paragraphs
    .flatMap(({ inlines }) => inlines.map((inline) => (inline.type === 'text' ? inline.text : ' ')))
    .join(' ')
}
