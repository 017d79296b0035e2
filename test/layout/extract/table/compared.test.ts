import { expect, it } from 'vitest'
import { compareRows } from '../../../../src/layout/index.ts'
import { paragraph, table } from './imported.ts'

const printed = (...rows: string[][]) => ({
  title: '',
  lang: 'ru',
  look: { font: '', sizes: { body: 14, title: 14, stamp: 14, table: 12 }, lineSpacing: 1 },
  sheets: [
    {
      orientation: 'portrait' as const,
      margins: { top: 20, right: 10, bottom: 20, left: 20 },
      pageNumbers: 'none' as const,
      blocks: [paragraph('План'), table(rows)],
    },
  ],
})
const found = (...rows: string[][]) => rows.map((cells, i) => ({ at: { table: 1, row: i + 1, column: 1 }, cells }))

it('a row that only the document has does not make all rows below it differ', () => {
  const { differences } = compareRows(
    found(['№', 'Дело'], ['1', 'Слёт'], ['2', 'Поход'], ['3', 'Отчёт']),
    printed(['№', 'Дело'], ['2', 'Поход'], ['3', 'Отчёт']),
  )
  expect(differences).toEqual([{ at: { table: 1, row: 2, column: 1 }, found: '1 Слёт', printed: '' }])
})

it('nor does a row that only the plan has', () => {
  const { differences } = compareRows(
    found(['№', 'Дело'], ['1', 'Слёт']),
    printed(['№', 'Дело'], ['Раздел', ''], ['1', 'Слёт']),
  )
  expect(differences).toEqual([{ at: { table: 1, row: 2, column: 1 }, found: '', printed: 'Раздел' }])
})

it('a row with other words is told with both', () => {
  const { differences } = compareRows(found(['1', 'Слёт'], ['2', 'Поход']), printed(['1', 'Слёт!'], ['2', 'Поход']))
  expect(differences).toEqual([{ at: { table: 1, row: 1, column: 1 }, found: '1 Слёт', printed: '1 Слёт!' }])
})
