import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalForm, occurrences, readDate, readDeadline, readPeriod } from '../../src/deadline/index.ts'
import { knownWords } from '../../src/deadline/lexicon.ts'

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
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), check))
  })

  test('made of the language’s own words never throws and stays quick', () => {
    const piece = fc.constantFrom(...knownWords(), '1', '15', '2022', '01.09.2022', ',', '-', '(', ')', '.', ';', '«')
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => check(pieces.join(' '))))
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
      check(word.repeat(Math.floor(2000 / word.length)))
    }
  })
})

function check(text: string): void {
  const reading = readDeadline(text)
  expect(reading.text).toBe(text)
  if (reading.deadline.kind === 'unparseable') expect(reading.remarks.length).toBeGreaterThan(0)
  else expect(normalForm(readDeadline(normalForm(reading.deadline)).deadline)).toBe(normalForm(reading.deadline))
  for (const { span } of reading.remarks) {
    expect(span.start).toBeGreaterThanOrEqual(0)
    expect(span.end).toBeGreaterThanOrEqual(span.start)
    expect(span.end).toBeLessThanOrEqual(text.length)
  }
  occurrences(reading.deadline, { period: readPeriod('2021-2024 гг.').days })
  const { date, remarks } = readDate(text)
  expect(date !== null || remarks.length > 0).toBe(true)
  const period = readPeriod(text)
  expect(period.days !== null || period.remarks.length > 0).toBe(true)
}
