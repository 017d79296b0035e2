import type { Sound } from '../core/parsed.ts'
import type { RoadmapFile } from '../format/index.ts'
import type { Directory, Responsible } from './roadmap.ts'

/** The people of a file, as it names them. */
export type People = Sound<RoadmapFile>['responsibles']

/** The directory of a plan: its own people, then those of other files whose keys it has not; `null` where there are none. */
export function directoryOf(own: People, shared: readonly People[]): Directory | null {
  if (!own && shared.length === 0) return null
  const entries: Responsible[] = []
  for (const [key, entry] of Object.entries(Object.assign({}, ...shared.toReversed(), own) as NonNullable<People>)) {
    const name = typeof entry === 'string' ? entry : entry?.name
    if (name === undefined) continue
    const aliases = typeof entry === 'string' ? [] : (entry?.aliases ?? []).filter((a) => a !== undefined)
    const group = typeof entry === 'string' ? null : (entry?.group ?? null)
    const person = typeof entry === 'string' ? null : (entry?.person ?? null)
    entries.push({ key, name, aliases, person, group, isShared: !own || !Object.hasOwn(own, key) })
  }
  const keys = new Map(entries.map((entry) => [entry.key, entry]))
  const names = new Map<string, Responsible>()
  for (const entry of entries) {
    for (const name of [entry.name, ...entry.aliases]) if (!names.has(folded(name))) names.set(folded(name), entry)
  }
  return {
    entries,
    byKey: (key) => keys.get(key),
    find: (text) => keys.get(text.trim()) ?? names.get(folded(text)),
  }
}

/** A name as it is compared: case, ё, spaces and the shape of quotes do not matter. */
export function folded(name: string): string {
  const small = name.toLowerCase()
  // Of most names nothing else is to be changed, and all names are asked for again and again.
  if (!odd.test(small)) return small
  return small
    .replace(/ё/g, 'е')
    .replace(/[«»„“”"]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Letters, quotation marks and spaces that have another one in their place. */
const odd = /[ё«»„“”]|[^\S ]| {2}|^ | $/
