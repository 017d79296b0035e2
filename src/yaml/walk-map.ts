import type { YAMLMap } from 'yaml'
import type { Shape } from '../core/format.ts'
import type { Place } from '../core/place.ts'
import { duplicateKey, lookalikeKey, unknownKey, isReserved, reservedKey } from './key-findings.ts'
import { languageOf, namesOf } from './key-names.ts'
import type { Lookalike } from './lookalike.ts'
import { lookalike } from './lookalike.ts'
import type { Entry } from './map-entry.ts'
import { entriesOf } from './map-entry.ts'
import { isEmpty, nodeRange } from './nodes.ts'
import { emptyValue } from './value-empty.ts'
import type { Walked, WalkContext, Where } from './walk-context.ts'
import { absent, noteDamage, pathOf, place } from './walk-context.ts'

type MapShape = Extract<Shape, { type: 'map' }>

/** What a key stands for: its name in the value and the shape of what belongs to it. */
interface Meaning {
  readonly name: string
  readonly shape: Shape
  /** It is only meant so: some of its letters are of the other alphabet. */
  readonly lookalike?: Lookalike
}

/** Reads a map with known keys into an object with English ones. The object has no prototype: `__proto__` is a key. */
export function walkMap(context: WalkContext, node: YAMLMap, shape: MapShape, where: Where): Walked {
  const children = new Map<string | number, Place>()
  const value: Record<string, unknown> = Object.create(null)
  const meant = new Set<string>()
  for (const entry of entriesOf(context, node, where)) {
    if (isReserved(entry.key.text) && shape.own) {
      reservedKey(context, entry, where)
      continue
    }
    const meaning = meaningOf(context, entry, shape)
    const first = meaning && children.get(meaning.name)
    if (!first) noteLanguage(context, entry, meaning?.lookalike?.meant ?? entry.key.text, shape, where)
    if (meaning?.lookalike) lookalikeKey(context, entry, meaning.lookalike, where)
    if (!meaning) for (const name of unknownKey(context, entry, shape, where)) meant.add(name)
    else if (first) duplicateKey(context, entry, first, pathOf(where.trail))
    else {
      const walked = walkEntry(context, entry, meaning, where)
      children.set(meaning.name, walked.place)
      if (walked.value !== absent) value[meaning.name] = walked.value
    }
  }
  const here = place(where, nodeRange(node, context.original), { children })
  if (meant.size > 0) context.excused.set(here, meant)
  noteDamage(context, here)
  return { value, place: here }
}

function meaningOf(context: WalkContext, { key }: Entry, shape: MapShape): Meaning | undefined {
  const known = knownMeaning(context, key.text, shape)
  if (known) return known
  const found = lookalike(key.text, (meant) => namesOf(shape).has(context.comparable(meant)))
  const meant = found && knownMeaning(context, found.meant, shape)
  if (meant) return { ...meant, lookalike: found }
  return shape.own && { name: key.text, shape: shape.own }
}

function knownMeaning(context: WalkContext, key: string, shape: MapShape): Meaning | undefined {
  const wanted = context.comparable(key)
  const named = namesOf(shape).get(wanted)
  if (named) return { name: named.field.key, shape: named.field.shape }
  const declared = shape.declared && context.declared(shape.declared).get(wanted)
  return shape.declared && declared !== undefined ? { name: declared, shape: shape.declared.shape } : undefined
}

function noteLanguage(context: WalkContext, { key }: Entry, meant: string, shape: MapShape, { trail }: Where): void {
  const named = namesOf(shape).get(context.comparable(meant))
  if (!named) return context.keys.guess(languageOf(meant))
  context.keys.note(named.language, named.field, key.text, key.range, () => [...pathOf(trail), named.field.key])
}

/** Reads what stands behind a key; the same for the keys of a dictionary. */
export function walkEntry(context: WalkContext, entry: Entry, meaning: Meaning, { trail, depth, site }: Where): Walked {
  const step = { above: trail, step: meaning.name }
  const inner: Where = { trail: step, depth: depth + 1, key: entry.key, ...(site && { site }) }
  return isEmpty(entry.value)
    ? emptyValue(context, entry, meaning.shape, inner)
    : context.walk(entry.value, meaning.shape, inner)
}
