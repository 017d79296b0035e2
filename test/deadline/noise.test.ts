import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDeadline } from '../../src/deadline/index.ts'
import { knownWords } from '../../src/deadline/lexicon.ts'
import { expectSound } from './sound-reading.ts'

const NOISE = [
  '-',
  '—',
  '100 %',
  'Зам. директора по воспитательной работе',
  'нет',
  '???',
  '12',
  '№ 5',
  'приказ',
  '1.5',
  '()',
  '...',
]

describe('noise', () => {
  test.each(NOISE)('«%s» is no deadline', (text) => {
    const { deadline, remarks } = readDeadline(text)
    expect(deadline.kind).toBe('unparseable')
    expect(remarks).toHaveLength(1)
  })

  test('never throws, and without a meaning there is a remark', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), expectSound))
  })

  test('made of the language’s own words never throws and stays quick', () => {
    const piece = fc.constantFrom(...knownWords(), '1', '15', '2022', '01.09.2022', ',', '-', '(', ')', '.', ';', '«')
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => expectSound(pieces.join(' '))))
  })

  test('repeated to the limit is read', () => {
    for (const word of [
      'май ',
      '1,',
      '2022-',
      'до ',
      'в течение ',
      'по плану, ',
      '(',
      'I ',
      'ежегодно, ',
      '1-',
      'далее ',
      'при мае, ',
    ]) {
      expectSound(word.repeat(Math.floor(10_000 / word.length)))
    }
  })
})
