import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { Path } from '../../src/core/diagnostic.ts'
import { type Edit, spliced } from '../../src/core/edit.ts'
import type { Shape } from '../../src/core/format.ts'
import { type Place, placeAt } from '../../src/core/place.ts'
import { roadmapFormat } from '../../src/format/index.ts'
import { collectionShape } from '../../src/yaml/choose-shape.ts'
import { type Entry, type EntryValue, enterYaml, isRefused, readYaml, translateKeys } from '../../src/yaml/index.ts'
import { anyText, valueIn } from '../any-plan.ts'

/** What is entered: texts of all kinds, also those of which YAML may make something else. */
function valueOf(shape: Shape): fc.Arbitrary<EntryValue> {
  return fc.oneof(valueIn(shape), valueIn(shape, anyText)) as fc.Arbitrary<EntryValue>
}

const layout = fc.record({
  indent: fc.constantFrom(2, 4),
  indentSeq: fc.boolean(),
  keys: fc.constantFrom('en' as const, 'ru' as const),
  newline: fc.constantFrom('\n', '\r\n'),
  endsOpen: fc.boolean(),
  isParted: fc.boolean(),
  remarks: fc.array(fc.nat(2), { minLength: 5, maxLength: 5 }),
})
type Layout = typeof layout extends fc.Arbitrary<infer L> ? L : never

function read(source: string) {
  return readYaml({ file: 'plan.yaml', text: source }, roadmapFormat)
}

function laidOut(value: EntryValue, { indent, indentSeq, keys, newline, endsOpen, isParted, remarks }: Layout): string {
  const plain = stringify(value, { lineWidth: 0, indent, indentSeq })
  const remarked = withRemarks(translateKeys(read(plain), roadmapFormat, keys), remarks)
  const lines = (isParted ? withEmptyLines(remarked) : remarked).replaceAll('\n', newline)
  return endsOpen ? lines.replace(/(?:\r?\n)+$/, '') : lines
}

/** Remarks above keys and behind them; `chosen` says of every key in turn where: nowhere, above, behind. */
function withRemarks(source: string, chosen: readonly number[]): string {
  const edits: Edit[] = []
  const visit = (place: Place): void => {
    const where = chosen[edits.length % chosen.length]
    if (place.key && where === 1) {
      const start = source.lastIndexOf('\n', place.key.range.start - 1) + 1
      const indent = /^[ -]*/.exec(source.slice(start, place.key.range.start))?.[0].length ?? 0
      const at = { start, end: start }
      if (!edits.some(({ range }) => range.start === start))
        edits.push({ range: at, text: `${' '.repeat(indent)}# выше\n` })
    } else if (place.key && source.startsWith(':\n', place.key.range.end) && where === 2) {
      const at = place.key.range.end + 1
      edits.push({ range: { start: at, end: at }, text: ' # сбоку' })
    }
    for (const child of place.children.values()) visit(child)
  }
  visit(read(source).places)
  return spliced(source, edits)
}

/** An empty line before each entry of a list but the first. */
function withEmptyLines(source: string): string {
  const edits: Edit[] = []
  const visit = (place: Place): void => {
    for (const [step, child] of place.children) {
      const at = source.lastIndexOf('\n', child.value.start - 1) + 1
      const isEntry = typeof step === 'number' && step > 0 && /^ *- /.test(source.slice(at))
      if (isEntry) edits.push({ range: { start: at, end: at }, text: '\n' })
      visit(child)
    }
  }
  visit(read(source).places)
  return spliced(source, edits)
}

