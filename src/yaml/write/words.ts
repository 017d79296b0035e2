import type { Field, Shape } from '../../core/format.ts'
import { alternatives } from '../choose-shape.ts'
import type { KeyLanguage } from '../key-names.ts'

type Of<K extends Shape['type']> = Extract<Shape, { type: K }>

/** Texts that stand for something: a place to fill in, no number. The shape offers the English one among its examples. */
const standing = [
  { en: 'blank', ru: 'пусто' },
  { en: 'none', ru: 'нет' },
] as const

/** A value with the texts that stand for something in a language: what is read when it has been written in it. */
export function inLanguage(value: unknown, shape: Shape, keys: KeyLanguage): unknown {
  if (typeof value === 'string') return standingWord(value, shape, keys)
  if (Array.isArray(value)) {
    const of = listOf(shape)
    return value.map((each) => inLanguage(each, of, keys))
  }
  if (typeof value !== 'object' || value === null) return value
  const held = mapOf(shape)
  const given = Object.entries(value).filter(([, below]) => below !== undefined)
  return Object.fromEntries(given.map(([key, below]) => [key, inLanguage(below, held.behind(key), keys)]))
}

function standingWord(text: string, shape: Shape, keys: KeyLanguage): string {
  const offered = new Set(alternatives(shape).flatMap((each) => (each.type === 'text' ? (each.examples ?? []) : [])))
  const found = standing.find(({ en, ru }) => offered.has(en) && (text === en || text === ru))
  return found ? found[keys] : text
}

/** The shape of what a list holds. */
export function listOf(shape: Shape): Shape {
  return alternatives(shape).find((each): each is Of<'list'> => each.type === 'list')?.of ?? anything
}

const anything: Shape = { type: 'text' }

/** What the format says of the keys of a map. */
export interface Held {
  /** In order; of a dictionary none. */
  readonly fields: readonly Field[]
  /** Whether the user's own order counts (that of columns). */
  readonly isOrdered: boolean
  behind(key: string): Shape
}

/** What a shape says of the keys of a map. */
export function mapOf(shape: Shape): Held {
  const all = alternatives(shape)
  const map = all.find((each): each is Of<'map'> => each.type === 'map')
  const dictionary = all.find((each): each is Of<'dictionary'> => each.type === 'dictionary')
  const fields = map?.fields ?? []
  const rest = map?.own ?? map?.declared?.shape ?? dictionary?.of ?? anything
  return {
    fields,
    isOrdered: map?.own !== undefined,
    behind: (key) => fields.find((field) => field.key === key)?.shape ?? rest,
  }
}

/** How a closed word or a flag is written in a language; nothing for a text. */
export function wordFor(value: string | boolean, shape: Shape, keys: KeyLanguage): string | undefined {
  if (typeof value === 'boolean') return keys === 'ru' ? (value ? 'да' : 'нет') : String(value)
  const words = alternatives(shape).flatMap((each) => (each.type === 'word' ? each.words : []))
  return words.find(({ en }) => en === value)?.[keys]
}
