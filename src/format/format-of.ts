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
  return [at.value === undefined ? missing(path, at.field, keys) : wrong(path, at.shape, at.value, keys)]
}

function missing(path: readonly (string | number)[], field: Field | undefined, keys: Keys): FormatIssue {
  const key = keys === 'ru' ? (field?.ru ?? String(path.at(-1))) : String(path.at(-1))
  const about = field?.about
  return {
    rule: 'key-missing',
    path,
    message: {
      ru: `Нет обязательного ключа «${key}»: добавьте строку «${key}: …». ${about?.ru ?? ''}`.trim(),
      en: `The required key “${key}” is missing: add a line “${key}: …”. ${about?.en ?? ''}`.trim(),
    },
  }
}

function wrong(path: readonly (string | number)[], shape: Shape, value: unknown, keys: Keys): FormatIssue {
  const found = finding(value)
  if (typeof value === 'string' && shape.type === 'word') {
    const words = shape.words.map((word) => word[keys])
    return {
      rule: 'value-unknown',
      path,
      message: {
        ru: `Значения ${found.ru} здесь не бывает: напишите одно из слов ${words.map((w) => `«${w}»`).join(', ')}.`,
        en: `There is no value ${found.en} here: write one of ${words.map((w) => `“${w}”`).join(', ')}.`,
      },
    }
  }
  const example = shape.type === 'text' ? shape.examples?.[0] : undefined
  if (typeof value === 'string' && example !== undefined) {
    return {
      rule: 'value-type',
      path,
      message: {
        ru: `Здесь не может стоять ${found.ru}: напишите, например, «${example}».`,
        en: `${found.en} cannot stand here: write, for instance, “${example}”.`,
      },
    }
  }
  const expected = expectation(shape)
  return {
    rule: 'value-type',
    path,
    message: {
      ru: `Здесь стоит ${found.ru}, а должно быть другое: ${expected.ru}.`,
      en: `Found ${found.en}, expected ${expected.en}.`,
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
  const shown = shortened(String(value))
  return { ru: `«${shown}»`, en: `“${shown}”` }
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

/** A value as a sentence quotes it: in one line, and not the whole of a long text. */
function shortened(value: string): string {
  const units = [...value.trim().replace(/\s+/g, ' ')]
  return units.length <= 42 ? units.join('') : `${units.slice(0, 40).join('').trimEnd()}…`
}
