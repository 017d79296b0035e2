import { expect, it } from 'vitest'
import { beside, line, lines, placedBlocks, readBack } from './printed-back.ts'

const title = lines('\n\nУТВЕРЖДЕН\nприказом отдела культуры\nот 31.08.2026 № 14\n\nПлан работы музея на 2026 год')

function read(...blocks: Parameters<typeof placedBlocks>[0]) {
  const { value, front, lost } = readBack(placedBlocks([...blocks, ...title]))
  expect(lost).toEqual([])
  expect(value.title).toBe('План работы музея на 2026 год')
  return {
    order: value.order,
    rules: front.doubts.map(({ rule }) => rule),
    unused: front.unused.map(({ text }) => text),
  }
}

const text = `О музее
и его плане

В целях порядка
П Р И К А З Ы В А Ю:
1. Утвердить план.
1) раздел первый;
- раздел второй.
2. Назначить ответственной О. П. Рябину`
const value = {
  heading: 'О музее\nи его плане',
  text: 'В целях порядка\nП Р И К А З Ы В А Ю:\n1. Утвердить план.\n1) раздел первый;\n- раздел второй.\n2. Назначить ответственной О. П. Рябину',
}

it('stands between the letterhead and the stamp', () => {
  const blocks = lines(
    `Отдел культуры\nПРИКАЗ\n31.08.2026\t\tг. Речной\t\t№ 14\n\n${text}\n\nНачальник отдела            А. Б. Ясень\n\nОзнакомлена: ______ О. П. Рябина`,
  )
  expect(read(...blocks)).toEqual({
    order: {
      date: '2026-08-31',
      number: '14',
      ...value,
      signature: { position: 'Начальник отдела', name: 'А. Б. Ясень' },
    },
    rules: [],
    unused: ['г. Речной', 'Ознакомлена: ______ О. П. Рябина', 'Отдел культуры'],
  })
})

it.each([
  ['П Р И К А З', 'П Р И К А З'],
  ['РАСПОРЯЖЕНИЕ', 'распоряжение'],
  ['Приказ', 'Приказ'],
])('begins with %s', (word, kind) => {
  const { order } = read(...lines(`${word}\nот 31.08.2026 г. № 14\n${text}\nДиректор\nА. Б. Ясень`))
  expect(order).toEqual({
    kind,
    date: 'от 31.08.2026 г.',
    number: '14',
    ...value,
    signature: { position: 'Директор', name: 'А. Б. Ясень' },
  })
})

it('has its date and number, and its signature, in tables without lines', () => {
  const blocks = [
    line('**ПРИКАЗ**', 'center'),
    beside('«31» августа 2026 г.', '№ 14'),
    ...lines(text),
    beside('Начальник отдела\nкультуры', '____________', 'А. Б. Ясень'),
  ]
  expect(read(...blocks)).toEqual({
    order: {
      date: '«31» августа 2026 г.',
      number: '14',
      ...value,
      signature: { position: 'Начальник отдела\nкультуры', name: 'А. Б. Ясень' },
    },
    rules: [],
    unused: [],
  })
})

it('leaves room for its date and number, and is not signed', () => {
  expect(read(...lines(`ПРИКАЗ\n«___» ________ 20__ г.      № ____\n${text}`)).order).toEqual({
    date: 'blank',
    number: 'blank',
    ...value,
  })
})

it('keeps the bold type of its lines', () => {
  expect(
    read(...lines('ПРИКАЗ\n31.08.2026 № 14\n**О музее**\nВ целях порядка\n**ПРИКАЗЫВАЮ:**\n1. Утвердить план.')).order,
  ).toMatchObject({
    heading: 'О музее',
    text: 'В целях порядка\n**ПРИКАЗЫВАЮ:**\n1. Утвердить план.',
  })
})

it('without a stamp says that one will print', () => {
  const blocks = lines(
    'ПРИКАЗ\n31.08.2026 № 14\nО музее\nПРИКАЗЫВАЮ:\n1. Утвердить план.\n\nПриложение\nк приказу от 31.08.2026 № 14\n\nПлан на 2026 год',
  )
  const { value, front } = readBack(placedBlocks(blocks))
  expect(value.annex).toEqual({ to: 'приказу от 31.08.2026 № 14' })
  expect(front.doubts.map(({ rule }) => rule)).toEqual(['import-stamp'])
})
