import type { Row } from '../document/index.ts'
import type { Column, Roadmap } from '../model/index.ts'
import { paragraphsOf } from './cell-text.ts'
import type { Template } from './template.ts'

/** A column of the grid: a column of the plan, or one leaf of its second level. */
export interface PrintedColumn {
  readonly column: Column
  /** The key of the second level; `''` where there is none. */
  readonly leaf: string
  readonly heading: string
}

/** The columns of the grid from left to right. */
export function printedColumns(plan: Roadmap, template: Template): PrintedColumn[] {
  return plan.columns.flatMap((column): PrintedColumn[] =>
    column.leaves.length === 0
      ? [{ column, leaf: '', heading: headingOf(column, template) }]
      : column.leaves.map(({ key, heading }) => ({ column, leaf: key, heading })),
  )
}

/** The rows of the header: the headings, and where the plan or the template wants it, the numbers of the columns. */
export function headerRows(plan: Roadmap, template: Template): Row[] {
  const headings = headingRows(plan, template)
  if (!(plan.columnNumbers ?? template['column-numbers'])) return headings
  const numbers = printedColumns(plan, template).map((_, index) => heading(String(index + 1)))
  return [...headings, { cells: numbers }]
}

/** One row of headings, or two where a column has a second level. */
function headingRows(plan: Roadmap, template: Template): Row[] {
  const levels = plan.columns.some(({ leaves }) => leaves.length > 0) ? 2 : 1
  const upper = plan.columns.map((column) => ({
    ...heading(headingOf(column, template)),
    ...(column.leaves.length > 0 ? { colSpan: column.leaves.length } : { rowSpan: levels }),
  }))
  const lower = plan.columns.flatMap(({ leaves }) => leaves.map((leaf) => heading(leaf.heading)))
  return levels === 1 ? [{ cells: upper }] : [{ cells: upper }, { cells: lower }]
}

function heading(text: string) {
  return { paragraphs: paragraphsOf(text, 'cell-header'), verticalAlign: 'middle' as const }
}

function headingOf(column: Column, template: Template): string {
  if (column.title !== null) return column.title
  const { columns } = template
  const field = column.field.replace('.', '-')
  return !column.own && Object.hasOwn(columns, field) ? columns[field as keyof Template['columns']] : column.field
}
