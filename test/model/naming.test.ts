import { describe, expect, it } from 'vitest'
import { approvedWord } from '../../src/model/index.ts'

/** The word of the stamp by the kinds of documents that real plans bear. */
const words: Readonly<Record<string, readonly string[]>> = {
  УТВЕРЖДЕН: [
    'План мероприятий',
    'План-график',
    'Сетевой план-график',
    'Годовой план работы',
    'Муниципальный план',
    'Комплекс мер',
    'Перечень мер',
    'Отчёт',
    'Отчет',
    'График',
    '«План»',
  ],
  УТВЕРЖДЕНА: ['Дорожная карта', 'Муниципальная программа', 'Рабочая программа', 'Циклограмма', 'ДОРОЖНАЯ КАРТА'],
  УТВЕРЖДЕНО: ['Положение', 'Примерное положение', 'Расписание', 'Содержание работы'],
  УТВЕРЖДЕНЫ: ['Мероприятия', 'Меры', 'Основные мероприятия', 'Методические рекомендации'],
}

describe.each(Object.entries(words))('%s', (word, kinds) => {
  it.each(kinds)('%s', (kind) => {
    expect(approvedWord(kind)).toBe(word)
  })
})

it('is not guessed for a noun that is not known', () => {
  expect(approvedWord('Навигатор')).toBeNull()
  expect(approvedWord('')).toBeNull()
})
