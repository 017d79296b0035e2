/**
 * A set of the classes that a token belongs to, or that a parser can begin with, as bits. A class is a lemma (`until`,
 * `month:` for every month's name), a mark (`,`) or a shape (`#year`, see entry.ts).
 */
export interface TagSet {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
}

const MOST_CLASSES = 128
const places = new Map<string, number>()

function placeOf(name: string): number {
  const known = places.get(name)
  if (known !== undefined) return known
  if (places.size === MOST_CLASSES) throw new RangeError(`no bit is left for ${name}`)
  places.set(name, places.size)
  return places.size - 1
}

/** The set of these classes. */
export function tagSet(names: readonly string[]): TagSet {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (const name of names) {
    const place = placeOf(name)
    const bit = 1 << (place & 31)
    if (place < 32) a |= bit
    else if (place < 64) b |= bit
    else if (place < 96) c |= bit
    else d |= bit
  }
  return { a, b, c, d }
}

/** No class at all. */
export const NO_TAGS: TagSet = { a: 0, b: 0, c: 0, d: 0 }

/** What stands behind the last token: of no class. */
export const END: TagSet = { a: 0, b: 0, c: 0, d: 0 }

/** Whether the two have a class in common. */
export function share(one: TagSet, other: TagSet): boolean {
  return ((one.a & other.a) | (one.b & other.b) | (one.c & other.c) | (one.d & other.d)) !== 0
}

/** The classes of either. */
export function union(one: TagSet, other: TagSet): TagSet {
  return { a: one.a | other.a, b: one.b | other.b, c: one.c | other.c, d: one.d | other.d }
}

/** How many classes there are. */
export function sizeOf({ a, b, c, d }: TagSet): number {
  return bitsOf(a) + bitsOf(b) + bitsOf(c) + bitsOf(d)
}

function bitsOf(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
