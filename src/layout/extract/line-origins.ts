import type { Path } from '../../core/diagnostic.ts'
import type { Text } from '../../core/text.ts'
import type { DocumentPlace } from '../../document/index.ts'
import type { Unused, ValueOrigin } from './draft.ts'
import { placesOf, type SourceLine } from './source-line.ts'

/**
 * Where the texts of a value stood that was made of some lines: for each text the lines that share words with it. A line
 * that shares none (the word of a stamp, a blank) is counted to the first text.
 */
export function leafOrigins(value: unknown, path: Path, lines: readonly SourceLine[]): ValueOrigin[] {
  const leaves = leavesOf(value, path)
  const told = leaves.map(({ text }) => lines.filter((line) => shares(line.text, text)))
  const silent = lines.filter((line) => line.text !== '' && !told.some((each) => each.includes(line)))
  return leaves.map(({ path }, i) => {
    const own = told[i] ?? []
    const all = i === 0 ? [...silent, ...own] : own
    return { path, from: placesOf(all.length > 0 ? all : lines) }
  })
}

/** Lines that are in no field, a text for each place. */
export function linesUnused(lines: readonly SourceLine[], why: Text): Unused[] {
  const found = new Map<string, { at: DocumentPlace; texts: string[] }>()
  for (const { at, text } of lines) {
    if (text === '') continue
    const key = JSON.stringify(at)
    const here = found.get(key)
    if (here) here.texts.push(text)
    else found.set(key, { at, texts: [text] })
  }
  return [...found.values()].map(({ at, texts }) => ({ at, text: texts.join('\n'), why }))
}

interface Leaf {
  readonly path: Path
  readonly text: string
}

function leavesOf(value: unknown, path: Path): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, text: String(value) }]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
}

function shares(line: string, text: string): boolean {
  const parts = text.replaceAll('**', '').split('\n')
  return line !== '' && parts.some((part) => part.trim() !== '' && (line.includes(part.trim()) || part.includes(line)))
}
