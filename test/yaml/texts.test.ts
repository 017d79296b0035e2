import { describe, expect, test } from 'vitest'
import { roadmapFormat } from '../../src/format/index.ts'
import { readYaml } from '../../src/yaml/index.ts'

function read(body: string) {
  const text = `roadmap: 1\ntitle: План\n${body}`
  const { diagnostics, value } = readYaml({ file: 'plan.yaml', text }, roadmapFormat)
  const found = diagnostics.map(({ rule, severity, range, message }) => ({
    rule,
    severity,
    shown: text.slice(range.start, range.end),
    ...message,
  }))
  return { found, value: JSON.parse(JSON.stringify(value ?? null)) }
}

const activity = (lines: string) => read(`activities:\n  - ${lines.replaceAll('\n', '\n    ')}\n`)

describe('a list inside a text whose line ends are lost', () => {
  test.each([
    ['bare', 'title: Издание приказов\n  - первого\n  - второго', '- первого'],
    ['with dashes', 'title: Издание приказов\n  – первого\n  – второго', '– первого'],
    ['with numbers', 'title: Издание приказов\n  1) первого\n  2) второго', '1) первого'],
    ['folded', 'title: >\n  Издание приказов\n  • первого', '• первого'],
    ['folded, only a list', 'title: >-\n  - первого\n  - второго', '- первого'],
    ['on lines of its own', 'title:\n  Издание приказов\n  - первого', '- первого'],
  ])('%s', (_, lines, shown) => {
    const { found } = activity(lines)
    expect(found).toMatchObject([{ rule: 'yaml-folded-list', severity: 'warning', shown }])
    expect(found[0]?.ru).toContain('«title: |»')
  })

  test('under a colon gets the same advice, not quotes', () => {
    const { found } = activity('title: Издание приказов:\n  - первого\n  - второго')
    expect(found).toMatchObject([{ rule: 'yaml-syntax', shown: ':' }])
    expect(found[0]?.ru).toContain('«title: |», под ним с отступом «Издание приказов:», «- первого»')
    expect(found[0]?.ru).not.toContain('кавычки')
  })

  test('may be a list with wrong marks', () => {
    const { found } = activity('title: Т\nresponsible:\n  – Директор\n  – Завуч')
    expect(found).toMatchObject([{ rule: 'yaml-folded-list', shown: '– Директор' }])
    expect(found[0]?.ru).toContain('начните каждый с дефиса и пробела')
    expect(activity('title: Т\nresponsible:\n  - Директор\n    -Завуч').found).toMatchObject([{ shown: '-Завуч' }])
  })

  test('with CRLF is found at its place', () => {
    const text = 'roadmap: 1\r\nactivities:\r\n  - title: Издание\r\n      приказов\r\n      - первого\r\n'
    const [finding] = readYaml({ file: 'plan.yaml', text }, roadmapFormat).diagnostics
    expect(text.slice(finding?.range.start, finding?.range.end)).toBe('- первого')
  })

  test('is not seen in a block, in quotes, or in a word with a hyphen', () => {
    for (const title of ['|\n  Приказы\n  - первого', '"Приказы\n  - первого"', 'Учебно\n  -методический план'])
      expect(activity(`title: ${title}`).found).toEqual([])
  })
})

describe('a letter of the other alphabet in a key', () => {
  test('is named, and the key is read as it looks', () => {
    const { found, value } = activity('title: Т\ndеadline: май 2026 г.')
    expect(found).toMatchObject([{ rule: 'key-unknown', shown: 'dеadline' }])
    expect(found[0]?.ru).toContain('буква «е» русская')
    expect(value.activities[0].deadline).toBe('май 2026 г.')
  })

  test('in a Russian key', () => {
    const text = 'дорожная карта: 1\nмероприятия:\n  - название: Т\n    cрoк: май 2026 г.\n'
    const { diagnostics, value } = readYaml({ file: 'plan.yaml', text }, roadmapFormat)
    expect(diagnostics.map(({ message }) => message.ru)).toEqual([
      'В ключе «cрoк» буквы «c», «o» латинские, хотя на вид они такие же. Наберите ключ «срок» заново русскими буквами.',
    ])
    expect(value?.activities?.[0]?.deadline).toBe('май 2026 г.')
  })
})

test.each(['activity', 'section'])('«%s» in the place of the list gets a hint', (key) => {
  const { found } = read(`${key}:\n  - title: Т\n`)
  expect(found[0]?.ru).toContain(key === 'activity' ? '«activities»' : '«sections»')
})

describe('a text with a colon in a list of texts', () => {
  test('is one finding with the quotes to put, and is read as meant', () => {
    const { found, value } = activity('title: Т\nresponsible:\n  - Отв.: завуч\n  - Директор')
    expect(found).toMatchObject([{ rule: 'yaml-syntax', shown: ':' }])
    expect(found[0]?.ru).toContain("«'Отв.: завуч'»")
    expect(value.activities[0].responsible).toEqual(['Отв.: завуч', 'Директор'])
  })

  test('but not a key of the format', () => {
    expect(activity('title: Т\nresponsible:\n  - name: завуч').found).toMatchObject([{ rule: 'value-type' }])
  })
})

test('a text that commas have cut in brackets is one finding and one text', () => {
  const { found, value } = activity('title: Т\nresponsible: [заместитель (УВР, ВР), head]')
  expect(found).toMatchObject([{ rule: 'yaml-comma', severity: 'error', shown: 'заместитель (УВР, ВР)' }])
  expect(value.activities[0].responsible).toEqual(['заместитель (УВР, ВР)', 'head'])
  expect(activity('title: Т\nresponsible: [заместитель (УВР, head]').found).toMatchObject([{ severity: 'warning' }])
})

describe('a name that nothing refers to', () => {
  test('swallows a word of a text', () => {
    const { found } = activity('title: &Ромашка и Ко')
    expect(found).toMatchObject([{ rule: 'yaml-anchor-unused', severity: 'warning', shown: '&Ромашка' }])
    expect(found[0]?.ru).toContain("«title: '&Ромашка и Ко'»")
  })

  test('is none where something does', () => {
    expect(activity('title: &т Т\nresult: *т').found).toEqual([])
  })
})

describe('wording', () => {
  test('quotation marks inside others are „…“, but not in a line to be copied', () => {
    const { found } = activity('title: «Школа №1»: смотр')
    expect(found[0]?.ru).toBe(
      "Двоеточие с пробелом внутри текста «„Школа №1“: смотр» читается как новый ключ. Возьмите весь текст в одинарные кавычки: «title: '«Школа №1»: смотр'» — или поставьте после ключа «|» и запишите текст с новой строки.",
    )
  })

  test('of a text that is cut short', () => {
    const { found } = activity(`title: «Школа ${'имени героя '.repeat(9)}»: смотр`)
    expect(found[0]?.ru).toMatch(/^Двоеточие с пробелом внутри текста «„Школа [^«]*…» читается/)
  })

  test('of a remark that cuts a text', () => {
    const { found } = activity('title: Приказ #5')
    expect(found[0]?.ru).toMatch(/^Всё после « #» считается примечанием и в документ не попадёт/)
    expect(found[0]?.en).not.toMatch(/behind|blank|mend/)
  })
})
