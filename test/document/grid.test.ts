import { describe, expect, it } from 'vitest'
import type { Row } from '../../src/document/document.ts'
import { layOnGrid } from '../../src/document/grid.ts'
import { cell } from './samples.ts'

const rows = (...cells: readonly Row['cells'][]): readonly Row[] => cells.map((each) => ({ cells: each }))

function shape(grid: ReturnType<typeof layOnGrid>) {
  return grid.map(({ slots }) => slots.map(({ column, colSpan, merge }) => `${column}+${colSpan} ${merge}`))
}

describe('layOnGrid', () => {
  it('puts cells beside those that reach down from above', () => {
    const grid = layOnGrid(rows([cell('a'), cell('b', { rowSpan: 2, colSpan: 2 })], [cell('c')]), 3)
    expect(shape(grid)).toEqual([
      ['0+1 none', '1+2 start'],
      ['0+1 none', '1+2 continued'],
    ])
    expect(grid.map(({ merged }) => merged)).toEqual([true, true])
  })

  it('ends spans at the last row', () => {
    expect(shape(layOnGrid(rows([cell('a', { rowSpan: 9 })]), 1))).toEqual([['0+1 none']])
    expect(shape(layOnGrid(rows([cell('a', { rowSpan: 9 })], []), 1))).toEqual([['0+1 start'], ['0+1 continued']])
  })

  it.each([
    ['too few cells', rows([cell('a')]), 2],
    ['too many cells', rows([cell('a'), cell('b')]), 1],
    ['a cell beyond the edge', rows([cell('a', { colSpan: 3 })]), 2],
    [
      'a cell running into one from above',
      rows([cell('a'), cell('b', { rowSpan: 2 })], [cell('c', { colSpan: 2 })]),
      2,
    ],
  ])('does not take %s', (_, broken, columns) => {
    expect(() => layOnGrid(broken, columns)).toThrow(/row/)
  })
})
