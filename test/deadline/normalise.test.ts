import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalise } from '../../src/deadline/normalise.ts'

// A soft hyphen disappears, but is not among the common units: with it, every unit is looked at by itself.
const SHY = '\u00AD'

describe('normalise', () => {
  test('reads a common wording at once as unit by unit', () => {
    const unit = fc.constantFrom(...'АЯЁаяёбЙй09zZ .,;:!()[]"\'/\\«»–—-‑\u00A0№*_')
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const [quick, slow] = [normalise(text), normalise(text + SHY)]
        expect(quick.text).toBe(slow.text)
        for (let i = 0; i < quick.text.length; i++) expect(quick.at(i)).toBe(slow.at(i))
      }),
    )
  })

  test.each([
    ['**Сентябрь** 2026', 'сентябрь 2026', 2],
    ['и\u0306юнь', 'йюнь', 0],
    ['\u00ADмай', 'май', 1],
    ['😀 май', '😀 май', 0],
  ])('«%s»', (text, normal, first) => {
    const found = normalise(text)
    expect(found.text).toBe(normal)
    expect(found.at(0)).toBe(first)
    expect(found.at(found.text.length)).toBe(text.length)
  })
})
