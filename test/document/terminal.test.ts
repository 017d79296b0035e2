import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/document/document.ts'
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

describe('text', () => {
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

  it('makes a list of a table whose words would not fit', () => {
    const word = 'общеобразовательных'
    expect(plain(table([[word, word, word, word]]), 60)).toBe(`К1: ${word}\nК2: ${word}\nК3: ${word}\nК4: ${word}\n`)
  })

  it('is at least 40', () => {
    expect(
      plain({ ...LIST, sheets: [{ ...LIST.sheets[0], blocks: [line('body', 'слово '.repeat(9))] }] } as Document, 5),
    ).toBe(`${'слово '.repeat(6).trim()}\n${'слово '.repeat(3).trim()}\n`)
  })
})
