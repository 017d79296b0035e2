import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { check, type Diagnostics } from '@makenowjust-labo/recheck'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseAst } from 'vitest/node'
import type { SpanKind } from '../../src/deadline/span.ts'
import { root } from '../run-main.ts'

/**
 * Expressions that are not proved, each told by its file and a part of it, with the reason why it may stay. An entry
 * that no doubt is left about, or that is no longer there, fails too.
 */
const KNOWN: readonly { readonly file: string; readonly has: string; readonly because: string }[] = [
  {
    file: 'cli/usage-sentences.ts',
    has: "[^']+(?=')",
    because: 'begins behind a quotation mark only, and goes no farther than the next one',
  },
  {
    file: 'document/writers/terminal.ts',
    has: '[\\d;]*m)+$',
    because: 'is quadratic in the spaces of one line, which is no wider than the terminal',
  },
  { file: 'model/numbering.ts', has: '[IVX]+|', because: 'what goes on without a bound stays with what it took' },
  {
    file: 'yaml/layout/conflict.ts',
    has: '(?=[ \\t\\r]|$).*',
    because: 'is too large for the proof; it begins where a line does and takes the rest of the line',
  },
  {
    file: 'yaml/layout/line-parts.ts',
    has: '(?:[&!][^\\s]*',
    because: 'is sticky; the blank or line end that must follow parts one property from the next',
  },
  {
    file: 'yaml/layout/line-reader.ts',
    has: '(?:[&!][^\\s]*',
    because: 'is sticky; the blank or line end that must follow parts one property from the next',
  },
  {
    file: 'yaml/layout/line-parts.ts',
    has: '[^:\\n]{0,100}?',
    because: 'is sticky; a name has a hundred units at most, and the blanks behind it are gone over no more often',
  },
  { file: 'layout/bind.ts', has: '\\p{Lu}\\p{Ll}+(?:-', because: 'looks from a space over one surname on either side' },
  { file: 'layout/bind.ts', has: '(?<=20[\\d_]+ )', because: 'looks back from a space over one word' },
]

interface Expression {
  readonly file: string
  readonly source: string
  readonly flags: string
}

const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll(path.sep, '/'))
  .sort()

interface Doubt {
  readonly file: string
  readonly source: string
  readonly why: string
}

/** What of a syntax tree is looked at here. */
interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly callee?: { readonly name?: string; readonly property?: { readonly name?: string } }
  readonly arguments?: readonly Node[]
  readonly regex?: { readonly pattern: string; readonly flags: string }
}

interface Found {
  readonly literals: readonly Expression[]
  /** Where `new RegExp(…)` or `RegExp(…)` stands. */
  readonly made: readonly { readonly start: number; readonly end: number; readonly taken: boolean }[]
}

function find(file: string, text: string): Found {
  const literals: Expression[] = []
  const made: Found['made'][number][] = []
  const taken = new Set<Node>()
  visit(parseAst(text, { lang: 'ts' }), (node) => {
    // The notation's cursor matches what it is given only where it stands: `take` makes it sticky.
    const takes = node.type === 'CallExpression' && node.callee?.property?.name === 'take'
    if (takes) for (const each of node.arguments ?? []) taken.add(each)
    if (node.callee?.name === 'RegExp') made.push({ start: node.start, end: node.end, taken: taken.has(node) })
    if (!node.regex) return
    const { pattern: source, flags } = node.regex
    literals.push({ file, source, flags: taken.has(node) ? 'uy' : flags })
  })
  return { literals, made: made.sort((a, b) => a.start - b.start) }
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (value === null || typeof value !== 'object') return
  if ('type' in value && 'start' in value) see(value as Node)
  for (const below of Object.values(value)) visit(below, see)
}

const found = new Map(sources.map((file) => [file, find(file, readFileSync(path.join(root, 'src', file), 'utf8'))]))
const literals = [...found.values()].flatMap((one) => one.literals)

