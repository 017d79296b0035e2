import { isBlank } from './lines.ts'
import { unmarked } from '../marked-text.ts'

/** A row of a table whose rows are lines. */
export interface LineRow {
  readonly cells: readonly string[]
  readonly afterBlank: boolean
}

/** Rows with those that a page break cut in two put together again. `kept` rows at the top are headings. */
export function joinCutRows(rows: readonly LineRow[], kept: number): readonly (readonly string[])[] {
  const spaced = areSpaced(rows)
  const whole: (readonly string[])[] = []
  for (const [index, { cells, afterBlank }] of rows.entries()) {
    const above = whole.at(-1)
    if (above && index >= kept && isRest(above, cells, afterBlank && !spaced))
      whole[whole.length - 1] = joined(above, cells)
    else whole.push(cells)
  }
  return whole
}

/** Whether blank lines stand between rows everywhere, and so tell nothing of pages. */
function areSpaced(rows: readonly LineRow[]): boolean {
  const begun = rows.slice(1).filter(({ cells }) => !isBlank(cells[0]))
  return begun.length >= 3 && begun.filter(({ afterBlank }) => afterBlank).length > begun.length / 2
}

/** Whether a row is the rest of the one above. Behind a blank line it is, where its first cell is empty; otherwise its words must go on. */
function isRest(above: readonly string[], cells: readonly string[], afterBlank: boolean): boolean {
  if (!isBlank(cells[0])) return false
  const filled = [...cells.keys()].filter((column) => !isBlank(cells[column]))
  if (afterBlank) return !isNextNumber(above, cells, filled[0])
  return filled.length > 0 && filled.every((column) => goesOn(above[column] ?? '', cells[column] ?? ''))
}

const NUMBER = /^(\d{1,3})[.)](?!\d)/u

/** «2. …» below «1. …»: activities of a merged number, not one activity on two pages. */
function isNextNumber(above: readonly string[], cells: readonly string[], column = -1): boolean {
  const [before, after] = [above[column], cells[column]].map((cell = '') => NUMBER.exec(unmarked(cell).trim())?.[1])
  return before !== undefined && Number(after) === Number(before) + 1
}

function goesOn(above: string, below: string): boolean {
  const [start, rest] = [unmarked(above).trim(), unmarked(below).trim()]
  if (start === '') return false
  return /^\p{Ll}/u.test(rest) || /[,\-–—«(]$/u.test(start)
}

function joined(above: readonly string[], rest: readonly string[]): readonly string[] {
  const columns = Math.max(above.length, rest.length)
  return Array.from({ length: columns }, (_, column) => joinedCell(above[column] ?? '', rest[column] ?? ''))
}

const LIST_MARK = /^(?:[-–—•▪➤*·]\s*(?=[\p{L}\p{N}«"(])|(?:\d{1,2}|\p{L})[.)]\s)/u

/** The halves of a cell: with a space, as a new line where a point of a list begins, at once behind a hyphen. */
function joinedCell(above: string, rest: string): string {
  if (isBlank(above) || isBlank(rest)) return isBlank(above) ? rest : above
  if (LIST_MARK.test(unmarked(rest).trim())) return `${above}\n${rest}`
  return /\p{L}-\s*$/u.test(above) && /^\s*\p{Ll}/u.test(rest) ? above.trimEnd() + rest.trimStart() : `${above} ${rest}`
}
