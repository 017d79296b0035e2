import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DATED_FORMS } from '../../src/deadline/forms/dated.ts'
import { normalForm, readDeadline } from '../../src/deadline/index.ts'

const wordings = DATED_FORMS.flatMap((form) => form.examples().map(({ text }) => text))
const meaning = (text: string): string => normalForm(readDeadline(text).deadline)

/** Ways of typing that change nothing; each is given the wording and a number to choose by. */
const HABITS: readonly (readonly [name: string, habit: (text: string, n: number) => string])[] = [
  ['upper case', (text) => text.toUpperCase()],
  ['a capital', (text) => text.charAt(0).toUpperCase() + text.slice(1)],
  ['double spaces', (text) => text.replaceAll(' ', '  ')],
  ['no-break spaces', (text) => text.replaceAll(' ', '\u00A0')],
  ['line ends', (text) => text.replaceAll(' ', '\r\n')],
  ['dashes', (text, n) => text.replaceAll(/[–—-]/g, ['-', '–', '—', '−', '\u2011'][n % 5] ?? '-')],
  ['spaces round the edge', (text) => `  ${text}\t`],
  ['a comma at the end', (text) => `${text},`],
  ['a full stop at the end', (text) => `${text}.`],
  ['bold markup', (text) => `**${text}**`],
  ['ё for е in words that have it', (text) => text.replaceAll('отчет', 'отчёт')],
  ['е for ё', (text) => text.replaceAll('ё', 'е')],
  ['letters apart from their marks', (text) => text.normalize('NFD')],
  ['a soft hyphen', (text) => text.replaceAll('бр', 'б\u00ADр')],
  ['the year close to its word', (text) => text.replaceAll(/(\d{4}) (г\.|года|гг\.)/g, '$1$2')],
]

describe.each(HABITS)('%s', (_name, habit) => {
  test('changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...wordings), fc.nat(20), (text, n) => {
        expect(meaning(habit(text, n))).toBe(meaning(text))
      }),
      { numRuns: 200 },
    )
  })
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
