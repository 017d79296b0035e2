import type { Path } from '../core/diagnostic.ts'
import type { Assignment, Directory, Filled, Person } from './roadmap.ts'

type Span = Person['span']
type Written = string | readonly (string | undefined)[]

/** What `responsible` may hold: one for all, or one for each second-level column. */
export type RawResponsible = Written | { readonly [leaf: string]: Written | undefined }

/**
 * Those who answer, for each second-level column (`''` where there is none). An absent one is taken from `inherited`,
 * leaf by leaf; empty quotes stop that.
 */
export function responsibleCells(
  raw: RawResponsible | undefined,
  leaves: readonly string[],
  inherited: ReadonlyMap<string, Filled<Assignment>> | null,
  directory: Directory | null,
  path: Path,
): ReadonlyMap<string, Filled<Assignment>> {
  const given = raw === undefined ? new Map() : writtenByLeaf(raw, leaves, directory, path)
  const keys = [...new Set([...(leaves.length > 0 ? leaves : ['']), ...given.keys()])]
  return new Map(keys.map((leaf) => [leaf, given.get(leaf) ?? fromAbove(raw, leaf, inherited)]))
}

/** A leaf that the item says nothing of. An item that names people at all, but not in a map, says all there is. */
function fromAbove(
  raw: RawResponsible | undefined,
  leaf: string,
  inherited: ReadonlyMap<string, Filled<Assignment>> | null,
): Filled<Assignment> {
  const above = raw === undefined || isMap(raw) ? (inherited?.get(leaf)?.value ?? null) : null
  return above ? { from: 'inherited', value: above } : { from: 'absent', value: null }
}

function writtenByLeaf(
  raw: RawResponsible,
  leaves: readonly string[],
  directory: Directory | null,
  path: Path,
): Map<string, Filled<Assignment>> {
  if (isMap(raw)) {
    const entries = Object.entries(raw).flatMap(([leaf, written]): [string, Filled<Assignment>][] =>
      written === undefined ? [] : [[leaf, filled(written, directory, [...path, leaf])]],
    )
    return new Map(entries)
  }
  const all = filled(raw, directory, path)
  if (leaves.length === 0) return new Map([['', all]])
  if (all.from === 'blank') return new Map(leaves.map((leaf) => [leaf, all]))
  return dealt(all.value as Assignment, leaves)
}

/** Deals people out to the columns of their groups; somebody of no printed group stays under `''`, for a rule to find. */
function dealt({ people, path }: Assignment, leaves: readonly string[]): Map<string, Filled<Assignment>> {
  const cells = new Map<string, Filled<Assignment>>()
  for (const leaf of ['', ...leaves]) {
    const own = people.filter(({ entry }) => {
      const group = entry?.group ?? ''
      return (leaves.includes(group) ? group : '') === leaf
    })
    if (own.length > 0) cells.set(leaf, { from: 'own', value: { people: own, text: null, path } })
  }
  return cells
}

function filled(written: Written, directory: Directory | null, path: Path): Filled<Assignment> {
  if (typeof written === 'string' && written.trim() === '') return { from: 'blank', value: null }
  return { from: 'own', value: assignment(written, directory, path) }
}

/**
 * Those whom a text or a list names. A text is looked up as a whole first, then by its parts; a list has one entry each,
 * a key or a text.
 */
function assignment(value: Written, directory: Directory | null, path: Path): Assignment {
  if (typeof value !== 'string') {
    const people = value.flatMap((entry, index) =>
      entry === undefined || entry.trim() === '' ? [] : [person(entry, wholeOf(entry), directory, [...path, index])],
    )
    return { people, text: null, path }
  }
  const key = directory?.byKey(value.trim())
  const spans = directory?.find(value) ? [wholeOf(value)] : partsOf(value)
  const people = spans.map((span) => person(value, span, directory, path))
  return { people, text: key ? null : value, path }
}

/** Those whom a text names, in its order: an entry of the directory, or by the parts of the text. */
export function peopleIn(text: string, directory: Directory | null): readonly Person[] {
  return assignment(text, directory, []).people
}

function isMap(raw: RawResponsible): raw is { readonly [leaf: string]: Written | undefined } {
  return typeof raw !== 'string' && !Array.isArray(raw)
}

function person(text: string, span: Span, directory: Directory | null, path: Path): Person {
  const typed = text.slice(span.start, span.end)
  const key = directory?.byKey(typed)
  return {
    name: key ? key.name : typed,
    byKey: key !== undefined,
    entry: key ?? directory?.find(typed) ?? null,
    path,
    span,
  }
}

function wholeOf(text: string): Span {
  const start = text.length - text.trimStart().length
  return { start, end: Math.max(start, text.trimEnd().length) }
}

/** The parts of a text between commas, semicolons and line ends that stand outside «…» and (…); trimmed, none empty. */
function partsOf(text: string): Span[] {
  const spans: Span[] = []
  let depth = 0
  let start = 0
  const close = (end: number) => {
    const { start: from, end: to } = wholeOf(text.slice(start, end))
    if (to > from) spans.push({ start: start + from, end: start + to })
    start = end + 1
  }
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string
    if (char === '«' || char === '(') depth++
    else if (char === '»' || char === ')') depth = Math.max(0, depth - 1)
    else if (char === '\n') {
      depth = 0
      close(i)
    } else if (depth === 0 && (char === ',' || char === ';')) close(i)
  }
  close(text.length)
  return spans
}
