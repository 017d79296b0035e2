import { isNumber, isWordAt } from './letters.ts'
import { lemmasOf } from './lexicon.ts'
import { isNearTime } from './near-word.ts'
import { type TagSet, tagSet } from './tags.ts'
import { isLiteral, isMark, type Lemma } from './words.ts'

/** What a word, a number or a mark says by itself, wherever it stands. */
export interface Entry {
  readonly kind: 'word' | 'number' | 'mark'
  /** As normalised, slips mended. */
  readonly text: string
  readonly lemmas: readonly Lemma[]
  /** What digits, a Roman numeral or a numeral's word count; `undefined` for everything else. */
  readonly value: number | undefined
  /** Written in digits, and with so many of them: «05» has two. `0` for words and Roman numerals. */
  readonly digits: number
  readonly roman: boolean
  /** Whether it says which one rather than how many: «первый», «1-я». */
  readonly ordinal: boolean
  /**
   * Its lemmas and its shape: `#word`, `#number`, `#mark`; `#1`, `#2`, `#4` or `#other` digits; `#roman`; `#few` for 1 to
   * 5; `#year` for a year of our time; `#literal` for words that the grammar knows by their text; `#near` for unknown ones
   * that are nearly a word of time.
   */
  readonly tags: TagSet
}

const ROMAN = new Map('i ii iii iv v vi vii viii ix x xi xii'.split(' ').map((roman, i) => [roman, i + 1]))

/** Whether the run is a Roman numeral up to twelve. */
export function isRoman(run: string): boolean {
  return ROMAN.has(run)
}

/** The entry of a normalised word, number or mark; its lemmas where they have been looked up. */
export function entryOf(text: string, known?: readonly Lemma[]): Entry {
  if (isNumber(text)) return numberOf(text)
  if (!holdsWord(text)) return plain('mark', text, isMark(text) ? ['#mark', text] : ['#mark'], [])
  const roman = ROMAN.get(text)
  if (roman !== undefined)
    return { ...plain('number', text, romanTags(roman), []), value: roman, roman: true, ordinal: true }
  const lemmas = known ?? lemmasOf(text)
  const classes = ['#word', ...lemmas.map(classOf)]
  if (isLiteral(text)) classes.push('#literal')
  else if (lemmas.length === 0 && isNearTime(text)) classes.push('#near')
  const numeral = lemmas.find((lemma) => lemma.startsWith('number:') || lemma.startsWith('ordinal:'))
  if (numeral === undefined) return plain('word', text, classes, lemmas)
  const value = valueIn(numeral)
  if (isFew(value)) classes.push('#few')
  return { ...plain('word', text, classes, lemmas), value, ordinal: numeral.startsWith('ordinal:') }
}

function plain(kind: Entry['kind'], text: string, classes: readonly string[], lemmas: readonly Lemma[]): Entry {
  return { kind, text, lemmas, value: undefined, digits: 0, roman: false, ordinal: false, tags: tagSet(classes) }
}

function holdsWord(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isWordAt(text, i)) return true
  return false
}

function numberOf(text: string): Entry {
  const value = Number(text)
  const digits = text.length
  const classes = ['#number', digits < 3 || digits === 4 ? `#${digits}` : '#other']
  if (digits < 3 && isFew(value)) classes.push('#few')
  // Only years of our time: «1234» is a number of something else.
  if (digits === 4 && value >= 1900 && value < 2200) classes.push('#year')
  return { ...plain('number', text, classes, []), value, digits }
}

function romanTags(value: number): readonly string[] {
  return isFew(value) ? ['#number', '#roman', '#few'] : ['#number', '#roman']
}

function isFew(value: number): boolean {
  return value >= 1 && value <= 5
}

/** The class of a lemma: one for all values, `month:` for `month:9`. */
function classOf(lemma: Lemma): string {
  const colon = lemma.indexOf(':')
  return colon < 0 ? lemma : lemma.slice(0, colon + 1)
}

function valueIn(lemma: Lemma): number {
  return Number(lemma.slice(lemma.indexOf(':') + 1))
}

/** The value of a lemma that carries one: 9 for `month:` on «сентября». */
export function valueOf(entry: Entry | undefined, prefix: string): number | undefined {
  const found = entry?.lemmas.find((lemma) => lemma.startsWith(prefix))
  return found === undefined ? undefined : valueIn(found)
}

/** Whether it stands for this. */
export function means(entry: Entry | undefined, lemma: Lemma): boolean {
  return entry !== undefined && entry.lemmas.includes(lemma)
}
