import type { Sound } from '../core/parsed.ts'
import type { RoadmapFile } from '../format/index.ts'
import type { Directory, Responsible } from './roadmap.ts'

/** The directory of a file; `null` where it has none. */
export function directoryOf(value: Sound<RoadmapFile>['responsibles']): Directory | null {
  if (!value) return null
  const entries: Responsible[] = []
  for (const [key, entry] of Object.entries(value)) {
    const name = typeof entry === 'string' ? entry : entry?.name
    if (name === undefined) continue
    const aliases = typeof entry === 'string' ? [] : (entry?.aliases ?? []).filter((a) => a !== undefined)
    const group = typeof entry === 'string' ? null : (entry?.group ?? null)
    entries.push({ key, name, aliases, group })
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
  return name
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[«»„“”"]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
}
