import { contents } from './contents.ts'
import { wordsOf } from './runs.ts'
import type { Found } from './story.ts'
import { child, switched, wholeNumber } from './tree.ts'
import type { XmlElement } from './xml.ts'

/** A row as the file has it, tracked changes accepted. */
export interface FileRow {
  readonly cells: readonly FileCell[]
  /** Columns of the grid left free at the left and at the right. */
  readonly before: number
  readonly after: number
  /** Repeated at the top of every page. */
  readonly header: boolean
  readonly found: readonly Found[]
}

export interface FileCell {
  readonly element: XmlElement
  readonly span: number
  /** How it takes part in a merge with cells above and below. */
  readonly merge: 'none' | 'restart' | 'continue'
  readonly found: readonly Found[]
}

/** The rows of a table; those left out leave a remark with the row after them, or with the last. */
export function fileRows(table: XmlElement): readonly FileRow[] {
  const rows: FileRow[] = []
  let lost: Found[] = []
  for (const element of contents(table)) {
    if (element.name !== 'w:tr') continue
    const properties = child(element, 'w:trPr')
    const kind = leftOut(properties)
    const row = kind ? undefined : fileRow(element, properties, lost)
    if (row) {
      rows.push(row)
      lost = []
    } else if (kind) lost.push({ kind, ...withText(wordsOf(element)) })
  }
  const last = rows.pop()
  return last ? [...rows, { ...last, found: [...last.found, ...lost] }] : []
}

/** How many columns the widest of the rows takes. */
export function columnCount(rows: readonly FileRow[]): number {
  return rows.reduce((most, row) => Math.max(most, row.before + widthOf(row) + row.after), 1)
}

/** How many columns the cells of a row take. */
function widthOf({ cells }: FileRow): number {
  return cells.reduce((sum, { span }) => sum + span, 0)
}

function leftOut(properties: XmlElement | undefined): 'deleted' | 'hidden' | undefined {
  if (child(properties, 'w:del')) return 'deleted'
  return switched(properties, 'w:hidden') ? 'hidden' : undefined
}

function fileRow(element: XmlElement, properties: XmlElement | undefined, lost: readonly Found[]): FileRow | undefined {
  const cells = mergedAcross(
    contents(element)
      .filter(({ name }) => name === 'w:tc')
      .filter(isKept),
  )
  const inserted: readonly Found[] = child(properties, 'w:ins') ? [{ kind: 'inserted' }] : []
  return cells.length === 0
    ? undefined
    : {
        cells,
        before: count(properties, 'w:gridBefore'),
        after: count(properties, 'w:gridAfter'),
        header: switched(properties, 'w:tblHeader') ?? false,
        found: [...lost, ...inserted],
      }
}

function isKept(cell: XmlElement): boolean {
  return child(child(cell, 'w:tcPr'), 'w:cellDel') === undefined
}

// Word of old marked each of the cells merged side by side instead of writing one.
function mergedAcross(elements: readonly XmlElement[]): readonly FileCell[] {
  const cells: FileCell[] = []
  for (const element of elements) {
    const cell = fileCell(element)
    const last = cells.at(-1)
    const merge = child(child(element, 'w:tcPr'), 'w:hMerge')
    if (last && merge && merge.attributes['w:val'] !== 'restart')
      cells[cells.length - 1] = { ...last, span: last.span + cell.span, found: [...last.found, ...unseen(element)] }
    else cells.push(cell)
  }
  return cells
}

/** What stands in a cell that is covered by another. */
export function unseen(cell: XmlElement): readonly Found[] {
  const text = wordsOf(cell).trim()
  return text ? [{ kind: 'hidden', text }] : []
}

function fileCell(element: XmlElement): FileCell {
  const properties = child(element, 'w:tcPr')
  const merge = child(properties, 'w:vMerge')
  const restarts = merge?.attributes['w:val'] === 'restart'
  return {
    element,
    span: Math.max(1, wholeNumber(properties, 'w:gridSpan') ?? 1),
    merge: merge ? (restarts ? 'restart' : 'continue') : 'none',
    found: child(properties, 'w:cellIns') ? [{ kind: 'inserted' }] : [],
  }
}

function count(properties: XmlElement | undefined, name: string): number {
  return Math.max(0, wholeNumber(properties, name) ?? 0)
}

function withText(words: string): { readonly text?: string } {
  const text = words.replace(/\s+/gu, ' ').trim()
  return text ? { text } : {}
}
