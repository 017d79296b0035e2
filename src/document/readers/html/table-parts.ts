import { attribute, type Element, isElement, styled } from './element.ts'
import { leftOut } from './left-out.ts'
import { MOST_COLUMNS } from '../reading-limits.ts'

/** Rows that stand together: no cell reaches from one group into another. */
export interface RowGroup {
  readonly isHeader: boolean
  readonly rows: readonly Element[]
}

/** The groups of rows of a table in the order in which they are printed: the first head on top, the first foot at the end. */
export function rowGroups(table: Element): readonly RowGroup[] {
  const groups = childrenOf(table).filter(({ tagName }) => GROUPS.has(tagName))
  const head = groups.find(({ tagName }) => tagName === 'thead')
  const foot = groups.find(({ tagName }) => tagName === 'tfoot')
  const order = [head, ...groups.filter((group) => group !== head && group !== foot), foot]
  return order.flatMap((group) => {
    if (!group || leftOut(group)) return []
    const rows = childrenOf(group).filter((row) => row.tagName === 'tr' && !leftOut(row))
    return [{ isHeader: group === head, rows }]
  })
}

const GROUPS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot'])

/** The cells of a row that are printed. */
export function cellsOf(row: Element): readonly Element[] {
  return childrenOf(row).filter((cell) => (cell.tagName === 'td' || cell.tagName === 'th') && !leftOut(cell))
}

/** Rows and cells of a table that are not printed. */
export function hiddenParts(table: Element): readonly Element[] {
  const groups = childrenOf(table).filter(({ tagName }) => GROUPS.has(tagName))
  const rows = groups.flatMap(childrenOf)
  return [...groups, ...rows, ...rows.flatMap(childrenOf)].filter((part) => leftOut(part) !== undefined)
}

/** The columns that a table declares; a long declaration says nothing. */
export function declaredColumns(table: Element): readonly Element[] {
  const columns = childrenOf(table)
    .filter(({ tagName }) => tagName === 'colgroup')
    .flatMap((group) => (group.childNodes.some(isElement) ? childrenOf(group) : [group]))
  return columns
    .slice(0, MOST_COLUMNS)
    .flatMap((column) => Array.from({ length: spanOf(column, 'span') || 1 }, () => column))
}

/** A span as a page says it: 1 where it says nothing sensible. */
export function spanOf(element: Element, name: 'colspan' | 'rowspan' | 'span'): number {
  const value = attribute(element, name)?.trim() ?? ''
  if (!/^\d+$/u.test(value)) return 1
  // The bounds of HTML; no span of columns is 0.
  return name === 'rowspan' ? Math.min(Number(value), 65_534) : Math.min(Math.max(Number(value), 1), 1000)
}

export function childrenOf(element: Element): readonly Element[] {
  return element.childNodes.filter(isElement)
}

/** Whether a table is drawn with lines; one that says nothing of them is taken for one with. */
export function hasBorders(table: Element, cells: readonly Element[]): boolean {
  const lines = cells.map(lineOf)
  if (lines.includes(true)) return true
  if (lines.length > 0 && lines.every((line) => line === false)) return false
  const own = attribute(table, 'border')
  if (own !== undefined) return own.trim() !== '0'
  return attribute(table, 'role') !== 'presentation' && lineOf(table) !== false
}

/** Whether an element says that it has lines, or that it has none. */
function lineOf(element: Element): boolean | undefined {
  const said = ['border', 'border-top', 'border-bottom', 'border-left', 'border-right']
    .map((side) => styled(element, side))
    .filter((value) => value !== undefined)
  if (said.length === 0) return undefined
  return said.some((value) => !/\bnone\b|\bhidden\b|^0(?:px|pt|cm)?$/u.test(value))
}
