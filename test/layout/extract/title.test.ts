import { describe, expect, it } from 'vitest'
import { periodIn } from '../../../src/layout/extract/period.ts'
import { line, lines, placedBlocks, readBack } from './printed-back.ts'

function read(...blocks: Parameters<typeof placedBlocks>[0]) {
  const { value, front, lost } = readBack(placedBlocks(blocks))
  expect(lost).toEqual([])
  return {
    ...value,
    rules: front.doubts.map(({ rule }) => rule),
    unused: front.unused.map(({ text }) => text),
  }
}

describe('a title', () => {
  it.each([
    'План мероприятий (дорожная карта)\nпо развитию музея\nна 2026 год',
    'ДОРОЖНАЯ КАРТА\nразвития школьного музея\nна 2026 год',
    'Комплекс мер («дорожная карта»)\nпо развитию музея на 2026 год',
    'Сетевой план-график\nработы музея на 2026 год',
    'Комплексный\nплан работы музея\nна 2026 год',
    'План работы музеев\nРечного округа на 2026 год',
    'П Л А Н\nработы музея на 2026 год',
    'Перспективный план\nМБОУ «Школа № 3»\nна 2026 год',
  ])('%s', (title) => {
    const read1 = read(...lines(title))
    expect(read1).toMatchObject({ title, period: '2026 год', rules: [], unused: [] })
  })

  it('loses the bold type of whole lines and keeps that of words', () => {
    const partly = line('по ')
    const inlines = [...partly.inlines, { type: 'text' as const, text: 'музею', bold: true }]
    expect(read(line('**План**\n**работы**', 'center'), { ...partly, inlines }).title).toBe(
      'План\nработы\nпо **музею**',
    )
  })

  it('goes on below an empty line in small letters', () => {
    expect(read(...lines('План мероприятий\n\nпо развитию музея на 2026 год')).title).toBe(
      'План мероприятий\nпо развитию музея на 2026 год',
    )
  })

  it('is the lines nearest to the table that stand out', () => {
    const blocks = [
      line('**План**', 'center'),
      line('**на 2026 год**', 'center'),
      line(''),
      line('План составлен советом музея.'),
    ]
    expect(read(...blocks)).toMatchObject({ title: 'План\nна 2026 год', unused: ['План составлен советом музея.'] })
  })

  it('ends where prose begins', () => {
    const blocks = lines('План работы на 2026 год\nЦель: показать находки.\nЗадачи музея:\n- собрать;\n- показать.')
    expect(read(...blocks)).toMatchObject({
      title: 'План работы на 2026 год',
      unused: ['Цель: показать находки.', 'Задачи музея:', '- собрать;', '- показать.'],
    })
  })

  it('of which the end is unclear says so', () => {
    expect(read(...lines('План работы на 2026 год\nШкольный музей'))).toMatchObject({
      title: 'План работы на 2026 год',
      rules: ['import-title'],
      unused: ['Школьный музей'],
    })
  })

  it('that is missing is asked for, and nothing is guessed', () => {
    expect(read(...lines('Школьный музей\n2026'))).toEqual({
      rules: ['import-no-title', 'import-no-period'],
      unused: ['Школьный музей', '2026'],
    })
  })

  it('without a period asks for one, whatever the stamp and the order say', () => {
    const blocks = lines('УТВЕРЖДАЮ\nДиректор\nО. П. Рябина\n31.08.2026\n\nПлан работы музея')
    const { period, rules } = read(...blocks) as { period?: unknown; rules: string[] }
    expect(period).toBeUndefined()
    expect(rules).toEqual(['import-no-period'])
  })
})

describe('the period of a title', () => {
  it.each([
    ['План на 2026–2027 учебный год', '2026–2027 учебный год'],
    ['План на 2026 – 2027 учебный год', '2026 – 2027 учебный год'],
    ['План на 2026/2027 учебный год', '2026/2027 учебный год'],
    ['План на период 2026-2028 гг.', '2026-2028 гг.'],
    ['План на период реализации 2026-2028\u00A0гг.', '2026-2028 гг.'],
    ['План (сентябрь 2026 г. - май 2028 г.)', 'сентябрь 2026 г. - май 2028 г.'],
    ['План на 2026-2028 год', '2026-2028 год'],
    ['План на 2026 год', '2026 год'],
    ['План на октябрь 2026 года', 'октябрь 2026 года'],
    ['План с 1 сентября 2026 г. по 31 мая 2027 г.', 'с 1 сентября 2026 г. по 31 мая 2027 г.'],
    ['План программы «Чтение 2020-2025» на 2026 год', '2026 год'],
  ])('%s', (title, found) => {
    expect(periodIn(title)).toEqual({ found })
  })

  it.each([
    ['План работы музея', 'none'],
    ['План исполнения приказа от 5 мая 2019 года', 'none'],
    ['План исполнения приказа от 05.05.2019 № 2020', 'none'],
    ['План выполнения в 2026 году', 'none'],
    ['План программы «Чтение 2020-2025»', 'none'],
    ['План на 2026 год программы 2020-2025 гг.', 'several'],
    ['План на 2020 – 2024 учебный год', 'none'],
  ])('%s: %s', (title, said) => {
    expect(periodIn(title)).toBe(said)
  })
})

describe('the organisation', () => {
  it.each([
    ['План работы МБОУ «Школа № 3» на 2026 год', 'МБОУ «Школа № 3»'],
    ['План работы ГБПОУ СПО «Колледж»', 'ГБПОУ СПО «Колледж»'],
    ['План работы МБДОУ «Детский сад «Рябинка»»', 'МБДОУ «Детский сад «Рябинка»»'],
    ['План работы школы № 3', undefined],
    ['План МБОУ «Школа № 3» и МБОУ «Школа № 5»', undefined],
  ])('of «%s» is %s', (title, organization) => {
    expect((read(line(title)) as { organization?: string }).organization).toBe(organization)
  })

  it('is taken from the position in the stamp of approval, not from that of another', () => {
    const stamps =
      'СОГЛАСОВАНО\nДиректор МБОУ «Школа № 5»\nА. Б. Ясень\n30.08.2026\nУТВЕРЖДАЮ\nДиректор МБОУ «Школа № 3»\nО. П. Рябина\n31.08.2026'
    expect(read(...lines(`${stamps}\n\nПлан на 2026 год`))).toMatchObject({ organization: 'МБОУ «Школа № 3»' })
  })
})
