import type { Path } from '../core/diagnostic.ts'
import type { Assignment, Directory, Person } from './roadmap.ts'

type Span = Person['span']

/**
 * Those whom a `responsible` names. A text is looked up as a whole first, then by its parts; a list has one entry each,
 * a key or a text.
 */
export function assignment(
  value: string | readonly (string | undefined)[],
  directory: Directory | null,
  path: Path,
): Assignment {
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

function person(text: string, span: Span, directory: Directory | null, path: Path): Person {
  const typed = text.slice(span.start, span.end)
  const key = directory?.byKey(typed)
  return { name: key ? key.name : typed, entry: key ?? directory?.find(typed) ?? null, path, span }
}

function wholeOf(text: string): Span {
  const start = text.length - text.trimStart().length
  return { start, end: Math.max(start, text.trimEnd().length) }
}

/** The parts of a text between commas, semicolons and line ends that stand outside «…» and (…); trimmed, none empty. */
export function partsOf(text: string): Span[] {
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
