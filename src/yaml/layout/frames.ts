import type { Shape } from '../../core/format.ts'
import type { MapLike } from './known-keys.ts'
import { entryOf, knows, mapOf, shapeBehind } from './known-keys.ts'

/** A map or a list whose lines may go on: all of them begin at its column. */
export interface Frame {
  readonly kind: 'map' | 'list'
  readonly column: number
  /** The shape of a map; of a list, the shape of its entries. */
  readonly map: MapLike | undefined
  readonly entry: Shape | undefined
  /** The first key, by which a message says where the others belong. */
  readonly first: string | undefined
  /** Columns whose lines belong here by mistake; the mistake has been reported. */
  readonly mistaken: Set<number>
}

/** A key or a dash with nothing behind it yet: a map or a list may begin below. */
export interface Opened {
  readonly by: 'key' | 'dash'
  readonly column: number
  readonly shape: Shape | undefined
}

/** What the beginning of a line tells of its place. */
export interface Beginning {
  readonly kind: 'map' | 'list'
  /** The columns at which it may be meant to stand; several where it is indented with tabs. */
  readonly columns: readonly number[]
  readonly key: string | undefined
}

/** Where a line belongs. */
export interface Spot {
  readonly column: number
  readonly frame: Frame | undefined
  /** It stands elsewhere, and that has not been said yet. */
  readonly isShifted: boolean
}

/** The maps and lists that are open, from the outermost on. */
export class Frames {
  readonly #stack: Frame[] = []
  opened: Opened | undefined

  constructor(root: Shape) {
    this.opened = { by: 'dash', column: -1, shape: root }
  }

  /** The column at which the innermost map stands; -1 where there is none. */
  get innermost(): number {
    return this.#stack.at(-1)?.column ?? -1
  }

  /** Where a line belongs; nothing where it is no line of its own, or where it cannot be told. */
  locate(line: Beginning): Spot | undefined {
    for (const column of line.columns) {
      const spot = this.#exact(line, column) ?? this.#mistaken(line, column) ?? this.#fresh(line.kind, column)
      if (spot) return spot
    }
    return this.#nearest(line)
  }

  /** Goes on at a line that belongs to `column`: what is deeper has ended. */
  enter(kind: Frame['kind'], column: number, first: string | undefined): Frame {
    while (this.#hasEnded(kind, column)) this.#stack.pop()
    const top = this.#stack.at(-1)
    if (top?.kind === kind && top.column === column) return top
    const shape = this.opened?.shape
    const frame: Frame = { kind, column, map: mapOf(shape), entry: entryOf(shape), first, mistaken: new Set() }
    this.#stack.push(frame)
    return frame
  }

  /** Goes on behind a key: below it a map or a list may begin. */
  openKey(map: Frame, key: string): void {
    this.opened = { by: 'key', column: map.column, shape: shapeBehind(map.map, key) }
  }

  #hasEnded(kind: Frame['kind'], column: number): boolean {
    const top = this.#stack.at(-1)
    if (!top || top.column < column) return false
    // A list may stand at the column of the key above it.
    return top.column > column || (top.kind === 'list' && kind === 'map')
  }

  #exact({ kind, key }: Beginning, column: number): Spot | undefined {
    const at = this.#stack.findLastIndex((one) => one.kind === kind && one.column === column)
    const frame = this.#stack[at]
    if (!frame) return undefined
    // A key that its map does not have, but one further inside has, stands too far to the left.
    const isForeign = kind === 'map' && frame.map?.type === 'map' && !isKnown(frame, key)
    if (isForeign && this.#stack.some((one, i) => i > at && one.kind === kind && isKnown(one, key))) return undefined
    return { column, frame, isShifted: false }
  }

  #mistaken({ kind, key }: Beginning, column: number): Spot | undefined {
    const frame = this.#stack.findLast((one) => one.kind === kind && one.mistaken.has(column))
    if (!frame || (this.#fresh(kind, column) && !isKnown(frame, key))) return undefined
    return { column: frame.column, frame, isShifted: false }
  }

  #fresh(kind: Frame['kind'], column: number): Spot | undefined {
    const { opened } = this
    if (!opened) return undefined
    const isLevel = column === opened.column && kind === 'list' && opened.by === 'key'
    return column > opened.column || isLevel ? { column, frame: undefined, isShifted: false } : undefined
  }

  /** The nearest map or list that has such a key; of two the inner one. */
  #nearest({ kind, columns, key }: Beginning): Spot | undefined {
    const typed = columns[0] ?? 0
    let best: Frame | undefined
    for (const frame of this.#stack) {
      if (frame.kind !== kind || !mayTake(frame, key, typed)) continue
      if (!best || Math.abs(frame.column - typed) <= Math.abs(best.column - typed)) best = frame
    }
    if (!best) return undefined
    best.mistaken.add(typed)
    return { column: best.column, frame: best, isShifted: true }
  }
}

// A line to the right may go on with a text, and a dictionary has any key: only a line to the left is sure to be one.
function mayTake(frame: Frame, key: string | undefined, typed: number): boolean {
  if (key === undefined) return false
  return isKnown(frame, key) || (frame.kind === 'map' && frame.map?.type === 'dictionary' && typed < frame.column)
}

function isKnown({ kind, map, entry }: Frame, key: string | undefined): boolean {
  return key !== undefined && knows(kind === 'map' ? map : mapOf(entry), key)
}
