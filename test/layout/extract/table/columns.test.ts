import { describe, expect, it } from 'vitest'
import { cell, imported, paragraph, table } from './imported.ts'

const rows = [
  ['1', 'Открыть кружок', 'май 2026 г.', 'Завуч'],
  ['2', 'Провести слёт', 'июнь 2026 г.', 'Вожатый'],
]
const outline = ['1 Открыть кружок | май 2026 г. | Завуч', '2 Провести слёт | июнь 2026 г. | Вожатый']
const usual = ['number', 'title', 'deadline', 'responsible']

describe('headings', () => {
  it.each([
    ['hyphenated by hand', ['№\nп/п', 'Мероприя-тия', 'Срок\nиспол-\nнения', 'Ответст-венный']],
    ['with slips', ['№', 'Мероприятя', 'Сроки', 'Отвественный']],
    ['cut short', ['№', 'Меропр.', 'Срок исп.', 'Отв.']],
    ['as questions', ['№ пункта', 'Что делаем', 'К какому числу', 'Кто']],
    [
      'with other words first',
      ['№ строки', 'Перечень мероприятий', 'Планируемая дата исполнения', 'ФИО ответственного'],
    ],
  ])('%s are known', (_, headings) => {
    const found = imported([table([headings, ...rows])])
    expect(found?.columns).toEqual(usual)
    expect(found?.outline).toEqual(outline)
    expect(found?.doubts).toEqual([])
  })

  it('of the second level say what stands under a common one', () => {
    const found = imported([
      table([
        [cell('№', { down: 2 }), cell('Мероприятия', { down: 2 }), cell('Исполнение', { across: 2 })],
        ['Срок', 'Ответственный'],
        ...rows,
      ]),
    ])
    expect(found?.columns).toEqual(usual)
    expect(found?.outline).toEqual(outline)
  })

  it('on three levels', () => {
    const found = imported([
      table([
        [
          cell('№', { down: 3 }),
          cell('Мероприятия', { down: 3 }),
          cell('Объём', { across: 2 }),
          cell('Срок', { down: 3 }),
        ],
        [cell('2026', { across: 2 })],
        ['план', 'факт'],
        ['1', 'Сверка фонда', '10', '', 'май 2026 г.'],
      ]),
    ])
    expect(found?.outline).toEqual(['1 Сверка фонда | май 2026 г.'])
  })

  it('beside numbers of an automatic list in the titles', () => {
    const found = imported([
      table([
        ['№', 'Мероприятия', 'Сроки'],
        ['', '1. Слёт', 'май 2026 г.'],
        ['', '2. Поход', 'июнь 2026 г.'],
      ]),
    ])
    expect(found?.outline).toEqual(['1. Слёт | май 2026 г.', '2. Поход | июнь 2026 г.'])
  })

  it('over numbers and titles together', () => {
    const found = imported([table([[cell('Мероприятия', { across: 2 }), 'Сроки', 'Ответственные'], ...rows])])
    expect(found?.outline).toEqual(outline)
  })
})

describe('deadlines', () => {
  it('spread over quarters are marks in columns of the plan’s own, and that is told', () => {
    const found = imported([
      table([
        [cell('№', { down: 2 }), cell('Мероприятия', { down: 2 }), cell('Срок по кварталам', { across: 2 })],
        ['I квартал', 'II квартал'],
        ['1', 'Закупить книги', 'х', ''],
        ['2', 'Расставить книги', '', 'х'],
      ]),
    ])
    expect(found?.columns).toEqual(['number', 'title', 'i-квартал', 'ii-квартал'])
    expect(found?.outline).toEqual(['1 Закупить книги', '2 Расставить книги'])
    expect(found?.doubts).toEqual(['import-column'])
  })

  it('in several columns are taken from the first, and that is told', () => {
    const found = imported([
      table([
        ['Мероприятие', 'Дата', 'Дата'],
        ['Слёт', '3 мая 2026 г.', '5 мая 2026 г.'],
      ]),
    ])
    expect(found?.outline).toEqual(['Слёт | 3 мая 2026 г.'])
    expect(found?.doubts).toEqual(['import-column'])
  })

  it('beside hours of the day: «Время» is no deadline', () => {
    const found = imported([
      table([
        ['Дело', 'Время', 'Ответственный'],
        ['Совещание', '8.30', 'Директор'],
        ['Уборка', '15.00', 'Завхоз'],
      ]),
    ])
    expect(found?.outline).toEqual(['Совещание | | Директор', 'Уборка | | Завхоз'])
  })

  it('in one column with people are not guessed apart', () => {
    const found = imported([
      table([
        ['№', 'Мероприятия', 'Сроки и ответственные'],
        ['1', 'Слёт', 'май 2026 г.\nВожатый'],
      ]),
    ])
    expect(found?.doubts).toEqual(['import-column'])
  })
})

