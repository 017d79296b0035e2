import type { Alias, Document, Node } from 'yaml'
import { isAlias, isCollection, isPair } from 'yaml'
import { limits } from './limits.ts'

/** The named values of a document (`&name`) and how much has been reached through references to them (`*name`). */
export class Aliases {
  readonly #document: Document
  #anchors: Map<string, Node[]> | undefined
  #referred: Set<string> | undefined
  #reached = 0
  /** Whether it has been said that there are too many. */
  isReported = false

  constructor(document: Document) {
    this.#document = document
  }

  /** The value a reference means: the last one of that name that stands before it. */
  resolve(alias: Alias): Node | undefined {
    this.#anchors ??= collectAnchors(this.#document.contents)
    const before = alias.range?.[0] ?? 0
    return lastBefore(this.#anchors.get(alias.source) ?? [], before)
  }

  /** Whether some reference bears this name. */
  isReferred(name: string): boolean {
    this.#referred ??= collectReferences(this.#document.contents)
    return this.#referred.has(name)
  }

  /** Counts one more value reached through a reference; false when there are too many of them. */
  count(): boolean {
    this.#reached++
    return this.#reached <= limits.aliased
  }
}

// The nodes stand in the order of the file.
function lastBefore(nodes: readonly Node[], offset: number): Node | undefined {
  let low = 0
  let high = nodes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((nodes[middle]?.range?.[0] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return nodes[low - 1]
}

function collectAnchors(node: unknown, found = new Map<string, Node[]>()): Map<string, Node[]> {
  if (isPair(node)) {
    collectAnchors(node.key, found)
    collectAnchors(node.value, found)
    return found
  }
  if (isAlias(node) || typeof node !== 'object' || node === null) return found
  const anchor = (node as Node & { anchor?: string }).anchor
  const named = anchor ? found.get(anchor) : undefined
  if (named) named.push(node as Node)
  else if (anchor) found.set(anchor, [node as Node])
  if (isCollection(node)) for (const item of node.items) collectAnchors(item, found)
  return found
}

function collectReferences(node: unknown, found = new Set<string>()): Set<string> {
  if (isAlias(node)) found.add(node.source)
  else if (isPair(node)) {
    collectReferences(node.key, found)
    collectReferences(node.value, found)
  } else if (isCollection(node)) for (const item of node.items) collectReferences(item, found)
  return found
}
