import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Paragraph, printedWidth, unbroken } from '../../src/document/index.ts'
import { bind } from '../../src/layout/bind.ts'
import { type ColumnNeed, columnWidths } from '../../src/layout/widths.ts'

const sizes = [12, 11, 10]
/** Margins of a cell in Word. */
const margins = 3.8

function need(heading: string, texts: readonly string[], more: Partial<ColumnNeed> = {}): ColumnNeed {
  return { heading, texts, given: null, narrow: false, comfort: 0, ...more }
}

const number = need('№ п/п', ['1.', '2.'], { narrow: true })

/** The pieces that are broken in their columns. */
function torn(needs: readonly ColumnNeed[], widths: readonly number[], size: number): string[] {
  return needs.flatMap(({ heading, texts }, i) =>
    [heading, ...(texts as string[])]
      .flatMap((text) => unbroken(bind(text), true))
      .filter((piece) => printedWidth(piece, size) > (widths[i] as number) - margins),
  )
}

const point = 25.4 / 72

describe('the width of letters', () => {
  // So many points LibreOffice gives to these words on its pages.
  it('is that of the printed page', () => {
    expect(printedWidth('Удостоверения', 12)).toBeCloseTo(77.8 * point, 1)
    expect(printedWidth('общеобразовательных', 12)).toBeCloseTo(114.3 * point, 1)
    expect(printedWidth('сентября', 14)).toBeCloseTo((45.4 * point * 14) / 12, 1)
    expect(printedWidth('Удостоверения', 12, true) / printedWidth('Удостоверения', 12)).toBeCloseTo(1.06, 1)
    expect(printedWidth('Удостоверения', 6) * 2).toBeCloseTo(printedWidth('Удостоверения', 12))
  })

  it('cuts texts only where lines break', () => {
    expect(unbroken('до 15\u00A0сентября', true)).toEqual(['до', '15\u00A0сентября'])
    expect(unbroken('Организационно-методическое', true)).toEqual(['Организационно-', 'методическое'])
    expect(unbroken('сентябрь–октябрь 2026-2027 и/или', true)).toEqual([
      'сентябрь–',
      'октябрь',
      '2026-2027',
      'и/',
      'или',
    ])
    expect(unbroken('и/или', false)).toEqual(['и/или'])
  })
})

/** A cell of one paragraph. */
const item = (text: string, more: Partial<Paragraph>): Paragraph[] => [
  { type: 'paragraph', style: 'cell', inlines: [{ type: 'text', text }], ...more },
]

/** The width of a column beside one that takes all it can get. */
const one = (texts: ColumnNeed['texts']) =>
  columnWidths([{ ...need('А', []), texts }, need('Б', ['а а а а а а а а а а а а а а а а а а '.repeat(30)])], 100, [12])
    .widths[0]

