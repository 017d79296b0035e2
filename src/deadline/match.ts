import type { Remark } from './deadline.ts'
import type { Habits } from './frame.ts'
import { NO_TAGS, sizeOf, type TagSet, tagSet, union } from './tags.ts'
import type { Token } from './token.ts'
import { isMark, type Lemma } from './words.ts'

/** A wording that is being read. */
export interface Input {
  readonly original: string
  readonly tokens: readonly Token[]
  /** How the plan means its words. */
  readonly habits: Habits
  /** The classes of each token, and one more for the end. */
  readonly tags: readonly TagSet[]
  /** The classes of each token and all behind it, and of the end. */
  readonly rest: readonly TagSet[]
  /** What parsers found where, by their number, so that none reads the same place twice. */
  readonly memo: (readonly Hit<unknown>[] | undefined)[][]
}

/** One way to read the tokens from a place on: the meaning, the token after it, and what there is to remark. */
export interface Hit<T> {
  readonly value: T
  readonly end: number
  readonly remarks: readonly Remark[]
}

/** Every way there is to read from a place on; no way is empty. The order of the ways means nothing. */
export type Ways<T> = readonly Hit<T>[]

/**
 * How a parser can begin: with a token of these classes, and, where `empty`, also by reading nothing. An `optional` one
 * reads nothing, as `undefined`, where the token has none of the classes.
 */
export interface Opening {
  readonly tags: TagSet
  readonly empty: boolean
  readonly optional: boolean
}

export const TOKEN = 0
export const ROW = 1
export const ANY = 2
export const OPTION = 3
export const MAP = 4
export const MAP_HIT = 5
export const LONGEST = 6
export const MANY = 7
export const MEMO = 8
export const OWN = 9

/**
 * What may stand in a wording, as data: `read` (in read.ts) goes by it. There are a thousand of these, and a command
 * makes nearly all before its first wording: so they are plain objects of one shape, without closures of their own.
 *
 * The opening is a promise: where the token has none of its classes, there is no way but an empty one. It follows from
 * the parts, so that only what can begin at a token is tried there.
 */
export interface Parser<T> {
  readonly kind: number
  /** What it is made of; of a memo, nothing before it is first used. */
  parts: readonly Parser<unknown>[]
  /** What was given to it: the test of a token, the meaning of a `map`, the maker of a `memo`, the reader of an `own`. */
  readonly given: ((...args: never[]) => unknown) | undefined
  readonly number: number
  opening: Opening | undefined
  /** Found with `needsOf`. */
  needs: readonly TagSet[] | undefined
  /** Never there: it only tells the type of the meaning. */
  readonly gives?: T
}

const NO_PARTS: readonly never[] = []

function made<T>(kind: number, parts: readonly Parser<unknown>[], given: Parser<T>['given'], number = 0): Parser<T> {
  return { kind, parts, given, number, opening: undefined, needs: undefined }
}

function opened<T>(kind: number, tags: TagSet, empty: boolean, given: Parser<T>['given']): Parser<T> {
  const opening = { tags, empty, optional: false }
  return { kind, parts: NO_PARTS, given, number: 0, opening, needs: undefined }
}

/** A parser with a reader of its own, which can begin with these classes and, where `empty`, also read nothing. */
export function own<T>(tags: TagSet, empty: boolean, given: (input: Input, at: number) => Ways<T>): Parser<T> {
  return opened(OWN, tags, empty, given)
}

/** A token of one of these classes for which `test` gives a value. */
export function token<T>(classes: readonly string[], test: (token: Token) => T | undefined): Parser<T> {
  return opened(TOKEN, tagSet(classes), false, test)
}

// The same few words and marks stand in many places of the grammar: they are the same parsers.
const words = new Map<string, Parser<Lemma>>()
const marks = new Map<string, Parser<string>>()

/** A word that stands for one of these. */
export function word(...lemmas: readonly Lemma[]): Parser<Lemma> {
  const key = lemmas.join(' ')
  let known = words.get(key)
  if (!known) words.set(key, (known = token(lemmas, (here) => lemmas.find((lemma) => here.lemmas.includes(lemma)))))
  return known
}

/** A mark: `,`, `-`, `(`. */
export function mark(...texts: readonly string[]): Parser<string> {
  if (!texts.every(isMark)) throw new RangeError(`not in MARKS: ${texts.join(' ')}`)
  const key = texts.join('')
  let known = marks.get(key)
  if (!known) marks.set(key, (known = token(texts, (here) => here.text)))
  return known
}

/** Nothing, which is always there. */
export const always: Parser<true> = own(NO_TAGS, true, (_input, at) => way(true, at))

/** A single way. */
export function way<T>(value: T, end: number): Ways<T> {
  return [{ value, end, remarks: NO_REMARKS }]
}

/** No way. */
export const NO_WAY: readonly never[] = []
/** Nothing to remark. */
export const NO_REMARKS: readonly never[] = []

type Values<P extends readonly Parser<unknown>[]> = { [K in keyof P]: P[K] extends Parser<infer T> ? T : never }

