import type { Field, Format, FormatIssue, Shape } from '../core/format.ts'
import type { Text } from '../core/text.ts'
import type { Node } from './node.ts'

/** The language in which a file's keys are written: messages name keys in it. */
type Keys = 'en' | 'ru'

/** What zod says of a fault, as much of it as is used here. */
interface Complaint {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly errors?: readonly (readonly Complaint[])[] | undefined
}

/** Makes a format of its root node: zod finds the faults, the shapes put them into words. */
export function formatOf<T>(name: Text, root: Node<T>): Format<T> {
  return {
    name,
    root: root.shape,
    validate(value, keys) {
      const result = root.zod.safeParse(value)
      if (result.success) return []
      return result.error.issues.flatMap((issue) => explain(issue, [], root.shape, value, keys))
    },
  }
}

/** Follows a complaint into the branch that the value's own kind chooses, and puts it into words. */
function explain(
  issue: Complaint,
  base: readonly (string | number)[],
  shape: Shape,
  value: unknown,
  keys: Keys,
): FormatIssue[] {
  const path = [...base, ...issue.path.filter((step) => typeof step !== 'symbol')]
  const at = follow(shape, value, path.slice(base.length))
  if (issue.code === 'invalid_union' && at.shape.type === 'either') {
    const branch = at.shape.of.findIndex((option) => kindOf(option) === kindOfValue(at.value))
    const inner = branch < 0 ? undefined : issue.errors?.[branch]
    if (inner) {
      const chosen = at.shape.of[branch] as Shape
      return inner.flatMap((each) => explain(each, path, chosen, at.value, keys))
    }
  }
  return [at.value === undefined ? missing(path, at.field, keys) : wrong(path, at.shape, at.value)]
}

function missing(path: readonly (string | number)[], field: Field | undefined, keys: Keys): FormatIssue {
  const key = keys === 'ru' ? (field?.ru ?? String(path.at(-1))) : String(path.at(-1))
  const about = field?.about
  return {
    rule: 'key-missing',
    path,
    message: {
      ru: `Нет обязательного ключа «${key}». ${about?.ru ?? ''}`.trim(),
      en: `The required key “${key}” is missing. ${about?.en ?? ''}`.trim(),
    },
  }
}

function wrong(path: readonly (string | number)[], shape: Shape, value: unknown): FormatIssue {
  if (shape.type === 'word' && typeof value === 'string') {
    const ru = shape.words.map((w) => `«${w.ru}»`).join(', ')
    const en = shape.words.map((w) => `“${w.en}”`).join(', ')
    return {
      rule: 'value-unknown',
      path,
      message: { ru: `Неизвестное значение «${value}»: напишите ${ru}.`, en: `Unknown value “${value}”: write ${en}.` },
    }
  }
  if (shape.type === 'text' && typeof value === 'string') {
    const example = shape.examples?.[0] ?? ''
    return {
      rule: 'value-type',
      path,
      message: {
        ru: `Здесь не может стоять «${value}»: напишите, например, «${example}».`,
        en: `“${value}” cannot stand here: write, for instance, “${example}”.`,
      },
    }
  }
  const expected = expectation(shape)
  const found = finding(value)
  return {
    rule: 'value-type',
    path,
    message: {
      ru: `Здесь ожидается ${expected.ru}, а стоит ${found.ru}.`,
      en: `Expected ${expected.en}, found ${found.en}.`,
    },
  }
}

function expectation(shape: Shape): Text {
  switch (shape.type) {
    case 'text':
      return { ru: 'текст', en: 'a text' }
    case 'word':
      return { ru: 'одно слово', en: 'one word' }
    case 'flag':
      return { ru: '«да» или «нет»', en: '“true” or “false”' }
    case 'list':
      return {
        ru: 'список (каждый пункт с новой строки, начиная с «- »)',
        en: 'a list (every entry on a line with “- ”)',
      }
    case 'map':
    case 'dictionary':
      return { ru: 'набор ключей со значениями (с отступом под этим ключом)', en: 'keys with values, indented below' }
    case 'either': {
      const options = shape.of.map(expectation)
      return { ru: options.map((o) => o.ru).join(' или '), en: options.map((o) => o.en).join(' or ') }
    }
  }
}

function finding(value: unknown): Text {
  if (Array.isArray(value)) return { ru: 'список', en: 'a list' }
  if (value !== null && typeof value === 'object') return { ru: 'набор ключей', en: 'keys with values' }
  return { ru: `«${String(value)}»`, en: `“${String(value)}”` }
}

function kindOf(shape: Shape): 'scalar' | 'list' | 'map' | undefined {
  if (shape.type === 'list') return 'list'
  if (shape.type === 'map' || shape.type === 'dictionary') return 'map'
  return shape.type === 'either' ? undefined : 'scalar'
}

function kindOfValue(value: unknown): 'scalar' | 'list' | 'map' | undefined {
  if (value === undefined) return undefined
  if (Array.isArray(value)) return 'list'
  return value !== null && typeof value === 'object' ? 'map' : 'scalar'
}

/** The shape, the field and the value that a path leads to. */
function follow(
  shape: Shape,
  value: unknown,
  path: readonly (string | number)[],
): { readonly shape: Shape; readonly field: Field | undefined; readonly value: unknown } {
  let at: { shape: Shape; field: Field | undefined; value: unknown } = { shape, field: undefined, value }
  for (const step of path) {
    const below: unknown = (at.value as Record<string | number, unknown> | undefined)?.[step]
    const chosen = at.shape.type === 'either' ? at.shape.of.find((o) => kindOf(o) === kindOfValue(at.value)) : at.shape
    const field: Field | undefined =
      chosen?.type === 'map' ? chosen.fields.find((candidate) => candidate.key === step) : undefined
    at = { shape: field?.shape ?? entryOf(chosen) ?? { type: 'text' }, field, value: below }
  }
  return at
}

function entryOf(shape: Shape | undefined): Shape | undefined {
  if (shape?.type === 'list' || shape?.type === 'dictionary') return shape.of
  return shape?.type === 'map' ? (shape.own ?? shape.declared?.shape) : undefined
}
