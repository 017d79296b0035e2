import { parseIsoDate } from '../core/calendar-date.ts'
import { dateInWords } from '../deadline/index.ts'
import type { Paragraph, StyleName, Table } from '../document/index.ts'
import type { Activity, Item, Mergeable, Roadmap, Section } from '../model/index.ts'
import { paragraphsOf } from './cell-text.ts'
import { type GridCell, type GridRow, rowsOf } from './grid.ts'
import { headerRows, type PrintedColumn, printedColumns } from './printed-columns.ts'
import { responsibleText } from './responsible-text.ts'
import type { Template } from './template.ts'
import { type ColumnNeed, columnWidths } from './widths.ts'

/** What every row is made against. */
interface Sheet {
  readonly plan: Roadmap
  /** What prints in place of the title of an item that was taken out. */
  readonly excluded: string
  readonly columns: readonly PrintedColumn[]
  /** Whether no column shows the numbers of activities, so that they precede the titles. */
  readonly unnumbered: boolean
}

/**
 * The table of a plan, `width` millimetres wide, and the type size in points that it needs: the first of `sizes` in which
 * no word has to be broken, the last where none is small enough.
 */
export function planTable(
  plan: Roadmap,
  template: Template,
  width: number,
  sizes: readonly number[],
): { readonly table: Table; readonly size: number } {
  const columns = printedColumns(plan, template)
  const sheet = {
    plan,
    columns,
    excluded: template.excluded,
    unnumbered: !columns.some(({ column }) => column.field === 'number'),
  }
  const flat = plan.activities.filter(({ section }) => section === null)
  const grid = [
    ...plan.sections.flatMap((section) => sectionRows(section, sheet)),
    ...flat.map((activity, i) => activityRow(activity, flat[i - 1], sheet)),
  ]
  const { widths, size } = columnWidths(needsOf(sheet, grid), width, sizes)
  const table: Table = {
    type: 'table',
    columns: widths.map((mm) => ({ width: mm })),
    header: headerRows(plan, template),
    rows: rowsOf(grid),
    borders: true,
  }
  return { table, size }
}

function sectionRows(section: Section, sheet: Sheet): GridRow[] {
  const { activities } = section
  const rows = activities.map((activity, i) => activityRow(activity, activities[i - 1], sheet))
  if (sheet.plan.sectionsAs === 'column') return rows.length > 0 ? rows : [{ cells: ownRow(section, sheet) }]
  if (sheet.plan.sectionsAs === 'row' && fillsRow(section)) {
    return [{ cells: ownRow(section, sheet), keepNext: rows.length > 0 }, ...rows]
  }
  const headline = `${section.number} ${titleOf(section, sheet)}`.trimStart()
  const across = { paragraphs: paragraphsOf(headline, 'cell-section'), colSpan: sheet.columns.length }
  return [
    { cells: [across, ...sheet.columns.slice(1).map(() => 'covered' as const)], keepNext: rows.length > 0 },
    ...rows,
  ]
}

/** Whether a section has more to show than its name; otherwise its name goes across the table. */
function fillsRow(section: Section): boolean {
  const people = [...section.responsible.values()].some(({ value }) => value !== null)
  return section.isActivity || section.deadline !== null || people || section.result !== null
}

/** A section that fills a row as an activity does. Its words are bold unless it is an activity itself. */
function ownRow(section: Section, sheet: Sheet): GridCell[] {
  const style: StyleName = section.isActivity ? 'cell' : 'cell-section'
  return sheet.columns.map((printed) => {
    const { field } = printed.column
    if (field === 'section.number') return cellOf(section.number, style)
    if (field === 'section.title') return cellOf(titleOf(section, sheet), style)
    if (sheet.plan.sectionsAs === 'column' && (field === 'number' || field === 'title')) return cellOf('', 'cell')
    return cellOf(itemText(section, printed, sheet), field === 'responsible' || field === 'result' ? 'cell' : style)
  })
}

