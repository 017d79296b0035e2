import { type Declension, endsSo, inflect, LONGEST_ENDING } from './inflect.ts'
import { LENGTH_STEMS, LENGTHS, type Lemma, STEMS, WORDS } from './words.ts'

/** A way to decline and what the words mean: `hard school`. A stem may have several. */
type Inflection = readonly [declension: Declension, lemma: Lemma]

let words: ReadonlyMap<string, string> | undefined
let stems: ReadonlyMap<string, readonly Inflection[]> | undefined

/** The lemmas of each word, made when the first is looked up. */
function wordsByForm(): Map<string, string> {
  const byForm = new Map<string, string>()
  for (const lemmas of Object.keys(WORDS)) {
    const forms = (WORDS[lemmas] as string).split(' ')
    for (let i = 0; i < forms.length; i++) byForm.set(forms[i] as string, lemmas)
  }
  return byForm
}

/** Stems stay stems: their forms would be a thousand entries more. */
function inflectionsByStem(): Map<string, Inflection[]> {
  const byStem = new Map<string, Inflection[]>()
  for (const declension of Object.keys(STEMS) as Declension[]) {
    const byLemma = STEMS[declension]
    for (const lemma of Object.keys(byLemma)) {
      for (const stem of (byLemma[lemma] as string).split(' ')) {
        const others = byStem.get(stem)
        if (others) others.push([declension, lemma])
        else byStem.set(stem, [[declension, lemma]])
      }
    }
  }
  return byStem
}

const NONE: readonly Lemma[] = []

/** What a normalised word may stand for; nothing where the language does not know it. */
export function lemmasOf(word: string): readonly Lemma[] {
  words ??= wordsByForm()
  const found = words.get(word) ?? inflected(word)
  return found === undefined ? NONE : found.split(' ')
}

/** Whether the language knows the word. */
export function isKnown(word: string): boolean {
  words ??= wordsByForm()
  return words.has(word) || inflected(word) !== undefined
}

/** What the word stands for as a form of a stem. No form of a stem is a word of the other table. */
function inflected(word: string): Lemma | undefined {
  stems ??= inflectionsByStem()
  for (let length = 0; length <= LONGEST_ENDING && length < word.length; length++) {
    const stem = word.slice(0, word.length - length)
    const found = stems.get(stem) ?? inflectionOfLength(stem)
    if (found === undefined) continue
    const ending = word.slice(word.length - length)
    for (const [declension, lemma] of found) if (endsSo(ending, declension)) return lemma
  }
  return undefined
}

// «трёхдневн», «недельн»: put together here, or there would be fifty stems more.
function inflectionOfLength(stem: string): readonly Inflection[] | undefined {
  if (!stem.endsWith('н')) return undefined
  for (const unit of Object.keys(LENGTH_STEMS)) {
    const measure = LENGTH_STEMS[unit] as string
    const length = stem.endsWith(measure) ? LENGTHS.get(stem.slice(0, -measure.length)) : undefined
    if (length !== undefined) return [['hard', `long:${unit}${length}`]]
  }
  return undefined
}

let all: readonly string[] | undefined

/** Every word form that the language knows, for suggestions. */
export function knownWords(): readonly string[] {
  return (all ??= allWords())
}

function allWords(): readonly string[] {
  words ??= wordsByForm()
  stems ??= inflectionsByStem()
  const long = Object.values(LENGTH_STEMS).flatMap((stem) => [...LENGTHS.keys()].map((length) => length + stem))
  const listed = [...stems].flatMap(([stem, found]) => found.flatMap(([declension]) => inflect(stem, declension)))
  return [...new Set([...words.keys(), ...listed, ...long.flatMap((stem) => inflect(stem, 'hard'))])]
}
