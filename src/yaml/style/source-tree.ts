import type { CST } from 'yaml'
import { isHarmless } from '../write/harmless.ts'
import { lineWidth } from '../write/text.ts'
import type { Branch, Collection, OneLine, Tree } from '../write/tree.ts'
import { step } from '../write/tree.ts'
import { SourceLines } from './source-lines.ts'
import { restyledBlock, restyledKey, restyledScalar, textOf } from './source-scalar.ts'

/** A file as a tree, with its comments at what they stand at. */
export interface SourceTree {
  /** Above the first entry: `---` with the comments before it. */
  readonly head: readonly string[]
  readonly root: Collection
}

/** A way of writing that is left as it is; the file with it. */
export interface Unusual {
  readonly unusualAt: number
}

type Unfinished = { -readonly [K in keyof Branch]: Branch[K] }

/** Where a value stands: the column of its key or dash in the house style and in the file, and what its line holds. */
interface Spot {
  readonly column: number
  readonly typed: number
  readonly taken: number
  readonly isOnKeyLine: boolean
}

/** Where an entry begins, and whether it is the first of its map or list. */
interface Start {
  readonly column: number
  readonly typed: number
  readonly isFirst: boolean
}

/** The tree of a sound text of YAML whose root is a map or a list; its line ends are `\n`. */
export function sourceTree(source: string, tokens: readonly CST.Token[]): SourceTree | Unusual {
  const reader = new TreeReader(source)
  const tree = reader.read(tokens)
  return reader.unusualAt === undefined && tree ? tree : { unusualAt: reader.unusualAt ?? 0 }
}

class TreeReader {
  readonly #lines: SourceLines
  unusualAt: number | undefined

  constructor(source: string) {
    this.#lines = new SourceLines(source)
  }

  read(tokens: readonly CST.Token[]): SourceTree | undefined {
    let tree: SourceTree | undefined
    for (const token of tokens) {
      if (token.type === 'document' && !tree) tree = this.#document(token)
      else if (token.type === 'comment' || token.type === 'newline') this.#lines.pass(token)
      else if (token.type !== 'space' && token.type !== 'byte-order-mark') this.#unusual(token)
    }
    const rest = this.#lines.takeFrom(0)
    return tree && { ...tree, root: { ...tree.root, below: joined(tree.root.below, rest) } }
  }

