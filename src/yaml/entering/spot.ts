import type { Pair, YAMLMap, YAMLSeq } from 'yaml'
import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml'
import type { Path } from '../../core/diagnostic.ts'
import type { Shape } from '../../core/format.ts'
import type { Place } from '../../core/place.ts'
import type { Aliases } from '../aliases.ts'
import type { MaybeNode } from '../nodes.ts'
import type { Refused } from './entry.ts'
import { isNowhere, isReference, isReferred } from './refusals.ts'
import { shapeBelow } from './shapes.ts'

/** A map or list, and which of its entries is meant. */
export interface Step {
  readonly collection: YAMLMap | YAMLSeq
  readonly index: number
}

/** How far a path leads into a file. */
export interface Spot {
  /** The last node that the path meets. */
  readonly node: MaybeNode
  readonly shape: Shape
  /** The entries by which the node was reached, from the root on. */
  readonly steps: readonly Step[]
  /** What of the path lies beyond the node. */
  readonly rest: Path
}

/** What is needed to walk a file along a path. */
export interface Ground {
  readonly root: MaybeNode
  readonly shape: Shape
  readonly places: Place
  readonly aliases: Aliases
  /** The name of a place in messages. */
  name(path: Path): string
}

/**
 * Walks a file along a path. A way that leads over a reference, or through a value to which another place refers, is
 * refused: what is written there would show up elsewhere too.
 */
export function spotAt(ground: Ground, path: Path): Spot | Refused {
  let { root: node, shape, places: place } = ground
  const steps: Step[] = []
  for (const [depth, step] of path.entries()) {
    const shared = whyShared(ground, node, path.slice(0, depth))
    if (shared) return shared
    const below = place.children.get(step)
    const inner = shapeBelow(shape, step)
    if (!inner) return isNowhere(ground.name(path))
    if (!below) return { node, shape, steps, rest: path.slice(depth) }
    const next = stepInto(node, step, below)
    if (!next) return isNowhere(ground.name(path))
    steps.push(next.step)
    node = next.node
    place = below
    shape = inner
  }
  return { node, shape, steps, rest: [] }
}

/** Why nothing may be written into a value: it stands elsewhere, or elsewhere too. */
export function whyShared({ aliases, name }: Ground, node: MaybeNode, path: Path): Refused | undefined {
  if (isAlias(node)) return isReference(node.source, name(path))
  const anchor = node && 'anchor' in node ? node.anchor : undefined
  return anchor !== undefined && aliases.isReferred(anchor) ? isReferred(anchor, name(path)) : undefined
}

/** Why a value may not be taken away: it, or something in it, is what a reference means. */
export function whyKept(ground: Ground, node: MaybeNode, path: Path): Refused | undefined {
  if (isAlias(node)) return undefined
  const shared = whyShared(ground, node, path)
  if (shared || !(isMap(node) || isSeq(node))) return shared
  for (const item of node.items) {
    const kept = whyKept(ground, (isPair(item) ? item.value : item) as MaybeNode, path)
    if (kept) return kept
  }
  return undefined
}

function stepInto(node: MaybeNode, step: string | number, below: Place): { step: Step; node: MaybeNode } | undefined {
  if (isMap(node)) {
    const index = node.items.findIndex(({ key }) => isScalar(key) && key.range?.[0] === below.key?.range.start)
    const pair = node.items[index] as Pair<MaybeNode, MaybeNode> | undefined
    return pair && { step: { collection: node, index }, node: pair.value }
  }
  if (!isSeq(node) || typeof step !== 'number' || !Object.hasOwn(node.items, step)) return undefined
  return { step: { collection: node, index: step }, node: node.items[step] as MaybeNode }
}
