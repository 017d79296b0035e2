import { describe, expect, test } from 'vitest'
import { readDeadline } from '../../src/deadline/index.ts'

/** The rules of the remarks with the text that each underlines. */
function remarks(text: string): readonly (readonly [string, string])[] {
  return readDeadline(text).remarks.map(({ rule, span }) => [rule, text.slice(span.start, span.end)])
}

describe('impossible dates', () => {
  test.each([
    ['31.02.2023', '31.02.2023'],
    ['до 31 февраля 2026', '31 февраля 2026'],
    ['29 февраля 2023 г.', '29 февраля 2023'],
    ['с 1 по 31 апреля 2022', '31 апреля 2022'],
    ['1–31 июня', '1–31 июня'],
    ['ежегодно до 31 ноября', '31 ноября'],
    ['32 числа', '32 числа'],
    ['01.13.2022', '01.13.2022'],
    ['2022-02-30', '2022-02-30'],
    ['0 мая', '0 мая'],
  ])('«%s» is refused at «%s»', (text, part) => {
    expect(readDeadline(text).deadline).toEqual({ kind: 'unparseable' })
    expect(remarks(text)).toEqual([['deadline-impossible-date', part]])
  })

  test('say why', () => {
    expect(readDeadline('31 февраля 2026').remarks[0]?.message).toEqual({
      ru: 'Срок «31 февраля 2026» невозможен: в феврале 2026\u00A0года 28\u00A0дней. Исправьте день или месяц.',
      en: 'The deadline «31 февраля 2026» is impossible: February 2026 has 28 days. Correct the day or the month.',
    })
  })

  test('29 February without a year is possible', () => {
    expect(remarks('до 29 февраля')).toEqual([])
    expect(remarks('29.02.2024')).toEqual([])
  })
})

describe('other remarks point at their words', () => {
  test.each([
    ['с 30.09.2022 по 01.09.2022', 'deadline-reversed', 'с 30.09.2022 по 01.09.2022'],
    ['cентябрь 2022 г.', 'deadline-slip', 'cентябрь'],
    ['сентябрь 2О22 г.', 'deadline-slip', '2О22'],
    ['Ш квартал 2022 г.', 'deadline-slip', 'Ш'],
    ['до сентября 2022 г.', 'deadline-vague', 'до сентября 2022 г.'],
    ['2 полугодие', 'deadline-vague', '2 полугодие'],
    ['до 1 сентебря 2022 г.', 'deadline-slip', 'сентебря'],
    ['приказ до 1 сентября 2022 г.', 'deadline-extra', 'приказ'],
    ['15 сентября 2026 г. (среда)', 'deadline-weekday', '15 сентября 2026 г. (среда)'],
    ['до 1 сентября 31 числа 2022', 'deadline-unknown', '31 числа 2022'],
    ['—//—', 'deadline-unknown', '—//—'],
    ['', 'deadline-unknown', ''],
    ['   ', 'deadline-unknown', '   '],
  ])('«%s»: %s', (text, rule, part) => {
    expect(remarks(text)).toEqual([[rule, part]])
  })

  test('a misspelt word is read as the right one, or answered with it', () => {
    expect(readDeadline('сентебрь 2022').remarks[0]?.message.ru).toContain('понято как «сентябрь»')
    expect(readDeadline('до 1 сентебря завтра').remarks[0]?.message.ru).toContain('«сентебря»')
  })

  test('a text too long for a cell is refused, not read', () => {
    expect(readDeadline('май, '.repeat(2500)).remarks).toMatchObject([
      { rule: 'deadline-unknown', span: { start: 0, end: 12_500 } },
    ])
  })

  test('every message is two sentences in both languages', () => {
    const all = ['31.02.2023', 'с 2.05.2022 по 1.05.2022', '2О22', '2 полугодие', 'шум', '', 'до сентября'].flatMap(
      (text) => readDeadline(text).remarks,
    )
    for (const { message } of all) {
      expect(message.ru).toMatch(/^\p{Lu}|^«/u)
      expect(message.ru).toMatch(/[.?]$/u)
      expect(message.en).toMatch(/[.?]$/u)
    }
  })
})
