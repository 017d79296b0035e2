import type { Parsed, Sound } from '../core/parsed.ts'
import type { RoadmapFile } from '../format/index.ts'
import type { Column } from './roadmap.ts'

const known: ReadonlySet<string> = new Set(['number', 'title', 'deadline', 'responsible', 'result'])

/** The columns in the order of the file; without `columns`: number, title, deadline, responsible, and results if any. */
export function columnsOf(file: Sound<RoadmapFile>, places: Parsed<RoadmapFile>['places']): Column[] {
  const raw = file.columns
  if (!raw) return standardFields(file).map((field) => column(field))
  // The order is that of the places: an object would put a key such as «2026» first.
  const order = [...(places.children.get('columns')?.children.keys() ?? [])].map(String)
  return order.filter((field) => Object.hasOwn(raw, field)).map((field) => column(field, raw[field]))
}

function standardFields(file: Sound<RoadmapFile>): string[] {
  const activities = [...(file.sections?.flatMap((s) => s?.activities ?? []) ?? []), ...(file.activities ?? [])]
  const results = activities.some((activity) => activity?.result !== undefined)
  return ['number', 'title', 'deadline', 'responsible', ...(results ? ['result'] : [])]
}

type RawColumn = NonNullable<Sound<RoadmapFile>['columns']>[string]

function column(field: string, raw?: RawColumn): Column {
  const spec = typeof raw === 'string' ? { title: raw } : raw
  return {
    field,
    title: spec?.title ?? null,
    width: spec && 'width' in spec && spec.width !== undefined ? Number(spec.width) : null,
    separator: spec && 'separator' in spec ? (spec.separator ?? 'comma') : 'comma',
    own: !known.has(field),
  }
}
