import type { Declared, Shape } from '../core/format.ts'
import type { Path } from '../core/diagnostic.ts'
import type { Place } from '../core/place.ts'
import type { Range } from '../core/source.ts'
import type { Aliases } from './aliases.ts'
import type { Finding } from './finding.ts'
import type { KeysSeen } from './keys-seen.ts'
import type { MaybeNode, Texts } from './nodes.ts'

/** The way to a value as a chain from its end, so that a step costs nothing. */
export interface Trail {
  readonly above: Trail | undefined
  readonly step: string | number
}

/** Where the walk is. */
export interface Where {
  readonly trail: Trail | undefined
  readonly depth: number
  readonly key?: NonNullable<Place['key']>
  /** The reference (`*name`) through which the value was reached: findings point at it. */
  readonly site?: Range
}

/** Stands for a value that could not be read. */
export const absent: unique symbol = Symbol('absent')

/** What a node became: its value, or `absent`, and its places. */
export interface Walked {
  readonly value: unknown
  readonly place: Place
}

/** What the parts of the walk share. */
export interface WalkContext extends Texts {
  readonly aliases: Aliases
  readonly keys: KeysSeen
  readonly findings: Finding[]
  /** Places of which something has been said already, or that are a consequence of a fault of the syntax. */
  readonly faulty: Set<Place>
  /** Places with a value of another kind than is due: a map where a text is. */
  readonly mismatched: Set<Place>
  /** Keys that are missing only because they are misspelt. */
  readonly excused: Map<Place, Set<string>>
  /** Whether a fault of the syntax lies on the line of an offset. */
  isDamaged(offset: number): boolean
  /** The keys that a file declares, by comparable spelling. */
  declared(declared: Declared): ReadonlyMap<string, string>
  comparable(key: string): string
  /** Whether the format has such a key anywhere. */
  isKey(key: string): boolean
  walk(node: MaybeNode, shape: Shape, where: Where): Walked
}

/** The path of a trail, from the root on. */
export function pathOf(trail: Trail | undefined): Path {
  const path: (string | number)[] = []
  for (let at = trail; at; at = at.above) path.push(at.step)
  return path.toReversed()
}

/** Adds a finding, unless a fault of the syntax on the same line has been reported: then it is its consequence. */
export function report(context: WalkContext, finding: Finding): void {
  if (!context.isDamaged(finding.range.start)) context.findings.push(finding)
}

/** A list or map whose key's line is faulty is not to be judged any more. */
export function noteDamage(context: WalkContext, here: Place): void {
  if (here.key && context.isDamaged(here.key.range.start)) context.faulty.add(here)
}

const noChildren: Place['children'] = new Map()

/** A place; one that was reached through a reference stands where the reference does. */
export function place(where: Where, value: Range, more: Pick<Partial<Place>, 'text' | 'children'> = {}): Place {
  // Written without spreading: it runs for every value of a file.
  const here: { -readonly [K in keyof Place]: Place[K] } = {
    value: where.site ?? value,
    children: more.children ?? noChildren,
  }
  if (where.key) here.key = where.key
  if (more.text) here.text = more.text
  return here
}
