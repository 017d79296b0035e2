import type { Field, Shape, Word } from '../core/format.ts'

/** The language in which a key is written. */
export type KeyLanguage = 'en' | 'ru'

/** A field found by one of its spellings, and the language of that spelling. */
export interface Named {
  readonly field: Field
  readonly language: KeyLanguage
}

type MapShape = Extract<Shape, { type: 'map' }>

/**
 * A spelling made comparable: the first letter's case, ё and е, a blank, `_` and `-` make no difference, nor how «й» is
 * composed.
 */
export function comparable(spelling: string): string {
  const text = spelling
    .normalize('NFC')
    .trim()
    .replace(/ё/g, 'е')
    .replace(/Ё/g, 'Е')
    .replace(/[\s_-]+/g, ' ')
  const first = text[0] ?? ''
  return first.toLowerCase() + text.slice(1)
}

const known = new WeakMap<MapShape, ReadonlyMap<string, Named>>()

/** All spellings of the keys of a map, in comparable form. Made once a shape. */
export function namesOf(shape: MapShape): ReadonlyMap<string, Named> {
  let names = known.get(shape)
  if (!names) {
    names = collectNames(shape.fields)
    known.set(shape, names)
  }
  return names
}

function collectNames(fields: readonly Field[]): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>()
  for (const field of fields) {
    names.set(comparable(field.key), { field, language: 'en' })
    for (const ru of [field.ru, ...(field.also ?? [])]) {
      if (!names.has(comparable(ru))) names.set(comparable(ru), { field, language: languageOf(ru) })
    }
  }
  return names
}

/** The word of a closed list that a text spells, in either language. */
export function findWord(words: readonly Word[], text: string): Word | undefined {
  const wanted = comparable(text)
  return words.find((word) => [word.en, word.ru, ...(word.also ?? [])].some((name) => comparable(name) === wanted))
}

/** In which language a key is typed, by its letters. */
export function languageOf(key: string): KeyLanguage {
  return /[а-яё]/i.test(key) ? 'ru' : 'en'
}

/** How a field is called in a language. */
export function spelling(field: Field, language: KeyLanguage): string {
  return language === 'ru' ? field.ru : field.key
}