/** One after the other. */
export function seq<const P extends readonly Parser<unknown>[]>(...parsers: P): Parser<Values<P>> {
  return made(ROW, parsers, undefined)
}

/** Any of these. */
export function any<const P extends readonly Parser<unknown>[]>(...parsers: P): Parser<Values<P>[number]> {
  return made(ANY, parsers, undefined)
}

/** With or without. */
export function opt<T>(inner: Parser<T>): Parser<T | undefined> {
  return made(OPTION, [inner], undefined)
}

/** The meaning turned into another; a way for which `f` gives `undefined` is none. */
export function map<T, U>(inner: Parser<T>, f: (value: T) => U | undefined): Parser<U> {
  return made(MAP, [inner], f)
}

/** As `map`, with the tokens and the remarks at hand. */
export function mapHit<T, U>(
  inner: Parser<T>,
  f: (hit: Hit<T>, input: Input, at: number) => Hit<U> | undefined,
): Parser<U> {
  return made(MAP_HIT, [inner], f)
}

/** Of the ways at a place, the longest: for the items of a list, where a shorter way would cut a date in two. */
export function longest<T>(inner: Parser<T>): Parser<T> {
  return made(LONGEST, [inner], undefined)
}

/** One or more with `between` in between; every count of them is a way. */
export function many<T, S>(inner: Parser<T>, between: Parser<S>): Parser<readonly T[]> {
  return made(MANY, [inner, between], undefined)
}

let memos = 0

/** The same parser, reading each place once only. `make` is called at first use: what is never read is never made. */
export function memo<T>(make: () => Parser<T>): Parser<T> {
  return made(MEMO, NO_PARTS, make, memos++)
}

/** How many memos there are: numbers from 0 on. */
export function memoCount(): number {
  return memos
}

/** The parser within one that has no more, made if it is not yet. */
export function innerOf(one: Parser<unknown>): Parser<unknown> {
  if (one.parts.length === 0) one.parts = [(one.given as () => Parser<unknown>)()]
  return one.parts[0] as Parser<unknown>
}

/** How the parser can begin. */
export function openingOf(one: Parser<unknown>): Opening {
  return (one.opening ??= found(one))
}

function found(one: Parser<unknown>): Opening {
  if (one.kind === ROW) return openingOfRow(one.parts)
  if (one.kind === ANY) return openingOfAny(one.parts)
  const inner = openingOf(innerOf(one))
  return one.kind === OPTION ? { tags: inner.tags, empty: true, optional: true } : inner
}

function openingOfRow(parsers: readonly Parser<unknown>[]): Opening {
  let tags = NO_TAGS
  for (let i = 0; i < parsers.length; i++) {
    const opening = openingOf(parsers[i] as Parser<unknown>)
    if (tags === NO_TAGS && !opening.empty) return opening
    tags = union(tags, opening.tags)
    if (!opening.empty) return { tags, empty: false, optional: false }
  }
  return { tags, empty: true, optional: false }
}

function openingOfAny(parsers: readonly Parser<unknown>[]): Opening {
  let tags = NO_TAGS
  let empty = false
  for (let i = 0; i < parsers.length; i++) {
    const opening = openingOf(parsers[i] as Parser<unknown>)
    tags = union(tags, opening.tags)
    empty ||= opening.empty
  }
  return { tags, empty, optional: false }
}

const NO_NEEDS: readonly TagSet[] = []
// A third set rarely tells more than two.
const MOST_NEEDS = 2

/**
 * What a parser cannot do without: of each of these sets a class must stand somewhere from its place on, or there is no
 * way. «S – S» is not tried where no dash is left.
 */
export function needsOf(one: Parser<unknown>): readonly TagSet[] {
  if (one.needs) return one.needs
  // Until it is known: a parser within itself asks for nothing more.
  one.needs = NO_NEEDS
  return (one.needs = foundNeeds(one))
}

function foundNeeds(one: Parser<unknown>): readonly TagSet[] {
  switch (one.kind) {
    case TOKEN:
      return [openingOf(one).tags]
    case OWN:
      return openingOf(one).empty ? NO_NEEDS : [openingOf(one).tags]
    case ROW:
      return fewest(one.parts.flatMap(needsOf))
    case ANY:
      return needsOfAny(one.parts)
    case OPTION:
      return NO_NEEDS
    default:
      return needsOf(innerOf(one))
  }
}

/** The sets that are hardest to fulfil. */
function fewest(all: readonly TagSet[]): readonly TagSet[] {
  return [...new Set(all)].sort((a, b) => sizeOf(a) - sizeOf(b)).slice(0, MOST_NEEDS)
}

function needsOfAny(parsers: readonly Parser<unknown>[]): readonly TagSet[] {
  let needed = NO_TAGS
  for (const one of parsers) {
    const [hardest] = needsOf(one)
    if (!hardest) return NO_NEEDS
    needed = union(needed, hardest)
  }
  return [needed]
}
