import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limits } from '../../src/yaml/index.ts'
import { found, read } from './plan-format.ts'

const valid = `# план
название: "План \\u2116 1"
черновик: нет
столбцы: { место: Место, 'этаж': "Этаж" }
справочник:
  anna: &a Анна
  boris: { имя: Борис, почта: b@example.org }
мероприятия:
  - название: |
      Собраться:
      - раз;
    срок: {текст: до мая, до: 2024-05-01}
    ответственный: [*a, Борис]
  - название: >-
      Разойтись
      по домам
    место: 'зал ''А'''
    статус: в работе
`

const signs = [
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ':',
  ': ',
  '- ',
  '\t',
  '\n',
  '\r\n',
  '#',
  ' #',
  '*',
  '&a',
  '!',
  '|',
  '>',
  '%',
  '---\n',
  '?',
  ',',
  '  ',
  '\\',
  '😀',
  '\0',
  '\ud83d',
]

function mutate(source: string, changes: readonly { at: number; cut: number; sign: string }[]): string {
  return changes.reduce((text, { at, cut, sign }) => {
    const place = at % (text.length + 1)
    return text.slice(0, place) + sign + text.slice(place + cut)
  }, source)
}

const change = fc.record({
  at: fc.nat(10_000),
  cut: fc.integer({ min: 0, max: 6 }),
  sign: fc.constantFrom('', ...signs),
})

test('the valid file is valid', () => {
  expect(found(valid)).toEqual([])
})

test('no text makes it throw, and every range lies in the text', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const text = mutate(valid, changes)
      for (const { range, message } of read(text).diagnostics) {
        expect(range.start).toBeGreaterThanOrEqual(0)
        expect(range.end).toBeGreaterThanOrEqual(range.start)
        expect(range.end).toBeLessThanOrEqual(text.length)
        expect(message.ru).not.toContain('undefined')
      }
    }),
    { numRuns: 5000, seed: 3 },
  )
})

test('any text at all is read without throwing', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'ключ', ' ', ...signs)), (parts) => void read(parts.join(''))),
    { numRuns: 5000, seed: 5 },
  )
})

function timed(text: string): { rules: Set<string>; ms: number } {
  const start = performance.now()
  const rules = new Set(read(text).diagnostics.map(({ rule }) => rule))
  return { rules, ms: performance.now() - start }
}

test.each([
  ['brackets', '['.repeat(100_000)],
  ['braces', '{a: '.repeat(100_000)],
  ['quoted closers', 'title: '.concat('["]",'.repeat(50_000))],
  ['dashes', '- '.repeat(100_000)],
  ['indents', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ['questions', '? '.repeat(100_000)],
])('deep nesting is refused, twice: %s', (_, text) => {
  for (let i = 0; i < 2; i++) {
    const { rules, ms } = timed(text)
    expect([...rules]).toEqual(['yaml-nesting'])
    expect(ms).toBeLessThan(2000)
  }
})

test('brackets in prose, quotes and remarks are no nesting', () => {
  const many = '[ { ( '.repeat(200)
  expect(found(`title: a ${many}\nkind-of: "${many}"\n# ${many}\npeople:\n  a: |\n    ${many}\n`)).toEqual([])
  const pairs = Array.from({ length: 3000 }, (_, i) => `  a${i}: { name: b }`).join('\n')
  expect(found(`title: T\npeople:\n${pairs}\n`)).toEqual([])
})

test('an alias bomb is refused', () => {
  const levels = Array.from({ length: 30 }, (_, i) => `  a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`)
  const bomb = `title: T\npeople:\n  a0: &a0 x\n${levels.join('\n')}\nactivities: *a30\n`
  expect(timed(bomb).ms).toBeLessThan(2000)
  const wide = `title: T\npeople: &p\n${Array.from({ length: 5000 }, (_, i) => `  k${i}: v`).join('\n')}\ncolumns: *p\nactivities:\n${'  - {title: a, deadline: *p}\n'.repeat(2)}`
  expect(timed(wide).rules.has('yaml-aliases')).toBe(false)
  const nested = `title: T\ncolumns: &c\n${Array.from({ length: 8000 }, (_, i) => `  k${i}: v`).join('\n')}\npeople:\n  a: 1\n  b: *c\n`
  expect(timed(nested).ms).toBeLessThan(3000)
  const list = `title: T\nactivities:\n  - &a {title: a, number: 1, deadline: b}\n${'  - *a\n'.repeat(5000)}`
  expect(timed(list).rules).toEqual(new Set(['yaml-aliases']))
  expect(timed('title: T\nactivities: &a\n  - *a\n').ms).toBeLessThan(1000)
})

const people = (count: number) =>
  `title: T\npeople:\n${Array.from({ length: count }, (_, i) => `  k${i}: v`).join('\n')}\n`

test('20,000 keys in one map take linear time', { timeout: 60_000 }, () => {
  timed(people(2000))
  const small = timed(people(5000)).ms
  const large = timed(people(20_000))
  expect(large.rules.size).toBe(0)
  expect(large.ms).toBeLessThan(Math.max(400, small * 12))
})

test('20,000 unknown or doubled keys take bounded time', { timeout: 60_000 }, () => {
  expect(timed(`title: T\n${Array.from({ length: 20_000 }, (_, i) => `ключ${i}: v`).join('\n')}`).ms).toBeLessThan(5000)
  expect(timed(`title: T\n${'title: U\n'.repeat(20_000)}`).ms).toBeLessThan(5000)
})

test.each([
  ['quotes', 'a: "b\n'],
  ['colons', 'a: b: c\n'],
  ['tabs', '\ta: b\n'],
  ['lines without a colon', 'abc\n'],
  ['brackets', 'a: [b\n'],
  ['stars', 'a: *b c\n'],
  ['indents', 'a:\n  b: c\n d: e\n'],
  ['commas', 'a: [b,, c]\n'],
  ['remarks', 'a: 1\n  # b\n'],
  ['commas on one line', 'a,, '],
  ['wrong brackets on one line', '[a}, '],
  ['backslashes', '\\'],
  ['quotes on one line', '"a" b '],
  ['anchors', 'a: &x *x\n'],
  ['blanks', ' '],
  ['types', '- !a b\n'],
  ['missing keys', '- title: T\n  b\n'],
])('many faults of one kind take bounded time: %s', { timeout: 60_000 }, (_, line) => {
  const { ms } = timed(`${/\n/.test(line) ? '' : 'a: ['}${line.repeat(200_000 / line.length)}`)
  expect(ms).toBeLessThan(15_000)
})

test('a fault in a text of 2 MB costs some readings of it', { timeout: 60_000 }, () => {
  const sound = people(140_000)
  const { ms } = timed(sound)
  const faulty = timed(sound.replace('k70000: v', 'k70000: "v: w'))
  expect([...faulty.rules]).toEqual(['yaml-syntax'])
  expect(faulty.ms).toBeLessThan(Math.max(3000, ms * 8))
})

test('a text beyond the limit is not read', () => {
  expect(found(`title: ${'a'.repeat(limits.bytes)}`)).toEqual(['file-too-large: '])
})
