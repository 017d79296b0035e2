import { type MappedText, rangeOf } from '../core/mapped-text.ts'
import type { Remark } from './deadline.ts'
import { slip } from './remarks.ts'
import { cyrillicOf, digitsOf, romanOf } from './slips.ts'
import { type Lemma, lemmasOf } from './words.ts'

/** A word, a number or a mark of a wording. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark'
  /** As normalised, slips mended. */
  readonly text: string
  readonly lemmas: readonly Lemma[]
  /** What digits, a Roman numeral or a numeral's word count; `undefined` for everything else. */
  readonly value?: number
  /** Written in digits, and with so many of them: «05» has two. `0` for words and Roman numerals. */
  readonly digits: number
  readonly roman: boolean
  /** Whether it says which one rather than how many: «первый», «1-я». */
  readonly ordinal: boolean
  /** Whether a space stands before it. */
  readonly gap: boolean
  /** Its place in the original, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

/** The tokens of a normalised wording, and the slips that were read as meant. */
export interface Tokens {
  readonly tokens: readonly Token[]
  readonly remarks: readonly Remark[]
}

const ROMAN: Readonly<Record<string, number>> = Object.fromEntries(
  'i ii iii iv v vi vii viii ix x xi xii'.split(' ').map((roman, i) => [roman, i + 1]),
)
const SUFFIX = new Set('я й е го ого му ому ой ый ий ая ое ую ти х м ми ю ей'.split(' '))
const RUN = /[\p{L}\p{N}]+|[^\s]/gu

/** Splits a normalised wording. Words broken by a narrow cell («ежемесяч но») are mended here. */
export function tokenise(source: MappedText): Tokens {
  const tokens: Token[] = []
  const remarks: Remark[] = []
  let end = 0
  for (const match of source.text.matchAll(RUN)) {
    const gap = match.index > end
    end = match.index + match[0].length
    for (const part of partsOf(match[0])) {
      const start = match.index + part.at
      const range = rangeOf(source, start, start + part.length)
      const token = tokenOf(part.text, gap && part.at === 0, range)
      if (part.slip && token.kind !== 'mark')
        remarks.push(slip(source.text.slice(start, start + part.length), part.text, range))
      tokens.push(token)
    }
  }
  return { tokens: tidy(mend(withRomans(tokens, remarks))), remarks }
}

const NUMBERED = ['quarter', 'half', 'term', 'semester', 'trimester', 'decade', 'week']

// «Ш квартал», «П полугодие»: only before a noun that is numbered so; «п. 3» is a point.
function withRomans(tokens: readonly Token[], remarks: Remark[]): Token[] {
  return tokens.map((token, i) => {
    const roman = romanOf(token.text)
    const next = tokens[i + 1]
    if (!roman || !next || !NUMBERED.some((lemma) => means(next, lemma))) return token
    remarks.push(slip(token.text, roman, token))
    return tokenOf(roman, token.gap, { start: token.start, end: token.end })
  })
}

interface Part {
  readonly text: string
  readonly at: number
  readonly length: number
  readonly slip: boolean
}

/** A run of letters and digits as the words and numbers it is made of: «2020г» is two, «2о22» one. */
function partsOf(run: string): Part[] {
  const whole = romanOf(run) ? { text: run, slip: false } : wordOf(run)
  if (whole) return [{ ...whole, at: 0, length: run.length }]
  const tail = /\p{L}+$/u.exec(run)
  if (tail && tail.index > 0) {
    const head = wordOf(run.slice(0, tail.index)) ?? wordOf(run.slice(0, tail.index), true)
    if (head && lemmasOf(tail[0]).length > 0) {
      return [
        { ...head, at: 0, length: tail.index },
        { text: tail[0], at: tail.index, length: tail[0].length, slip: false },
      ]
    }
  }
  return [...run.matchAll(/\d+|\P{Nd}+/gu)].map((m) => ({ text: m[0], at: m.index, length: m[0].length, slip: false }))
}

