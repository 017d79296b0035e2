import { unmarked } from '../marked-text.ts'
import type { TextLine } from './lines.ts'
import type { FoundTable } from './text-table.ts'

/**
 * A table written one cell a line: a line that begins with a tab begins a cell, lines without tabs go on with it, a lone
 * tab is an empty cell. The header ends at the first blank line and counts the columns.
 */
export function cellLineTable(lines: readonly TextLine[], start: number): FoundTable | undefined {
  if (!isHeader(lines, start)) return undefined
  const { groups, next } = groupsFrom(lines, start)
  const [header, ...others] = groups
  if (!header) return undefined
  const rows = rowsOf(others, header.length)
  const exact = rows.filter((row) => row.length === header.length)
  if (exact.length === 0 || exact.length < rows.length / 2) return undefined
  return { table: { rows: [header, ...rows], marked: 0, twoLevels: false }, next }
}

function opensCell(line: TextLine | undefined): boolean {
  return line !== undefined && line.cells.length === 2 && line.cells[0]?.trim() === ''
}

/** Columns of a table written so; a longer list of words is none. */
const MOST_HEADINGS = 30

/** Two headings at least stand together, and nothing directly above. */
function isHeader(lines: readonly TextLine[], start: number): boolean {
  if (!opensCell(lines[start]) || (start > 0 && !lines[start]?.afterBlank)) return false
  let headings = 0
  for (let at = start; at === start || (lines[at] && !lines[at]?.afterBlank); at++) {
    const { cells } = lines[at] as TextLine
    if (cells.length > 2 || (cells.length === 2 && !opensCell(lines[at])) || !isHeading(cells.at(-1) ?? ''))
      return false
    if (opensCell(lines[at]) && ++headings > MOST_HEADINGS) return false
  }
  return headings > 1
}

/** Cells between blank lines. */
function groupsFrom(lines: readonly TextLine[], start: number) {
  const groups: string[][] = []
  let at = start
  for (let line = lines[at]; line; line = lines[++at]) {
    const group = groups.at(-1)
    const [text = '', more = ''] = line.cells
    if (opensCell(line) && group && !line.afterBlank) group.push(more)
    else if (opensCell(line)) groups.push([more])
    else if (group && line.cells.length === 1 && !line.afterBlank) group.push(`${group.pop() ?? ''}\n${text}`)
    else break
  }
  return { groups, next: at }
}

/** Short and not a sentence; paragraphs that begin with a tab as their indent are longer, or end as sentences do. */
function isHeading(cell: string): boolean {
  const text = unmarked(cell).trim()
  return text.length <= 80 && !/[.:;,!?]$/u.test(text.replace(/(?:п\/п|№)\.?$/u, ''))
}

/** A row may hold a blank line: what is missing in the last row is taken from the next cells where those do not exceed it. */
function rowsOf(groups: readonly (readonly string[])[], columns: number): readonly (readonly string[])[] {
  const rows: string[][] = []
  for (const group of groups) {
    const last = rows.at(-1)
    if (last && last.length < columns && last.length + group.length <= columns) last.push(...group)
    else for (let at = 0; at < group.length; at += columns) rows.push(group.slice(at, at + columns))
  }
  return rows
}
