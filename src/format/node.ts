import * as z from 'zod/mini'
import type { Declared, Field, Shape, Word } from '../core/format.ts'
import type { Text } from '../core/text.ts'

/** A piece of a format: the shape that the reader walks, and the check and the type that zod makes of the same. */
export interface Node<T> {
  readonly shape: Shape
  readonly zod: z.ZodMiniType<T>
}

/** The type of the values of a node. */
export type Value<N> = N extends Node<infer T> ? T : never

/** A row of a field table. */
export interface Entry<T, R extends boolean = boolean> {
  readonly ru: string
  readonly also?: readonly string[]
  readonly node: Node<T>
  readonly required: R
  readonly title: Text
  readonly about: Text
}

/** What a row says of itself beside its key: Russian key, title, description. */
export interface Label {
  readonly ru: string
  readonly also?: readonly string[]
  readonly title: Text
  readonly about: Text
}

export function required<T>(node: Node<T>, label: Label): Entry<T, true> {
  return { ...label, node, required: true }
}

export function optional<T>(node: Node<T>, label: Label): Entry<T, false> {
  return { ...label, node, required: false }
}

/** A text as it was typed. `examples` are offered by editors. */
export function text(options: { pattern?: RegExp; examples?: readonly string[] } = {}): Node<string> {
  const { pattern, examples } = options
  return {
    shape: { type: 'text', ...(pattern ? { pattern: pattern.source } : {}), ...(examples ? { examples } : {}) },
    zod: pattern ? z.string().check(z.regex(pattern)) : z.string(),
  }
}

/** `true` or `false`, `да` or `нет`. */
export function flag(): Node<boolean> {
  return { shape: { type: 'flag' }, zod: z.boolean() }
}

/** One of a closed list of words. */
export function word<const W extends readonly Word[]>(words: W): Node<W[number]['en']> {
  return { shape: { type: 'word', words }, zod: z.enum(words.map((w) => w.en) as W[number]['en'][]) }
}

export function list<T>(of: Node<T>): Node<T[]> {
  return { shape: { type: 'list', of: of.shape }, zod: z.array(of.zod) }
}

/** A map whose keys are the user's own. */
export function dictionary<T>(of: Node<T>): Node<Record<string, T>> {
  return { shape: { type: 'dictionary', of: of.shape }, zod: z.record(z.string(), of.zod) as never }
}

/** Several nodes, of which the kind of the YAML node (text, map, list) chooses one; no two may be of one kind. */
export function either<A, B>(a: Node<A>, b: Node<B>): Node<A | B>
export function either<A, B, C>(a: Node<A>, b: Node<B>, c: Node<C>): Node<A | B | C>
export function either(...of: readonly Node<unknown>[]): Node<unknown> {
  return {
    shape: { type: 'either', of: of.map((n) => n.shape) },
    zod: z.union(of.map((n) => n.zod)) as z.ZodMiniType<unknown>,
  }
}

type Entries = Record<string, Entry<unknown>>
type Valued<E extends Entries> = {
  [K in keyof E as E[K]['required'] extends true ? K : never]: E[K] extends Entry<infer T> ? T : never
} & {
  [K in keyof E as E[K]['required'] extends true ? never : K]?: E[K] extends Entry<infer T> ? T : never
}

/** A map with a table of keys. */
export function map<E extends Entries>(entries: E): Node<Valued<E>> {
  return { shape: { type: 'map', fields: fieldsOf(entries) }, zod: z.strictObject(checksOf(entries)) as never }
}

/** A map with a table of keys to which the file itself adds more (an activity and the fields that `columns` names). */
export function openMap<E extends Entries>(
  entries: E,
  declared: Declared,
): Node<Valued<E> & { readonly [own: string]: unknown }> {
  return { shape: { type: 'map', fields: fieldsOf(entries), declared }, zod: z.looseObject(checksOf(entries)) as never }
}

/** A map with a table of keys beside which the user may write keys of their own. */
export function mapWithOwn<E extends Entries, T>(entries: E, own: Node<T>): Node<Valued<E> & Record<string, T>> {
  return {
    shape: { type: 'map', fields: fieldsOf(entries), own: own.shape },
    zod: z.catchall(z.object(checksOf(entries)), own.zod) as never,
  }
}

function fieldsOf(entries: Entries): Field[] {
  return Object.entries(entries).map(([key, { node, ...label }]) => ({ key, ...label, shape: node.shape }))
}

function checksOf(entries: Entries): Record<string, z.ZodMiniType> {
  return Object.fromEntries(
    Object.entries(entries).map(([key, { node, required }]) => [key, required ? node.zod : z.optional(node.zod)]),
  )
}
