/** A text of YAML before its lines are made: what stands in what, without indents. */
export type Tree = OneLine | BlockText | Collection

/** What stands behind its key or dash on the same line: a bare or quoted text, a short list in brackets. */
export interface OneLine {
  readonly kind: 'line'
  readonly text: string
}

/** A text on the lines below its key or dash; `header` is `|`, `|-` or `>-`. */
export interface BlockText {
  readonly kind: 'block'
  readonly header: string
  readonly lines: readonly string[]
}

/** A map or a list, an entry a line. */
export interface Collection {
  readonly kind: 'map' | 'list'
  readonly entries: readonly Branch[]
  /** Comments behind the last entry, and empty lines between them. */
  readonly below: readonly string[]
}

/** An entry of a map, or of a list, which has no key. */
export interface Branch {
  /** As it is written, in quotes where it needs them. */
  readonly key?: string
  /** Comments (`# …`) above the entry, and empty lines (`''`) before and between them. */
  readonly above: readonly string[]
  /** What stands before the value: an anchor, a tag. */
  readonly properties?: string
  /** The comment at the end of the line of the key or dash. */
  readonly remark?: string
  readonly value: Tree
}

/** How far an entry stands to the right of what holds it. */
export const step = 2

/** The lines of a collection whose entries begin at a column, counted from 0. */
export function linesOf(collection: Collection, column: number): readonly string[] {
  const lines = collection.entries.flatMap((branch) =>
    branch.key === undefined ? dashLines(branch, column) : keyLines(branch, column),
  )
  return [...lines, ...indented(collection.below, column)]
}

function keyLines(branch: Branch, column: number): readonly string[] {
  const { key = '', value, above } = branch
  const below =
    value.kind === 'map' || value.kind === 'list' ? linesOf(value, column + step) : blockLines(value, column)
  return [...indented(above, column), ' '.repeat(column) + headOf(`${key}:`, branch), ...below]
}

/** A map or a list in a list begins on the line of the dash; comments above its first entry come above the dash. */
function dashLines(branch: Branch, column: number): readonly string[] {
  const { above, value, properties, remark } = branch
  const pad = ' '.repeat(column)
  const isOwnLine = value.kind === 'line' || value.kind === 'block' || properties !== undefined || remark !== undefined
  if (isOwnLine) {
    const below = 'entries' in value ? linesOf(value, column + step) : blockLines(value, column)
    return [...indented(above, column), pad + headOf('-', branch), ...below]
  }
  const { comments, collection } = withoutFirstComments(value)
  const [first = '', ...rest] = linesOf(collection, column + step)
  return [...indented([...above, ...comments], column), `${pad}- ${first.slice(column + step)}`, ...rest]
}

function withoutFirstComments(collection: Collection): {
  readonly comments: readonly string[]
  readonly collection: Collection
} {
  const [first, ...rest] = collection.entries
  if (!first) return { comments: [], collection }
  return { comments: first.above, collection: { ...collection, entries: [{ ...first, above: [] }, ...rest] } }
}

function headOf(head: string, { properties, value, remark }: Branch): string {
  const parts = [head, properties, value.kind === 'line' ? value.text : undefined]
  const header = value.kind === 'block' ? value.header : undefined
  return [...parts, header, remark].filter((part) => part !== undefined && part !== '').join(' ')
}

function blockLines(value: Tree, column: number): readonly string[] {
  return value.kind === 'block' ? indented(value.lines, column + step) : []
}

function indented(lines: readonly string[], column: number): readonly string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line))
}
