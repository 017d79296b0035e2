import type { Remark } from './deadline.ts'
import { type Habits, USUAL_HABITS } from './frame.ts'
import {
  ANY,
  type Hit,
  type Input,
  innerOf,
  LONGEST,
  MANY,
  MAP,
  MAP_HIT,
  MEMO,
  memoCount,
  needsOf,
  NO_REMARKS,
  NO_WAY,
  OPTION,
  type Opening,
  openingOf,
  type Parser,
  ROW,
  TOKEN,
  type Ways,
  way,
} from './match.ts'
import { END, share, type TagSet, union } from './tags.ts'
import type { Token } from './token.ts'

/** A wording to be read from its tokens, as the plan means its words. */
export function inputOf(original: string, tokens: readonly Token[], habits: Habits = USUAL_HABITS): Input {
  const tags: TagSet[] = []
  for (let i = 0; i < tokens.length; i++) tags.push((tokens[i] as Token).tags)
  tags.push(END)
  return { original, tokens, habits, tags, rest: restOf(tags), memo: Array(memoCount()) }
}

/** The classes of each token and all behind it. */
function restOf(tags: readonly TagSet[]): readonly TagSet[] {
  const rest: TagSet[] = Array(tags.length)
  let after: TagSet = END
  for (let i = tags.length - 1; i >= 0; i--) {
    after = union(after, tags[i] as TagSet)
    rest[i] = after
  }
  return rest
}

// Wordings with more readings than this are noise («май май май …»): reading on would only cost time.
const MOST_WAYS = 48

/** Reads from a token on, in every way there is; no way is empty. */
export function read<T>(one: Parser<T>, input: Input, at: number): Ways<T> {
  return waysOf(one, input, at) as Ways<T>
}

/** The ways that end where the wording ends. */
export function readAll<T>(one: Parser<T>, input: Input): Ways<T> {
  return read(one, input, 0).filter((hit) => hit.end === input.tokens.length)
}

function waysOf(one: Parser<unknown>, input: Input, at: number): Ways<unknown> {
  switch (one.kind) {
    case TOKEN:
      return readToken(one, input, at)
    case ROW:
      return readRow(one.parts, input, at)
    case ANY:
      return readAny(one.parts, input, at)
    case OPTION:
      return readOption(one.parts[0] as Parser<unknown>, input, at)
    case MAP:
      return readMap(one, input, at)
    case MAP_HIT:
      return readMapHit(one, input, at)
    case LONGEST:
      return readLongest(one.parts[0] as Parser<unknown>, input, at)
    case MANY:
      return readMany(one.parts[0] as Parser<unknown>, one.parts[1] as Parser<unknown>, input, at)
    case MEMO:
      return readMemo(one, input, at)
    default:
      return (one.given as (input: Input, at: number) => Ways<unknown>)(input, at)
  }
}

function canBegin(one: Parser<unknown>, input: Input, at: number): boolean {
  const opening = one.opening ?? openingOf(one)
  return (opening.empty || share(opening.tags, input.tags[at] as TagSet)) && canGoOn(one, input, at)
}

function canGoOn(one: Parser<unknown>, input: Input, at: number): boolean {
  const needs = one.needs ?? needsOf(one)
  const rest = input.rest[at] as TagSet
  for (let i = 0; i < needs.length; i++) if (!share(needs[i] as TagSet, rest)) return false
  return true
}

function readToken(one: Parser<unknown>, input: Input, at: number): Ways<unknown> {
  const here = input.tokens[at]
  if (here === undefined || !share((one.opening as Opening).tags, here.tags)) return NO_WAY
  const value = (one.given as (token: Token) => unknown)(here)
  return value === undefined ? NO_WAY : way(value, at + 1)
}

/** The row while there is one way, as there mostly is. */
function readRow(parsers: readonly Parser<unknown>[], input: Input, at: number): Ways<unknown[]> {
  // As long as it will be: a list that grows takes more room than most rows need.
  const value: unknown[] = Array(parsers.length)
  let end = at
  let remarks: readonly Remark[] = NO_REMARKS
  for (let i = 0; i < parsers.length; i++) {
    const part = parsers[i] as Parser<unknown>
    const opening = part.opening ?? openingOf(part)
    if (!share(opening.tags, input.tags[end] as TagSet)) {
      if (!opening.empty) return NO_WAY
      if (opening.optional) continue
    }
    const hits = waysOf(part, input, end)
    if (hits.length === 0) return NO_WAY
    if (hits.length > 1) return readForked(parsers, input, i, { value, end, remarks }, hits)
    const hit = hits[0] as Hit<unknown>
    value[i] = hit.value
    end = hit.end
    remarks = joined(remarks, hit.remarks)
  }
  return [{ value, end, remarks }]
}

/** The row from its part `first` on, which has several ways. */
function readForked(
  parsers: readonly Parser<unknown>[],
  input: Input,
  first: number,
  before: Hit<unknown[]>,
  hits: Ways<unknown>,
): Ways<unknown[]> {
  let ways: Hit<unknown[]>[] = []
  fork(ways, before, hits, 0, first, parsers, input)
  for (let i = first + 1; i < parsers.length && ways.length > 0; i++) {
    const part = parsers[i] as Parser<unknown>
    const longer: Hit<unknown[]>[] = []
    let tried = 0
    for (const one of ways) {
      if (tried >= MOST_WAYS) break
      const found = waysOf(part, input, one.end)
      fork(longer, one, found, tried, i, parsers, input)
      tried += found.length
    }
    ways = longer
  }
  return ways
}

