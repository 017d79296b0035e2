import type { YAMLMap } from 'yaml'
import { isScalar } from 'yaml'
import type { Shape } from '../../core/format.ts'
import { comparable, namesOf } from '../key-names.ts'

/** Behind which entry of a map a new key goes, and whether that is the end of the map. */
export interface KeyPlace {
  readonly behind: number
  readonly isEnd: boolean
}

/**
 * The place of a new key: before the first key that the format names after it, where the keys of the map follow the
 * format; else at the end. Nothing is put before the first key: there stand the dash of a list and remarks on the whole.
 */
export function placeOfKey(map: YAMLMap, shape: Shape | undefined, key: string): KeyPlace {
  const atEnd = { behind: map.items.length - 1, isEnd: true }
  if (shape?.type !== 'map') return atEnd
  const rank = (name: string | undefined) => shape.fields.findIndex((field) => field.key === name)
  const ranks = map.items.map(({ key: typed }) => rank(fieldKey(shape, typed)))
  const known = ranks.filter((each) => each >= 0)
  const own = rank(key)
  if (own < 0 || known.some((each, i) => each < (known[i - 1] ?? 0))) return atEnd
  const next = ranks.findIndex((each) => each > own)
  return next > 0 ? { behind: next - 1, isEnd: false } : atEnd
}

function fieldKey(shape: Extract<Shape, { type: 'map' }>, typed: unknown): string | undefined {
  return isScalar(typed) ? namesOf(shape).get(comparable(typed.source ?? ''))?.field.key : undefined
}
