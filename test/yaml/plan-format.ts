import type { Field, Format, FormatIssue, Shape } from '../../src/core/format.ts'
import type { Path } from '../../src/core/diagnostic.ts'
import { same } from '../../src/core/text.ts'
import { readYaml } from '../../src/yaml/index.ts'

export const text: Shape = { type: 'text', examples: ['до 1 мая'] }
const status: Shape = {
  type: 'word',
  words: [
    { en: 'done', ru: 'выполнено', also: ['сделано'], title: same('') },
    { en: 'in-progress', ru: 'в работе', title: same('') },
  ],
}

export function field(key: string, ru: string, shape: Shape, more: Partial<Field> = {}): Field {
  return { key, ru, shape, required: false, title: same(key), about: same(key), ...more }
}

const person: Shape = {
  type: 'map',
  fields: [field('name', 'имя', text), field('email', 'почта', text)],
}

const activity: Shape = {
  type: 'map',
  fields: [
    field('title', 'название', text, { required: true, also: ['наименование'] }),
    field('deadline', 'срок', {
      type: 'either',
      of: [text, { type: 'map', fields: [field('text', 'текст', text), field('due', 'до', text)] }],
    }),
    field('responsible', 'ответственный', { type: 'either', of: [text, { type: 'list', of: text }] }),
    field('status', 'статус', status),
    field('tracked', 'отслеживается', { type: 'flag' }),
    field('number', 'номер', text),
  ],
  declared: { at: ['columns'], shape: text },
}

/** A small format with every kind of shape, made for these tests. */
export const planRoot: Shape = {
  type: 'map',
  fields: [
    field('title', 'название', text, { required: true, also: ['заголовок'] }),
    field('kind-of', 'вид разделов', text),
    field('draft', 'черновик', { type: 'flag' }),
    field('people', 'справочник', { type: 'dictionary', of: { type: 'either', of: [text, person] } }),
    field('columns', 'столбцы', { type: 'dictionary', of: text }),
    field('activities', 'мероприятия', { type: 'list', of: activity }),
  ],
}

export interface Plan {
  readonly title: string
  readonly 'kind-of'?: string
  readonly draft?: boolean
  readonly people?: Readonly<Record<string, string>>
  readonly columns?: Readonly<Record<string, string>>
  readonly activities?: readonly Readonly<Record<string, unknown>>[]
}

export const planFormat: Format<Plan> = {
  name: same('plan'),
  root: planRoot,
  validate: (value) => [...check(value, planRoot, [])],
}

/** Checks a value against a shape, as a schema would. */
function* check(value: unknown, shape: Shape, path: Path): Generator<FormatIssue> {
  if (value === undefined) return
  if (shape.type === 'either') return yield* check(value, branch(value, shape.of), path)
  const issue = (rule: string): FormatIssue => ({ rule, path, message: same(`${rule}.`) })
  if (shape.type === 'text') return void (typeof value === 'string' || (yield issue('not-text')))
  if (shape.type === 'flag') return void (typeof value === 'boolean' || (yield issue('not-flag')))
  if (shape.type === 'word') return void (shape.words.some(({ en }) => en === value) || (yield issue('not-word')))
  if (shape.type === 'list') {
    if (!Array.isArray(value)) return yield issue('not-list')
    for (const [i, item] of value.entries()) yield* check(item, shape.of, [...path, i])
    return
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return yield issue('not-map')
  if (shape.type === 'dictionary') {
    for (const [key, item] of Object.entries(value)) yield* check(item, shape.of, [...path, key])
    return
  }
  for (const known of shape.fields) {
    const below = Object.hasOwn(value, known.key) ? (value as Record<string, unknown>)[known.key] : undefined
    if (below === undefined && known.required) yield { ...issue('missing'), path: [...path, known.key] }
    yield* check(below, known.shape, [...path, known.key])
  }
}

function branch(value: unknown, of: readonly Shape[]): Shape {
  const kind = Array.isArray(value)
    ? ['list']
    : typeof value === 'object'
      ? ['map', 'dictionary']
      : ['text', 'word', 'flag']
  return of.find(({ type }) => kind.includes(type)) ?? (of[0] as Shape)
}

export function read(source: string) {
  return readYaml({ file: 'plan.yaml', text: source }, planFormat)
}

/** The findings as `rule: what is underlined`. */
export function found(source: string): string[] {
  return read(source).diagnostics.map(({ rule, range }) => `${rule}: ${source.slice(range.start, range.end)}`)
}

/** The value as plain data. */
export function valueOf(source: string): unknown {
  return JSON.parse(JSON.stringify(read(source).value ?? null))
}