/** Everything that may be put into a value: one more entry of each list, each key that a map lacks. */
function* additions(value: EntryValue, shape: Shape, path: Path): Generator<fc.Arbitrary<Entry>> {
  if (typeof value !== 'object') return
  const chosen = collectionShape(shape, Array.isArray(value) ? 'list' : 'map')
  if (chosen?.type === 'list') {
    yield valueOf(chosen.of).map((append) => ({ path, append }))
    for (const [i, each] of (value as readonly EntryValue[]).entries()) yield* additions(each, chosen.of, [...path, i])
  }
  const below = new Map(Object.entries(value))
  if (chosen?.type === 'dictionary') {
    yield valueOf(chosen.of).map((each) => ({ path: [...path, 'новый ключ: да'], value: each }))
    for (const [key, each] of below) yield* additions(each, chosen.of, [...path, key])
  }
  for (const { key, shape } of chosen?.type === 'map' ? chosen.fields : []) {
    const each = below.get(key)
    if (each === undefined) yield valueOf(shape).map((added) => ({ path: [...path, key], value: added }))
    else yield* additions(each, shape, [...path, key])
  }
}

/** A plan and what is put into it. */
const planAndEntry = (valueIn(roadmapFormat.root) as fc.Arbitrary<EntryValue>).chain((value) =>
  fc.tuple(fc.constant(value), fc.oneof(...additions(value, roadmapFormat.root, []))),
)

function isInserted(before: string, after: string): boolean {
  let prefix = 0
  while (prefix < before.length && before[prefix] === after[prefix]) prefix++
  let suffix = 0
  while (suffix < before.length && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix++
  return prefix + suffix >= before.length
}

function applied(value: unknown, entry: Entry): unknown {
  const copy = structuredClone(value)
  let here = copy as Record<string | number, unknown>
  const isAppended = 'append' in entry
  for (const step of isAppended ? entry.path : entry.path.slice(0, -1)) here = here[step] as typeof here
  if (isAppended) here[Object.keys(here).length] = entry.append
  else if ('value' in entry) here[entry.path.at(-1) as string] = entry.value
  return copy
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('what is entered in any plan, however it is laid out', () => {
  it('is there, and the file is otherwise byte for byte what it was', () => {
    fc.assert(
      fc.property(planAndEntry, layout, ([value, entry], how) => {
        const before = laidOut(value, how)
        const parsed = read(before)
        fc.pre(parsed.diagnostics.every(({ severity }) => severity !== 'error'))
        const entered = enterYaml(parsed, roadmapFormat, [entry])
        if (isRefused(entered)) throw new Error(`${entered.refused.en}\n${JSON.stringify(entry)}\n${before}`)
        const after = entered.parsed.source.text
        expect(plain(read(after).value)).toEqual(plain(applied(parsed.value, entry)))
        expect(isInserted(before, after), after).toBe(true)
        expect(after.replaceAll('\r\n', '').includes(how.newline === '\r\n' ? '\n' : '\r')).toBe(false)
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  it('goes again without a trace', () => {
    fc.assert(
      fc.property(planAndEntry, layout, ([value, entry], how) => {
        const before = read(laidOut(value, how))
        const entered = enterYaml(before, roadmapFormat, [entry])
        if (isRefused(entered)) throw new Error(entered.refused.en)
        const list = 'append' in entry ? placeAt(entered.parsed.places, entry.path).place.children : undefined
        const path = list ? [...entry.path, list.size - 1] : entry.path
        const removed = enterYaml(entered.parsed, roadmapFormat, [{ path, remove: true }])
        if (isRefused(removed)) throw new Error(`${removed.refused.en}\n${entered.parsed.source.text}`)
        expect(removed.parsed.source.text).toBe(before.source.text)
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  it('is there too where a plan is written with brackets', () => {
    fc.assert(
      fc.property(planAndEntry, ([value, entry]) => {
        const parsed = read(
          stringify(value, { lineWidth: 0, collectionStyle: 'flow', defaultStringType: 'QUOTE_SINGLE' }),
        )
        const entered = enterYaml(parsed, roadmapFormat, [entry])
        if (isRefused(entered))
          throw new Error(`${entered.refused.en}\n${JSON.stringify(entry)}\n${parsed.source.text}`)
        expect(plain(read(entered.parsed.source.text).value)).toEqual(plain(applied(parsed.value, entry)))
        expect(isInserted(parsed.source.text, entered.parsed.source.text)).toBe(true)
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})
