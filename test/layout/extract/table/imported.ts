import type { Block, Cell, Paragraph, ReadDocument, Table } from '../../../../src/document/index.ts'
import { roadmapFormat } from '../../../../src/format/index.ts'
import { compareRows, extractPlan, planDocument } from '../../../../src/layout/index.ts'
import { buildRoadmap, type Item, type Roadmap } from '../../../../src/model/index.ts'
import { readYaml, writeYaml } from '../../../../src/yaml/index.ts'
import { planTemplate } from '../../../plan-template.ts'

/** A cell of a small table: its text, a paragraph a line, or the cell itself. */
type Written = string | Cell

/** A cell over columns and rows, in bold type if that is said. */
export function cell(text: string, spans: { across?: number; down?: number; bold?: true } = {}): Cell {
  const { across = 1, down = 1, bold } = spans
  return {
    paragraphs: text.split('\n').map((line) => paragraph(line, bold ? { bold } : {}, 'cell')),
    ...(across > 1 ? { colSpan: across } : {}),
    ...(down > 1 ? { rowSpan: down } : {}),
  }
}

/** A paragraph outside tables. */
export function paragraph(
  text: string,
  { bold, align }: { bold?: true; align?: 'center' } = {},
  style: Paragraph['style'] = 'body',
): Paragraph {
  const inlines = text === '' ? [] : [{ type: 'text' as const, text, ...(bold ? { bold } : {}) }]
  return { type: 'paragraph', style, inlines, ...(align ? { align } : {}) }
}

/** A table as a reader returns it; `widths` are those of its grid. */
export function table(rows: readonly (readonly Written[])[], widths?: readonly number[]): Table {
  const cells = rows.map((row) => row.map((each) => (typeof each === 'string' ? cell(each) : each)))
  const columns = (cells[0] ?? []).reduce((sum, { colSpan = 1 }) => sum + colSpan, 0)
  return {
    type: 'table',
    borders: true,
    columns: Array.from({ length: columns }, (_, i) => ({ width: widths?.[i] ?? 30 })),
    header: [],
    rows: cells.map((each) => ({ cells: each })),
  }
}

/** The plan in a document, an item a line, and what was said of it. */
export function imported(blocks: readonly Block[], { knowsMerges = true } = {}) {
  const read: ReadDocument = { blocks, footnotes: [], remarks: [], knowsMerges }
  const found = extractPlan(read, { keys: 'ru', template: planTemplate, answers: new Map() })
  if (!found) return null
  const { draft, rows } = found
  const text = writeYaml(draft.value, roadmapFormat, { keys: 'ru' })
  const plan = buildRoadmap(readYaml({ file: 'план.yaml', text }, roadmapFormat))
  const { differences } = compareRows(rows, planDocument(plan, planTemplate, { draft: false }))
  return {
    outline: outline(plan),
    columns: plan.columns.map(({ field }) => field),
    title: plan.title,
    doubts: draft.doubts
      .map(({ rule }) => rule)
      .filter((rule) => !['import-no-title', 'import-no-period'].includes(rule)),
    unused: draft.unused.filter(({ isTrifle }) => !isTrifle).map(({ text: words }) => words),
    differences: differences.length,
    directory: draft.value.responsibles,
  }
}

function outline({ sections, activities }: Roadmap): string[] {
  const flat = activities.filter(({ section }) => section === null)
  return [...sections.flatMap((section) => [`# ${line(section)}`, ...section.activities.map(line)]), ...flat.map(line)]
}

/** «1. Издать приказ | май | Завуч»: empty cells at the end are left out. */
function line({ number, title, deadline, responsible, result }: Item): string {
  const people = [...responsible.values()].map(({ value }) => value?.text ?? '')
  const cells = [`${number} ${title}`.trim(), deadline?.text ?? '', people.join(' + '), result ?? '']
  return cells
    .join(' | ')
    .replace(/(?: \|\s*)+$/u, '')
    .replace(/\s+/gu, ' ')
}
