import { linesOf } from './lines.ts'
import type { TextTable } from './text-table.ts'

/** Lines that must agree before a text is taken for a table. */
const LOOKED_AT = 5

/** A whole text as Excel saves it with semicolons: the first lines have equally many, two at least, and none has a tab. */
export function semicolonTable(text: string): TextTable | undefined {
  if (text.includes('\t') || !text.includes(';')) return undefined
  const rows = linesOf(text, ';').map(({ cells }) => cells)
  const [first, ...others] = rows.slice(0, LOOKED_AT)
  if (!first || first.length < 3 || others.length === 0) return undefined
  return others.every(({ length }) => length === first.length) ? { rows, marked: 0, twoLevels: false } : undefined
}