/** Adds the ways of part `i` after `before`; not those that the next part cannot follow, though they count as ways. */
function fork(
  ways: Hit<unknown[]>[],
  before: Hit<unknown[]>,
  hits: Ways<unknown>,
  tried: number,
  i: number,
  parsers: readonly Parser<unknown>[],
  input: Input,
): void {
  const next = parsers[i + 1]
  const most = Math.min(hits.length, MOST_WAYS - tried)
  for (let k = 0; k < most; k++) {
    const hit = hits[k] as Hit<unknown>
    if (next !== undefined && !canBegin(next, input, hit.end)) continue
    const value = before.value.slice()
    value[i] = hit.value
    ways.push({ value, end: hit.end, remarks: joined(before.remarks, hit.remarks) })
  }
}

function joined(one: readonly Remark[], other: readonly Remark[]): readonly Remark[] {
  return other.length === 0 ? one : one.length === 0 ? other : [...one, ...other]
}

function readAny(parsers: readonly Parser<unknown>[], input: Input, at: number): Ways<unknown> {
  const here = input.tags[at] as TagSet
  let first: Ways<unknown> = NO_WAY
  let all: Hit<unknown>[] | undefined
  for (let i = 0; i < parsers.length; i++) {
    const one = parsers[i] as Parser<unknown>
    const opening = one.opening ?? openingOf(one)
    if (!opening.empty && !share(opening.tags, here)) continue
    if (!canGoOn(one, input, at)) continue
    const hits = waysOf(one, input, at)
    if (hits.length === 0) continue
    if (first.length === 0) first = hits
    else {
      all ??= [...first]
      all.push(...hits)
    }
  }
  return all ?? first
}

function readOption(inner: Parser<unknown>, input: Input, at: number): Ways<unknown> {
  const none = without(at)
  if (!canBegin(inner, input, at)) return none
  const hits = waysOf(inner, input, at)
  if (hits.length === 1) return [hits[0] as Hit<unknown>, none[0] as Hit<unknown>]
  return hits.length === 0 ? none : [...hits, ...none]
}

// One object for each place: most of what may be there is not.
const WITHOUT: Ways<undefined>[] = []

function without(at: number): Ways<undefined> {
  return (WITHOUT[at] ??= way(undefined, at))
}

function readMap(one: Parser<unknown>, input: Input, at: number): Ways<unknown> {
  const found = waysOf(one.parts[0] as Parser<unknown>, input, at)
  if (found.length === 0) return NO_WAY
  const f = one.given as (value: unknown) => unknown
  if (found.length === 1) return mappedOne(found[0] as Hit<unknown>, f)
  const hits: Hit<unknown>[] = []
  for (const { value, end, remarks } of found) {
    const mapped = f(value)
    if (mapped !== undefined) hits.push({ value: mapped, end, remarks })
  }
  return hits
}

// A list of its one member takes a quarter of the room of one that grows.
function mappedOne({ value, end, remarks }: Hit<unknown>, f: (value: unknown) => unknown): Ways<unknown> {
  const mapped = f(value)
  return mapped === undefined ? NO_WAY : [{ value: mapped, end, remarks }]
}

function readMapHit(one: Parser<unknown>, input: Input, at: number): Ways<unknown> {
  const found = waysOf(one.parts[0] as Parser<unknown>, input, at)
  if (found.length === 0) return NO_WAY
  const f = one.given as (hit: Hit<unknown>, input: Input, at: number) => Hit<unknown> | undefined
  const hits: Hit<unknown>[] = []
  for (const hit of found) {
    const mapped = f(hit, input, at)
    if (mapped) hits.push(mapped)
  }
  return hits
}

function readLongest(inner: Parser<unknown>, input: Input, at: number): Ways<unknown> {
  const hits = waysOf(inner, input, at)
  if (hits.length < 2) return hits
  let end = -1
  for (const hit of hits) end = Math.max(end, hit.end)
  return hits.filter((hit) => hit.end === end)
}

function readMany(inner: Parser<unknown>, between: Parser<unknown>, input: Input, at: number): Ways<unknown[]> {
  let ways = waysOf(inner, input, at).map(
    ({ value, end, remarks }): Hit<unknown[]> => ({ value: [value], end, remarks }),
  )
  const all = [...ways]
  while (ways.length > 0 && all.length < MOST_WAYS) {
    const more: Hit<unknown[]>[] = []
    for (const one of ways) if (more.length < MOST_WAYS) lengthen(more, one, inner, between, input)
    ways = more.length > MOST_WAYS ? more.slice(0, MOST_WAYS) : more
    all.push(...ways)
  }
  return all
}

function lengthen(
  more: Hit<unknown[]>[],
  before: Hit<unknown[]>,
  inner: Parser<unknown>,
  between: Parser<unknown>,
  input: Input,
): void {
  if (!canBegin(between, input, before.end)) return
  for (const gap of waysOf(between, input, before.end)) {
    if (!canBegin(inner, input, gap.end)) continue
    const remarks = joined(before.remarks, gap.remarks)
    for (const hit of waysOf(inner, input, gap.end)) {
      more.push({ value: [...before.value, hit.value], end: hit.end, remarks: joined(remarks, hit.remarks) })
    }
  }
}

function readMemo(one: Parser<unknown>, input: Input, at: number): Ways<unknown> {
  const places = (input.memo[one.number] ??= Array(input.tags.length))
  const known = places[at]
  if (known) return known
  const inner = innerOf(one)
  return (places[at] = canBegin(inner, input, at) ? waysOf(inner, input, at) : NO_WAY)
}
