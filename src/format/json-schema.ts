import type { Field, Format, Shape } from '../core/format.ts'

/** A JSON Schema, draft 2020-12, as plain data. */
type Schema = { readonly [key: string]: unknown }

/**
 * The JSON Schema of a format, for editors: every key with its Russian spelling beside the English one, its title and
 * its description. What a schema cannot say (two spellings of one key in one map, dates, references) is left to `check`.
 */
export function jsonSchema(format: Format<unknown>, id: string): Schema {
  const parts: Parts = { names: new Map(), schemas: new Map() }
  const root = schemaOf(format.root, parts)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: `${format.name.ru} / ${format.name.en}`,
    ...root,
    $defs: Object.fromEntries(parts.schemas),
  }
}

/** The parts that are referred to by name, so that the Russian spelling of a key does not repeat what stands behind it. */
interface Parts {
  readonly names: Map<Shape, string>
  readonly schemas: Map<string, Schema>
}

function schemaOf(shape: Shape, parts: Parts): Schema {
  switch (shape.type) {
    case 'text':
      return textSchema(shape)
    case 'word':
      return { enum: shape.words.flatMap(({ en, ru, also = [] }) => [en, ru, ...also]) }
    case 'flag':
      return { enum: [true, false, 'true', 'false', 'да', 'нет', 'yes', 'no'] }
    case 'list':
      return { type: 'array', items: schemaOf(shape.of, parts) }
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

function mapSchema({ fields, declared, own }: Extract<Shape, { type: 'map' }>, parts: Parts): Schema {
  const required = fields.filter((field) => field.required)
  const other = own ?? declared?.shape
  return {
    type: 'object',
    properties: Object.fromEntries(fields.flatMap((field) => properties(field, parts))),
    ...(required.length > 0 ? { allOf: required.map(oneOfItsSpellings) } : {}),
    additionalProperties: other ? schemaOf(other, parts) : false,
  }
}

function properties(field: Field, parts: Parts): [string, Schema][] {
  const schema: Schema = {
    title: `${field.title.ru} / ${field.title.en}`,
    description: `${field.about.ru}\n\n${field.about.en}`,
    ...named(field, parts),
  }
  return spellings(field).map((key) => [key, schema])
}

/** Simple shapes stand where they are used; maps, lists and choices become a part that is referred to. */
function named({ key, shape }: Field, parts: Parts): Schema {
  if (shape.type === 'text' || shape.type === 'flag' || shape.type === 'word') return schemaOf(shape, parts)
  let name = parts.names.get(shape)
  if (name === undefined) {
    name = parts.schemas.has(key) ? `${key}-${parts.schemas.size}` : key
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

function spellings({ key, ru, also = [] }: Field): string[] {
  return [key, ru, ...also]
}
