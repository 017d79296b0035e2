import type { Path } from '../../core/diagnostic.ts'
import type { Shape } from '../../core/format.ts'
import type { KeyLanguage } from '../key-names.ts'
import { spelling } from '../key-names.ts'
import { commentLines } from './comment-lines.ts'
import type { PlacedComments } from './placed-comments.ts'
import { isHarmless } from './harmless.ts'
import { lineWidth, writtenKey, writtenText } from './text.ts'
import type { Branch, Collection, Tree } from './tree.ts'
import { step } from './tree.ts'
import { listOf, mapOf, wordFor } from './words.ts'

/** What the whole of a writing shares. */
export interface Writing {
  readonly keys: KeyLanguage
  readonly comments: PlacedComments
}

/** Where a value is written: its path, the column of its key or dash, how many columns of that line are taken. */
interface Where {
  readonly path: Path
  readonly column: number
  readonly taken: number
}

/** The entries of a map, in the format's order, as they are to be written from a column on. */
export function mapTree(writing: Writing, value: object, shape: Shape, path: Path, column: number): Collection {
  const held = mapOf(shape)
  const given = Object.entries(value).filter(([, below]) => below !== undefined)
  const place = (key: string) => {
    const at = held.isOrdered ? -1 : held.fields.findIndex((field) => field.key === key)
    return at < 0 ? held.fields.length : at
  }
  const entries = given
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([key, below]): Branch => {
      const field = held.fields.find((each) => each.key === key)
      // A key of the format is what it is, whatever other programs take `on` for.
      const written = field ? spelling(field, writing.keys) : writtenKey(key)
      const where = { path: [...path, key], column, taken: column + written.length + 2 }
      return { key: written, above: above(writing, where), value: treeOf(writing, below, held.behind(key), where) }
    })
  return { kind: 'map', entries, below: [] }
}

function above({ comments }: Writing, { path, column }: Where): readonly string[] {
  return commentLines(comments.at(path), column)
}

function treeOf(writing: Writing, value: unknown, shape: Shape, where: Where): Tree {
  if (typeof value === 'string' || typeof value === 'boolean') {
    const word = wordFor(value, shape, writing.keys)
    return word === undefined ? writtenText(String(value), where) : { kind: 'line', text: word }
  }
  if (Array.isArray(value)) return listTree(writing, value, listOf(shape), where)
  if (typeof value !== 'object' || value === null) throw new Error(`No text, list or map: ${where.path.join('.')}`)
  const map = mapTree(writing, value, shape, where.path, where.column + step)
  return map.entries.length > 0 ? map : { kind: 'line', text: '{}' }
}

function listTree(writing: Writing, value: readonly unknown[], of: Shape, where: Where): Tree {
  if (value.length === 0) return { kind: 'line', text: '[]' }
  const inBrackets = writing.comments.isBelow(where.path) ? undefined : shortList(value, of, writing.keys)
  if (inBrackets && where.taken + inBrackets.length <= lineWidth) return { kind: 'line', text: inBrackets }
  const column = where.column + step
  const entries = value.map((each, index): Branch => {
    const inner = { path: [...where.path, index], column, taken: column + 2 }
    return { above: above(writing, inner), value: treeOf(writing, each, of, inner) }
  })
  return { kind: 'list', entries, below: [] }
}

/** A list in brackets, if it has nothing but keys: one word each. */
function shortList(value: readonly unknown[], of: Shape, keys: KeyLanguage): string | undefined {
  const words = value.map((each) => (typeof each === 'string' ? (wordFor(each, of, keys) ?? each) : ''))
  return words.every(isSimpleKey) ? `[${words.join(', ')}]` : undefined
}

/** Whether a text is one word of letters, digits, hyphens and dots, as keys are. */
export function isSimpleKey(text: string): boolean {
  return /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}._-]*[\p{L}\p{N}\p{M}])?$/u.test(text) && isHarmless(text)
}
