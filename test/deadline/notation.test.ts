import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysInMonth } from '../../src/core/calendar-date.ts'
import { normalForm, readDeadline } from '../../src/deadline/index.ts'
import { readNormalForm } from '../../src/deadline/normal-form.ts'
import { root } from '../run-main.ts'
import { DEADLINES } from './arbitrary-deadline.ts'
import { grammarOf, isOf, type Notation, textsOf } from './grammar.ts'

const page = readFileSync(path.join(root, 'docs', 'deadlines.md'), 'utf8')

const notation: Notation = {
  grammar: grammarOf(/```ebnf\n(.*?)```/s.exec(page)?.[1] ?? ''),
  special: {
    texts: fc.string({ maxLength: 8, unit: 'binary' }).map((text) => JSON.stringify(text)),
    pattern: /"(?:[^"\\]|\\.)*"/y,
  },
  innermost: 'by',
}

/** What the page says beside its grammar: days exist, and numbers rise. */
function isSound(text: string): boolean {
  const bare = text.replace(/"(?:[^"\\]|\\.)*"/g, '""')
  const days = [...bare.matchAll(/(\d{4}|-)-(\d\d)-(\d\d)/g)]
  const exist = days.every(([, year = '', month, day]) => {
    const most = daysInMonth(year === '-' ? 2000 : Number(year), Number(month))
    return Number(day) <= most
  })
  const risen = [/day (\d+)\.\.day (\d+)/g, /week (\d)\.\.(\d)/g, /(?<![\d-])(\d{1,3})\.\.(\d{1,3})\//g]
    .flatMap((pair) => [...bare.matchAll(pair)])
    .every(([, first, second]) => Number(first) < Number(second))
  return exist && risen && !/(?<![\d-])0000(?!\d)/.test(bare)
}

describe('the grammar of the normal form', () => {
  test('makes only texts that are read and printed as they are', () => {
    fc.assert(
      fc.property(textsOf(notation), (text) => {
        fc.pre(isSound(text))
        const { deadline, remarks } = readDeadline(text)
        expect(normalForm(deadline)).toBe(text)
        expect(remarks.map(({ rule }) => rule).filter((rule) => rule !== 'deadline-reversed')).toEqual(
          text.startsWith('unparseable') ? ['deadline-unknown'] : [],
        )
      }),
      { numRuns: 3000 },
    )
  })

  test('makes none that is not read but those that the page names', () => {
    fc.assert(
      fc.property(textsOf(notation), (text) => {
        expect(readNormalForm(text) !== undefined).toBe(isSound(text))
      }),
      { numRuns: 3000 },
    )
  })

  test.each(Object.keys(DEADLINES))('makes every text that is printed: %s', (kind) => {
    fc.assert(
      fc.property(DEADLINES[kind] as NonNullable<(typeof DEADLINES)[string]>, (deadline) => {
        const text = normalForm(deadline)
        expect(isOf(notation, text), text).toBe(true)
      }),
    )
  })

  test('makes every text that is read, whatever a slip has made of it', () => {
    const slip = fc.record({
      at: fc.nat(),
      drop: fc.integer({ min: 0, max: 3 }),
      put: fc.constantFrom('', ...'0159-. +|;', '..'),
    })
    fc.assert(
      fc.property(textsOf(notation), slip, (text, { at, drop, put }) => {
        const from = at % (text.length + 1)
        const other = (text.slice(0, from) + put + text.slice(from + drop)).trim()
        if (readNormalForm(other)) expect(isOf(notation, other) && isSound(other), other).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })
})
