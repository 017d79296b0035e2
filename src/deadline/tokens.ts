import { type MappedText, rangeOf } from '../core/mapped-text.ts'
import type { Remark } from './deadline.ts'
import { entryOf } from './entry.ts'
import { isWordAt, unitsAt } from './letters.ts'
import { mend } from './mend.ts'
import { slip } from './remarks.ts'
import { partsOf } from './runs.ts'
import { digitOf, romanOf } from './slips.ts'
import { share, tagSet } from './tags.ts'
import { type Token, tokenOf } from './token.ts'

/** The tokens of a normalised wording, and the slips that were read as meant. */
export interface Tokens {
  readonly tokens: readonly Token[]
  readonly remarks: readonly Remark[]
}

/** Splits a normalised wording. Words broken by a narrow cell («ежемесяч но») are mended here. */
export function tokenise(source: MappedText): Tokens {
  const { text } = source
  const tokens: Token[] = []
  const remarks: Remark[] = []
  let gap = false
  for (let at = 0; at < text.length; ) {
    // A normalised wording has no other kind of space.
    if (text.charCodeAt(at) === 0x20) {
      gap = true
      at++
      continue
    }
    const end = runEnd(text, at)
    addRun(tokens, remarks, source, at, end, gap)
    gap = false
    at = end
  }
  return { tokens: tidy(mend(withNumbers(tokens, remarks))), remarks }
}

/** The end of the run of letters and digits that begins here, or of the one mark. */
function runEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && isWordAt(text, end)) end += unitsAt(text, end)
  return end === at ? at + unitsAt(text, at) : end
}

function addRun(tokens: Token[], remarks: Remark[], source: MappedText, at: number, end: number, gap: boolean): void {
  const run = source.text.slice(at, end)
  for (const part of partsOf(run)) {
    const range = rangeOf(source, at + part.at, at + part.at + part.length)
    tokens.push(tokenOf(part.entry, gap && part.at === 0, range.start, range.end))
    if (part.slip && part.entry.kind !== 'mark')
      remarks.push(slip(run.slice(part.at, part.at + part.length), part.entry.text, range))
  }
}

// «l сентября», «l–15 сентября»
function isBeforeMonth(tokens: readonly Token[], i: number): boolean {
  const at = tokens[i]?.text === '-' && tokens[i + 1]?.kind === 'number' ? i + 2 : i
  const here = tokens[at]
  return here !== undefined && share(here.tags, MONTH)
}

const NUMBERED = tagSet(['quarter', 'half', 'term', 'semester', 'trimester', 'decade', 'week'])

const MONTH = tagSet(['month:'])

// «Ш квартал», «П полугодие»: only before a noun that is numbered so; «п. 3» is a point. «l сентября» is the first.
function withNumbers(tokens: Token[], remarks: Remark[]): readonly Token[] {
  for (let i = 1; i < tokens.length; i++) {
    const before = tokens[i - 1] as Token
    const here = (tokens[i] as Token).tags
    const number = share(here, NUMBERED)
      ? romanOf(before.text)
      : isBeforeMonth(tokens, i)
        ? digitOf(before.text)
        : undefined
    if (!number) continue
    const { gap, start, end } = before
    remarks.push(slip(before.text, number, { start, end }))
    tokens[i - 1] = tokenOf(entryOf(number), gap, start, end)
  }
  return tokens
}

/** Takes away the dots of abbreviations and the marks at both ends that mean nothing. */
function tidy(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  let before: Token | undefined
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    // «октябрь -- ноябрь»
    if (token.text === '-' && before?.text === '-') continue
    // «октябрь..декабрь»: from one to the other, perhaps.
    const parting = token.text === '.' && before?.text === '.' && tokens[i + 1]?.kind === 'word'
    if (token.text !== '.' || before?.kind === 'number' || parting) kept.push(token)
    // The dot stays with its abbreviation where it is underlined or quoted: «2022 г.».
    else if (before?.kind === 'word' && !token.gap) kept[kept.length - 1] = { ...before, end: token.end }
    before = token
  }
  let first = 0
  let last = kept.length
  while (last > 0 && isOneOf(kept[last - 1], '.,;:…-')) last--
  while (first < last && isOneOf(kept[first], '.,;:•➤➢▪·-')) first++
  return first === 0 && last === kept.length ? kept : kept.slice(first, last)
}

function isOneOf(token: Token | undefined, marks: string): boolean {
  return token?.kind === 'mark' && marks.includes(token.text)
}
