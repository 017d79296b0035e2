import { listMark } from '../syntax/list-mark.ts'
import { isHarmless, needsEscapes } from './harmless.ts'
import { inQuotes } from './quotes.ts'
import type { BlockText, OneLine } from './tree.ts'
import { step } from './tree.ts'
import { wrapped } from './wrapped.ts'

/** How many columns a line may have; a word that is longer stands on one of its own. */
export const lineWidth = 100

/** Where a text is written: the column of its key or dash, and how many columns of that line are taken. */
export interface Spot {
  readonly column: number
  readonly taken: number
}

/**
 * A text as the house style has it: bare where it reads back as it is, lines below `|` where it has several, else in
 * quotes. A text of one line that is too long for it is folded (`>-`) where that gives the same text back.
 */
export function writtenText(text: string, { column, taken }: Spot): OneLine | BlockText {
  const block = literal(text)
  if (block) return block
  const line = isHarmless(text) ? text : inQuotes(text)
  const isLong = taken + line.length > lineWidth
  return (isLong ? folded(text, lineWidth - column - step) : undefined) ?? { kind: 'line', text: line }
}

/** A key as it is written. */
export function writtenKey(key: string): string {
  return isHarmless(key) ? key : inQuotes(key)
}

/** A text of lines, each a line below `|`; nothing where signs would not be seen or be lost. */
function literal(text: string): BlockText | undefined {
  if (!/[^\n]\n/.test(text) || text.endsWith('\n\n')) return undefined
  const hasEnd = text.endsWith('\n')
  const lines = (hasEnd ? text.slice(0, -1) : text).split('\n')
  if (lines.some((line) => needsEscapes(line) || (line !== '' && line.trim() === ''))) return undefined
  const first = lines.find((line) => line !== '') ?? ''
  const indent = first.startsWith(' ') ? String(step) : ''
  return { kind: 'block', header: `|${indent}${hasEnd ? '' : '-'}`, lines }
}

/** A text of one line on several of a width, which are read as one; nothing where its spaces or its list marks forbid it. */
function folded(text: string, width: number): BlockText | undefined {
  if (needsEscapes(text) || /^\s|\s$|\s\s/.test(text) || listMark.test(text)) return undefined
  // A line that began with a dash would look like an entry of a list.
  const lines = wrapped(text, width, (word) => listMark.test(`${word} `))
  return lines.length > 1 ? { kind: 'block', header: '>-', lines } : undefined
}
