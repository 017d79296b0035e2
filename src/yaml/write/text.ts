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
  const written = unfolded(text, step)
  const isLong = written.kind === 'line' && taken + written.text.length > lineWidth
  return (isLong ? folded(text, lineWidth - column - step) : undefined) ?? written
}

/**
 * A text that keeps its lines: bare or in quotes, however long, or below `|`, where its lines stand so many columns to
 * the right of the key or dash.
 */
export function unfolded(text: string, indent: number): OneLine | BlockText {
  return literal(text, indent) ?? { kind: 'line', text: writtenKey(text) }
}

/** A key, or another text on one line, as it is written. */
export function writtenKey(key: string): string {
  return isHarmless(key) ? key : inQuotes(key)
}

/** A key or a text between brackets, whose signs must not be taken for the brackets' own. */
export function writtenInBrackets(text: string): string {
  return isHarmless(text) && !/[,[\]{}:#]/.test(text) ? text : inQuotes(text)
}

/** A text of lines, each a line below `|`; nothing where signs would not be seen or be lost. */
function literal(text: string, indent: number): BlockText | undefined {
  if (!/[^\n]\n/.test(text) || text.endsWith('\n\n')) return undefined
  const hasEnd = text.endsWith('\n')
  const lines = (hasEnd ? text.slice(0, -1) : text).split('\n')
  if (lines.some((line) => needsEscapes(line) || (line !== '' && line.trim() === ''))) return undefined
  const first = lines.find((line) => line !== '') ?? ''
  const isTold = first.startsWith(' ')
  // YAML has one digit for it.
  if (isTold && indent > 9) return undefined
  return { kind: 'block', header: `|${isTold ? indent : ''}${hasEnd ? '' : '-'}`, lines }
}

/** A text of one line on several of a width, which are read as one; nothing where its spaces or its list marks forbid it. */
function folded(text: string, width: number): BlockText | undefined {
  if (needsEscapes(text) || /^\s|\s$|\s\s/.test(text) || listMark.test(text)) return undefined
  // A line that began with a dash would look like an entry of a list.
  const lines = wrapped(text, width, (word) => listMark.test(`${word} `))
  return lines.length > 1 ? { kind: 'block', header: '>-', lines } : undefined
}
