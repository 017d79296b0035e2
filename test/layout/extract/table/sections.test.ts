import { describe, expect, it } from 'vitest'
import { cell, imported, paragraph, table } from './imported.ts'

const head = ['№', 'Мероприятия', 'Сроки', 'Ответственные']
const one = ['1', 'Открыть кружок', 'май 2026 г.', 'Завуч']
const two = ['2', 'Провести слёт', 'июнь 2026 г.', 'Вожатый']
const sections = [
  '# Подготовка',
  '1 Открыть кружок | май 2026 г. | Завуч',
  '# Проведение',
  '2 Провести слёт | июнь 2026 г. | Вожатый',
]

const bold = (text: string, across = 1) => cell(text, { across, bold: true })

describe('a row names a section', () => {
  it.each([
    ['across the table', (name: string) => [cell(name, { across: 4 })]],
    ['in bold type, alone', (name: string) => ['', bold(name), '', '']],
    ['over deadlines and people, not bold', (name: string) => ['', cell(name, { across: 3 })]],
    ['alone and without number, where every activity has one', (name: string) => ['', name, '', '']],
    ['in the first cell', (name: string) => [bold(name), '', '', '']],
  ])('%s', (_, row) => {
    const found = imported([table([head, row('Подготовка'), one, row('Проведение'), two])])
    expect(found?.outline).toEqual(sections)
    expect(found?.differences).toBe(0)
  })

  it('with its number in the column of numbers, over what an activity has', () => {
    const rows = [head, ['I', cell('Подготовка', { across: 3 })], one, ['II', cell('Проведение', { across: 3 })], two]
    expect(imported([table(rows)])?.outline).toEqual(['# I Подготовка', sections[1], '# II Проведение', sections[3]])
  })

  it('with a number alone, where numbers begin anew below it', () => {
    const rows = [
      head,
      ['1', 'Подготовка', '', ''],
      ['1', ...one.slice(1)],
      ['2', 'Проведение', '', ''],
      ['1', ...two.slice(1)],
    ]
    expect(imported([table(rows)])?.outline.filter((line) => line.startsWith('#'))).toEqual([
      '# 1 Подготовка',
      '# 2 Проведение',
    ])
  })

  it('across the table with a number of its own kind, which numbers no activity', () => {
    const rows = [
      head,
      [cell('Задача 1.1. Подготовка', { across: 4 })],
      one,
      [cell('Задача 1.2. Итоги', { across: 4 })],
      two,
    ]
    expect(imported([table(rows)])?.outline).toHaveLength(4)
  })

  it('in bold type with a deadline of its own and nobody responsible', () => {
    const rows = [
      ['Мероприятия', 'Сроки', 'Ответственные'],
      [bold('I. Подготовка'), bold('май 2026 г.'), ''],
      ['Открыть кружок', 'май 2026 г.', 'Завуч'],
      [bold('II. Проведение'), bold('июнь 2026 г.'), ''],
      ['Провести слёт', 'июнь 2026 г.', 'Вожатый'],
    ]
    expect(imported([table(rows)])?.outline).toEqual([
      '# I. Подготовка | май 2026 г.',
      'Открыть кружок | май 2026 г. | Завуч',
      '# II. Проведение | июнь 2026 г.',
      'Провести слёт | июнь 2026 г. | Вожатый',
    ])
  })

  it('over numbers, titles and deadlines, with people that reach down beside it', () => {
    const rows = [
      head,
      [cell('1. Подготовка', { across: 3 }), cell('Завуч', { down: 3 })],
      one.slice(0, 3),
      two.slice(0, 3),
    ]
    expect(imported([table(rows)])?.outline).toEqual([
      '# 1. Подготовка | | Завуч',
      '1 Открыть кружок | май 2026 г. | Завуч',
      '2 Провести слёт | июнь 2026 г. | Завуч',
    ])
  })
})

