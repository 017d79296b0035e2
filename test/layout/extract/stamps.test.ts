import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/document/index.ts'
import { beside, line, lines, placedBlocks, readBack } from './printed-back.ts'

const title = ['', 'План работы музея', 'на 2026–2027 учебный год'].map((each) => line(each))

/** What is read of stamps over a plan. */
function read(...blocks: readonly Block[]) {
  const { value, front, lost } = readBack(placedBlocks([...blocks, ...title]))
  expect(lost).toEqual([])
  expect(value.title).toBe('План работы музея\nна 2026–2027 учебный год')
  const { approval, agreed, annex, draft } = value
  const rules = front.doubts.map(({ rule }) => rule)
  const unused = front.unused.map(({ text }) => text)
  return {
    approval,
    ...(agreed ? { agreed } : {}),
    ...(annex ? { annex } : {}),
    ...(draft ? { draft } : {}),
    rules,
    unused,
  }
}

const clear = { rules: [], unused: [] }

describe('a stamp of an official', () => {
  it('keeps the lines of the position, and the day in words as a day', () => {
    const text = `
УТВЕРЖДАЮ
Начальник отдела культуры
Речного округа
_____________  О. П. Рябина
3 ноября 2026 г.`
    expect(read(...lines(text))).toEqual({
      approval: {
        by: { position: 'Начальник отдела культуры\nРечного округа', name: 'О. П. Рябина' },
        date: '2026-11-03',
      },
      ...clear,
    })
  })

  it.each([
    ['_____________ О.П. Рябина', 'О.П. Рябина'],
    ['_____________/О. П. Рябина/', 'О. П. Рябина'],
    ['О. П. Рябина _____________', 'О. П. Рябина'],
    ['О. П. Рябина', 'О. П. Рябина'],
    ['_______ Рябина О. П.', 'Рябина О. П.'],
    ['_______ Рябина-Речная О. П.', 'Рябина-Речная О. П.'],
  ])('is signed «%s»', (signed, name) => {
    expect(read(...lines(`УТВЕРЖДАЮ\nДиректор школы № 3\n${signed}\n03.11.2026`))).toEqual({
      approval: { by: { position: 'Директор школы № 3', name }, date: '03.11.2026' },
      ...clear,
    })
  })

  it('may be signed on the line of the position', () => {
    expect(read(...lines('Утверждаю\nДиректор _______ О. П. Рябина\n«3» ноября 2026 г.')).approval).toEqual({
      word: 'Утверждаю',
      by: { position: 'Директор', name: 'О. П. Рябина' },
      date: '«3» ноября 2026 г.',
    })
  })

  it.each([
    ['«___» ________ 20__ г.', 'blank'],
    ['"____" ______________ 20___ г.', 'blank'],
    ['«__» ________ 2026 года', '«__» ________ 2026 года'],
  ])('leaves room for its day: %s', (day, date) => {
    expect(read(...lines(`УТВЕРЖДАЮ\nДиректор\n_______ О. П. Рябина\n${day}`)).approval?.date).toBe(date)
  })

  it('names the order under the name', () => {
    const text = 'УТВЕРЖДАЮ:\nДиректор\nО. П. Рябина\nПриказ №\u00A069 от 01.09.2026 г.'
    expect(read(...lines(text))).toEqual({
      approval: {
        word: 'УТВЕРЖДАЮ:',
        by: { position: 'Директор', name: 'О. П. Рябина' },
        document: { kind: 'order', number: '69', date: '01.09.2026 г.' },
      },
      ...clear,
    })
  })

  it('goes on below an empty line with its day', () => {
    expect(read(...lines('УТВЕРЖДАЮ\nДиректор\nО. П. Рябина\n\n«03» ноября 2026 г.')).approval?.date).toBe(
      '«03» ноября 2026 г.',
    )
  })

  it.each([
    ['a seal', 'УТВЕРЖДАЮ\nДиректор\n_______ О. П. Рябина\nМ.П.\n3 ноября 2026 г.'],
    ['no day at all', 'УТВЕРЖДАЮ\nДиректор\n_______ О. П. Рябина'],
    ['the day before the order', 'УТВЕРЖДАЮ\nДиректор\n_______ О. П. Рябина\nПриказ от 03.11.2026 № 5'],
  ])('with %s is kept as typed, with a doubt', (_, text) => {
    expect(read(...lines(text))).toEqual({ approval: { text }, rules: ['import-stamp'], unused: [] })
  })
})

