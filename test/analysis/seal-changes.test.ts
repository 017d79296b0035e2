import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sealChanges } from '../../src/analysis/index.ts'
import type { Seal } from '../../src/model/index.ts'
import { changesInWords } from '../../src/rules/index.ts'

const names = fc.uniqueArray(fc.constantFrom('1', '1.1', '1.2', '1.3', '2', '2.1', '@7'), { maxLength: 7 })
const digest = fc.constantFrom('aaaaaaaa', 'bbbbbbbb', 'cccccccc', 'dddddddd')

/** A seal of any rows; `text` tells two of them apart. */
const seal = (text: string): fc.Arbitrary<Seal> =>
  names.chain((rows) =>
    fc
      .tuple(...rows.map(() => digest))
      .map((digests) => ({ text, parts: rows.map((name, i) => ({ name, digest: digests[i] ?? '' })) })),
  )

function digestIn(parts: Seal['parts'], name: string): string | undefined {
  return parts.find((part) => part.name === name)?.digest
}

describe('what differs between two seals', () => {
  it('accounts for every row of both, each once', () => {
    fc.assert(
      fc.property(seal('v1:a'), seal('v1:b'), (recorded, now) => {
        const found = sealChanges(recorded, now)
        const { changed = [], gone = [], added = [], moved = [] } = found ?? {}
        const same = recorded.parts.filter(({ name, digest: own }) => digestIn(now.parts, name) === own)
        const kept = same.map(({ name }) => name)
        const from = [...kept, ...changed, ...gone, ...moved.map((each) => each.from)]
        const to = [...kept, ...changed, ...added, ...moved.map((each) => each.to)]
        expect(from.sort()).toEqual(recorded.parts.map(({ name }) => name).sort())
        expect(to.sort()).toEqual(now.parts.map(({ name }) => name).sort())
        for (const each of moved) expect(digestIn(recorded.parts, each.from)).toBe(digestIn(now.parts, each.to))
      }),
    )
  })

  it('is nothing where the seals are one', () => {
    fc.assert(fc.property(seal('v1:a'), (one) => sealChanges(one, one) === null))
  })
})

describe('in words', () => {
  const none = { around: [], changed: [], gone: [], added: [], moved: [] }

  it('it reads as a part of a sentence', () => {
    const changes = {
      around: ['title', 'order'] as const,
      changed: ['2.3', '2.5'],
      gone: ['3.1'],
      added: ['4.1', '4.2', '@9'],
      moved: [
        { from: '5.1', to: '5.2' },
        { from: '5.2', to: '5.3' },
      ],
    }
    expect(changesInWords(changes)).toEqual({
      ru: 'изменены строки 2.3 и 2.5; исчезла строка 3.1; появились строки 4.1, 4.2 и 9-я сверху; строка 5.1 стала 5.2, 5.2 — 5.3; изменено название; изменён приказ',
      en: 'rows 2.3 and 2.5 changed; row 3.1 is gone; rows 4.1, 4.2 and 9 from the top are new; row 5.1 became 5.2, 5.2 became 5.3; the title is another; the order is another',
    })
  })

  it('it counts what is too much to name', () => {
    const many = Array.from({ length: 12 }, (_, i) => `1.${i + 1}`)
    expect(changesInWords({ ...none, changed: many }).ru).toBe(
      'изменены строки 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8 и ещё 4',
    )
    expect(changesInWords(none).ru).toBe('номера записаны иначе')
  })
})
