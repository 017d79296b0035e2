import type { Node, YAMLMap } from 'yaml'
import { isAlias, isMap, isScalar } from 'yaml'
import type { Declared, Shape } from '../core/format.ts'
import type { Aliases } from './aliases.ts'
import { collectionShape } from './choose-shape.ts'
import { comparable, namesOf } from './key-names.ts'
import type { MaybeNode } from './nodes.ts'

/** The keys of the map that makes further keys legal, by comparable spelling. Its path may be in either language. */
export function declaredKeys(
  root: MaybeNode,
  shape: Shape,
  { at }: Declared,
  aliases: Aliases,
): ReadonlyMap<string, string> {
  let node: MaybeNode = root
  let here: Shape | undefined = shape
  for (const step of at) {
    const map = asMap(node, aliases)
    const found: Step | undefined = map && here ? stepInto(map, here, step) : undefined
    if (!found) return new Map()
    node = found.node
    here = found.shape
  }
  const keys = asMap(node, aliases)?.items.map(({ key }) => (isScalar(key) ? (key.source ?? '') : '')) ?? []
  return new Map(keys.filter((key) => key !== '').map((key) => [comparable(key), key]))
}

interface Step {
  readonly node: MaybeNode
  readonly shape: Shape
}

function stepInto(map: YAMLMap, shape: Shape, step: string): Step | undefined {
  const chosen = collectionShape(shape, 'map')
  for (const { key, value } of map.items) {
    if (!isScalar(key)) continue
    const typed = key.source ?? ''
    if (chosen?.type === 'map') {
      const field = namesOf(chosen).get(comparable(typed))?.field
      if (field?.key === step) return { node: value as MaybeNode, shape: field.shape }
    } else if (chosen?.type === 'dictionary' && typed === step) return { node: value as MaybeNode, shape: chosen.of }
  }
  return undefined
}

function asMap(node: MaybeNode, aliases: Aliases): YAMLMap | undefined {
  const target: Node | null | undefined = isAlias(node) ? aliases.resolve(node) : node
  return isMap(target) ? target : undefined
}
