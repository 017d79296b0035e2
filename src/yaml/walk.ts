import type { Document } from 'yaml'
import type { Declared, Shape } from '../core/format.ts'
import type { Range } from '../core/source.ts'
import { Aliases } from './aliases.ts'
import { declaredKeys } from './declared-keys.ts'
import { comparable } from './key-names.ts'
import { KeysSeen } from './keys-seen.ts'
import { isKeyOf } from './layout/known-keys.ts'
import type { MaybeNode, Texts } from './nodes.ts'
import { firstEndingAfter } from './syntax/line.ts'
import type { Walked, WalkContext } from './walk-context.ts'
import { walkNode } from './walk-node.ts'

/** The value and places of a document, and what the walk has found and noted on the way. */
export interface WalkedDocument extends Walked {
  readonly context: WalkContext
}

/** Walks a document along a shape. `damaged` are the lines with faults of the syntax, in order. */
export function walkDocument(document: Document, root: Shape, texts: Texts, damaged: readonly Range[]): WalkedDocument {
  const aliases = new Aliases(document)
  const contents = document.contents as MaybeNode
  const declared = new Map<Declared, ReadonlyMap<string, string>>()
  const spellings = new Map<string, string>()
  const context: WalkContext = {
    ...texts,
    aliases,
    keys: new KeysSeen(),
    findings: [],
    faulty: new Set(),
    mismatched: new Set(),
    excused: new Map(),
    isDamaged: (offset) => covers(damaged, offset),
    declared: (one) => remember(declared, one, () => declaredKeys(contents, root, one, aliases)),
    isKey: (key) => isKeyOf(root, key),
    comparable: (key) => remember(spellings, key, () => comparable(key)),
    walk: (node, shape, where) => walkNode(context, node, shape, where),
  }
  return { ...context.walk(contents, root, { trail: undefined, depth: 0 }), context }
}

function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  let value = known.get(key)
  if (value === undefined) {
    value = make()
    known.set(key, value)
  }
  return value
}

function covers(ranges: readonly Range[], offset: number): boolean {
  const next = ranges[firstEndingAfter(ranges, offset)]
  return next !== undefined && next.start <= offset
}
