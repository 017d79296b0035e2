/** By what two things are known as the same thing that has changed. */
export interface Likeness<T> {
  /** Words that alike things share. */
  readonly traces: (thing: T) => ReadonlySet<string>
  /** From 0 to 1, the same whichever of the two comes first. */
  readonly score: (before: T, after: T) => number
  /** From which score on two things are taken for one. */
  readonly least: number
}

/**
 * The pairs of things that are most likely the same, each thing in one pair at most: the likest first, of equally like
 * ones those that stand nearest. Swapping the two lists swaps the pairs and changes none.
 */
export function alikePairs<T>(
  before: readonly T[],
  after: readonly T[],
  { traces, score, least }: Likeness<T>,
): readonly (readonly [T, T])[] {
  const scored: Scored[] = []
  for (const [i, j] of candidates(before.map(traces), after.map(traces))) {
    const value = score(before[i] as T, after[j] as T)
    if (value >= least) scored.push({ i, j, value })
  }
  const takenBefore = new Set<number>()
  const takenAfter = new Set<number>()
  return scored.sort(byLikeness).flatMap(({ i, j }) => {
    if (takenBefore.has(i) || takenAfter.has(j)) return []
    takenBefore.add(i)
    takenAfter.add(j)
    return [[before[i] as T, after[j] as T] as const]
  })
}

/** Two things by their places in the lists. */
interface Scored {
  readonly i: number
  readonly j: number
  readonly value: number
}

function byLikeness(a: Scored, b: Scored): number {
  return (
    b.value - a.value ||
    Math.abs(a.i - a.j) - Math.abs(b.i - b.j) ||
    Math.min(a.i, a.j) - Math.min(b.i, b.j) ||
    Math.max(a.i, a.j) - Math.max(b.i, b.j)
  )
}

/** Up to so many pairs all are compared. */
const mostPairs = 40_000

/** Beyond that, only things that share a trace which at most so many of either list have. */
const mostSharing = 12

type Traces = readonly ReadonlySet<string>[]

function candidates(before: Traces, after: Traces): Iterable<readonly [number, number]> {
  return before.length * after.length <= mostPairs ? all(before.length, after.length) : sharing(before, after)
}

function* all(before: number, after: number): Generator<readonly [number, number]> {
  for (let i = 0; i < before; i++) for (let j = 0; j < after; j++) yield [i, j]
}

function* sharing(before: Traces, after: Traces): Generator<readonly [number, number]> {
  const [those, these] = [placesByTrace(before), placesByTrace(after)]
  for (const [i, traces] of before.entries()) {
    const near = new Set<number>()
    for (const trace of traces) {
      const places = these.get(trace) ?? []
      if (places.length > mostSharing || (those.get(trace)?.length ?? 0) > mostSharing) continue
      for (const place of places) near.add(place)
    }
    for (const j of near) yield [i, j]
  }
}

function placesByTrace(all: Traces): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [place, traces] of all.entries()) {
    for (const trace of traces) {
      const there = places.get(trace)
      if (there) there.push(place)
      else places.set(trace, [place])
    }
  }
  return places
}
