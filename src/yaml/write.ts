import type { Format } from '../core/format.ts'
import { readYaml } from './read.ts'
import { limits } from './limits.ts'
import { firstDifference } from './same-value.ts'
import { commentLines, verbatimComment } from './write/comment-lines.ts'
import { PlacedComments, type WrittenComment } from './write/placed-comments.ts'
import type { Branch } from './write/tree.ts'
import { linesOf } from './write/tree.ts'
import { mapTree } from './write/value-tree.ts'
import { inLanguage } from './write/words.ts'

export type { WrittenComment } from './write/placed-comments.ts'

/** Thrown where a file would be longer than one that is read. */
export class TooLongFile extends Error {}

/** How a value is to be written. */
export interface WriteOptions {
  /** The language of keys, closed words and flags. */
  readonly keys: 'en' | 'ru'
  /** Comments above entries; one about an entry that the value does not have stands at what would hold it. */
  readonly comments?: readonly WrittenComment[]
  /** Comments at the very top, as they are: `yaml-language-server: $schema=…`. */
  readonly head?: readonly string[]
}

/**
 * A value of a format, with English keys, as a file in the house style; `blank` and `none` are written in the language of
 * the keys too. Reading the file gives the value back, letter for letter; a value of which this cannot be true is a bug
 * of the caller and is thrown: one that the format does not allow, a key of the user's own that is one of the format's
 * in another spelling, or `__proto__`, a file beyond the limit of depth.
 * @throws TooLongFile where it would be longer than what is read.
 */
export function writeYaml<T>(value: T, format: Format<T>, options: WriteOptions): string {
  const { keys, comments = [], head = [] } = options
  const meant = inLanguage(value, format.root, keys)
  if (typeof meant !== 'object' || meant === null) throw new Error('Only a map can be written as a file.')
  const placed = new PlacedComments(comments, meant)
  const { entries } = mapTree({ keys, comments: placed }, meant, format.root, [], 0)
  const top = headLines(head, commentLines(placed.at([]), 0))
  const spaced = entries.map((branch, i) => (needsSpace(branch, entries[i - 1], top) ? withSpace(branch) : branch))
  const text = [...top, ...linesOf({ kind: 'map', entries: spaced, below: [] }, 0), ''].join('\n')
  if (text.length > limits.bytes)
    throw new TooLongFile('This value cannot be written as a file that is read again: it is too long.')
  const difference = firstDifference(readYaml({ file: '', text }, format).value, meant)
  if (difference) throw new Error(`This value cannot be written as a file: ${difference.join('.')}`)
  return text
}

function headLines(head: readonly string[], comments: readonly string[]): readonly string[] {
  const lines = head.map(verbatimComment)
  return lines.length > 0 && comments.length > 0 ? [...lines, '#', ...comments] : [...lines, ...comments]
}

/** Lists, maps and what bears a comment stand apart from what is above them. */
function needsSpace(branch: Branch, before: Branch | undefined, top: readonly string[]): boolean {
  if (!before) return top.length > 0 && branch.above.length > 0
  return standsApart(branch) || standsApart(before)
}

function standsApart({ value, above }: Branch): boolean {
  return value.kind === 'map' || value.kind === 'list' || above.length > 0
}

function withSpace(branch: Branch): Branch {
  return { ...branch, above: ['', ...branch.above] }
}
