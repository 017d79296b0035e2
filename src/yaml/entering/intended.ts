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
  if ('insert' in entry) return inserted(containerAt(root, above), step, structuredClone(entry.insert))
  if ('to' in entry) return moved(root, entry.path, entry.to)
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

function inserted(list: unknown, index: string | number, value: unknown): boolean {
  if (!Array.isArray(list) || typeof index !== 'number' || index > list.length) return false
  list.splice(index, 0, value)
  return true
}

function moved(root: Container, from: Path, to: Path): boolean {
  const [index = '', target = ''] = [from.at(-1), to.at(-1)]
  const [source, list] = [containerAt(root, from.slice(0, -1)), containerAt(root, to.slice(0, -1))]
  const value = source?.[index]
  return value !== undefined && removed(source, index) && inserted(list, target, value)
}

function removed(parent: Container | undefined, step: string | number): boolean {
  if (!parent || !Object.hasOwn(parent, step)) return false
  if (Array.isArray(parent)) parent.splice(Number(step), 1)
  else delete parent[step]
  return true
}
