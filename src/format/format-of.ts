import type { Field, Format, FormatIssue, Shape } from '../core/format.ts'
import type { Text } from '../core/text.ts'
import { type Keys, missing, wrong } from './issues.ts'
import type { Node } from './node.ts'

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
      try {
        const result = root.zod.safeParse(value)
        if (result.success) return []
        return result.error.issues.flatMap((issue) => explain(issue, [], root.shape, value, keys))
      } catch (error) {
        // zod hands its issues on as arguments of a call: some hundred thousand of them are more than a stack holds.
        if (error instanceof RangeError) return [tooManyFaults]
        throw error
      }
    },
  }
}

const tooManyFaults: FormatIssue = {
  rule: 'value-type',
  path: [],
  message: {
    ru: 'В файле слишком много пустых или неподходящих записей: проверьте, тот ли это файл.',
    en: 'The file has too many empty or unsuitable entries: check that it is the right file.',
  },
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
  if (at.value !== undefined) return [wrong(path, at, keys)]
  const isFirst = path.length === 1 && shape.type === 'map' && shape.fields[0]?.key === path[0]
  return [missing(path, at.field, keys, isFirst)]
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
