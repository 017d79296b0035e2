import type { Shape } from '../../core/format.ts'
import type { KeyLanguage } from '../key-names.ts'
import { unfolded, writtenInBrackets, writtenKey } from '../write/text.ts'
import { wordFor } from '../write/words.ts'
import type { EntryValue } from './entry.ts'
import type { Indents } from './indents.ts'
import { fieldName, shapeBelow } from './shapes.ts'

/** How values are written in a file: in which language, and how deep blocks stand. */
export interface Manner {
  readonly keys: KeyLanguage
  readonly indents: Indents
}

/** A value as it stands behind a key or a dash: what is on the same line, and the lines below, indented from there. */
export interface Written {
  readonly inline: string
  readonly lines: readonly string[]
}

/** A value behind a key, the lines below counted from the column of the key. */
export function behindKey(value: EntryValue, shape: Shape, manner: Manner): Written {
  const { indents } = manner
  if (typeof value !== 'object') return scalar(value, shape, manner, indents.map)
  if (isEmptyCollection(value)) return { inline: Array.isArray(value) ? '[]' : '{}', lines: [] }
  const lines = collectionLines(value, shape, manner)
  return { inline: '', lines: indented(lines, isList(value) ? indents.list : indents.map) }
}

/** A value behind a dash, the lines below counted from the column of the dash. */
export function behindDash(value: EntryValue, shape: Shape, manner: Manner): Written {
  const { dash } = manner.indents
  if (typeof value !== 'object') return scalar(value, shape, manner, dash)
  if (isEmptyCollection(value)) return { inline: Array.isArray(value) ? '[]' : '{}', lines: [] }
  const [first = '', ...rest] = collectionLines(value, shape, manner)
  return { inline: first, lines: indented(rest, dash) }
}

/** A key with its value, from the column of the key on. */
export function entryLines(key: string, value: EntryValue, map: Shape, manner: Manner): readonly string[] {
  const shape = shapeBelow(map, key) ?? { type: 'text' }
  const { inline, lines } = behindKey(value, shape, manner)
  const name = fieldName(map, key, manner.keys) ?? writtenKey(key)
  return [`${name}:${inline && ` ${inline}`}`, ...lines]
}

/** An entry of a list, from the column of its dash on. */
export function itemLines(value: EntryValue, shape: Shape, manner: Manner): readonly string[] {
  const { inline, lines } = behindDash(value, shape, manner)
  return ['-'.padEnd(manner.indents.dash) + inline, ...lines]
}

/** A value between brackets. */
export function flowValue(value: EntryValue, shape: Shape, keys: KeyLanguage): string {
  if (typeof value !== 'object') return wordFor(value, shape, keys) ?? writtenInBrackets(String(value))
  if (isList(value)) {
    const of = shapeBelow(shape, 0) ?? { type: 'text' }
    return `[${value.map((each) => flowValue(each, of, keys)).join(', ')}]`
  }
  const entries = Object.entries(value).map(([key, each]) => flowEntry(key, each, shape, keys))
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

/** A key with its value between brackets. */
export function flowEntry(key: string, value: EntryValue, map: Shape, keys: KeyLanguage): string {
  const name = fieldName(map, key, keys) ?? writtenInBrackets(key)
  return `${name}: ${flowValue(value, shapeBelow(map, key) ?? { type: 'text' }, keys)}`
}

type Collection = Extract<EntryValue, object>

function collectionLines(value: Collection, shape: Shape, manner: Manner): readonly string[] {
  if (isList(value)) {
    const of = shapeBelow(shape, 0) ?? { type: 'text' }
    return value.flatMap((each) => itemLines(each, of, manner))
  }
  return Object.entries(value).flatMap(([key, each]) => entryLines(key, each, shape, manner))
}

function scalar(value: string | boolean, shape: Shape, { keys }: Manner, indent: number): Written {
  const word = wordFor(value, shape, keys)
  if (word !== undefined) return { inline: word, lines: [] }
  const written = unfolded(String(value), indent)
  if (written.kind === 'line') return { inline: written.text, lines: [] }
  return { inline: written.header, lines: indented(written.lines, indent) }
}

function indented(lines: readonly string[], by: number): readonly string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line))
}

function isList(value: EntryValue): value is readonly EntryValue[] {
  return Array.isArray(value)
}

function isEmptyCollection(value: Collection): boolean {
  return Object.keys(value).length === 0
}
