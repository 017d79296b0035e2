import { describe, expect, it } from 'vitest'
import type { Document, Sheet, Table } from '../../src/document/document.ts'
import { writeTerminal } from '../../src/document/writers/terminal.ts'
import { LIST } from './late-list.ts'
import { cell, header, line, PLAN } from './samples.ts'

const plain = (document: Document, width: number) => writeTerminal(document, { width, colour: false })

function table(rows: readonly (readonly string[])[]): Document {
  const columns = (rows[0] ?? []).map(() => ({ width: 20 }))
  const body = rows.map((texts) => ({ cells: texts.map((text) => cell(text)) }))
  const head = { cells: columns.map((_, index) => header(`К${index + 1}`)) }
  const block = { type: 'table', columns, header: [head], rows: body, borders: true } as const
  return { ...LIST, sheets: [{ ...LIST.sheets[0], blocks: [block] }] } as Document
}

describe.each([120, 80, 50])('a terminal of %i columns', (width) => {
  it('shows a list', async () => {
    await expect(plain(LIST, width)).toMatchFileSnapshot(`golden/late-list-${width}.txt`)
  })

  it('shows a plan', async () => {
    await expect(plain(PLAN, width)).toMatchFileSnapshot(`golden/plan-${width}.txt`)
  })
})

describe('colour', () => {
  it('says nothing that the words do not', () => {
    const coloured = writeTerminal(LIST, { width: 80, colour: true })
    expect(coloured).toContain('\u001B[31mопоздание 137 дней\u001B[39m')
    expect(coloured.replace(/\u001B\[[\d;]*m/gu, '')).toBe(plain(LIST, 80))
  })

  it('is written only where it is asked for', () => {
    expect(plain(LIST, 80)).not.toContain('\u001B')
  })
})

describe('a long table', () => {
  it('is drawn at once and without seams', () => {
    const rows = Array.from({ length: 1000 }, (_, index) => [
      `${index + 1000}`,
      'Проведение мониторинга '.repeat(4),
      'школы',
    ])
    const start = performance.now()
    const lines = plain(table(rows), 60).split('\n')
    expect(performance.now() - start).toBeLessThan(3000)
    expect(new Set(lines.slice(2, -1).map((line) => line.indexOf('│')))).toEqual(new Set([5]))
    expect(lines.filter((line) => /^\d{4}/u.test(line))).toHaveLength(1000)
  })
})

describe('text', () => {
  it('is wrapped alike with colour and without', () => {
    const inlines = [
      { type: 'text', text: 'Проведение мони', bold: true },
      { type: 'text', text: 'торинга  качества ', tone: 'bad' },
      { type: 'break' },
      { type: 'text', text: 'сформированности функциональной грамотности обучающихся' },
    ] as const
    const block = { ...line('body', ''), inlines }
    const document = { ...LIST, sheets: [{ ...LIST.sheets[0], blocks: [block] }] } as Document
    const coloured = writeTerminal(document, { width: 40, colour: true })
    expect(coloured.replace(/\u001B\[[\d;]*m/gu, '')).toBe(plain(document, 40))
    expect(coloured).toContain('\u001B[1mПроведение мони\u001B[22m\u001B[31mторинга')
  })

  it('cannot steer the terminal', () => {
    const hostile = 'а\u001B[2Jб\u009B1mв\u0007г\u202Eд\u007F'
    expect(plain(table([[hostile, 'x']]), 80)).toContain('а␛[2Jб�1mв␇г�д␡ │ x')
  })

  it('is measured in columns: emoji and wide signs take two', () => {
    const lines = plain(
      table([
        ['лес 🌲', 'а'],
        ['漢字', 'б'],
        ['🫠👩‍👩‍👧', 'в'],
        ['м\u0306', 'г'],
      ]),
      80,
    ).split('\n')
    expect(lines.slice(2, 6)).toEqual(['лес 🌲 │ а', '漢字   │ б', '🫠👩‍👩‍👧   │ в', 'м\u0306      │ г'])
  })

  it('is not broken at a no-break space', () => {
    const words = 'сообщить не позднее 16\u00A0октября 2031\u00A0года всем'
    const printed = plain(table([[words, words, words]]), 70)
    expect(printed).toContain('16\u00A0октября')
    expect(printed).not.toMatch(/16\s*│/u)
  })
})

describe('the width', () => {
  it('is not filled where less will do', () => {
    expect(plain(table([['а', 'б']]), 200)).toBe('К1 │ К2\n───┼───\nа  │ б\n')
  })

  it('breaks words before it makes a list of a table', () => {
    const word = 'общеобразовательных'
    expect(plain(table([[word, word, word, word]]), 60)).toContain('общеобразова │ общеобразоват │')
    expect(plain(table([[word, 'учебно-воспитательная', word, '']]), 60)).toMatch(
      /│ учебно- +│.*\n.*│ воспитательная +│/u,
    )
    const wide = Array.from({ length: 6 }, () => word)
    expect(plain(table([wide]), 60)).toMatch(/^К1: общеобразовательных\nК2: /u)
  })

  it('makes lists of all tables where one is too wide', () => {
    const [narrow, wide] = [1, 6].map((columns) =>
      table([Array.from({ length: columns }, () => 'общеобразовательных')]),
    )
    const blocks = [narrow, wide].flatMap((document) => document?.sheets.flatMap((sheet) => sheet.blocks) ?? [])
    const both = { ...LIST, sheets: [{ ...LIST.sheets[0], blocks }] } as Document
    expect(plain(both, 60)).not.toContain('│')
    expect(plain(both, 60)).toMatch(/^К1: общеобразовательных\n\nК1: /u)
    expect(plain(both, 120)).toContain('───')
  })

  it('leaves out spare columns under 100 columns', () => {
    const { header: head, rows, columns } = (table([['а', 'б', 'в']]).sheets[0] as Sheet).blocks[0] as Table
    const across = { cells: [cell('раздел', { colSpan: 3 })] }
    const spare = { type: 'table', header: head, rows: [across, ...rows], borders: true } as const
    const block: Table = { ...spare, columns: columns.map((each, index) => ({ ...each, spare: index === 1 })) }
    const document = { ...LIST, sheets: [{ ...LIST.sheets[0], blocks: [block] }] } as Document
    expect(plain(document, 100)).toContain('а  │ б  │ в\n')
    expect(plain(document, 99)).toBe('К1 │ К3\n───┴───\nраздел\nа  │ в\n')
    expect(plain(document, 50)).toContain('К2: б\n')
  })

  it('is at least 40', () => {
    expect(
      plain({ ...LIST, sheets: [{ ...LIST.sheets[0], blocks: [line('body', 'слово '.repeat(9))] }] } as Document, 5),
    ).toBe(`${'слово '.repeat(6).trim()}\n${'слово '.repeat(3).trim()}\n`)
  })
})