describe('columnWidths', () => {
  it.each<[string, number, readonly ColumnNeed[]]>([
    [
      'five columns',
      180,
      [
        number,
        need('Наименование мероприятий', ['Проведение курсов для общеобразовательных организаций', 'Семинар']),
        need('Срок реализации', ['до 15 сентября 2026 г.', 'в течение года'], { comfort: 34 }),
        need('Ответственный исполнитель', ['Методист', 'Заместитель директора по учебно-воспитательной работе']),
        need('Результат', ['Удостоверения', 'Приказ']),
      ],
    ],
    [
      'eight columns',
      267,
      [
        number,
        need('Наименование мероприятия', ['Организационно-методическое совещание педагогов-библиотекарей']),
        need('Срок реализации', ['до 15 сентября 2026 г.'], { comfort: 34 }),
        need('Ответственный исполнитель', ['Методический кабинет']),
        need('Место проведения', ['Методический кабинет']),
        need('Участники', ['Работники общеобразовательных организаций']),
        need('Планируемый результат', ['Удостоверения о повышении квалификации']),
        need('Отметка о выполнении', ['']),
      ],
    ],
  ])('breaks no word in %s of 12 points', (_, total, needs) => {
    const { widths, size } = columnWidths(needs, total, sizes)
    expect(size).toBe(12)
    expect(torn(needs, widths, size)).toEqual([])
    expect(widths.reduce((a, b) => a + b)).toBe(total)
  })

  const nine = [
    number,
    need('Направление', ['Организационно-методическое', 'Профессиональное развитие']),
    need('Мероприятие', ['Совещание педагогов-библиотекарей']),
    need('Срок реализации', ['до 15 сентября 2026 г.'], { comfort: 34 }),
    need('Ответственный исполнитель', ['Заместитель директора по учебно-воспитательной работе']),
    need('Место проведения', ['Методический кабинет']),
    need('Участники', ['Работники общеобразовательных организаций']),
    need('Планируемый результат', ['Удостоверения о повышении квалификации']),
    need('Отметка о выполнении', ['']),
  ]

  it('takes smaller type before it breaks words', () => {
    const fitted = columnWidths(nine, 267, sizes)
    expect(fitted.size).toBe(11)
    expect(torn(nine, fitted.widths, fitted.size)).toEqual([])
  })

  it('breaks words where no type is small enough, the longest first', () => {
    const { widths, size } = columnWidths(nine, 200, sizes)
    expect(size).toBe(10)
    expect(widths.reduce((a, b) => a + b)).toBe(200)
    const broken = torn(nine, widths, size)
    expect(broken).not.toEqual([])
    expect(broken.every((piece) => printedWidth(piece, size) > 15)).toBe(true)
  })

  it('gives up comfort before the type size', () => {
    const needs = [number, need('Мероприятие', ['Совещание']), need('Срок', ['ноябрь 2026 г.'], { comfort: 34 })]
    expect(columnWidths(needs, 75, sizes).size).toBe(12)
    expect(columnWidths(needs, 65, sizes)).toEqual({ widths: expect.anything(), size: 12 })
    expect(torn(needs, columnWidths(needs, 65, sizes).widths, 12)).toEqual([])
  })

  it('gives what nobody needs to the title, not to the deadline', () => {
    const needs = [
      number,
      need('Мероприятие', ['Семинар', 'Курсы']),
      need('Срок', ['до 15 сентября 2026 г.', 'май 2027 г.'], { comfort: 34 }),
      need('Ответственный', ['Методист', 'Завуч']),
      need('Результат', ['Справка', '']),
    ]
    const { widths } = columnWidths(needs, 180, sizes)
    expect(widths[1]).toBeGreaterThan(widths[2] as number)
    expect(widths[1]).toBe(Math.max(...widths))
    const last = needs.map((each, i) => ({ ...each, main: i === 4 }))
    expect(columnWidths(last, 180, sizes).widths[4]).toBe(Math.max(...columnWidths(last, 180, sizes).widths))
  })

  it('keeps widths given by hand, and short marks narrow', () => {
    const needs = [number, need('Мероприятие', ['Семинар']), need('Срок', ['май'], { given: 50 })]
    expect(columnWidths(needs, 180, sizes).widths).toEqual([expect.any(Number), expect.any(Number), 50])
    expect(columnWidths(needs, 180, sizes).widths[0]).toBeLessThan(18)
  })

  it('gives an endless word no room for being long', () => {
    const address = 'https://example.com/a-very-long-address-of-a-page-without-any-end-to-it'.replaceAll('-', '')
    const needs = [number, need('Мероприятие', ['Совещание']), need('Ссылка', [address]), need('Результат', ['Приказ'])]
    expect(columnWidths(needs, 120, sizes).size).toBe(12)
  })

  it('measures marks and bold type of paragraphs', () => {
    const plain = one(['Удостоверения'])
    expect(one([item('Удостоверения', {})])).toBe(plain)
    expect(one([item('Удостоверения', { mark: '–' })])).toBe((plain as number) + 5)
    expect(one([item('Удостоверения', { style: 'cell-section' })])).toBeGreaterThan(plain as number)
  })

  it('fills the width whatever is asked', () => {
    const any = fc.record({
      heading: fc.string({ maxLength: 20 }),
      texts: fc.array(fc.string({ maxLength: 60 }), { maxLength: 5 }),
      given: fc.option(fc.integer({ min: 5, max: 80 })),
      narrow: fc.boolean(),
      comfort: fc.constantFrom(0, 34),
    })
    fc.assert(
      fc.property(
        fc.array(any, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 100, max: 270 }),
        (needs, total) => {
          const { widths } = columnWidths(needs, total, sizes)
          expect(widths.reduce((a, b) => a + b)).toBe(total)
          expect(Math.min(...widths)).toBeGreaterThan(0)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('is found for a text of more words than a call takes arguments', () => {
    const { widths } = columnWidths([number, need('Мероприятие', ['слово '.repeat(200_000)])], 100, [12])
    expect(widths.reduce((a, b) => a + b)).toBeCloseTo(100)
  })

  it('is quick for long tables', () => {
    const texts = Array.from(
      { length: 5000 },
      (_, i) => `Проведение мониторинга ${i} в общеобразовательных организациях`,
    )
    const needs = [number, ...Array.from({ length: 7 }, (_, i) => need(`Столбец ${i}`, texts))]
    const start = performance.now()
    columnWidths(needs, 267, sizes)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