  #document({ start, value, end = [] }: CST.Document): SourceTree | undefined {
    const head: string[] = []
    for (const token of start) {
      if (token.type === 'doc-start') {
        head.push(...this.#lines.take(true), '---')
        this.#lines.write(undefined)
      } else this.#pass(token)
    }
    const root = value && this.#value(value, { column: -step, typed: -1, taken: 0, isOnKeyLine: false })
    if (!root || !('entries' in root)) return undefined
    for (const token of end) this.#pass(token)
    return { head, root: { ...root, below: joined(root.below, this.#lines.takeFrom(0)) } }
  }

  #unusual({ offset }: CST.Token): void {
    this.unusualAt ??= offset
  }

  /** Passes over what stands between the values; anchors and tags are handed back. */
  #pass(token: CST.SourceToken): string | undefined {
    if (token.type === 'anchor' || token.type === 'tag') return token.source
    if (['newline', 'comment', 'space', 'map-value-ind', 'seq-item-ind', 'comma'].includes(token.type))
      this.#lines.pass(token)
    else this.#unusual(token)
    return undefined
  }

  #passAll(tokens: readonly CST.SourceToken[]): string {
    return tokens.flatMap((token) => this.#pass(token) ?? []).join(' ')
  }

  #value(token: CST.Token, spot: Spot): Tree {
    switch (token.type) {
      case 'block-map':
        return this.#map(token, spot)
      case 'block-seq':
        return this.#list(token, spot)
      case 'flow-collection':
        return this.#flow(token, spot)
      case 'block-scalar':
        return this.#block(token, spot.typed)
      case 'alias':
      case 'scalar':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar': {
        const text = restyledScalar(token, spot, spot.isOnKeyLine)
        this.#lines.write(this.#lines.last)
        this.#passAll(token.end ?? [])
        return text
      }
      default:
        this.#unusual(token)
        return nothing
    }
  }

  #block(token: CST.BlockScalar, parent: number): Tree {
    for (const prop of token.props) if (prop.type === 'comment') this.#lines.pass(prop)
    this.#lines.endBlock()
    return restyledBlock(token, parent)
  }

  #map(token: CST.BlockMap, spot: Spot): Collection {
    const column = spot.column + step
    const entries: Unfinished[] = []
    for (const item of token.items) {
      const properties = this.#passAll(item.start)
      if (!item.sep) continue
      const branch = this.#keyed(item, properties, { column, typed: token.indent, isFirst: entries.length === 0 })
      if (branch) entries.push(branch)
    }
    return { kind: 'map', entries, below: this.#lines.takeFrom(Math.max(token.indent, spot.typed + 1)) }
  }

  #keyed(item: CST.CollectionItem, before: string, { column, typed, isFirst }: Start): Unfinished | undefined {
    const { key, sep = [], value } = item
    if (!key || !isFlowScalar(key) || key.type === 'alias' || key.source.includes('\n')) {
      this.#unusual(key ?? item.start[0] ?? sep[0] ?? ({ offset: 0 } as CST.Token))
      return undefined
    }
    const written = [before, restyledKey(key)].filter((part) => part !== '').join(' ')
    const branch: Unfinished = { key: written, above: this.#lines.take(isFirst && column > 0), value: nothing }
    this.#lines.write(branch)
    this.#passAll(key.end ?? [])
    this.#fill(branch, sep, value, { column, typed, taken: column + written.length + 2 })
    return branch
  }

  /** Reads what stands behind a key or a dash. */
  #fill(
    branch: Unfinished,
    between: readonly CST.SourceToken[],
    value: CST.Token | undefined,
    place: Pick<Spot, 'column' | 'typed' | 'taken'>,
  ): void {
    const properties = this.#passAll(between)
    if (properties !== '') branch.properties = properties
    const isOnKeyLine = between.every(({ type }) => type !== 'newline')
    const taken = place.taken + (properties === '' ? 0 : properties.length + 1)
    // A comment between a key and its text belongs to the key.
    if (value && value.type !== 'block-map' && value.type !== 'block-seq')
      branch.above = [...branch.above, ...this.#lines.take(true)]
    if (value) branch.value = this.#value(value, { ...place, taken, isOnKeyLine })
  }

  #list(token: CST.BlockSequence, spot: Spot): Collection {
    const column = spot.column + step
    const entries: Unfinished[] = []
    for (const { start, value } of token.items) {
      const at = start.findIndex(({ type }) => type === 'seq-item-ind')
      this.#passAll(at < 0 ? start : start.slice(0, at))
      if (at < 0) continue
      const branch: Unfinished = { above: this.#lines.take(entries.length === 0 && column > 0), value: nothing }
      entries.push(branch)
      this.#lines.write(branch)
      this.#fill(branch, start.slice(at + 1), value, { column, typed: token.indent, taken: column + 2 })
    }
    return { kind: 'list', entries, below: this.#lines.takeFrom(Math.max(token.indent, spot.typed + 1)) }
  }

  #flow(token: CST.FlowCollection, spot: Spot): Tree {
    const owner = this.#lines.last
    const close = token.end.findIndex(({ type }) => type === 'flow-seq-end' || type === 'flow-map-end')
    const tree = shortFlow(token, spot.taken) ?? this.#flowEntries(token, spot)
    const below = this.#lines.take(true)
    this.#lines.write(owner)
    this.#passAll(token.end.slice(close + 1))
    return 'entries' in tree ? { ...tree, below } : tree
  }

  /** A list or map in brackets as one of an entry a line. */
  #flowEntries(token: CST.FlowCollection, spot: Spot): Collection {
    const isMap = token.start.source === '{'
    const column = spot.column + step
    const entries: Unfinished[] = []
    this.#lines.write(this.#lines.last)
    for (const item of token.items) {
      const before = this.#passAll(item.start)
      if (!item.sep && !item.value && !item.key) continue
      if (isMap !== (item.sep !== undefined)) this.#unusual(item.value ?? item.key ?? token)
      const at = { column, typed: column, isFirst: entries.length === 0 }
      const branch = isMap ? this.#keyed(item, before, at) : this.#flowEntry(item, before, at)
      if (branch) entries.push(branch)
    }
    return { kind: isMap ? 'map' : 'list', entries, below: [] }
  }

  #flowEntry({ value }: CST.CollectionItem, before: string, { column, isFirst }: Start): Unfinished {
    const branch: Unfinished = { above: this.#lines.take(isFirst), value: nothing }
    if (before !== '') branch.properties = before
    this.#lines.write(branch)
    const taken = column + 2 + before.length
    if (value) branch.value = this.#value(value, { column, typed: column, taken, isOnKeyLine: true })
    return branch
  }
}

const nothing: OneLine = { kind: 'line', text: '' }

/** A list in brackets that stays one: of bare words, without comments, on one line. */
function shortFlow(token: CST.FlowCollection, taken: number): OneLine | undefined {
  const items = token.items.filter((item) => item.value || item.key || item.sep)
  const hasComment = [...token.items.flatMap(({ start }) => start), ...insideEnd(token)].some(isComment)
  if (items.length === 0 && !hasComment) return { kind: 'line', text: token.start.source === '[' ? '[]' : '{}' }
  if (token.start.source !== '[' || hasComment) return undefined
  const words = items.map((item) => bareWord(item))
  const text = `[${words.join(', ')}]`
  return words.includes(undefined) || taken + text.length > lineWidth ? undefined : { kind: 'line', text }
}

function insideEnd({ end }: CST.FlowCollection): readonly CST.SourceToken[] {
  return end.slice(
    0,
    end.findIndex(({ type }) => type === 'flow-seq-end'),
  )
}

function isComment({ type }: CST.SourceToken): boolean {
  return type === 'comment'
}

function bareWord({ start, key, sep, value }: CST.CollectionItem): string | undefined {
  const isBare = !key && !sep && start.every(({ type }) => type !== 'anchor' && type !== 'tag')
  if (!isBare || !value || !isFlowScalar(value) || (value.end ?? []).some(isComment)) return undefined
  if (value.type === 'alias') return value.source
  const text = textOf(value)
  if (value.type === 'scalar' && !value.source.includes('\n')) return text
  return isHarmless(text) && /\p{L}/u.test(text) && !/[,[\]{}()«»]/.test(text) ? text : undefined
}

function isFlowScalar(token: CST.Token): token is CST.FlowScalar {
  return ['alias', 'scalar', 'single-quoted-scalar', 'double-quoted-scalar'].includes(token.type)
}

function joined(first: readonly string[], second: readonly string[]): readonly string[] {
  return [...first, ...second]
}
