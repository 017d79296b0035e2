import type { FormatIssue } from '../core/format.ts'
import type { Path } from '../core/diagnostic.ts'
import type { Place } from '../core/place.ts'
import { locate, placeAt } from '../core/place.ts'
import type { Range } from '../core/source.ts'
import type { Finding } from './finding.ts'
import { firstEndingAfter, lineEnd, lineStart, nextWritten } from './syntax/line.ts'
import type { WalkedDocument } from './walk.ts'
import { absent } from './walk-context.ts'

/** The findings of a format's validation that say something new. */
export function placeIssues(
  issues: readonly FormatIssue[],
  walked: WalkedDocument,
  damaged: readonly Range[],
): Finding[] {
  const findings: Finding[] = []
  for (const issue of issues) {
    if (isSaid(issue.path, walked) || isLost(issue.path, walked, damaged)) continue
    const range = locate(walked.place, { path: issue.path, ...(issue.part && { part: issue.part }) })
    findings.push({ rule: issue.rule, severity: 'error', range, message: issue.message, path: issue.path })
  }
  return findings
}

/** Whether the walk has reported something at the place of an issue or above it. */
function isSaid(path: Path, { place, context }: WalkedDocument): boolean {
  let here: Place | undefined = place
  for (const step of path) {
    if (context.faulty.has(here)) return true
    const next: Place | undefined = here.children.get(step)
    if (!next) return context.excused.get(here)?.has(String(step)) ?? false
    here = next
  }
  return context.faulty.has(here)
}

/** Whether a key is missing from a map because a fault of the syntax has swallowed its line. */
function isLost(path: Path, { place, context }: WalkedDocument, damaged: readonly Range[]): boolean {
  if (damaged.length === 0) return false
  const { place: map, found } = placeAt(place, path)
  if (found) return false
  const next = nextWritten(context.original, lineEnd(context.original, map.value.end))
  const before = context.original.slice(0, lineStart(context.original, map.value.start)).trimEnd().length
  const children = [...map.children.values()]
  for (let i = firstEndingAfter(damaged, before); i < damaged.length; i++) {
    const line = damaged[i] as Range
    if (line.start > Math.max(map.value.end, next)) return false
    if (!children.some((child) => line.end >= child.value.start && line.start <= child.value.end)) return true
  }
  return false
}

/**
 * Takes the faulty values out: a property disappears, a list entry becomes `undefined`. A map or list of the right
 * kind stays, because its parts are sound one by one and one fault is not to hide the rest.
 */
export function prune(issues: readonly FormatIssue[], { value, place, context }: WalkedDocument): unknown {
  let root = value === absent ? undefined : value
  for (const { path } of issues) {
    const { place: here, found } = placeAt(place, path)
    const target = found ? valueAt(root, path) : undefined
    if (target === undefined || (isObject(target) && !context.mismatched.has(here))) continue
    if (path.length === 0) root = undefined
    else remove(valueAt(root, path.slice(0, -1)), path[path.length - 1] as string | number)
  }
  return root
}

function valueAt(root: unknown, path: Path): unknown {
  let here = root
  for (const step of path) {
    if (!isObject(here) || !Object.hasOwn(here, step)) return undefined
    here = (here as Record<string | number, unknown>)[step]
  }
  return here
}

function remove(parent: unknown, step: string | number): void {
  if (Array.isArray(parent)) parent[Number(step)] = undefined
  else if (isObject(parent)) delete (parent as Record<string | number, unknown>)[step]
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
