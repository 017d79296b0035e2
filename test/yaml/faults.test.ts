import { describe, expect, test } from 'vitest'
import { found, read, valueOf } from './plan-format.ts'

/** A faulty text, its findings as `rule: what is underlined`, and what is read of it all the same. */
const cases: readonly [name: string, source: string, findings: readonly string[], value: unknown][] = [
  ['colon in a text', 'title: Отчёт: май\ndraft: да\n', ['yaml-syntax: :'], { title: 'Отчёт: май', draft: true }],
  ['colon behind «»', 'title: «Весна»: смотр\n', ['yaml-syntax: :'], { title: '«Весна»: смотр' }],
  ['colon behind quotes', 'title: "Весна": смотр\n', ['yaml-syntax: :'], { title: '"Весна": смотр' }],
  ['colon in brackets', 'people: {a: b: c}\ntitle: T\n', ['yaml-syntax: :'], { people: { a: 'b: c' }, title: 'T' }],
  ['colon in a later line', 'title: Отчёт\n  май: да\n', ['yaml-syntax: май: да'], { title: 'Отчёт май: да' }],
  ['text behind quotes', 'title: "Весна" и лето\n', ['yaml-syntax: и лето'], { title: '"Весна" и лето' }],
  ['text behind a bracket', 'title: [1] и 2\n', ['yaml-syntax: и 2'], { title: '[1] и 2' }],
  ['star with text', 'title: *важно* всем\n', ['yaml-syntax: *'], { title: '*важно* всем' }],
  ['star alone', 'title: *важно\ndraft: нет\n', ['yaml-syntax: *важно'], { draft: false }],
  ['per cent', 'title: %5 роста\n', ['yaml-syntax: %'], { title: '%5 роста' }],
  ['at', 'title: @все\n', ['yaml-syntax: @'], { title: '@все' }],
  ['backtick', 'title: `код`\n', ['yaml-syntax: `'], { title: '`код`' }],
  ['dash', 'title: - первое\n', ['yaml-syntax: -'], { title: '- первое' }],
  ['question mark', 'title: ? вопрос\ndraft: да\n', ['yaml-syntax: ?'], { title: '? вопрос', draft: true }],
  ['ampersand', 'title: & Ко\n', ['yaml-syntax: &'], { title: '& Ко' }],
  ['exclamation mark', 'title: !Внимание всем\n', ['yaml-syntax: !'], { title: '!Внимание всем' }],
  ['lone exclamation mark', 'title: ! Внимание\n', ['yaml-tag: !'], { title: 'Внимание' }],
  ['greater than', 'title: > пяти\n', ['yaml-syntax: >'], { title: '> пяти' }],
  ['braces of a template', 'title: {{имя}}\n', ['yaml-syntax: {{имя}}'], {}],
  ['stray bracket', 'title: ]\ndraft: да\n', ['yaml-syntax: ]'], { title: ']', draft: true }],
  ['wrong bracket', 'title: T\npeople: {a: b]\n', ['yaml-syntax: ]'], { title: 'T', people: { a: 'b' } }],
  ['unclosed quote', 'title: "Весна\ndraft: да\n', ['yaml-syntax: "'], { title: 'Весна', draft: true }],
  ['unclosed apostrophe', "title: 'Весна\ndraft: да\n", ["yaml-syntax: '"], { title: 'Весна', draft: true }],
  [
    'unclosed bracket',
    'title: T\npeople: {a: b\ndraft: да\n',
    ['yaml-syntax: {'],
    { title: 'T', people: { a: 'b' }, draft: true },
  ],
  ['tabs', 'title: T\npeople:\n\ta: b\n\tc: d\n', ['yaml-syntax: \t'], { title: 'T', people: { a: 'b', c: 'd' } }],
  ['indent', 'title: T\npeople:\n  a: b\n c: d\n', ['yaml-syntax: c: d'], { title: 'T', people: { a: 'b', c: 'd' } }],
  ['no space after a colon', 'title:T\ndraft: да\n', ['yaml-syntax: title:T'], { title: 'T', draft: true }],
  ['one line without a blank', 'title:T\n', ['yaml-syntax: title:T'], null],
  [
    'line without a key',
    'title: T\nхвост строки\ndraft: да\n',
    ['yaml-syntax: хвост строки'],
    { title: 'T', draft: true },
  ],
  ['entry without a key', 'title: T\n- a\n', ['yaml-syntax: - a'], { title: 'T' }],
  ['prose', 'Просто текст.\nЕщё строка.\n', ['yaml-syntax: Просто текст.'], null],
  ['escape', 'title: "C:\\дом"\n', ['yaml-syntax: \\д'], { title: 'C:\\дом' }],
  ['remark at a quote', 'title: "T"#нет\n', ['yaml-syntax: #нет'], { title: 'T' }],
  ['directive', '%ЯЗЫК\ntitle: T\n', ['yaml-syntax: %ЯЗЫК'], { title: 'T' }],
  ['key that is a list', '? [a]\n: b\ntitle: T\n', ['yaml-syntax: [a]'], { title: 'T' }],
  ['no key', ': b\ntitle: T\n', ['yaml-syntax: :'], { title: 'T' }],
  ['type', 'title: !!binary aGk=\n', ['yaml-tag: !!binary'], { title: 'aGk=' }],
  [
    'merge',
    'title: T\npeople: &p {a: b}\ncolumns:\n  <<: *p\n',
    ['yaml-merge: <<'],
    { title: 'T', people: { a: 'b' }, columns: {} },
  ],
  ['two documents', 'title: T\n---\ntitle: U\n', ['yaml-documents: ---'], { title: 'T' }],
  ['two documents by dots', 'title: T\n...\ntitle: U\n', ['yaml-documents: title: U'], { title: 'T' }],
  ['remark in a text', 'title: Приказ #5\n', ['yaml-comment-cut: #5'], { title: 'Приказ' }],
  [
    'comma in braces',
    'title: T\npeople:\n  a: { name: Директор, куратор }\n',
    ['yaml-comma: куратор'],
    { title: 'T', people: { a: { name: 'Директор' } } },
  ],
  [
    'comma in brackets',
    'title: T\nactivities:\n  - title: U\n    responsible: [зам (по УР, ВР), всё]\n',
    ['yaml-comma: зам (по УР, ВР)'],
    { title: 'T', activities: [{ title: 'U', responsible: ['зам (по УР, ВР)', 'всё'] }] },
  ],
  ['empty', '', ['file-empty: '], null],
  ['only remarks', '# нет\n\n', ['file-empty: '], null],
  ['no value', 'title:\ndraft: да\n', ['value-empty: title'], { draft: true }],
  ['remark for a value', 'title: #5\n', ['value-empty: title'], {}],
  ['null', 'title: ~\n', ['value-empty: title'], {}],
  [
    'empty entry',
    'title: T\nactivities:\n  -\n  - title: U\n',
    ['value-empty: -'],
    { title: 'T', activities: [null, { title: 'U' }] },
  ],
  ['misspelt key', 'titel: T\n', ['key-unknown: titel'], {}],
  ['unknown key', 'title: T\nwhatever: U\n', ['key-unknown: whatever'], { title: 'T' }],
  ['key twice', 'title: T\ntitle: U\n', ['key-duplicate: title'], { title: 'T' }],
  ['key in both languages', 'title: T\nназвание: U\n', ['key-duplicate: название'], { title: 'T' }],
  [
    'key of a dictionary twice',
    'title: T\npeople:\n  a: b\n  a: c\n',
    ['key-duplicate: a'],
    { title: 'T', people: { a: 'b' } },
  ],
  [
    'mixed keys',
    'title: T\nчерновик: да\nлюди: нет\n',
    ['keys-mixed: черновик', 'key-unknown: люди'],
    { title: 'T', draft: true },
  ],
  [
    'prototype keys',
    'title: T\n__proto__: U\nconstructor: V\n',
    ['key-unknown: __proto__', 'key-unknown: constructor'],
    { title: 'T' },
  ],
  ['unknown reference below', 'title: T\npeople:\n  a: *b\n', ['yaml-syntax: *b'], { title: 'T', people: {} }],
  ['not a flag', 'title: T\ndraft: может быть\n', ['not-flag: может быть'], { title: 'T' }],
  ['map for a text', 'title: {a: b}\n', ['not-text: {a: b}'], {}],
  ['missing key', 'draft: да\n', ['missing: draft'], { draft: true }],
]