describe('a stamp of a document or a body', () => {
  it('agrees with the kind in brackets', () => {
    const blocks = lines('УТВЕРЖДЕНА\nприказом отдела культуры\nот 3 ноября 2026 г. № 12\n\nПлан (дорожная карта)')
    const { value } = readBack(placedBlocks(blocks))
    expect(value).toMatchObject({
      kind: 'Дорожная карта',
      approval: { document: { kind: 'order', author: 'отдела культуры', date: '2026-11-03', number: '12' } },
    })
    expect(value.approval).not.toHaveProperty('word')
  })

  it('keeps a word that would be computed otherwise', () => {
    expect(read(...lines('Утверждён приказом школы от 03.11.2026 № 12')).approval).toEqual({
      word: 'Утверждён',
      document: { kind: 'order', author: 'школы', date: '03.11.2026', number: '12' },
    })
  })

  it('leaves room for the day and the number', () => {
    expect(read(...lines('УТВЕРЖДЕН\nраспоряжением главы округа\nот «___» _______ 20__ г. № ____')).approval).toEqual({
      document: { kind: 'directive', author: 'главы округа', date: 'blank', number: 'blank' },
    })
  })

  it('has minutes in brackets', () => {
    expect(read(...lines('УТВЕРЖДЕН\nУправляющим советом\nшколы\n(протокол от 30.08.2026 № 1)')).approval).toEqual({
      body: { name: 'Управляющим советом\nшколы', protocol: { date: '2026-08-30', number: '1' } },
    })
  })

  it.each([
    'Принято на\nпедагогическом совете\nПротокол №1 от 30.08.2026',
    'РАССМОТРЕНО и ПРИНЯТО\nна заседании педсовета\nПротокол № 17\nот «30» октября 2026 г.',
    'СОГЛАСОВАНО\nПротокол № 1\nзаседания совета\nот «31» 08. 2026 г.',
  ])('keeps minutes of another form as typed: %s', (text) => {
    const [first = ''] = text.split('\n')
    expect(read(...lines(text))).toEqual({
      approval: undefined,
      agreed: [{ word: first, text }],
      rules: ['import-stamp'],
      unused: [],
    })
  })

  it('brings a plan into force', () => {
    expect(read(...lines('Введено в действие приказом школы от 03.11.2026 № 12')).agreed).toEqual([
      { word: 'Введено в действие', document: { kind: 'order', author: 'школы', date: '03.11.2026', number: '12' } },
    ])
  })
})

describe('several stamps', () => {
  const chair = 'СОГЛАСОВАНО\nПредседатель совета\n_______ А. Б. Ясень\n30.08.2026'
  const head = 'УТВЕРЖДАЮ\nДиректор\n_______ О. П. Рябина\n31.08.2026'
  const both = {
    agreed: [{ word: 'СОГЛАСОВАНО', by: { position: 'Председатель совета', name: 'А. Б. Ясень' }, date: '30.08.2026' }],
    approval: { by: { position: 'Директор', name: 'О. П. Рябина' }, date: '31.08.2026' },
  }

  it('stand in the cells of a table', () => {
    expect(read(beside(chair, '', head))).toEqual({ ...both, ...clear })
  })

  it('stand in a table with a row a line', () => {
    const [left, right] = [chair.split('\n'), head.split('\n')]
    const rows = left.map((text, i) => ({
      cells: [text, right[i] ?? ''].map((each) => ({ paragraphs: [line(each)] })),
    }))
    const table: Block = { type: 'table', columns: [{ width: 80 }, { width: 80 }], header: [], rows, borders: false }
    expect(read(table)).toEqual({ ...both, ...clear })
  })

  it('stand one below the other, in one paragraph too', () => {
    expect(read(...lines(`${chair}\n${head}`))).toEqual({ ...both, ...clear })
    expect(read(line(chair, 'right'), line(head, 'right'))).toEqual({ ...both, ...clear })
  })

  it.each([
    ['spaces', (left: string, right: string) => `${left.padEnd(40)}${right}`],
    ['tabs', (left: string, right: string) => `${left}\t\t${right}`],
  ])('stand side by side, parted by %s', (_, joined) => {
    const [left, right] = [chair.split('\n'), head.split('\n')]
    const text = left.map((each, i) => joined(each, right[i] ?? '')).join('\n')
    expect(read(...lines(text))).toEqual({ ...both, rules: ['import-stamps-beside'], unused: [] })
  })

  it('may stand beside a letterhead', () => {
    const left = ['Школа № 3', 'п. Речной', '', '']
    const text = head.split('\n').map((each, i) => `${(left[i] ?? '').padEnd(30)}${each}`)
    expect(read(...lines(text.join('\n')))).toEqual({
      approval: both.approval,
      rules: ['import-stamps-beside'],
      unused: ['Школа № 3', 'п. Речной'],
    })
  })

  it('of which one goes on below the other keep their columns', () => {
    const text = `${'ПРИНЯТО'.padEnd(40)}УТВЕРЖДАЮ\n${'Советом школы'.padEnd(40)}Директор\n${''.padEnd(40)}____ О. П. Рябина\n${''.padEnd(40)}31.08.2026`
    expect(read(...lines(text))).toEqual({
      agreed: [{ word: 'ПРИНЯТО', body: { name: 'Советом школы' } }],
      approval: both.approval,
      rules: ['import-stamps-beside'],
      unused: [],
    })
  })
})

describe('the mark of an annex', () => {
  it.each([
    ['Приложение № 2 к приказу школы № 18 от 01.09.2026', { number: '2', to: 'приказу школы № 18 от 01.09.2026' }],
    ['Приложение 1\nк приказу № 15\nот 18.02.2026', { number: '1', to: 'приказу № 15\nот 18.02.2026' }],
    ['ПРИЛОЖЕНИЕ\nк приказу школы\nот 18.02.2026 № 15', { to: 'приказу школы\nот 18.02.2026 № 15' }],
  ])('%s', (text, annex) => {
    expect(read(...lines(`${text}\nУТВЕРЖДАЮ\nДиректор\nО. П. Рябина\n31.08.2026`))).toMatchObject({ annex, ...clear })
  })

  it('stays alone over a stamp of a document', () => {
    expect(read(...lines('Приложение № 1\nУТВЕРЖДЕН\nприказом школы\nот 31.08.2026 № 5'))).toMatchObject({
      annex: { number: '1', to: '' },
      approval: { document: { kind: 'order', number: '5' } },
    })
  })

  it('that says more than its document is not lost', () => {
    expect(read(...lines('Приложение № 1 ко всем приказам')).unused).toEqual(['Приложение № 1 ко всем приказам'])
  })
})

it('is a draft where a mark says so', () => {
  expect(read(line('П Р О Е К Т', 'right'))).toEqual({ approval: undefined, draft: true, ...clear })
})
