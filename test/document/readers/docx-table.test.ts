import { describe, expect, it } from 'vitest'
import { read, shown } from './shown.ts'
import { p, tbl, tc, tr, zipped } from './zipped.ts'

function lines(body: string, styles = ''): readonly string[] {
  return shown(read(zipped({ body, styles })))
}

function firstTable(body: string, styles = '') {
  const table = read(zipped({ body, styles })).blocks.find((block) => block.type === 'table')
  if (!table) throw new Error('no table')
  return table
}

const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`
const START = '<w:vMerge w:val="restart"/>'
const DOWN = '<w:vMerge/>'
const HEADER = '<w:tblHeader/>'

const free = (before: number, after: number) => `<w:gridBefore w:val="${before}"/><w:gridAfter w:val="${after}"/>`

const grid = (...widths: readonly string[]) =>
  `<w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>`

const widths = (xml: string) => firstTable(xml).columns.map(({ width }) => width)

const line = (kind: string, value: string) =>
  `<w:${kind}><w:top w:val="${value}"/><w:left w:val="${value}"/></w:${kind}>`

describe('merged cells', () => {
  it('span columns and rows, also both', () => {
    expect(
      lines(
        tbl(
          tr(tc('1') + tc('а', span(2) + START)) +
            tr(tc('2') + tc('', span(2) + DOWN)) +
            tr(tc('3') + tc('б') + tc('в')),
        ),
      ),
    ).toEqual(['| 1 | 2×2 а', '| 2', '| 3 | б | в'])
  })

  it('end where a cell has another width, and begin anew without a beginning', () => {
    expect(lines(tbl(tr(tc('1', START) + tc('а') + tc('б')) + tr(tc('2', span(2) + DOWN) + tc('в'))))).toEqual([
      '| 1 | а | б',
      '| 2×1 2 | в',
    ])
    expect(lines(tbl(tr(tc('1', DOWN) + tc('а')) + tr(tc('2', DOWN) + tc('б'))))).toEqual([
      '| 1×2 1 | а',
      '| б',
      '! hidden т1 1:1 «2»',
    ])
    expect(lines(tbl(tr(tc('1') + tc('а')) + tr(tc('2', DOWN) + tc('б'))))).toEqual(['| 1 | а', '| 2 | б'])
  })

  it('of Word 97 are one cell', () => {
    expect(
      lines(
        tbl(
          tr(tc('а', '<w:hMerge w:val="restart"/>') + tc('', '<w:hMerge/>') + tc('б', '<w:hMerge w:val="restart"/>')) +
            tr(tc('1') + tc('2') + tc('3')),
        ),
      ),
    ).toEqual(['| 2×1 а | б', '| 1 | 2 | 3'])
  })

  it('keep their columns beside places left free', () => {
    expect(
      lines(
        tbl(tr(tc('1') + tc('а', START) + tc('б')) + tr(tc('', DOWN) + tc('в'), free(1, 0)) + tr(tc('2'), free(0, 2))),
      ),
    ).toEqual(['| 1 | 1×2 а | б', '|  | в', '| 2 |  | '])
  })

  it('that span more than there is make the table wider', () => {
    expect(lines(tbl(tr(tc('1') + tc('2')) + tr(tc('а', span(3)))))).toEqual([
      '| 1 | 2 | ',
      '| 3×1 а',
      '! ragged т1 1:3',
    ])
    expect(lines(tbl(tr(tc('1', span(0)) + tc('2', '<w:gridSpan w:val="-5"/>'))))).toEqual(['| 1 | 2'])
  })
})

describe('a table', () => {
  it('is filled up where a row is short', () => {
    expect(lines(p('а') + tbl(tr(tc('1') + tc('2') + tc('3')) + tr(tc('раздел'))))).toEqual([
      'а',
      '| 1 | 2 | 3',
      '| раздел |  | ',
      '! ragged т1 2:2',
    ])
  })

  it('has its repeated rows from the top on as a header, with what they reach into', () => {
    expect(
      lines(tbl(tr(tc('№') + tc('Срок'), HEADER) + tr(tc('1') + tc('май')) + tr(tc('№') + tc('Срок'), HEADER))),
    ).toEqual(['= № | Срок', '| 1 | май', '| № | Срок'])
    expect(
      lines(
        tbl(
          tr(tc('№', START) + tc('Ответственные', span(2)), HEADER) +
            tr(tc('', DOWN) + tc('муниципальные') + tc('школьные')) +
            tr(tc('1') + tc('а') + tc('б')),
        ),
      ),
    ).toEqual(['= 1×2 № | 2×1 Ответственные', '= муниципальные | школьные', '| 1 | а | б'])
    expect(lines(tbl(tr(tc('1') + tc('2'), HEADER)))).toEqual(['| 1 | 2'])
    expect(lines(tbl(tr(tc('1', START) + tc('2'), HEADER) + tr(tc('', DOWN) + tc('3'))))).toEqual([
      '| 1×2 1 | 2',
      '| 3',
    ])
  })

  it('in a cell is taken line by line', () => {
    const inner = tbl(tr(tc('а') + tc(p('б') + p('в'))) + tr(tc('') + tc(tbl(tr(tc('г') + tc('д'))))))
    expect(lines(tbl(tr(tc(p('до') + inner + p('после')) + tc('2'))))).toEqual([
      '| до / а | б в / г | д / после | 2',
      '! nested-table т1 1:1',
      '! nested-table т1 1:1',
    ])
  })

  it('has its widths in millimetres, of the grid or of cells, or none', () => {
    const rows = tr(tc('1') + tc('2', '<w:tcW w:w="567" w:type="dxa"/>'))
    expect(widths(tbl(grid('1440', '20mm', '99') + rows))).toEqual([25.4, 20])
    expect(widths(tbl(grid('1440') + rows))).toEqual([25.4, 10])
    expect(widths(tbl(rows))).toEqual([0, 10])
    expect(widths(tbl(grid('x', '-5') + rows))).toEqual([0, 10])
  })

  it('has lines where its cells, itself or its style draw them', () => {
    const styles = `<w:style w:type="table" w:styleId="G"><w:tblPr>${line('tblBorders', 'single')}</w:tblPr></w:style><w:style w:type="table" w:styleId="H"><w:basedOn w:val="G"/></w:style>`
    const borders = (properties: string, cell = '') => firstTable(tbl(tr(tc('1', cell)), properties), styles).borders
    expect(borders('')).toBe(false)
    expect(borders('<w:tblStyle w:val="H"/>')).toBe(true)
    expect(borders(`<w:tblStyle w:val="H"/>${line('tblBorders', 'nil')}`)).toBe(false)
    expect(borders(line('tblBorders', 'dotted'))).toBe(true)
    expect(borders(line('tblBorders', 'none'), line('tcBorders', 'single'))).toBe(true)
  })

  it('without rows is none; tables and paragraphs are counted each by themselves', () => {
    expect(
      lines(tbl('') + p('а') + p('') + tbl(tr('')) + tbl(tr(tc('1') + tc('2')) + tr(tc('3'))) + p('б', '<w:numPr/>')),
    ).toEqual(['а', '| 1 | 2', '| 3 | ', 'б', '! ragged т1 2:2'])
  })

  it('hides rows that Word hides', () => {
    expect(lines(tbl(tr(tc('1')) + tr(tc('2'), '<w:hidden/>')))).toEqual(['| 1', '! hidden т1 1:1 «2»'])
  })
})