/** The text with every `RegExp` of its own reported to `globalThis.madeExpression` as it is made. */
function reporting(file: string, text: string): string {
  let result = ''
  let at = 0
  for (const { start, end, taken } of found.get(file)?.made ?? []) {
    const place = JSON.stringify({ file, start, taken })
    result += `${text.slice(at, start)}globalThis.madeExpression(${place}, ${text.slice(start, end)})`
    at = end
  }
  return result + text.slice(at)
}

const folder = mkdtempSync(path.join(tmpdir(), 'roadmap-expressions-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const made: Expression[] = []
const places = new Set<string>()

/**
 * Runs the modules that put expressions together, and reads the notation, which makes its own as it goes: what an
 * expression made of parts is in the end is known only then.
 */
beforeAll(async () => {
  const making = sources.filter((file) => (found.get(file)?.made.length ?? 0) > 0)
  const exports = making.map((file, i) => `export * as m${i} from './${file}'`)
  const language = `
    export { FORMS } from './deadline/forms/index.ts'
    export { SPANS } from './deadline/spans/index.ts'
    export { readDeadline } from './deadline/index.ts'`
  const { outputFiles } = await build({
    stdin: { contents: [...exports, language].join('\n'), resolveDir: path.join(root, 'src'), loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    plugins: [
      {
        name: 'report-made-expressions',
        setup(builder) {
          builder.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path: file }) => {
            const name = path.relative(path.join(root, 'src'), file).replaceAll(path.sep, '/')
            return { contents: reporting(name, readFileSync(file, 'utf8')), loader: 'ts' }
          })
        },
      },
    ],
  })
  const bundle = path.join(folder, 'bundle.cjs')
  writeFileSync(bundle, outputFiles[0]?.contents ?? '')
  Object.assign(globalThis, {
    madeExpression({ file, start, taken }: Found['made'][number] & { file: string }, expression: RegExp) {
      places.add(`${file}:${start}`)
      // What is given to `take` is made anew there.
      if (!taken) made.push({ file, source: expression.source, flags: expression.flags })
      return expression
    },
  })
  const { FORMS, SPANS, readDeadline } = createRequire(import.meta.url)(bundle)
  for (const { examples } of [...FORMS, ...SPANS] as readonly SpanKind[]) {
    for (const { normal } of examples()) readDeadline(normal)
  }
})

/** Where one look-around stands in an expression, and what is in it. */
interface LookAround {
  readonly start: number
  readonly end: number
  readonly inner: string
}

/** The outermost look-arounds of an expression. */
function lookArounds(source: string): readonly LookAround[] {
  const result: LookAround[] = []
  const open: { at: number; lead: number }[] = []
  let inClass = false
  for (let i = 0; i < source.length; i++) {
    const char = source[i]
    if (char === '\\') i++
    else if (inClass) inClass = char !== ']'
    else if (char === '[') inClass = true
    else if (char === '(') open.push({ at: i, lead: /^\(\?<?[=!]/.exec(source.slice(i, i + 4))?.[0].length ?? 0 })
    else if (char === ')') {
      const { at, lead } = open.pop() ?? { at: 0, lead: 0 }
      const outer = open.every((each) => each.lead === 0)
      if (lead > 0 && outer) result.push({ start: at, end: i + 1, inner: source.slice(at + lead, i) })
    }
  }
  return result
}

/** Whether what the expression matches is never longer than a fixed length. */
function isBounded(source: string): boolean {
  const bare = source.replace(/\\./gsu, 'x').replace(/\[[^\]]*\]/gu, 'x')
  return !/[*+]|\{\d+,\}/.test(bare)
}

const seen = new Map<string, string | undefined>()

/** Why an expression is not known to take linear time; `undefined` where it is. */
function doubt(source: string, flags: string): string | undefined {
  const key = `/${source}/${flags}`
  if (!seen.has(key)) seen.set(key, doubted(source, flags))
  return seen.get(key)
}

