import type { Styles } from './styles.ts'
import type { FileRow } from './table-rows.ts'
import { child, value } from './tree.ts'
import type { XmlElement } from './xml.ts'

/** Whether lines are drawn in a table: by its cells, by itself, else by its style. */
export function hasLines(table: XmlElement, rows: readonly FileRow[], styles: Styles): boolean {
  const properties = child(table, 'w:tblPr')
  const borders = child(properties, 'w:tblBorders') ?? styles.tableBorders(value(properties, 'w:tblStyle'))
  if (draws(borders)) return true
  return rows.some(({ cells }) => cells.some(({ element }) => draws(child(child(element, 'w:tcPr'), 'w:tcBorders'))))
}

function draws(borders: XmlElement | undefined): boolean {
  return borders?.children.some(({ attributes }) => !NO_LINE.has(attributes['w:val'] ?? 'none')) ?? false
}

const NO_LINE: ReadonlySet<string> = new Set(['none', 'nil'])
