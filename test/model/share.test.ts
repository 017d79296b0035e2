import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareCounts, shareText } from '../../src/model/index.ts'

describe('a share of those who have reported', () => {
  it.each([['9 из 14'], [' 9  из 14 '], ['9 ИЗ 14'], ['9 of 14'], ['9/14'], ['9\u00A0из\u00A014']])(
    'is read: %j',
    (text) => {
      expect(shareCounts(text)).toEqual({ reported: 9, of: 14 })
    },
  )

  it.each([['15 из 14'], ['0 из 0'], ['9'], ['девять из 14'], ['-1 из 14'], ['9 из 14 школ'], ['9,5 из 14'], ['']])(
    'is not read: %j',
    (text) => {
      expect(shareCounts(text)).toBeNull()
    },
  )

  it('is read as it is written, in either language', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.nat(), fc.constantFrom('en', 'ru'), (of, some, keys) => {
        const counts = { reported: some % (of + 1), of }
        expect(shareCounts(shareText(counts, keys))).toEqual(counts)
      }),
    )
  })
})
