import { describe, expect, it } from 'vitest'
import { formatted } from '../../../src/document/readers/docx/number-formats.ts'
import { read, shown } from './shown.ts'
import { p, tbl, tc, tr, zipped } from './zipped.ts'

const level = (index: number, text: string, more = '', format = 'decimal') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const definition = (id: number, inside: string) => `<w:abstractNum w:abstractNumId="${id}">${inside}</w:abstractNum>`
const num = (id: number, of: number, inside = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${inside}</w:num>`
const item = (text: string, id: number, at = 0) =>
  p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`)

const OUTLINE = definition(0, level(0, '%1.') + level(1, '%1.%2. ') + level(2, '%1.%2.%3)'))

function lines(numbering: string, body: string, styles = ''): readonly string[] {
  return shown(read(zipped({ numbering, body, styles })))
}

const styled = (text: string, style: string, more = '') => p(text, `<w:pStyle w:val="${style}"/>${more}`)

const typed = (mark: string, properties: string) =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${mark}</w:t><w:tab/><w:t>текст</w:t></w:r></w:p>`

describe('automatic numbers', () => {
  it('count level by level; a lower level begins anew after a higher one', () => {
    const body = [0, 1, 2, 2, 1, 2, 0, 1].map((at) => item('а', 5, at)).join('')
    expect(lines(OUTLINE + num(5, 0), body)).toEqual(
      ['1.', '1.1.', '1.1.1)', '1.1.2)', '1.2.', '1.2.1)', '2.', '2.1.'].map((mark) => `[${mark}] а`),
    )
  })

  it('begin below a level that has not come yet', () => {
    expect(lines(OUTLINE + num(5, 0), item('а', 5, 1) + item('б', 5, 0) + item('в', 5, 1))).toEqual([
      '[1.1.] а',
      '[1.] б',
      '[1.1.] в',
    ])
  })

  it('run through the cells of a table row by row, and on after it; empty paragraphs have them too', () => {
    const table = tbl(tr(tc(item('', 5)) + tc('а')) + tr(tc(item('', 5)) + tc(item('б', 5))))
    expect(lines(OUTLINE + num(5, 0), table + item('после', 5))).toEqual([
      '| [1.] | а',
      '| [2.] | [3.] б',
      '[4.] после',
    ])
  })

  it('are not counted in cells that a merge covers', () => {
    const table = tbl(
      tr(tc(item('', 5), '<w:vMerge w:val="restart"/>') + tc('а')) +
        tr(tc(item('', 5), '<w:vMerge/>') + tc('б')) +
        tr(tc(item('', 5)) + tc('в')),
    )
    expect(lines(OUTLINE + num(5, 0), table)).toEqual(['| 1×2 [1.] | а', '| б', '| [2.] | в'])
  })

  it('of two lists of one definition go on, unless the second has a start of its own', () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const numbering = OUTLINE + num(5, 0) + num(6, 0) + num(7, 0, restart)
    const body = [5, 5, 6, 7, 7, 5].map((id) => item('а', id)).join('')
    expect(lines(numbering, body)).toEqual(['1.', '2.', '3.', '1.', '2.', '3.'].map((mark) => `[${mark}] а`))
  })

  it('take a level from the list where it has its own', () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, '§ %1', '<w:start w:val="4"/>')}</w:lvlOverride>`
    expect(lines(OUTLINE + num(5, 0, own), item('а', 5))).toEqual(['[§ 1] а'])
  })

  it('come from styles, through what they are based on, at the level that is theirs', () => {
    const numbering =
      definition(0, level(0, '%1.', '<w:pStyle w:val="H1"/>') + level(1, '%1.%2.', '<w:pStyle w:val="H2"/>')) +
      num(5, 0)
    const styles = `
      <w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style>
      <w:style w:type="paragraph" w:styleId="H3"><w:basedOn w:val="H2"/></w:style>`
    const body =
      styled('а', 'H1') +
      styled('б', 'H2') +
      styled('в', 'H3') +
      styled('г', 'H1', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      styled('д', 'H1')
    expect(lines(numbering, body, styles)).toEqual(['[1.] а', '[1.1.] б', '[1.2.] в', 'г', '[2.] д'])
  })

  it('are read where levels between others are left out', () => {
    const own = `<w:lvlOverride w:ilvl="2">${level(2, '%3)', '<w:pStyle w:val="A"/>')}</w:lvlOverride>`
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>'
    const body = p('а', '<w:pStyle w:val="A"/>') + item('б', 5, 1)
    expect(lines(definition(0, '') + num(5, 0, own), body, styles)).toEqual(['[1)] а', 'б'])
  })

  it('come from a style of numbering', () => {
    const numbering = OUTLINE + definition(1, '<w:numStyleLink w:val="L"/>') + num(5, 0) + num(6, 1)
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>'
    expect(lines(numbering, item('а', 6) + item('б', 5), styles)).toEqual(['[1.] а', '[2.] б'])
    const circle = definition(1, '<w:numStyleLink w:val="L"/>') + num(5, 1)
    expect(lines(circle, item('а', 5), styles)).toEqual(['а'])
  })

  it('are digits throughout where the level is legal, and begin anew only where the level says so', () => {
    const roman = definition(0, level(0, '%1.', '', 'upperRoman') + level(1, '%1.%2', '<w:isLgl/>'))
    expect(lines(roman + num(5, 0), item('а', 5) + item('б', 5, 1))).toEqual(['[I.] а', '[1.1] б'])
    const running = definition(0, level(0, '%1.') + level(1, '%2)', '<w:lvlRestart w:val="0"/>'))
    expect(lines(running + num(5, 0), [0, 1, 0, 1].map((at) => item('а', 5, at)).join(''))).toEqual(
      ['1.', '1)', '2.', '2)'].map((mark) => `[${mark}] а`),
    )
  })

  it.each([
    ['Symbol', '\uF0B7', '•'],
    ['Wingdings', '\uF0A7', '▪'],
    ['Wingdings', '\uF0D8', '➢'],
    ['Wingdings', '§', '▪'],
    ['Courier New', 'o', 'o'],
    ['', '–', '–'],
    ['Symbol', '\uF000', '•'],
  ])('that are bullets of %s show what they show', (font, text, mark) => {
    const fonts = font && `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`
    expect(lines(definition(0, level(0, text, fonts, 'bullet')) + num(5, 0), item('а', 5))).toEqual([`[${mark}] а`])
  })

  it('that lists do not have are none', () => {
    expect(lines(OUTLINE + num(5, 0), item('а', 9) + item('б', 5, 8))).toEqual(['а', 'б'])
    expect(lines(definition(0, level(0, '%1', '', 'none')) + num(5, 0), item('а', 5))).toEqual(['а'])
  })

  it('that were deleted with their paragraph are not counted', () => {
    const deleted = item('', 5).replace('</w:pPr>', '<w:rPr><w:del w:id="1"/></w:rPr></w:pPr>')
    expect(lines(OUTLINE + num(5, 0), item('а', 5) + deleted + item('б', 5))).toEqual(['[1.] а', '[2.] б'])
  })

  it('typed by hand stand before the tab of a hanging paragraph', () => {
    const hanging = '<w:ind w:left="720" w:hanging="360"/>'
    expect(lines('', typed('1.2.', hanging))).toEqual(['[1.2.] текст'])
    expect(lines('', typed('–', hanging))).toEqual(['[–] текст'])
    expect(lines('', typed('а)', hanging))).toEqual(['[а)] текст'])
    expect(lines('', typed('Срок:', hanging))).toEqual(['Срок: текст'])
    expect(lines('', typed('1.', ''))).toEqual(['1. текст'])
  })
})

describe('formats of numbers', () => {
  it.each([
    ['decimal', [1, 10], ['1', '10']],
    ['decimalZero', [1, 10, 100], ['01', '10', '100']],
    ['lowerLetter', [1, 26, 27, 53], ['a', 'z', 'aa', 'aaa']],
    ['upperLetter', [2, 28], ['B', 'BB']],
    ['lowerRoman', [4, 9, 14, 40, 90, 400, 1994], ['iv', 'ix', 'xiv', 'xl', 'xc', 'cd', 'mcmxciv']],
    ['upperRoman', [3999, 4000, 0], ['MMMCMXCIX', '4000', '0']],
    ['russianLower', [1, 2, 7, 9, 10, 25], ['а', 'б', 'ж', 'и', 'к', 'щ']],
    ['russianUpper', [3], ['В']],
    ['ordinal', [1, 2, 3, 11, 22], ['1st', '2nd', '3rd', '11th', '22nd']],
    ['none', [5], ['']],
    ['somethingNew', [5], ['5']],
    ['lowerLetter', [0, -3, 100_000], ['0', '-3', '100000']],
  ])('%s', (format, numbers, texts) => {
    expect(numbers.map((number) => formatted(number, format))).toEqual(texts)
  })
})
