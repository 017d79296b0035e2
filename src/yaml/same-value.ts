import type { Path } from '../core/diagnostic.ts'

/** A map or a list of a value that was read. */
export type Container = Record<string | number, unknown>

export function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null
}

/** The map or list at a path. */
export function containerAt(root: unknown, path: Path): Container | undefined {
  let here = root
  for (const step of path) here = isContainer(here) && Object.hasOwn(here, step) ? here[step] : undefined
  return isContainer(here) ? here : undefined
}

/** Whether two values of files are the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  return firstDifference(a, b) === undefined
}

/** The path at which two values first differ; nothing where they are the same. */
export function firstDifference(a: unknown, b: unknown): Path | undefined {
  if (!isContainer(a) || !isContainer(b)) return a === b ? undefined : []
  if (Array.isArray(a) !== Array.isArray(b)) return []
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  for (const key of keys) {
    const step = Array.isArray(a) ? Number(key) : key
    if (!Object.hasOwn(a, key) || !Object.hasOwn(b, key)) return [step]
    const below = firstDifference(a[key], b[key])
    if (below) return [step, ...below]
  }
  return undefined
}
