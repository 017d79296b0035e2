import { type Entry, entryOf, isRoman } from './entry.ts'
import { countDigits, isCyrillic, isLetterAt, isNumber, isWordAt } from './letters.ts'
import { isKnown, lemmasOf } from './lexicon.ts'
import { cyrillicOf, digitsOf, romanOf } from './slips.ts'
import type { Lemma } from './words.ts'

/** A word, a number or a mark in a run of letters and digits. */
export interface Part {
  readonly entry: Entry
  readonly at: number
  readonly length: number
  /** Whether it is read as something else than what is typed. */
  readonly slip: boolean
}

// A plan says the same few hundred words again and again; so do the plans of a day.
const MOST_RUNS = 4096
const known = new Map<string, readonly Part[]>()

/** A run of letters and digits as the words and numbers it is made of: «2020г» is two, «2о22» one. */
export function partsOf(run: string): readonly Part[] {
  const found = known.get(run)
  if (found) return found
  if (known.size === MOST_RUNS) known.clear()
  const parts = split(run)
  known.set(run, parts)
  return parts
}

interface Spelling {
  readonly text: string
  readonly slip: boolean
  /** Where they have been looked up. */
  readonly lemmas?: readonly Lemma[]
}

function split(run: string): readonly Part[] {
  // A mark is a run of its own.
  if (!isWordAt(run, 0)) return [part({ text: run, slip: false }, 0, run.length)]
  const roman = romanAtStart(run)
  if (roman > 0) {
    const [number, word] = [run.slice(0, roman), run.slice(roman)]
    return [part({ text: number, slip: false }, 0, roman), part({ text: word, slip: false }, roman, word.length)]
  }
  const whole = romanOf(run) ? { text: run, slip: false } : wordOf(run)
  if (whole) return [part(whole, 0, run.length)]
  const at = lettersAtEnd(run)
  if (at > 0 && at < run.length) {
    const [number, letters] = [run.slice(0, at), run.slice(at)]
    const head = wordOf(number) ?? wordOf(number, true)
    // «1октября2022года» is more than a number and its word.
    if (head && (isNumber(head.text) || isKnown(head.text)) && isKnown(letters)) {
      return [part(head, 0, at), part({ text: letters, slip: false }, at, letters.length)]
    }
  }
  return [...run.matchAll(/\d+|\P{Nd}+/gu)].map((m) => part({ text: m[0], slip: false }, m.index, m[0].length))
}

function part({ text, slip, lemmas }: Spelling, at: number, length: number): Part {
  return { entry: entryOf(text, lemmas), at, length, slip }
}

/** How long the Roman numeral is that the run begins with, before a known word: «IVкв.»; 0 where there is none. */
function romanAtStart(run: string): number {
  const length = run.search(/[^ivx]/)
  return length > 0 && isRoman(run.slice(0, length)) && isKnown(run.slice(length)) ? length : 0
}

/** Where the letters begin that the run ends with. */
function lettersAtEnd(run: string): number {
  let at = 0
  for (let i = 0; i < run.length; i++) {
    const low = i > 0 && (run.codePointAt(i - 1) as number) > 0xffff
    if (!low && !isLetterAt(run, i)) at = i + ((run.codePointAt(i) as number) > 0xffff ? 2 : 1)
  }
  return at
}

function wordOf(run: string, force = false): Spelling | undefined {
  if (isNumber(run) || isRoman(run)) return { text: run, slip: false }
  const lemmas = lemmasOf(run)
  if (lemmas.length > 0) return { text: run, slip: false, lemmas }
  const digits = digitsOf(run)
  if (digits) return { text: digits, slip: true }
  const chars = [...run]
  if (chars.every(isCyrillic)) return { text: run, slip: false }
  if (countDigits(run) > 0 && !force) return undefined
  const cyrillic = cyrillicOf(run)
  const meant = cyrillic && (isKnown(cyrillic) || chars.some(isCyrillic)) ? cyrillic : undefined
  return { text: meant ?? run, slip: meant !== undefined }
}
