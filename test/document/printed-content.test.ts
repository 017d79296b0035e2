import { describe, expect, it } from 'vitest'
import type { Document, Sheet, Table } from '../../src/document/document.ts'
import { printedContent } from '../../src/document/index.ts'
import { LOOK, line, PLAN } from './samples.ts'

const of = (...blocks: Sheet['blocks']): Document => ({
  ...PLAN,
  sheets: [{ ...(PLAN.sheets[0] as Sheet), blocks }],
})
const content = (...blocks: Sheet['blocks']) => printedContent(of(...blocks))
const table = PLAN.sheets[0]?.blocks.find((block) => block.type === 'table' && block.borders) as Table

describe('what a document says', () => {
  it('is the same in another type and on another page', () => {
    expect(printedContent({ ...PLAN, look: { ...LOOK, font: 'PT Astra Serif' } })).toBe(printedContent(PLAN))
    const wider = { ...table, columns: table.columns.map(({ width }) => ({ width: width * 2 })) }
    expect(content(wider)).toBe(content(table))
  })

  it('is the same with other spaces and other bold type', () => {
    const bold = { ...line('body', ''), inlines: [{ type: 'text', text: 'до 1\u00A0мая', bold: true }] } as const
    expect(content(bold)).toBe(content(line('body', 'до  1 мая ')))
  })

  it.each([
    ['a word', content(line('body', 'до 2 мая'))],
    ['a letter', content(line('body', 'до 1 Мая'))],
    ['a mark', content(line('body', 'до 1 мая', { mark: '-' }))],
    ['a paragraph', content(line('body', 'до'), line('body', '1 мая'))],
  ])('changes with %s', (_, other) => {
    expect(content(line('body', 'до 1 мая'))).not.toBe(other)
  })

  it('changes with a row, the order of rows and a merge', () => {
    const { rows } = table
    const changed = [
      rows.slice(0, -1),
      [...rows.slice(1), ...rows.slice(0, 1)],
      rows.map((row, index) => (index === 0 ? { cells: row.cells.map((each) => ({ ...each, colSpan: 4 })) } : row)),
    ]
    const all = [rows, ...changed].map((each) => content({ ...table, rows: each }))
    expect(new Set(all).size).toBe(4)
  })
})
