import type { Field, Format, Shape, Word } from '../core/format.ts'

/** A JSON Schema, draft 2020-12, as plain data. */
type Schema = { readonly [key: string]: unknown }

/** The language whose keys an editor offers; the other one's are accepted all the same. */
type Keys = 'en' | 'ru'

/**
 * The JSON Schema of a format, for editors: every key with its title, its description and a snippet where it needs
 * several lines. Keys of the other language are patterns, so that they are accepted but not offered. What a schema
 * cannot say (two spellings of one key in one map, dates, references) is left to `check`.
 */
export function jsonSchema(format: Format<unknown>, id: string, keys: Keys): Schema {
  const parts: Parts = { keys, names: new Map(), schemas: new Map() }
  const root = schemaOf(format.root, parts)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: format.name[keys],
    ...root,
    $defs: Object.fromEntries(parts.schemas),
  }
}

/** The parts that are referred to by name, so that the Russian spelling of a key does not repeat what stands behind it. */
interface Parts {
  readonly keys: Keys
  readonly names: Map<Shape, string>
  readonly schemas: Map<string, Schema>
}

function schemaOf(shape: Shape, parts: Parts): Schema {
  switch (shape.type) {
    case 'text':
      return textSchema(shape)
    case 'word':
      return wordSchema(shape.words, parts.keys)
    case 'flag':
      return { enum: [true, false, 'true', 'false', 'да', 'нет', 'yes', 'no'] }
    case 'list':
      return { type: 'array', items: schemaOf(shape.of, parts), ...entrySnippet(shape.of, parts.keys) }
    case 'dictionary':
      return { type: 'object', additionalProperties: schemaOf(shape.of, parts) }
    case 'either':
      return { anyOf: shape.of.map((each) => schemaOf(each, parts)) }
    case 'map':
      return mapSchema(shape, parts)
  }
}

/** A text is the scalar as typed, so an editor that sees a number or a yes in it must not complain. */
function textSchema({ pattern, examples }: Extract<Shape, { type: 'text' }>): Schema {
  if (pattern === '^1$') return { enum: [1, '1'] }
  return {
    type: ['string', 'number', 'boolean'],
    ...(pattern === undefined ? {} : { pattern }),
    ...(examples ? { examples } : {}),
  }
}

/** The words of one language are offered, all are accepted. */
function wordSchema(words: readonly Word[], keys: Keys): Schema {
  const offered = words.map((word) => word[keys])
  const accepted = words.flatMap(({ en, ru, also = [] }) => [en, ru, ...also])
  return {
    anyOf: [
      { enum: offered, description: words.map((w) => `${w[keys]}: ${w.title[keys]}`).join('; ') },
      { enum: accepted },
    ],
  }
}

function mapSchema({ fields, declared, own }: Extract<Shape, { type: 'map' }>, parts: Parts): Schema {
  const required = fields.filter((field) => field.required)
  const other = own ?? declared?.shape
  const described = fields.map((field) => ({ field, schema: fieldSchema(field, parts) }))
  const accepted = described.flatMap(({ field, schema }) =>
    spellings(field)
      .filter((key) => key !== spelled(field, parts.keys))
      .map((key) => [`^${escaped(key)}$`, schema]),
  )
  return {
    type: 'object',
    properties: Object.fromEntries(described.map(({ field, schema }) => [spelled(field, parts.keys), schema])),
    patternProperties: Object.fromEntries(accepted),
    ...(required.length > 0 ? { allOf: required.map(oneOfItsSpellings) } : {}),
    additionalProperties: other ? schemaOf(other, parts) : false,
  }
}

function fieldSchema(field: Field, parts: Parts): Schema {
  return { title: field.title[parts.keys], description: field.about[parts.keys], ...named(field, parts) }
}

/** A snippet for a new entry of a list of maps: the keys that every entry needs, and those that most have. */
function entrySnippet(shape: Shape, keys: Keys): Schema {
  if (shape.type !== 'map') return {}
  const usual = shape.fields.filter(({ key, required }) => required || usualKeys.has(key))
  const body = Object.fromEntries(usual.map((field, i) => [spelled(field, keys), `$${i + 1}`]))
  return { defaultSnippets: [{ label: { ru: 'новая запись', en: 'new entry' }[keys], body: [body] }] }
}

const usualKeys: ReadonlySet<string> = new Set(['deadline', 'responsible', 'evidence'])

/** Simple shapes stand where they are used; maps, lists and choices become a part that is referred to. */
function named({ key, shape, sharedAs = key }: Field, parts: Parts): Schema {
  if (shape.type === 'text' || shape.type === 'flag' || shape.type === 'word') return schemaOf(shape, parts)
  let name = parts.names.get(shape)
  if (name === undefined) {
    name = parts.schemas.has(sharedAs) ? `${sharedAs}-${parts.schemas.size}` : sharedAs
    parts.names.set(shape, name)
    // The name is taken before its parts are made: they may want the same one.
    parts.schemas.set(name, {})
    parts.schemas.set(name, schemaOf(shape, parts))
  }
  return { $ref: `#/$defs/${name}` }
}

function oneOfItsSpellings(field: Field): Schema {
  return { anyOf: spellings(field).map((key) => ({ required: [key] })) }
}

function spelled(field: Field, keys: Keys): string {
  return keys === 'ru' ? field.ru : field.key
}

function spellings({ key, ru, also = [] }: Field): string[] {
  return [key, ru, ...also]
}

function escaped(key: string): string {
  return key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
