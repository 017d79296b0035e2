import type { SourceColumn } from './columns.ts'
import type { Line, SectionLine } from './lines.ts'
import type { SourceCell, SourceRow } from './source-table.ts'

/** A section of the document with its rows; the one without a line holds activities that stand in no section. */
export interface Part {
  readonly section: SectionLine | null
  readonly rows: readonly SourceRow[]
}

/** The parts of a plan: its rows under the sections to which they belong. */
export function partsOf(lines: readonly Line[], columns: readonly SourceColumn[]): Part[] {
  const stage = columns.find(({ field }) => field === 'section.title')
  const number = columns.find(({ field }) => field === 'section.number')
  const parts: { section: SectionLine | null; rows: SourceRow[] }[] = []
  for (const line of lines) {
    if (line.kind === 'footnote') continue
    if (line.kind === 'section') parts.push({ section: line, rows: [] })
    else {
      const opened = stage && stageLine(line.row, stage, number)
      const last = parts.at(-1)
      if (opened) parts.push({ section: opened, rows: [line.row] })
      else if (last) last.rows.push(line.row)
      else parts.push({ section: null, rows: [line.row] })
    }
  }
  return parts
}

/** A stage begins where its cell does. */
function stageLine(row: SourceRow, stage: SourceColumn, number: SourceColumn | undefined): SectionLine | undefined {
  const cell = begun(row, stage)
  if (!cell) return undefined
  const typed = number ? (begun(row, number)?.words ?? '') : ''
  return { kind: 'section', number: typed, title: cell.text, at: cell.at, row: null, isBold: cell.isBold }
}

function begun(row: SourceRow, { index }: SourceColumn): SourceCell | undefined {
  const place = row.places[index]
  return place?.part === 'own' && place.cell.words !== '' ? place.cell : undefined
}
