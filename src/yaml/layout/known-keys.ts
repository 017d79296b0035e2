import type { Shape } from '../../core/format.ts'
import { collectionShape } from '../choose-shape.ts'
import { comparable, namesOf } from '../key-names.ts'

/** The shape of a map, or of the keys of the user's own. */
export type MapLike = Extract<Shape, { type: 'map' | 'dictionary' }>

const collected = new WeakMap<Shape, ReadonlySet<string>>()

/** Whether a format has such a key anywhere. */
export function isKeyOf(root: Shape, key: string): boolean {
  let names = collected.get(root)
  if (!names) {
    names = collect(root, new Set(), new Set())
    collected.set(root, names)
  }
  return names.has(comparable(key))
}

function collect(shape: Shape, names: Set<string>, seen: Set<Shape>): Set<string> {
  if (seen.has(shape)) return names
  seen.add(shape)
  if (shape.type === 'either') for (const one of shape.of) collect(one, names, seen)
  if (shape.type === 'list' || shape.type === 'dictionary') collect(shape.of, names, seen)
  if (shape.type !== 'map') return names
  for (const name of namesOf(shape).keys()) names.add(name)
  for (const field of shape.fields) collect(field.shape, names, seen)
  return names
}

/** Whether a map has such a key by its format. The keys of a dictionary are anything, so that they tell nothing. */
export function knows(shape: MapLike | undefined, key: string): boolean {
  return shape?.type === 'map' && namesOf(shape).has(comparable(key))
}

/** The shape behind a key. */
export function shapeBehind(shape: MapLike | undefined, key: string): Shape | undefined {
  if (shape?.type === 'dictionary') return shape.of
  return shape && (namesOf(shape).get(comparable(key))?.field.shape ?? shape.own ?? shape.declared?.shape)
}

/** The map that may stand at a place. */
export function mapOf(shape: Shape | undefined): MapLike | undefined {
  const found = shape && collectionShape(shape, 'map')
  return found?.type === 'map' || found?.type === 'dictionary' ? found : undefined
}

/** The shape of the entries of the list that may stand at a place. */
export function entryOf(shape: Shape | undefined): Shape | undefined {
  const found = shape && collectionShape(shape, 'list')
  return found?.type === 'list' ? found.of : undefined
}
