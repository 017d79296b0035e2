import { type Edit, spliced } from '../core/edit.ts'
import type { Field, Format, Shape } from '../core/format.ts'
import type { Parsed } from '../core/parsed.ts'
import type { Place } from '../core/place.ts'

type MapShape = Extract<Shape, { type: 'map' }>

/**
 * The text of a file with its keys and closed words in the other language. Nothing else changes: comments, order,
 * quotes and line ends stay. Keys of the user's own (of a directory, of columns) are not words of the format.
 */
export function translateKeys<T>(parsed: Parsed<T>, format: Format<T>, keys: 'en' | 'ru'): string {
  return spliced(parsed.source.text, [...editsOf(parsed.places, format.root, keys)])
}

function* editsOf(place: Place, shape: Shape, keys: 'en' | 'ru'): Generator<Edit> {
  const chosen = shape.type === 'either' ? shape.of.find((option) => fits(option, place)) : shape
  if (!chosen) return
  if (chosen.type === 'word' || chosen.type === 'flag') yield* wordEdit(place, chosen, keys)
  else if (chosen.type === 'map') yield* mapEdits(place, chosen, keys)
  else if (chosen.type === 'list' || chosen.type === 'dictionary') {
    for (const child of place.children.values()) yield* editsOf(child, chosen.of, keys)
  }
}

function* mapEdits(place: Place, shape: MapShape, keys: 'en' | 'ru'): Generator<Edit> {
  for (const [name, child] of place.children) {
    const field = shape.fields.find(({ key }) => key === name)
    if (field && child.key) yield { range: child.key.range, text: spelled(field, keys) }
    const below = field?.shape ?? shape.own ?? shape.declared?.shape
    if (below) yield* editsOf(child, below, keys)
  }
}

function* wordEdit(
  { text, value }: Place,
  shape: Extract<Shape, { type: 'word' | 'flag' }>,
  keys: 'en' | 'ru',
): Generator<Edit> {
  const typed = text?.text.trim() ?? ''
  if (shape.type === 'flag') {
    if (/^(?:true|да|yes)$/iu.test(typed)) yield { range: value, text: { en: 'true', ru: 'да' }[keys] }
    if (/^(?:false|нет|no)$/iu.test(typed)) yield { range: value, text: { en: 'false', ru: 'нет' }[keys] }
    return
  }
  const word = shape.words.find(({ en, ru, also = [] }) => [en, ru, ...also].includes(typed))
  if (word) yield { range: value, text: word[keys] }
}

function spelled(field: Field, keys: 'en' | 'ru'): string {
  return keys === 'ru' ? field.ru : field.key
}

/** Which shape of a choice a place has: lists have numbers below them, maps names, texts nothing. */
function fits(shape: Shape, { children, text }: Place): boolean {
  const [first] = children.keys()
  if (shape.type === 'list') return typeof first === 'number'
  if (shape.type === 'map' || shape.type === 'dictionary') return typeof first === 'string'
  return first === undefined && text !== undefined
}