// Neither upper nor lower case, in no class of Unicode that is asked about: nothing in a text reads it.
const NEVER = '\\uE001'

function doubted(source: string, flags: string): string | undefined {
  const around = lookArounds(source)
  if (around.length === 0) return judged(source, flags)
  // Read or not, nothing is longer than a fixed length: so many steps at each place.
  if (isBounded(source)) return undefined
  const endless = around.find(({ inner }) => !isBounded(inner))
  if (endless) return `the look-around ${source.slice(endless.start, endless.end)} goes on without a bound`
  // A look-around of a fixed length takes so many steps. Without it more is read than with it, and with an end that is
  // never there nothing stops the reading early: the expression itself takes no more steps than this one.
  let bare = ''
  let at = 0
  for (const { start, end } of around) {
    bare += `${source.slice(at, start)}(?:)`
    at = end
  }
  return judged(`(?:${bare}${source.slice(at)})${NEVER}`, flags)
}

function judged(source: string, flags: string): string | undefined {
  if (isBounded(source)) return undefined
  const verdict = verdictOn(source, flags)
  if (verdict.status === 'unknown') return `not decided: ${verdict.error.kind}`
  if (verdict.status === 'vulnerable') return `${verdict.complexity.type}: ${JSON.stringify(verdict.attack.pumps)}`
  return verdict.checker === 'automaton' ? undefined : 'too large to be proved'
}

// What is too large for the proof is left at once: by its size, not by the time, so that a slow machine sees the same.
function verdictOn(source: string, flags: string): Diagnostics {
  const hardlyAttacked = { maxIteration: 1, crossSize: 1, mutateSize: 1, maxSeedSize: 5, seedLimit: 100 }
  return check(source, flags, { ...hardlyAttacked, checker: 'hybrid', randomSeed: 1, attackLimit: 1000 })
}

describe('the proof', () => {
  it.each([
    ['(a+)+$', ''],
    ['\\d+\\d+$', 'u'],
    ['\\s+$', ''],
    ['^(?:a|a)*$', ''],
    ['"(?:[^"\\\\]|\\\\.)*"', 'gu'],
    ['^(?=x*)x', ''],
    ['a*(?=b)', 'g'],
    ['[\\p{L}--[a-z]]*x', 'v'],
  ])('doubts /%s/%s', (source, flags) => {
    expect(doubt(source, flags)).toBeDefined()
  })

  it.each([
    ['^a+$', ''],
    ['\\s+$', 'y'],
    ['\\p{Lu}\\p{Ll}*', 'gu'],
    ['(?<=[*+]) (?=\\(\\+|\\))', 'u'],
    ['x*(?<=[(\\]*+])', 'y'],
    ['^[ \\t]*(?=\\S)', ''],
  ])('is found for /%s/%s', (source, flags) => {
    expect(doubt(source, flags)).toBeUndefined()
  })
})

describe('regular expressions', () => {
  it('are found in the sources, and each that is made of parts is made', () => {
    expect(literals.length).toBeGreaterThan(100)
    const expected = [...found].flatMap(([file, one]) => one.made.map(({ start }) => `${file}:${start}`))
    expect([...places].sort()).toEqual(expected.sort())
  })

  it('take linear time, whatever the text', () => {
    const doubts = [...literals, ...made].flatMap(({ file, source, flags }) => {
      const why = doubt(source, flags)
      return why === undefined ? [] : [{ file, source, why }]
    })
    const isKnown = ({ file, source }: Doubt) => KNOWN.some((one) => one.file === file && source.includes(one.has))
    expect(doubts.filter((one) => !isKnown(one))).toEqual([])
    const isLeft = ({ file, has }: (typeof KNOWN)[number]) =>
      doubts.some((one) => one.file === file && one.source.includes(has))
    expect(KNOWN.filter((one) => !isLeft(one))).toEqual([])
    // The proofs of some hundreds of expressions take as long as the machine lets them: nothing is said of their time.
  }, 600_000)
})
