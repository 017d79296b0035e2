import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bind } from '../../src/layout/bind.ts'

/** Bound texts with «~» for the no-break space. */
const shown = (text: string) => bind(text).replaceAll('\u00A0', '~')

describe('bind', () => {
  it.each([
    'до 15~сентября 2026~г.',
    '2026–2027~гг.',
    'в 2026~году',
    'Петров~П.~П.',
    'отв. Иванов~И.И., Петров~П.П.',
    'Сидоренко~В.~Г., методист',
    'В.~Г.~Сидоренко',
    'А.А.~Ясная',
    'Салтыкова-Щедринская~О.~В.',
    'Директор С.~Я.~Иванова',
    'охват 100~%',
    '36~ч.',
    '25~чел.',
    'и т.~д.',
    'и т.~п. Затем',
    'т.~е. отчёт',
    '5~класс',
    '9~классов',
    '5–9~классы',
    'ст.~5',
    'гл.~2',
    'стр.~7',
    'рис.~1',
    'п.~2',
    '№~5',
    'ул.~Лесная, д.~3',
    '«____»~______________~20___~г.',
    '«___»~______~2026~г.',
    'от «____»~______~20__~г. №~_____',
  ])('glues %s', (text) => {
    expect(shown(text.replaceAll('~', ' '))).toBe(text)
  })

  it.each([
    'Проведение семинара для педагогов',
    'план на 2026 классный час',
    'отчёт за 3 месяца',
    'классика и классный час в 9 классном кабинете',
    'итоги года',
    '36 чтений',
    'Ленинград. Далее',
    'сад. Том',
    'гл. редактор',
    'по 5 стран',
  ])('leaves %s', (text) => {
    expect(bind(text)).toBe(text)
  })

  it('only replaces spaces, and once is enough', () => {
    const word = fc.constantFrom(
      '15',
      'мая',
      '2026',
      'г.',
      '№',
      'Иванов',
      'И.',
      'О.',
      'т.',
      'д.',
      '5',
      'класс',
      '%',
      '____',
    )
    const text = fc.array(fc.oneof(word, fc.string()), { maxLength: 12 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, (of) => {
        const bound = bind(of)
        expect(bound.replaceAll('\u00A0', ' ')).toBe(of.replaceAll('\u00A0', ' '))
        expect(bind(bound)).toBe(bound)
      }),
    )
  })
})
