import type { Shape } from '../core/format.ts'
import { readFlag } from './flags.ts'
import { findWord } from './key-names.ts'

/** The shapes an `either` offers, those of an `either` inside it included; any other shape offers itself. */
export function alternatives(shape: Shape): readonly Shape[] {
  return shape.type === 'either' ? shape.of.flatMap(alternatives) : [shape]
}

/** The shape that a list or a map is read by; nothing where none is due here. */
export function collectionShape(shape: Shape, kind: 'map' | 'list'): Shape | undefined {
  const fits = kind === 'list' ? ['list'] : ['map', 'dictionary']
  return alternatives(shape).find((offered) => fits.includes(offered.type))
}

/** The shape that a text is read by: the word or flag that it spells, before the text that anything could be. */
export function scalarShape(shape: Shape, text: string): Shape | undefined {
  const offered = alternatives(shape).filter(({ type }) => type === 'text' || type === 'word' || type === 'flag')
  return offered.find((one) => spells(one, text)) ?? offered.find(({ type }) => type === 'text') ?? offered[0]
}

function spells(shape: Shape, text: string): boolean {
  if (shape.type === 'word') return findWord(shape.words, text) !== undefined
  return shape.type === 'flag' && readFlag(text) !== undefined
}