describe('a row stays an activity', () => {
  const three = ['3', 'Написать отчёт', 'июль 2026 г.', 'Директор']

  it('in bold type with all that an activity has', () => {
    const found = imported([table([head, one, two.map((text) => bold(text)), three])])
    expect(found?.outline).toHaveLength(3)
  })

  it('in bold type without a deadline where all titles are bold', () => {
    const rows = [one, two, three].map(([number = '', title = '', ...rest]) => [number, bold(title), ...rest])
    const found = imported([table([head, ...rows, ['4', bold('Собрать подписи'), '', '']])])
    expect(found?.outline).toHaveLength(4)
  })

  it('but a line to be signed at the end is none', () => {
    const found = imported([table([head, one, two, [cell('Директор ____________ Е. Е. Выдрин', { across: 4 })]])])
    expect(found?.outline).toHaveLength(2)
  })

  it('with a number and nothing else', () => {
    const found = imported([table([head, one, ['2', 'Собрать подписи', '', ''], three])])
    expect(found?.outline[1]).toBe('2 Собрать подписи')
  })

  it('but a row of totals is none', () => {
    const found = imported([table([head, one, two, [cell('Итого', { across: 3 }), '2']])])
    expect(found?.outline).toHaveLength(2)
    expect(found?.unused).toEqual(['Итого | 2'])
  })
})

const tablesUnder = (first: string, second: string) => [
  paragraph('План мероприятий на 2026 год', { bold: true, align: 'center' }),
  paragraph(first, { bold: true, align: 'center' }),
  table([head, one]),
  paragraph(second, { bold: true, align: 'center' }),
  table([head, two]),
]

describe('headings between tables', () => {
  it('name sections, the one above the first table by its number', () => {
    const found = imported(tablesUnder('1. Подготовка', '2. Проведение'))
    expect(found?.outline).toEqual(['# 1. Подготовка', sections[1], '# 2. Проведение', sections[3]])
    expect(found?.title?.trim()).toBe('План мероприятий на 2026 год')
  })

  it('name sections, the one above the first table by its look behind the years of the title', () => {
    expect(imported(tablesUnder('Подготовка', 'Проведение'))?.outline).toEqual(sections)
  })

  it('do not take the title for a section where only later tables have one', () => {
    const found = imported([
      paragraph('План мероприятий школы', { bold: true, align: 'center' }),
      table([head, one]),
      paragraph('2. Проведение'),
      table([head, two]),
    ])
    expect(found?.title?.trim()).toBe('План мероприятий школы')
    expect(found?.doubts).toEqual(['import-no-section'])
  })

  it('stand over tables without headings, if these are numbered', () => {
    const found = imported([table([head, one]), paragraph('Проведение'), table([two])])
    expect(found?.outline).toEqual(['# ', sections[1], '# Проведение', sections[3]])
    const list = imported([
      table([head, one]),
      paragraph('Ознакомлены'),
      table([['Имя', 'Должность', 'Дата', 'Подпись']]),
    ])
    expect(list?.outline).toEqual([sections[1]])
  })

  it('stand over tables with other words for the same columns', () => {
    const other = ['№ п/п', 'Наименование мероприятий', 'Срок', 'Ответственный исполнитель']
    const found = imported([
      paragraph('1. Подготовка'),
      table([head, one]),
      paragraph('2. Проведение'),
      table([other, two]),
    ])
    expect(found?.outline).toHaveLength(4)
    expect(found?.unused).toEqual([other.join(' | ')])
  })
})

describe('a row above the headings', () => {
  it('names the first section where the headings come again under others', () => {
    const found = imported([table([[cell('Май', { across: 4 })], head, one, [cell('Июнь', { across: 4 })], head, two])])
    expect(found?.outline).toEqual(['# Май', sections[1], '# Июнь', sections[3]])
  })

  it('is the title where it begins like one', () => {
    const title = cell('План мероприятий на 2026 год', { across: 4 })
    const found = imported([table([[title], head, [cell('Подготовка', { across: 4 })], one])])
    expect(found?.title?.trim()).toBe('План мероприятий на 2026 год')
    expect(found?.outline).toEqual(['# Подготовка', sections[1]])
  })
})
