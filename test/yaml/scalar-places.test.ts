import fc from 'fast-check'
import { isScalar, parseDocument } from 'yaml'
import { expect, test } from 'vitest'
import { mappedText, styleOf } from '../../src/yaml/nodes.ts'
import { decodeBlock } from '../../src/yaml/scalar-decode-block.ts'
import { decodeDouble, decodePlain, decodeSingle } from '../../src/yaml/scalar-decode.ts'

const piece = fc.constantFrom(
  'a',
  'я',
  '😀',
  ' ',
  '  ',
  '\t',
  "''",
  '«»',
  ',',
  '-',
  '0',
  ':',
  '.',
  'é',
  'ё',
  'б в',
  '#',
)
const escaped = fc.constantFrom('\\n', '\\"', '\\\\', '\\x41', '\\u0416', '\\U0001F600', '\\ ', '\\t', '\\_', '\\/')
const newline = fc.constantFrom('\n', '\r\n')
const fold = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom('  ', '   ', '  \t'), newline)

function lines(part: fc.Arbitrary<string>) {
  const line = fc.array(part, { minLength: 0, maxLength: 6 }).map((parts) => parts.join(''))
  return fc.tuple(fc.array(line, { minLength: 1, maxLength: 5 }), fold)
}

const flow = (quote: string, part: fc.Arbitrary<string>) =>
  lines(part).map(
    ([texts, [breaks, indent, end]]) => `k: ${quote}${texts.join(end.repeat(breaks) + indent)}${quote}${end}z: 1${end}`,
  )

const block = fc
  .tuple(lines(piece), fc.constantFrom('|', '>'), fc.constantFrom('', '-', '+', '2', '2-', '+2'), fc.boolean())
  .map(([[texts, [breaks, , end]], mark, chomp, deeper]) => {
    const body = texts.map((text, i) => `  ${deeper && i % 2 ? '  ' : ''}${text}`).join(end.repeat(breaks))
    return `k: ${mark}${chomp}${end}${body}${end}${breaks > 2 ? end : ''}z: 1${end}`
  })

const sources = fc.oneof(
  flow('', piece),
  flow("'", piece),
  flow('"', fc.oneof(piece, escaped)),
  flow('"', fc.oneof(piece, fc.constant('\\\n  '))),
  block,
)

interface Seen {
  exact: number
  all: number
}

/** Every unit comes from where it is written: itself, an escape, or the white space that was folded. */
function checkUnits(source: string, seen: Seen): void {
  const document = parseDocument(source, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' })
  if (document.errors.length > 0) return
  const node = document.get('k', true)
  if (!isScalar(node) || node.source === undefined) return
  const [start, end] = node.range as [number, number, number]
  const decoded = {
    plain: decodePlain,
    single: decodeSingle,
    double: decodeDouble,
    block: (s: string) => decodeBlock(s, node.source as string),
  }[styleOf(node)](source.slice(start, end))
  seen.all++
  expect(decoded?.text).toBe(node.source)
  seen.exact++
  const text = mappedText(node, { original: source, isMended: false })
  let before = start - 1
  for (let i = 0; i <= text.text.length; i++) {
    const at = text.at(i)
    expect(at).toBeGreaterThanOrEqual(before)
    expect(at).toBeLessThanOrEqual(end)
    if (i < text.text.length) expect(comesFrom(source, at, text.text, i)).toBe(true)
    before = at
  }
}

function comesFrom(source: string, at: number, text: string, i: number): boolean {
  const unit = text[i] as string
  if (unit === source[at]) return true
  if (source[at] === '\\') return true
  return (unit === ' ' || unit === '\n') && /[\s]/.test(source[at] ?? '\n')
}

test('every unit of a text, however written, is found in the file', { timeout: 120_000 }, () => {
  const seen: Seen = { exact: 0, all: 0 }
  fc.assert(
    fc.property(sources, (source) => checkUnits(source, seen)),
    { numRuns: 40_000, seed: 7 },
  )
  expect(seen.all).toBeGreaterThan(20_000)
  expect(seen.exact).toBe(seen.all)
})

test('an escape is found at its backslash, a fold at the line end', () => {
  const source = 'k: "a\\u0416b\n  c"\n'
  const node = parseDocument(source).get('k', true)
  if (!isScalar(node)) throw new Error('no scalar')
  const text = mappedText(node, { original: source, isMended: false })
  expect(text.text).toBe('aЖb c')
  expect([0, 1, 2, 3, 4, 5].map((i) => text.at(i))).toEqual([4, 5, 11, 12, 15, 16])
})
