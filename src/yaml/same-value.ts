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

/** Whether two values are the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (!isContainer(a) || !isContainer(b)) return a === b
  const keys = Object.keys(a)
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
  )
}
