import type { Parsed, Sound } from '../core/parsed.ts'
import type { Place } from '../core/place.ts'
import type { RoadmapFile } from '../format/index.ts'
import type { Column } from './roadmap.ts'

const known: ReadonlySet<string> = new Set([
  'number',
  'title',
  'deadline',
  'responsible',
  'result',
  'section.number',
  'section.title',
  'notes',
])

/** The columns in the order of the file; without `columns`: number, title, deadline, responsible, and results if any. */
export function columnsOf(file: Sound<RoadmapFile>, places: Parsed<RoadmapFile>['places']): Column[] {
  const raw = file.columns
  if (!raw) return standardFields(file).map((field) => column(field))
  // The order is that of the places: an object would put a key such as «2026» first.
  const place = places.children.get('columns')
  const order = [...(place?.children.keys() ?? [])].map(String)
  return order
    .filter((field) => Object.hasOwn(raw, field))
    .map((field) => column(field, raw[field], place?.children.get(field)))
}

function standardFields(file: Sound<RoadmapFile>): string[] {
  const activities = [...(file.sections?.flatMap((s) => s?.activities ?? []) ?? []), ...(file.activities ?? [])]
  const results = activities.some((activity) => activity?.result !== undefined)
  return ['number', 'title', 'deadline', 'responsible', ...(results ? ['result'] : [])]
}

type RawColumn = NonNullable<Sound<RoadmapFile>['columns']>[string]

function column(field: string, raw?: RawColumn, place?: Place): Column {
  const spec = typeof raw === 'string' || raw === undefined ? { title: raw } : raw
  const second = 'columns' in spec ? spec.columns : undefined
  const order = [...(place?.children.get('columns')?.children.keys() ?? [])].map(String)
  return {
    field,
    title: spec.title ?? null,
    width: 'width' in spec && spec.width !== undefined ? Number(spec.width) : null,
    separator: 'separator' in spec ? (spec.separator ?? 'comma') : 'comma',
    leaves:
      field === 'responsible' && second
        ? order.flatMap((key) => (second[key] === undefined ? [] : [{ key, heading: second[key] }]))
        : [],
    own: !known.has(field),
  }
}