function wordOf(run: string, force = false): { text: string; slip: boolean } | undefined {
  if (/^\d+$/u.test(run)) return { text: run, slip: false }
  if (ROMAN[run] !== undefined || lemmasOf(run).length > 0) return { text: run, slip: false }
  const digits = digitsOf(run)
  if (digits) return { text: digits, slip: true }
  if (/^[\p{Script=Cyrillic}]+$/u.test(run)) return { text: run, slip: false }
  if (/\d/u.test(run) && !force) return undefined
  const cyrillic = cyrillicOf(run)
  const meant = cyrillic && (lemmasOf(cyrillic).length > 0 || /\p{Script=Cyrillic}/u.test(run)) ? cyrillic : undefined
  return { text: meant ?? run, slip: meant !== undefined }
}

function tokenOf(text: string, gap: boolean, range: { start: number; end: number }): Token {
  const base = { text, gap, start: range.start, end: range.end, digits: 0, roman: false, ordinal: false }
  if (/^[0-9]+$/u.test(text)) return { ...base, kind: 'number', lemmas: [], value: Number(text), digits: text.length }
  if (!/[\p{L}\p{N}]/u.test(text)) return { ...base, kind: 'mark', lemmas: [] }
  const roman = ROMAN[text]
  if (roman !== undefined) return { ...base, kind: 'number', lemmas: [], value: roman, roman: true, ordinal: true }
  const lemmas = lemmasOf(text)
  const numeral = lemmas.find((lemma) => lemma.startsWith('number:') || lemma.startsWith('ordinal:'))
  if (!numeral) return { ...base, kind: 'word', lemmas }
  return {
    ...base,
    kind: 'word',
    lemmas,
    value: Number(numeral.split(':')[1]),
    ordinal: numeral.startsWith('ordinal:'),
  }
}

/** Joins «ежемесяч» + «но», «согласо-» + «ванию», «1» + «-» + «я»: only where the whole is a word and a half is not. */
function mend(tokens: readonly Token[]): Token[] {
  const result: Token[] = []
  for (const token of tokens) {
    const before = result.at(-1)
    const first = before?.text === '-' ? result.at(-2) : before
    const hyphen = before?.text === '-'
    if (hyphen && first?.kind === 'number' && !before.gap && !token.gap && SUFFIX.has(token.text)) {
      result.splice(-2, 2, { ...first, end: token.end, ordinal: true })
    } else if (first && before && brokenWord(first, hyphen ? before : undefined, token)) {
      const joined = tokenOf(first.text + token.text, first.gap, { start: first.start, end: token.end })
      result.splice(hyphen ? -2 : -1, hyphen ? 2 : 1, joined)
    } else result.push(token)
  }
  return result
}

function brokenWord(first: Token, hyphen: Token | undefined, second: Token): boolean {
  if (first.kind !== 'word' || second.kind !== 'word' || hyphen?.gap) return false
  if (first.lemmas.length > 0 && second.lemmas.length > 0) return false
  if (!hyphen && !second.gap) return false
  return (first.text + second.text).length >= 5 && lemmasOf(first.text + second.text).length > 0
}

/** Takes away the dots of abbreviations and the marks at both ends that mean nothing. */
function tidy(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1]
    if (token.text !== '.' || before?.kind === 'number') kept.push(token)
    // The dot stays with its abbreviation where it is underlined or quoted: «2022 г.».
    else if (before?.kind === 'word' && !token.gap) kept.splice(-1, 1, { ...before, end: token.end })
  }
  while (kept.length > 0 && /^[.,;:…]$/u.test(kept.at(-1)?.text ?? '')) kept.pop()
  while (kept.length > 0 && /^[.,;:•➤➢▪·-]$/u.test(kept[0]?.text ?? '')) kept.shift()
  return kept
}

/** Whether the token stands for this. */
export function means(token: Token | undefined, lemma: Lemma): boolean {
  return token?.lemmas.includes(lemma) ?? false
}

/** The value of a lemma that carries one: 9 for `month` on «сентября». */
export function valueOf(token: Token | undefined, lemma: string): number | undefined {
  const found = token?.lemmas.find((l) => l.startsWith(`${lemma}:`))
  return found === undefined ? undefined : Number(found.slice(lemma.length + 1))
}
