import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FORMS } from '../../src/deadline/forms/index.ts'
import { normalForm, readDeadline } from '../../src/deadline/index.ts'
import { SPANS } from '../../src/deadline/spans/index.ts'
import { HABITS } from './typing-habits.ts'

const wordings = [...FORMS, ...SPANS].flatMap((kind) => kind.examples().map(({ text }) => text))
const meaning = (text: string): string => normalForm(readDeadline(text).deadline)

/** The meaning with the author's own words as if they were typed in one way: a normal form quotes them as they stand. */
function meaningAsTyped(text: string): string {
  return meaning(text).replace(/"(?:[^"\\]|\\.)*"/g, (words) =>
    words
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replace(/ ?[‐-―−-] ?/gu, '-')
      .replace(/[«»„“]|\\"/g, "'"),
  )
}

// A word that a narrow cell broke is mended in a quotation only where small letters stand round a hyphen-minus.
const BROKEN = 'по согласо- ванию'

describe.each(HABITS)('%s', (_name, habit) => {
  test('changes nothing', () => {
    for (const text of wordings) {
      if (text === BROKEN) continue
      for (let n = 0; n < 8; n++) expect(meaningAsTyped(habit(text, n)), habit(text, n)).toBe(meaningAsTyped(text))
    }
  })
})

test('several habits at once change nothing', () => {
  const some = fc.shuffledSubarray(
    HABITS.map(([, habit]) => habit),
    { minLength: 2, maxLength: 4 },
  )
  const wording = fc.constantFrom(...wordings.filter((text) => text !== BROKEN))
  fc.assert(
    fc.property(wording, some, fc.nat(100), (text, habits, n) => {
      const typed = habits.reduce((so, habit) => habit(so, n), text)
      expect(meaningAsTyped(typed), typed).toBe(meaningAsTyped(text))
    }),
    { numRuns: 2000 },
  )
})

describe('words that a narrow cell breaks', () => {
  test.each([
    ['ежемесяч но', 'recurring monthly'],
    ['ежеквар- тально', 'recurring quarterly'],
    ['в тече- ние учебного года', 'period school-year'],
    ['сентябрь- октябрь', 'range --09-01..--10-31'],
    ['по согласо-\nванию', 'external "по согласованию"'],
  ])('«%s»', (text, normal) => expect(meaning(text)).toBe(normal))
})

describe('what a cell holds besides the time', () => {
  test.each([
    ['15 сентября 2022 г., 14.30', 'date 2022-09-15'],
    ['15.09.2022 в 15:00', 'date 2022-09-15'],
    ['15.09.2022, 10.00–12.00, актовый зал', 'date 2022-09-15'],
    ['12 октября 2022 г., каб. 25', 'date 2022-10-12'],
    ['31.12.2023 (итоговый отчёт)', 'date 2023-12-31'],
    ['школьный этап – октябрь, итоговый этап – май', 'list [range --10-01..--10-31; range --05-01..--05-31]'],
    ['I этап: сентябрь 2022 г.', 'range 2022-09-01..2022-09-30'],
  ])('«%s»', (text, normal) => expect(meaning(text)).toBe(normal))
})