describe('every fault is found at its place, and the rest is read', () => {
  test.each(cases)('%s', (_, source, findings, value) => {
    expect(found(source)).toEqual(findings)
    expect(valueOf(source)).toEqual(value)
  })

  test.each(cases)('%s: also with CRLF', (_, source, findings) => {
    expect(found(source.replaceAll('\n', '\r\n'))).toEqual(findings)
  })

  test.each(cases)('%s: the message is a sentence in both languages', (_, source) => {
    for (const { message } of read(source).diagnostics) {
      for (const text of [message.ru, message.en]) {
        expect(text).toMatch(/\.$/)
        expect(text).not.toContain('\n')
        expect(text).not.toMatch(/скаляр|маппинг|токен|парсер|undefined|\[object/i)
      }
    }
  })
})

test('a rewritten line is shown, ready to be copied', () => {
  const [finding] = read("title: T\nactivities:\n  - title: Итог: «д'Артаньян»\n").diagnostics
  expect(finding?.message.ru).toContain("«title: 'Итог: «д''Артаньян»'»")
})

test('ordinary remarks, brackets and quotes in prose are no faults', () => {
  const source = 'title: Сбор (май [1] {2} "да" — 50 % * 2) # примечание\nkind-of: о\'Нил  #нет\n'
  expect(found(source)).toEqual([])
})

test('twelve faults of different kinds are twelve findings in one run', () => {
  const source = `title: "План
vid: раздел
draft: может быть
people:
  anna: Анна: куратор
  boris:
  anna: Борис
activities:
  - title: *важно* собраться
    deadline: до мая #5
    status: когда-нибудь
    tracked: !yes да
  - deadline: 1 мая
    срок: 2 мая
  - title: Последнее
    number:1
`
  expect(found(source)).toEqual([
    'yaml-syntax: "',
    'key-unknown: vid',
    'not-flag: может быть',
    'yaml-syntax: :',
    'value-empty: boris',
    'key-duplicate: anna',
    'yaml-syntax: *',
    'yaml-comment-cut: #5',
    'not-word: когда-нибудь',
    'yaml-tag: !yes',
    'missing: deadline',
    'key-duplicate: срок',
    'yaml-syntax: number:1',
  ])
})

test('a hundred colons in texts are a hundred findings, not a nesting', () => {
  const source = `title: T\nactivities:\n${'  - title: a: b\n    deadline: c: d\n'.repeat(50)}`
  expect(new Set(found(source))).toEqual(new Set(['yaml-syntax: :']))
  expect(found(source)).toHaveLength(100)
  const flat = `title: T\n${'kind-of: a: b\n'.repeat(100)}`
  expect(found(flat).filter((one) => one.startsWith('yaml-syntax'))).toHaveLength(100)
})
