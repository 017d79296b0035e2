import type { Remark } from './deadline.ts'
import { means, type Token, valueOf } from './tokens.ts'
import type { Lemma } from './words.ts'

/** A wording that is being read. */
export interface Input {
  readonly original: string
  readonly tokens: readonly Token[]
  /** What parsers found where, so that none reads the same place twice. */
  readonly memo: Map<unknown, Map<number, readonly Hit<unknown>[]>>
}

/** One way to read the tokens from a place on: the meaning, the token after it, and what there is to remark. */
export interface Hit<T> {
  readonly value: T
  readonly end: number
  readonly remarks: readonly Remark[]
}

/** Reads from a token on, in every way there is; no way is `[]`. Order of the ways means nothing. */
export type Parser<T> = (input: Input, at: number) => readonly Hit<T>[]

// Wordings with more readings than this are noise («май май май …»): reading on would only cost time.
const MOST_WAYS = 48

/** Any token for which `test` gives a value. */
export function token<T>(test: (token: Token) => T | undefined): Parser<T> {
  return (input, at) => {
    const here = input.tokens[at]
    const value = here && test(here)
    return value === undefined ? [] : [{ value, end: at + 1, remarks: [] }]
  }
}

/** A word that stands for one of these. */
export function word(...lemmas: readonly Lemma[]): Parser<Lemma> {
  return token((here) => lemmas.find((lemma) => means(here, lemma)))
}

/** A word with a value: the number of the month, the weekday. */
export function valued(lemma: string): Parser<number> {
  return token((here) => valueOf(here, lemma))
}

/** A mark: `,`, `-`, `(`. */
export function mark(...marks: readonly string[]): Parser<string> {
  return token((here) => (here.kind === 'mark' && marks.includes(here.text) ? here.text : undefined))
}

/** Nothing, which is always there. */
export const always: Parser<true> = (_input, at) => [{ value: true, end: at, remarks: [] }]

type Values<P extends readonly Parser<unknown>[]> = { [K in keyof P]: P[K] extends Parser<infer T> ? T : never }

/** One after the other. */
export function seq<const P extends readonly Parser<unknown>[]>(...parsers: P): Parser<Values<P>> {
  return (input, at) => {
    let ways: Hit<unknown[]>[] = [{ value: [], end: at, remarks: [] }]
    for (const parser of parsers) {
      const next: Hit<unknown[]>[] = []
      for (const way of ways) for (const hit of parser(input, way.end)) next.push(joined(way, hit))
      if (next.length === 0) return []
      ways = next.slice(0, MOST_WAYS)
    }
    return ways as unknown as Hit<Values<P>>[]
  }
}

function joined(way: Hit<unknown[]>, hit: Hit<unknown>): Hit<unknown[]> {
  const remarks = hit.remarks.length === 0 ? way.remarks : [...way.remarks, ...hit.remarks]
  return { value: [...way.value, hit.value], end: hit.end, remarks }
}

/** Any of these. */
export function any<const P extends readonly Parser<unknown>[]>(...parsers: P): Parser<Values<P>[number]> {
  return (input, at) => parsers.flatMap((parser) => parser(input, at)) as Hit<Values<P>[number]>[]
}

/** With or without. */
export function opt<T>(parser: Parser<T>): Parser<T | undefined> {
  return (input, at) => [...parser(input, at), { value: undefined, end: at, remarks: [] }]
}

/** The meaning turned into another; a way for which `f` gives `undefined` is none. */
export function map<T, U>(parser: Parser<T>, f: (value: T) => U | undefined): Parser<U> {
  return mapHit(parser, (hit) => {
    const value = f(hit.value)
    return value === undefined ? undefined : { ...hit, value }
  })
}

/** As `map`, with the tokens and the remarks at hand. */
export function mapHit<T, U>(
  parser: Parser<T>,
  f: (hit: Hit<T>, input: Input, at: number) => Hit<U> | undefined,
): Parser<U> {
  return (input, at) => {
    const hits: Hit<U>[] = []
    for (const hit of parser(input, at)) {
      const mapped = f(hit, input, at)
      if (mapped) hits.push(mapped)
    }
    return hits
  }
}

/** Of the ways at a place, the longest: for the items of a list, where a shorter way would cut a date in two. */
export function longest<T>(parser: Parser<T>): Parser<T> {
  return (input, at) => {
    const hits = parser(input, at)
    const end = hits.reduce((most, hit) => Math.max(most, hit.end), -1)
    return hits.filter((hit) => hit.end === end)
  }
}

/** One or more with `between` in between; every count of them is a way. */
export function many<T, S>(parser: Parser<T>, between: Parser<S>): Parser<readonly T[]> {
  return (input, at) => {
    let ways: Hit<readonly T[]>[] = parser(input, at).map((hit) => ({ ...hit, value: [hit.value] }))
    const all = [...ways]
    while (ways.length > 0 && all.length < MOST_WAYS) {
      ways = ways.flatMap((way) => longer(input, way, parser, between)).slice(0, MOST_WAYS)
      all.push(...ways)
    }
    return all
  }
}

function longer<T, S>(
  input: Input,
  way: Hit<readonly T[]>,
  parser: Parser<T>,
  between: Parser<S>,
): Hit<readonly T[]>[] {
  return between(input, way.end).flatMap((gap) =>
    parser(input, gap.end).map((hit) => ({
      value: [...way.value, hit.value],
      end: hit.end,
      remarks: [...way.remarks, ...gap.remarks, ...hit.remarks],
    })),
  )
}

/** The same parser, reading each place once only. `make` is called at first use, so that parsers may be mutual. */
export function memo<T>(make: () => Parser<T>): Parser<T> {
  let parser: Parser<T> | undefined
  const self: Parser<T> = (input, at) => {
    parser ??= make()
    let places = input.memo.get(self)
    if (!places) input.memo.set(self, (places = new Map()))
    const known = places.get(at)
    if (known) return known as readonly Hit<T>[]
    // A parser that meets itself at the same place finds nothing there: no wording contains itself.
    places.set(at, [])
    const hits = parser(input, at)
    places.set(at, hits)
    return hits
  }
  return self
}

/** Only the ways that end where the wording ends. */
export function toTheEnd<T>(input: Input, hits: readonly Hit<T>[]): readonly Hit<T>[] {
  return hits.filter((hit) => hit.end === input.tokens.length)
}
