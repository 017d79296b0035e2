import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Document, Inline } from '../../../src/document/document.ts'
import { printedContent } from '../../../src/document/printed-content.ts'
import { readHtml } from '../../../src/document/readers/html/index.ts'
import { writeHtml } from '../../../src/document/writers/html.ts'
import { anyDocument } from '../arbitrary-document.ts'
import { DRAFT, PLAN, WIDE_PLAN } from '../samples.ts'
import { blockLines, layAll, readSound } from './read-samples.ts'

function read(html: string) {
  return readSound(readHtml(html))
}

function lines(html: string) {
  return blockLines(read(html))
}

function table(rows: string): string {
  return `<table>${rows}</table>`
}

const borders = (html: string) => read(html).blocks.map((block) => block.type === 'table' && block.borders)

const widths = (html: string) => read(html).blocks.flatMap((block) => (block.type === 'table' ? block.columns : []))

const word = (mark: string, text: string) =>
  `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'>` +
  `<span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span>` +
  `<![endif]>${text}<o:p></o:p></p>`

describe('the text of a page', () => {
  it('is its paragraphs, bold where it is printed bold', () => {
    const html =
      '<html><head><title>Нет</title><style>p{}</style></head><body><h1>План</h1> Слово\n и&nbsp;дело' +
      '<p style="text-align: CENTER"><b>Лес</b>ной <span style="font-weight:700">край</span></p><p>&nbsp;</p>' +
      '<div>а<br>б<p>в&shy;г</p>д</div><pre>е\n  ё</pre><script>нет</script></body>'
    expect(lines(html)).toEqual(['*План*', 'Слово и дело', '*Лес*ной *край*', 'а / б', 'вг', 'д', 'е / ё'])
    expect(read(html).blocks[2]).toMatchObject({ style: 'body', align: 'center' })
  })

  it('has the marks of its lists', () => {
    const html =
      '<ul><li>точка<ol type="A" start="3"><li>внутри<li value="7">дальше</ol><li><p>ещё<p>без</ul>' +
      '<ol style="list-style-type: lower-roman"><li>раз<li>два</ol><ul style="list-style:none"><li>так</ul>'
    const marked = ['[•] точка', '[C.] внутри', '[G.] дальше', '[•] ещё', 'без', '[i.] раз', '[ii.] два', 'так']
    expect(lines(html)).toEqual(marked)
  })

  it('has the numbers that Word printed', () => {
    const html = `<!--[if gte mso 9]><xml>нет</xml><![endif]-->${word('1.1.', 'Лес')}${word('·', 'Сад')}${word('2.', '')}<p>Дом</p>`
    expect(lines(html)).toEqual(['[1.1.] Лес', '[•] Сад', 'Дом'])
  })

  it('has raised numbers and the footnotes to which they belong', () => {
    const html =
      '<p>Сад<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a>, 5 м<sup>2</sup> и <sup>та</sup> H<sub>2</sub>' +
      "<a href='#_ftn12'>[12]</a></p><div id=sdfootnote1><p><a class=sdfootnotesym>1</a> За мостом.</p></div>" +
      "<div style='mso-element:footnote' id=ftn12><p><a href='#_ftnref12'>[12]</a> Вода.</p></div>"
    expect(lines(html)).toEqual(['Сад¹, 5 м² и та H2¹²'])
    expect(read(html).footnotes).toMatchObject([
      { sign: '¹', paragraphs: [{ inlines: [{ text: 'За мостом.' }] }] },
      { sign: '¹²', paragraphs: [{ inlines: [{ text: 'Вода.' }] }] },
    ])
  })

  it('leaves out what is not printed and says so', () => {
    const html =
      '<div title=header>Верх</div><p>Один <del>два</del> <ins>три</ins><span style="display:none">четыре</span></p>' +
      `<p hidden>пять</p><img src="https://example.org/a.png">${table('<tr><td>а<td><span style="mso-hide:all">шесть</span>б<tr hidden><td>семь')}`
    const { blocks, remarks } = read(html)
    expect(blockLines(read(html))).toEqual(['Один три', [['а', 'б']]])
    expect(blocks).toHaveLength(2)
    expect(remarks).toEqual([
      { kind: 'page-header', at: { paragraph: 1 }, text: 'Верх' },
      { kind: 'deleted', at: { paragraph: 1 }, text: 'два' },
      { kind: 'inserted', at: { paragraph: 1 }, text: 'три' },
      { kind: 'hidden', at: { paragraph: 1 }, text: 'четыре' },
      { kind: 'hidden', at: { paragraph: 1 }, text: 'пять' },
      { kind: 'picture', at: { paragraph: 1 } },
      { kind: 'hidden', at: { paragraph: 1 }, text: 'семь' },
      { kind: 'hidden', at: { table: 1, row: 1, column: 2 }, text: 'шесть' },
    ])
  })

  it('is found below the lines that Windows puts before a copy', () => {
    expect(lines('Version:0.9\r\nStartHTML:0105\r\n<html><body><!--StartFragment-->Лес<!--EndFragment-->')).toEqual([
      'Лес',
    ])
  })

  it('is refused where it is no text', () => {
    expect(readHtml('<p>\0')).toMatchObject({ fault: { ru: expect.stringContaining('двоичные') } })
  })
})