function activityRow(activity: Activity, above: Activity | undefined, sheet: Sheet): GridRow {
  return { cells: sheet.columns.map((printed) => activityCell(activity, above, printed, sheet)) }
}

function activityCell(activity: Activity, above: Activity | undefined, printed: PrintedColumn, sheet: Sheet): GridCell {
  const { field } = printed.column
  if (field === 'section.number' || field === 'section.title') return stageCell(activity, above, field, sheet)
  const isBelowExcluded = above?.isExcluded === true
  if (above && !isBelowExcluded && isMergeable(field) && activity.merge.includes(field)) return 'above'
  if (inherits(activity, printed)) {
    const { inherited, sectionsAs } = sheet.plan
    if (inherited === 'blank') return cellOf('', 'cell')
    // Over the first activity stands the section's own row, where sections print as rows.
    const continues = above ? inherits(above, printed) : sectionsAs === 'row'
    if (inherited === 'merge' && continues && !isBelowExcluded) return 'above'
  }
  if (field === 'notes') return cellOf(activity.notes ?? '', 'cell')
  if (printed.column.own) return cellOf(activity.own.get(field) ?? '', 'cell')
  return cellOf(itemText(activity, printed, sheet), 'cell')
}

/** The cell of a stage stands for all its activities: in the first row, and down over the others. */
function stageCell({ section }: Activity, above: Activity | undefined, field: string, sheet: Sheet): GridCell {
  if (!section || sheet.plan.sectionsAs !== 'column') return cellOf('', 'cell')
  if (above) return 'above'
  return cellOf(field === 'section.number' ? section.number : titleOf(section, sheet), 'cell')
}

function isMergeable(field: string): field is Mergeable {
  return field === 'title' || field === 'deadline' || field === 'responsible' || field === 'result'
}

function inherits(activity: Activity, { column, leaf }: PrintedColumn): boolean {
  if (column.field === 'deadline') return activity.deadlineFrom === 'inherited'
  return column.field === 'responsible' && activity.responsible.get(leaf)?.from === 'inherited'
}

function titleOf({ isExcluded, title }: Item, { excluded }: Sheet): string {
  return isExcluded ? excluded : title
}

function itemText(item: Item, { column, leaf }: PrintedColumn, sheet: Sheet): string {
  switch (column.field) {
    case 'number':
      return item.number
    case 'title':
      return sheet.unnumbered ? `${item.number} ${titleOf(item, sheet)}`.trimStart() : titleOf(item, sheet)
    case 'deadline':
      return deadlineText(item.deadline?.text ?? '')
    case 'responsible':
      return responsibleText(item.responsible.get(leaf)?.value ?? null, column.separator)
    case 'result':
      return item.result ?? ''
    default:
      return ''
  }
}

/** A day in ISO is how the file spells it, not how a document does; every other wording prints as typed. */
function deadlineText(text: string): string {
  const date = parseIsoDate(text.trim())
  return date ? dateInWords(date) : text
}

function cellOf(text: string, style: StyleName): GridCell {
  return { paragraphs: paragraphsOf(text, style) }
}

/** What a mark by hand («выполнено 12.05») needs, in millimetres. */
const markWidth = 32

function needsOf({ columns }: Sheet, grid: readonly GridRow[]): ColumnNeed[] {
  return columns.map(({ column, heading, leaf }, index) => {
    const texts = grid.map(({ cells }) => paragraphsIn(cells[index]))
    return {
      heading,
      texts,
      given: leaf === '' ? column.width : null,
      narrow: column.field === 'number' || column.field === 'section.number',
      comfort: column.field === 'deadline' ? 34 : 0,
      byHand: column.own && texts.flat().every(({ inlines }) => inlines.length === 0) ? markWidth : 0,
      main: column.field === 'title',
    }
  })
}

/** What a column of its own must find room for; a cell across several asks nothing of one. */
function paragraphsIn(cell: GridCell | undefined): readonly Paragraph[] {
  if (cell === undefined || cell === 'above' || cell === 'covered' || (cell.colSpan ?? 1) > 1) return []
  return cell.paragraphs
}