describe('stages', () => {
  const work = [
    ['Открыть кружок', 'май 2026 г.', 'Завуч'],
    ['Провести слёт', 'июнь 2026 г.', 'Вожатый'],
  ]

  it('are known by cells that stand for several rows, whatever they are called', () => {
    const found = imported([
      table([
        ['День недели', 'Дела', 'Сроки', 'Ответственные'],
        [cell('Понедельник', { down: 2 }), ...(work[0] ?? [])],
        work[1] ?? [],
        ['Вторник', 'Убрать класс', 'май 2026 г.', 'Дежурный'],
      ]),
    ])
    expect(found?.outline.filter((line) => line.startsWith('#'))).toEqual(['# 1. Понедельник', '# 2. Вторник'])
  })

  it('whose cells are left blank instead of merged', () => {
    const found = imported([
      table([
        ['№', 'Мероприятие', 'Содержание', 'Сроки', 'Ответственные'],
        ['1', 'Подготовка', ...(work[0] ?? [])],
        ['', '', ...(work[1] ?? [])],
        ['2', 'Итоги', 'Написать отчёт', 'июль 2026 г.', 'Завуч'],
      ]),
    ])
    expect(found?.outline.filter((line) => line.startsWith('#'))).toEqual(['# 1 Подготовка', '# 2 Итоги'])
    expect(found?.doubts).toEqual([])
  })

  it('are a column of its own where every row names its direction behind the activity', () => {
    const found = imported([
      table([
        ['Мероприятие', 'Направление', 'Сроки', 'Ответственные'],
        ['Слёт', 'Спорт', 'май 2026 г.', 'Вожатый'],
      ]),
    ])
    expect(found?.columns).toEqual(['title', 'направление', 'deadline', 'responsible'])
  })
})

describe('the grid of Word', () => {
  it('has more columns than headings: rows on other borders come to their headings', () => {
    const found = imported([
      table(
        [
          ['№', cell('Мероприятия', { across: 2 }), 'Сроки', cell('Ответственные', { across: 2 })],
          ['1', 'Открыть кружок', cell('май 2026 г.', { across: 2 }), cell('Завуч', { across: 2 })],
          ['2', cell('Провести слёт', { across: 2 }), cell('июнь 2026 г.', { across: 2 }), 'Вожатый'],
        ],
        [10, 70, 2, 35, 1, 40],
      ),
    ])
    expect(found?.outline).toEqual(outline)
    expect(found?.doubts).toEqual([])
    expect(found?.differences).toBe(0)
  })

  it('keeps two cells under one heading apart', () => {
    const found = imported([
      table([
        ['№', 'Мероприятия', cell('Сроки', { across: 2 })],
        ['1', 'Слёт', 'май 2026 г.', 'июнь 2026 г.'],
        ['2', 'Поход', 'июль 2026 г.', ''],
      ]),
    ])
    expect(found?.outline).toEqual(['1 Слёт | май 2026 г.', '2 Поход | июль 2026 г.'])
    expect(found?.differences).toBe(1)
  })

  it('merges cells side by side: the text stands in the first, the others are empty on purpose', () => {
    const found = imported([
      table([
        ['№', 'Мероприятия', 'Сроки', 'Ответственные'],
        ['1', 'Дежурство', cell('весь период', { across: 2 })],
        ...rows.slice(1),
      ]),
    ])
    expect(found?.outline[0]).toBe('1 Дежурство | весь период')
    expect(found?.doubts).toEqual(['import-merge-lost'])
  })
})

describe('several tables', () => {
  const plan = table([['№', 'Мероприятия', 'Сроки', 'Ответственные'], ...rows])

  it('the plan is the one that says what, when and who, though another has more rows', () => {
    const indicators = Array.from({ length: 9 }, (_, i) => [`${i + 1}`, `Показатель ${i + 1}`, 'Завуч', '5'])
    const found = imported([
      plan,
      paragraph('Показатели'),
      table([['№', 'Наименование показателя', 'Ответственный', 'Результат'], ...indicators]),
    ])
    expect(found?.outline).toEqual(outline)
    expect(found?.doubts).toEqual([])
    expect(found?.unused.slice(0, 2)).toEqual(['Показатели', '№ | Наименование показателя | Ответственный | Результат'])
  })

  it('a list to be signed behind the plan is none, and another plan is told of', () => {
    const signed = table([
      ['№', 'ФИО', 'Дата', 'Подпись'],
      ['1', 'Лисицына А. П.', '', ''],
    ])
    expect(imported([plan, paragraph('Ознакомлены'), signed])?.doubts).toEqual([])
    const other = table([
      ['Дело', 'Когда', 'Кто'],
      ['Слёт', 'май 2026 г.', 'Вожатый'],
    ])
    expect(imported([plan, paragraph('План лагеря на лето 2026 года.'), other])?.doubts).toEqual([
      'import-several-tables',
    ])
  })

  it('a list of people is no plan', () => {
    expect(
      imported([
        table([
          ['№', 'ФИО', 'Должность'],
          ['1', 'Лисицына А. П.', 'завуч'],
          ['2', 'Бобров К. К.', 'учитель'],
        ]),
      ]),
    ).toBeNull()
  })
})

it('a key of the directory is never a name that is typed beside others', () => {
  const typed = [
    rows[0] ?? [],
    ['2', 'Слёт', 'июнь 2026 г.', 'Завуч, директор'],
    ['3', 'Поход', 'июль 2026 г.', 'Директор'],
  ]
  const found = imported([table([['№', 'Мероприятия', 'Сроки', 'Ответственные'], ...typed])])
  expect(found?.directory).toEqual({ завуч: 'Завуч', директор: 'директор' })
})