describe('the tables of a page', () => {
  it('fill their grids, with a header where the page has one', () => {
    const html = table(
      '<caption>Сад</caption><tfoot><tr><td colspan=3>конец</tfoot><thead><tr><th rowspan=2>№<th colspan=2>Кто<tr><th>тут<th>там</thead>' +
        '<tr><td>1<td rowspan=2>Ира<td>Оля<tr><td>2<td>Юра<tr></tr>',
    )
    expect(lines(html)).toEqual([
      'Сад',
      [['1×2 №', '2×1 Кто'], ['тут', 'там'], ['1', '1×2 Ира', 'Оля'], ['2', 'Юра'], ['3×1 конец']],
    ])
    expect(read(html).blocks[1]).toMatchObject({ header: [{}, {}], rows: [{}, {}, {}] })
  })

  it('are laid as browsers lay them where spans do not fit', () => {
    expect(lines(table('<tr><td rowspan=0>а<td colspan=1000>б<tr><td rowspan=99>в<td>г'))).toEqual([
      [
        ['1×2 а', '2×1 б'],
        ['в', 'г'],
      ],
    ])
    // A cell ends where one reaches down from above.
    const clash = read(table('<tr><td>а<td rowspan=2>б<td>в<tr><td colspan=3>г<td>д'))
    expect(blockLines(clash)).toEqual([
      [
        ['а', '1×2 б', 'в'],
        ['г', 'д'],
      ],
    ])
    const short = read(table('<tr><td>а<td>б<td>в<tr><td>г'))
    expect(blockLines(short)).toEqual([
      [
        ['а', 'б', 'в'],
        ['г', '', ''],
      ],
    ])
    expect(short.remarks).toEqual([{ kind: 'ragged', at: { table: 1, row: 2, column: 2 } }])
  })

  it('become paragraphs inside of a cell', () => {
    const inner = table('<tr><td><b>в</b><p>г<td>д<br>е<tr><td><img><td>ё')
    const document = read(table(`<tr><td>а<td>б${inner}ж`))
    expect(blockLines(document)).toEqual([[['а', 'б ¶ *в* г | д е ¶  | ё ¶ ж']]])
    const at = { table: 1, row: 1, column: 2 }
    expect(document.remarks).toEqual([
      { kind: 'nested-table', at },
      { kind: 'picture', at },
    ])
  })

  it('are found inside of the table by which a site lays out its page', () => {
    const inner = table('<tr><td>1<td>а<tr><td>2<td>б<tr><td>3<td>в')
    expect(lines(table(`<tr><td>Меню<td>План${inner}`))).toEqual([
      'Меню',
      'План',
      [
        ['1', 'а'],
        ['2', 'б'],
        ['3', 'в'],
      ],
    ])
  })

  it('have widths and lines where the page says them', () => {
    expect(widths('<table><col width=96><col style="width:2cm"><col width="3*"><tr><td>а<td>б<td>в')).toEqual(
      [25.4, 20, 0].map((width) => ({ width })),
    )
    expect(widths('<table><tr><td colspan=2>а<tr><td style="width:36pt">б<td width="10%">в')).toEqual([
      { width: 12.7 },
      { width: 17 },
    ])
    expect(borders('<table><tr><td>а')).toEqual([true])
    expect(borders('<table border=0><tr><td>а')).toEqual([false])
    expect(borders('<table border=0><tr><td style="border:solid 1pt">а')).toEqual([true])
    expect(borders("<table border=1 style='border:none'><tr><td>а")).toEqual([true])
    expect(borders('<table><tr><td style="border:none">а')).toEqual([false])
  })

  it('are refused where they are too large', () => {
    expect(readHtml(table('<tr><td colspan=1000>а<td>б'))).toMatchObject({
      fault: { en: expect.stringContaining('1001 columns') },
    })
  })
})

