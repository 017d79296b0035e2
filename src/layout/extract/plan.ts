import type { ReadDocument } from '../../document/index.ts'
import type { RoadmapFile } from '../../format/index.ts'
import type { Template } from '../template.ts'
import { backMatter, type Back } from './closing.ts'
import { type SourceColumns, sourceColumns } from './table/columns.ts'
import type { RowWords } from './table/compared.ts'
import type { Draft } from './draft.ts'
import { withExcluded } from './excluded.ts'
import { frontMatter } from './front.ts'
import { type Items, itemsOf } from './table/items.ts'
import type { Keys } from './table/keys.ts'
import { type Line, linesOf } from './table/lines.ts'
import { partsOf } from './table/parts.ts'
import { peopleOf } from './table/people.ts'
import { findPlanTable, type PlanTable } from './table/plan-tables.ts'
import { withRemarks } from './remarks.ts'
import type { Placed } from './source-line.ts'
import { filledCells, type SourceRow } from './table/source-table.ts'

/** What is wanted beside the document. */
export interface ExtractOptions {
  readonly keys: Keys
  /** By which the plan will print: what it says of itself need not stand in the file. */
  readonly template: Template
  /** Answers to the questions of an earlier draft, by the keys of their choices. */
  readonly answers: ReadonlyMap<string, string>
}

/** A plan found in a document, and the rows that it was made of. */
export interface Extracted {
  readonly draft: Draft
  /** The headings and the rows, those joined that a page break had cut: what is to print again. */
  readonly rows: readonly RowWords[]
}

/** The plan that a document holds; `null` where no table of it looks like one. */
export function extractPlan(read: ReadDocument, options: ExtractOptions): Extracted | null {
  const table = findPlanTable(read, options.answers)
  if (!table) return null
  const rows = table.body.flatMap((each) => ('row' in each ? [each.row] : []))
  const columns = sourceColumns(table.header, rows, { ...options, knowsMerges: read.knowsMerges })
  if (!columns.columns.some(({ field }) => field === 'title')) return null
  const { lines, doubts, unused } = linesOf(table.body, columns.columns, read.knowsMerges)
  const items = itemsOf(partsOf(lines, columns.columns), columns.columns, read.knowsMerges)
  const front = frontMatter(table.before, options.template)
  const back = backMatter(
    [...lines.flatMap(footnote), ...table.after],
    read.footnotes,
    options.template,
    front.value.title,
  )
  const people = peopleOf(responsibleTexts(items.value), options.keys)
  const draft: Draft = {
    value: wholeValue(front.value, people.value, columns, table, items, back.value, options.template),
    origins: [...front.origins, ...items.origins, ...back.origins],
    doubts: [
      ...table.doubts,
      ...columns.doubts,
      ...front.doubts,
      ...people.doubts,
      ...doubts,
      ...items.doubts,
      ...back.doubts,
    ],
    unused: [...front.unused, ...table.unused, ...unused, ...items.unused, ...back.unused],
  }
  const headings = [...table.header.map(rowWords), ...(table.isNumbered ? [numberRow(table)] : [])]
  return { draft: withRemarks(draft, read.remarks), rows: [...headings, ...lines.flatMap(lineWords)] }
}

function rowWords(row: SourceRow): RowWords {
  return { at: { table: row.table, row: row.number, column: 1 }, cells: filledCells(row).map(({ words }) => words) }
}

function numberRow({ header }: PlanTable): RowWords {
  const [first] = header
  const count = first?.places.length ?? 0
  return {
    at: { table: first?.table ?? 1, row: (header.at(-1)?.number ?? 0) + 1, column: 1 },
    cells: Array.from({ length: count }, (_, i) => String(i + 1)),
  }
}

function lineWords(line: Line): RowWords[] {
  switch (line.kind) {
    case 'footnote':
      return []
    case 'activity':
      return [rowWords(line.row)]
    case 'section':
      return [line.row ? rowWords(line.row) : { at: line.at, cells: [`${line.number} ${line.title}`] }]
  }
}

/** A remark across the table is read as one under it. */
function footnote(line: Line): Placed[] {
  if (line.kind !== 'footnote') return []
  return line.text.split('\n').map(
    (text): Placed => ({
      block: { type: 'paragraph', style: 'note', inlines: [{ type: 'text', text }] },
      at: line.at,
    }),
  )
}

/** The texts of all cells that name those who answer. */
function responsibleTexts({ sections = [], activities = [] }: Items['value']): string[] {
  const items = [...sections.flatMap((section) => [section, ...(section.activities ?? [])]), ...activities]
  return items.flatMap(({ responsible }) => {
    if (responsible === undefined || Array.isArray(responsible)) return []
    return (typeof responsible === 'string' ? [responsible] : Object.values(responsible)).filter(
      (each) => typeof each === 'string',
    )
  })
}

function wholeValue(
  front: Partial<RoadmapFile>,
  responsibles: RoadmapFile['responsibles'],
  columns: SourceColumns,
  table: PlanTable,
  items: Items,
  back: Back,
  template: Template,
): RoadmapFile {
  return {
    roadmap: '1',
    ...front,
    ...(responsibles ? { responsibles } : {}),
    ...(columns.value ? { columns: columns.value } : {}),
    ...(table.isNumbered ? { 'column-numbers': true } : {}),
    ...withExcluded(items.value, template.excluded),
    ...back,
  }
}
