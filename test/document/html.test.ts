import { describe, expect, it } from 'vitest'
import type { Document, Sheet, Table } from '../../src/document/document.ts'
import { writeHtml } from '../../src/document/writers/html.ts'
import { cell, DRAFT, header, LOOK, line, PLAN, stamp, WIDE_PLAN } from './samples.ts'
import { all, kids, readXml, type XmlElement } from './xml-tree.ts'

function page(document: Document): XmlElement {
  return readXml(writeHtml(document))
}

function withBlocks(...blocks: Sheet['blocks']): Document {
  return { ...PLAN, sheets: [{ ...(PLAN.sheets[0] as Sheet), blocks }] }
}

/** All text below an element. */
function textOf(element: XmlElement): string {
  return element.text + element.children.map(textOf).join('')
}

function main(document: Document): XmlElement {
  return all(page(document), 'main')[0] as XmlElement
}

describe('the page', () => {
  it('says its language, title and maker, and forbids scripts and addresses', () => {
    const provenance = { program: 'roadmap', version: '1.2.3', format: '1', content: 'ab' }
    const html = page({ ...PLAN, lang: 'ru-RU', provenance })
    expect(html.attributes.lang).toBe('ru-RU')
    expect(textOf(all(html, 'title')[0] as XmlElement)).toBe(PLAN.title)
    const metas = all(html, 'meta').map(({ attributes }) => [
      attributes.name ?? attributes['http-equiv'],
      attributes.content,
    ])
    expect(metas).toContainEqual(['generator', 'roadmap 1.2.3'])
    expect(metas).toContainEqual(['author', PLAN.author])
    expect(metas).toContainEqual(['Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'"])
  })

  it('stands alone', () => {
    for (const document of [PLAN, WIDE_PLAN, DRAFT])
      expect(writeHtml(document)).not.toMatch(/<(?:script|link|img|iframe|a)\b|\s(?:src|href|on\w+)=|url\(|@import/u)
  })

  it('has the paper, the margins and the page numbers of each sheet', () => {
    const style = textOf(all(page(DRAFT), 'style')[0] as XmlElement)
    expect(style).toContain('@page sheet-1 { size: A4 portrait; margin: 20mm 10mm 20mm 20mm')
    expect(style).toContain('@page sheet-2 { size: A4 landscape; margin: 20mm 20mm 10mm 20mm')
    expect(style.match(/content: counter\(page\)/gu)).toHaveLength(2)
    expect(style).toContain('@page sheet-1:first { @top-center { content: none } }')
    expect(style).toContain('thead { display: table-header-group }')
    expect(style).toContain('tr { break-inside: avoid }')
  })

  it('lays the word of a draft across, for eyes only', () => {
    const marks = all(page(DRAFT), 'div').filter(({ attributes }) => attributes.class === 'watermark')
    expect(marks.map((mark) => [textOf(mark), mark.attributes['aria-hidden']])).toEqual([['ПРОЕКТ', 'true']])
    expect(all(page(PLAN), 'div')).toEqual([])
  })

  it('takes a font for a name and nothing else', () => {
    const font = 'A"; } </style><script>alert(1)</script> body{background:url(//x)}'
    const html = writeHtml({ ...PLAN, look: { ...LOOK, font } })
    expect(html).not.toContain('<script')
    expect(html.split('</style>')).toHaveLength(2)
    expect(html).toContain('font-family: "A\\22 \\3b  \\7d  \\3c \\2f style\\3e ')
  })
})

describe('the sheets', () => {
  it('are named by their title, which names their table too', () => {
    const [article] = kids(main(PLAN), 'article')
    const [heading] = all(article as XmlElement, 'h1')
    expect(heading?.attributes.id).toBe('title-1')
    expect(kids(heading, 'span').map(textOf)).toHaveLength(3)
    const tables = all(article as XmlElement, 'table')
    expect(tables.map(({ attributes }) => attributes['aria-labelledby'] ?? attributes.role)).toEqual([
      'presentation',
      'title-1',
    ])
    expect(all(kids(article, 'header')[0] as XmlElement, 'table')).toHaveLength(1)
    const articles = kids(main(DRAFT), 'article').map(({ attributes }) => attributes['aria-labelledby'])
    expect(articles).toEqual(['title-1', 'title-2'])
  })

  it('without a title are named by the document', () => {
    const [table] = all(main(withBlocks(line('body', 'Список'), ruled([['а']]))), 'table')
    expect(table?.attributes['aria-label']).toBe(PLAN.title)
  })
})

function ruled(rows: readonly (readonly string[])[], head: Table['header'] = []): Table {
  const columns = rows[0]?.map(() => ({ width: 20 })) ?? []
  return {
    type: 'table',
    columns,
    header: head,
    rows: rows.map((texts) => ({ cells: texts.map((text) => cell(text)) })),
    borders: true,
  }
}

describe('a table', () => {
  it('has headings of columns and of groups of columns', () => {
    const head = [
      { cells: [header('№', { rowSpan: 2 }), header('Ответственные', { colSpan: 2 })] },
      { cells: [header('район'), header('школа')] },
      { cells: [header('1'), header('2'), header('3')] },
    ]
    const [thead] = all(main(withBlocks(ruled([['1', 'а', 'б']], head))), 'thead')
    const cells = all(thead as XmlElement, 'th').map((th) => [textOf(th), th.attributes.scope, th.attributes.colspan])
    expect(cells).toEqual([
      ['№', 'col', undefined],
      ['Ответственные', 'colgroup', '2'],
      ['район', 'col', undefined],
      ['школа', 'col', undefined],
    ])
    expect(all(thead as XmlElement, 'td').map(textOf)).toEqual(['1', '2', '3'])
  })

  it('has a group of rows for every section, headed by its name', () => {
    const [, table] = all(main(PLAN), 'table')
    const groups = kids(table, 'tbody')
    expect(groups.map((group) => kids(group, 'tr').length)).toEqual([7, 9])
    expect(groups.map((group) => all(group, 'th').map((th) => [th.attributes.scope, th.attributes.colspan]))).toEqual([
      [['rowgroup', '5']],
      [['rowgroup', '5']],
    ])
  })

  it('never parts rows that share a cell into two groups', () => {
    const named = { paragraphs: [line('cell-section', 'Раздел')] }
    const table: Table = {
      ...ruled([['а', 'б']]),
      rows: [
        { cells: [cell('раз'), cell('общее', { rowSpan: 2 })] },
        { cells: [named] },
        { cells: [named, cell('б')] },
      ],
    }
    const groups = all(main(withBlocks(table)), 'tbody')
    expect(groups.map((group) => kids(group, 'tr').length)).toEqual([2, 1])
  })

  it('is well-formed where merged as the grid is', () => {
    const [, table] = all(main(PLAN), 'table')
    const spans = all(table as XmlElement, 'td').filter(({ attributes }) => attributes.rowspan)
    expect(spans.map(({ attributes }) => attributes.rowspan)).toEqual(['2', '2'])
  })
})

/** The items of a list, each with its mark. */
const items = (list: XmlElement) => all(list, 'li').map((li) => li.children.map(textOf).join('') + li.text)

describe('list items', () => {
  it('are lists with the marks as they were typed', () => {
    const lists = main(withBlocks(ruled([['что:\n- раз;\n- два.\n1) три', '10) десять\n11) ещё']])))
    expect(all(lists, 'ul').map(items)).toEqual([['- раз;', '- два.', '1) три']])
    expect(all(lists, 'ol').map(items)).toEqual([['10) десять', '11) ещё']])
    expect(all(lists, 'ol')[0]?.attributes.style).toBe('--hang:7.5mm')
  })
})

describe('text', () => {
  const hostile = '</p><script>alert(1)</script><img src=x onerror=alert(1)> & "кавычки" \'апостроф\' {{7*7}} ]]>'

  it('stays text wherever it stands', () => {
    const blocks = [stamp(180), line('title', hostile), line('body', hostile, { mark: hostile }), ruled([[hostile]])]
    const document = { ...withBlocks(...blocks), title: hostile, author: hostile, subject: hostile, lang: '"><script>' }
    const html = page(document)
    expect(textOf(all(html, 'title')[0] as XmlElement)).toBe(hostile)
    expect(all(html, 'meta').map(({ attributes }) => attributes.content)).toContain(hostile)
    expect(textOf(all(html, 'td').at(-1) as XmlElement)).toBe(hostile)
    expect(writeHtml(document)).not.toMatch(/<(?:script|img)/u)
  })

  it('keeps spaces, soft hyphens, emoji and marks of direction, and loses what HTML cannot hold', () => {
    const kept = '  №\u00A05 само\u00ADлёт 🫠 \u202Eоборот\u202C שלום '
    const [row] = all(main(withBlocks(ruled([[kept, 'а\u0000\u0008\u001B[31m\uFFFE\uFFFF\uD800б']]))), 'tr')
    expect(all(row as XmlElement, 'td').map(textOf)).toEqual([kept, 'а[31mб'])
    expect(all(main(withBlocks(line('body', 'раз\r\nдва\u2028три'))), 'br')).toHaveLength(2)
  })

  it('has bold and italic stretches', () => {
    const inlines = [
      { type: 'text', text: 'а', bold: true, italic: true, tone: 'bad' },
      { type: 'break' },
      { type: 'text', text: 'б' },
    ] as const
    expect(writeHtml(withBlocks({ ...line('body', ''), inlines }))).toContain(
      '<p class="body"><b><i><span class="bad">а</span></i></b><br/>б</p>',
    )
  })
})
