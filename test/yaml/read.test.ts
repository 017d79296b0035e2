import { expect, test } from 'vitest'
import { locate, placeAt } from '../../src/core/place.ts'
import { pathText } from '../../src/core/diagnostic.ts'
import { found, read, valueOf } from './plan-format.ts'

test('a text is what was typed', () => {
  for (const typed of ['1.10', '007', 'no', '12:30', '2022-09-01', '1.', '0x1F', '.5', 'да']) {
    expect(valueOf(`title: ${typed}\n`)).toEqual({ title: typed })
  }
  expect(valueOf('title: "a\\tb"\n')).toEqual({ title: 'a\tb' })
  expect(valueOf('title: |\n  a\n  b\n')).toEqual({ title: 'a\nb\n' })
  expect(valueOf('title: ""\n')).toEqual({ title: '' })
})

test('keys in Russian, with other case, ё, blanks and dashes become English', () => {
  expect(valueOf('Заголовок: T\nвид_разделов: строка\nЧерновик: нет\n')).toEqual({
    title: 'T',
    'kind-of': 'строка',
    draft: false,
  })
  expect(read('вид-разделов: a\nназвание: T\n').keys).toBe('ru')
  expect(read('title: T\n').keys).toBe('en')
})

test('words and flags are understood in both languages', () => {
  for (const word of ['done', 'выполнено', 'Выполнено', 'сделано']) {
    expect(valueOf(`title: T\nactivities:\n  - title: U\n    status: ${word}\n`)).toMatchObject({
      activities: [{ status: 'done' }],
    })
  }
  for (const [word, flag] of [
    ['true', true],
    ['да', true],
    ['yes', true],
    ['нет', false],
    ['no', false],
    ['False', false],
  ]) {
    expect(valueOf(`title: T\ndraft: ${word}\n`)).toEqual({ title: 'T', draft: flag })
  }
})

test('the kind of the value chooses among shapes', () => {
  const source =
    'title: T\nactivities:\n  - title: U\n    deadline: {text: до мая, до: 2024}\n  - title: V\n    deadline: май\n'
  expect(valueOf(source)).toMatchObject({
    activities: [{ deadline: { text: 'до мая', due: '2024' } }, { deadline: 'май' }],
  })
})

test('a file makes keys legal by naming them elsewhere, even below', () => {
  const source =
    'название: T\nмероприятия:\n  - название: U\n    Место: зал\n    этаж: 2\nстолбцы:\n  место: Место проведения\n'
  expect(found(source)).toEqual(['key-unknown: этаж'])
  expect(valueOf(source)).toMatchObject({ activities: [{ title: 'U', место: 'зал' }] })
})

test('keys named like parts of every object are ordinary keys; the one that is none is refused', () => {
  const source = 'title: T\npeople:\n  __proto__: a\n  constructor: b\n  toString: c\n'
  expect(Object.entries(read(source).value?.people ?? {})).toEqual([
    ['constructor', 'b'],
    ['toString', 'c'],
  ])
  expect(found(source)).toEqual(['key-unknown: __proto__'])
})

test('references are followed, their findings stand at the reference', () => {
  expect(valueOf('title: &t T\nkind-of: *t\n')).toEqual({ title: 'T', 'kind-of': 'T' })
  const source = 'title: T\ncolumns:\n  a: &x {b: c}\npeople:\n  d: *x\n'
  expect(found(source)).toEqual(['not-text: {b: c}', 'key-unknown: *x'])
})

const message = (source: string) => read(source).diagnostics[0]?.message.ru

test('messages suggest the key that was meant, or list the legal ones', () => {
  expect(message('titel: T\n')).toBe('Ключ «titel» неизвестен. Возможно, имелся в виду «title».')
  expect(message('назвние: T\n')).toContain('«название»')
  expect(message('мероприятие: []\nназвание: T\n')).toContain('«мероприятия»')
  expect(message('название: T\nцвет: U\n')).toContain('Здесь можно написать: «название», «вид разделов», «черновик»')
})

test('a duplicate tells where the first one is', () => {
  const source = 'title: T\ntitle: U\n'
  const [finding] = read(source).diagnostics
  expect(finding?.related[0]?.range).toEqual({ start: 0, end: 5 })
})

test('places run parallel to the value, with the keys as typed', () => {
  const source = 'название: T\nмероприятия:\n  - название: |\n      Первое\n      второе\n    срок: "до\\u0020мая"\n'
  const { places } = read(source)
  const shown = (
    path: (string | number)[],
    part?: 'key' | 'value' | 'entry',
    span?: { start: number; end: number },
  ) => {
    const range = locate(places, { path, ...(part && { part }), ...(span && { span }) })
    return source.slice(range.start, range.end)
  }
  expect(shown(['title'])).toBe('T')
  expect(shown(['activities', 0, 'title'])).toBe('|\n      Первое\n      второе')
  expect(shown(['activities', 0, 'title'], 'value', { start: 7, end: 13 })).toBe('второе')
  expect(shown(['activities', 0, 'deadline'], 'key')).toBe('срок')
  expect(shown(['activities', 0, 'deadline'], 'value', { start: 2, end: 6 })).toBe('\\u0020мая')
  expect(shown(['activities', 0, 'deadline'], 'entry')).toBe('срок: "до\\u0020мая"')
  expect(shown(['activities', 0])).toBe(source.slice(source.indexOf('название: |'), -1))
  expect(placeAt(places, ['activities', 0, 'title']).place.key?.text).toBe('название')
})

test('the place of an empty value is behind its colon', () => {
  const source = 'title:\ndraft: да\n'
  const { places } = read(source)
  expect(placeAt(places, ['title']).place.value).toEqual({ start: 6, end: 6 })
})

test('paths are English whatever the file is', () => {
  const source = 'название: T\nмероприятия:\n  - название: U\n    срок:\n'
  expect(pathText(read(source).diagnostics[0]?.path ?? [])).toBe('activities[0].deadline')
})

test('faulty values are taken out, entries keep their index', () => {
  expect(valueOf('title: T\nactivities:\n  - текст\n  - title: U\n    status: скоро\n')).toEqual({
    title: 'T',
    activities: [null, { title: 'U' }],
  })
})

test('the first key decides the language; others get one warning with a count', () => {
  const [warning, ...rest] = read('title: T\nчерновик: да\nстолбцы: {}\n').diagnostics
  expect(warning).toMatchObject({ rule: 'keys-mixed', severity: 'warning', path: ['draft'] })
  expect(warning?.message.ru).toContain('«draft» (ниже ещё 1')
  expect(warning?.message.ru).toContain(': вместо «столбцы» — «columns»)')
  expect(warning?.message.en).toContain(': “columns” instead of “столбцы”)')
  expect(rest).toEqual([])
})

test('a key in the other language is named once, however often it stands', () => {
  const entry = '  - title: U\n    статус: выполнено\n'
  const [warning] = read(`title: T\nactivities:\n${entry.repeat(3)}`).diagnostics
  expect(warning?.message.ru).toMatch(/вместо «статус» здесь ожидается «status» \(ниже ещё 2\sтаких\sключа\)\./)
})
