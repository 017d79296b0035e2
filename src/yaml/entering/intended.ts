import type { Path } from '../../core/diagnostic.ts'
import { type Container, containerAt, isContainer } from '../same-value.ts'
import type { Entry, EntryValue } from './entry.ts'

/** The value that a file is to have after the entries; nothing where one of them has no place in it. */
export function intended(value: unknown, entries: readonly Entry[]): unknown {
  const wanted: unknown = structuredClone(value)
  return isContainer(wanted) && entries.every((entry) => applied(wanted, entry)) ? wanted : undefined
}

function applied(root: Container, entry: Entry): boolean {
  const step = entry.path.at(-1)
  if (step === undefined) return 'append' in entry && appended(root, entry.append)
  const above = entry.path.slice(0, -1)
  if ('remove' in entry) return removed(containerAt(root, above), step)
  const parent = opened(root, above)
  if (!parent || (Array.isArray(parent) && !isContainer(parent[step]))) return false
  if ('append' in entry) return appended((parent[step] ??= []), entry.append)
  parent[step] = structuredClone(entry.value)
  return true
}

/** The map or list at a path; missing maps on the way are made. */
function opened(root: Container, path: Path): Container | undefined {
  let here = root
  for (const step of path) {
    const below = here[step] ?? (Array.isArray(here) ? undefined : (here[step] = {}))
    if (!isContainer(below)) return undefined
    here = below
  }
  return here
}

function appended(list: unknown, value: EntryValue): boolean {
  if (!Array.isArray(list)) return false
  list.push(structuredClone(value))
  return true
}

function removed(parent: Container | undefined, step: string | number): boolean {
  if (!parent || !Object.hasOwn(parent, step)) return false
  if (Array.isArray(parent)) parent.splice(Number(step), 1)
  else delete parent[step]
  return true
}