const TAGS = [
  'p',
  'b',
  'table',
  'tr',
  'td',
  'th',
  'thead',
  'tfoot',
  'ul',
  'ol',
  'li',
  'sup',
  'del',
  'caption',
  'colgroup',
  'col',
  'pre',
]
const piece = fc.oneof(
  fc.constantFrom(...TAGS).map((tag) => `<${tag}>`),
  fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
  fc
    .tuple(fc.constantFrom('td', 'th'), fc.integer({ min: -1, max: 6 }), fc.integer({ min: 0, max: 6 }))
    .map(([tag, columns, rows]) => `<${tag} colspan=${columns} rowspan=${rows}>`),
  fc.constantFrom(
    'слово',
    ' ',
    '1',
    '&nbsp;',
    '<br>',
    '<tr hidden>',
    '<td style="display:none">',
    '<!--',
    '-->',
    '<![if x]>',
  ),
)

describe('any page', () => {
  it('is read, and its tables fill their grids', () => {
    const page = fc.oneof(
      fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
      fc.array(piece, { maxLength: 40 }).map((all) => table(`<tr><td>${all.join('')}`)),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(page, (html) => {
        const found = readHtml(html)
        if (!('fault' in found)) layAll(found.blocks)
      }),
      { numRuns: 1500 },
    )
  })

  it('may be as deep as it likes', () => {
    expect(lines(`${'<div><b>'.repeat(1000)}слово`)).toEqual(['*слово*'])
  })

  it.each([
    ['thousands of attributes', `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=""`).join(' ')}>`],
    ['thousands of elements in one another', '<div>'.repeat(200_000)],
    [
      'elements that each of many paragraphs opens anew',
      `${Array.from({ length: 900 }, (_, i) => `<b id=${i}>`).join('')}${'<p>а'.repeat(200_000)}`,
    ],
  ])('is refused where that would take too long: %s', (_, page) => {
    expect(readHtml(`<html>${page}`)).toMatchObject({ fault: { en: expect.stringContaining('too tangled') } })
  })
})

/** All blocks of a document on one sheet. */
function onOneSheet(document: Document, blocks: readonly Block[]): string {
  return printedContent({ ...document, sheets: document.sheets.slice(0, 1).map((sheet) => ({ ...sheet, blocks })) })
}

function sheetBlocks({ sheets }: Document): readonly Block[] {
  return sheets.flatMap(({ blocks }) => blocks)
}

describe('a page of our own', () => {
  it.each([
    ['a plan', PLAN],
    ['a wide plan', WIDE_PLAN],
    ['a draft', DRAFT],
  ])('says what was printed: %s', (_, document) => {
    const { blocks, remarks } = read(writeHtml(document))
    expect(onOneSheet(document, blocks)).toBe(onOneSheet(document, sheetBlocks(document)))
    expect(blocks.map(styles)).toEqual(sheetBlocks(document).map(styles))
    expect(remarks).toEqual([])
  })

  it('has the same tables, whatever it is', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const tables = sheetBlocks(document).filter((block) => block.type === 'table')
        const found = read(writeHtml(document)).blocks.filter((block) => block.type === 'table')
        expect(found.map(({ columns, borders }) => [columns.length, borders])).toEqual(
          tables.map(({ columns, borders }) => [columns.length, borders]),
        )
      }),
      { numRuns: 200 },
    )
  })
})

function styles(block: Block): unknown {
  if (block.type === 'paragraph') return block.style
  return [...block.header, ...block.rows].map(({ cells }) =>
    cells.map(({ paragraphs }) => paragraphs.flatMap(({ style, inlines }) => (inlines.some(isFilled) ? [style] : []))),
  )
}

/** An empty paragraph is not read. */
function isFilled(inline: Inline): boolean {
  return inline.type === 'text' && inline.text !== ''
}
