import type { TextLine } from './lines.ts'
import type { FoundTable } from './text-table.ts'

const ROW = /^\s*\|.*\|\s*$/u
const RULE = /^[\s|:-]+$/u

/** A table of Markdown: a row a line, cells between bars, the header above a line of dashes. */
export function pipeTable(lines: readonly TextLine[], start: number): FoundTable | undefined {
  let next = start
  const rows: (readonly string[])[] = []
  let marked = 0
  for (let line = rowText(lines[next]); line !== undefined; line = rowText(lines[++next])) {
    if (next > start && lines[next]?.afterBlank) break
    if (!(RULE.test(line) && line.includes('-'))) rows.push(cellsOf(line))
    else if (next === start + 1) marked = 1
  }
  return rows.length < 2 && marked === 0 ? undefined : { table: { rows, marked, twoLevels: false }, next }
}

function rowText(line: TextLine | undefined): string | undefined {
  const text = line?.cells.join(' ')
  return text !== undefined && ROW.test(text) ? text : undefined
}

function cellsOf(row: string): readonly string[] {
  return row
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map(plainCell)
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

function plainCell(cell: string): string {
  return cell
    .replace(/<br\s*\/?>/giu, '\n')
    .replace(/<\/?(?:i|em|b|strong)>/giu, '')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replace(/&(amp|lt|gt|quot|nbsp);/gu, (_, name: string) => ENTITIES[name] ?? '')
}
