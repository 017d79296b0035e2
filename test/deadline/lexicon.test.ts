import { describe, expect, test } from 'vitest'
import { type Declension, inflect } from '../../src/deadline/inflect.ts'
import { isKnown, knownWords, lemmasOf } from '../../src/deadline/lexicon.ts'
import { STEMS, WORDS } from '../../src/deadline/words.ts'

describe('the lexicon', () => {
  test('knows every form of its words', () => {
    for (const word of knownWords()) {
      expect(isKnown(word), word).toBe(true)
      expect(lemmasOf(word), word).not.toEqual([])
    }
  })

  test('has no form of a stem among the single words', () => {
    const single = new Set(Object.values(WORDS).flatMap((forms) => forms.split(' ')))
    for (const [declension, byLemma] of Object.entries(STEMS)) {
      const stems = Object.values(byLemma).flatMap((all) => all.split(' '))
      const forms = stems.flatMap((stem) => inflect(stem, declension as Declension))
      expect(forms.filter((form) => single.has(form))).toEqual([])
    }
  })

  test('names no single word twice', () => {
    const single = Object.values(WORDS).flatMap((forms) => forms.split(' '))
    expect(single.filter((form, i) => single.indexOf(form) !== i)).toEqual([])
  })

  test.each([
    ['сентября', ['month:9']],
    ['дня', ['day', 'moment']],
    ['четверти', ['term']],
    ['четвертой', ['ordinal:4']],
    ['трехдневный', ['long:d3']],
    ['недельный', ['long:w1']],
    ['семестр', ['semester']],
    ['конституция', []],
    ['constructor', []],
    ['н', []],
  ])('«%s» is %j', (word, lemmas) => expect(lemmasOf(word)).toEqual(lemmas))
})
