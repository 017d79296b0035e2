import { describe, expect, it } from 'vitest'
import type { Document, Paragraph, Sheet, Table } from '../../src/document/document.ts'
import { writeMarkdown } from '../../src/document/writers/markdown.ts'
import { cell, DRAFT, header, line, PLAN, stamp } from './samples.ts'

function withBlocks(...blocks: Sheet['blocks']): Document {
  return { ...PLAN, sheets: [{ ...(PLAN.sheets[0] as Sheet), blocks }] }
}

const written = (...blocks: Sheet['blocks']) => writeMarkdown(withBlocks(...blocks)).replace(/\n$/u, '')
const item = (mark: string) => line('body', 'пункт', { mark })
const text = (of: string) => written(line('body', of))

function table(header: Table['header'], rows: Table['rows'], columns: number): Table {
  return { type: 'table', columns: Array.from({ length: columns }, () => ({ width: 20 })), header, rows, borders: true }
}

describe('a plan', () => {
  it('is its stamp, its title and its table', () => {
    const lines = writeMarkdown(PLAN).split('\n')
    expect(lines.slice(0, 8)).toEqual([
      'УТВЕРЖДАЮ<br>',
      'Председатель комитета по образованию администрации Лесного района<br>',
      `${'\\_'.repeat(15)} А.\u00A0Б.\u00A0Соснова`.replace(' А', '  А').concat('<br>'),
      `«\\_\\_» ${'\\_'.repeat(12)} 2031\u00A0г.`,
      '',
      '# План мероприятий (дорожная карта)<br>по развитию школьных лесничеств в общеобразовательных организациях Лесного района<br>на 2031–2032\u00A0учебный год',
      '',
      '| № п/п | Наименование мероприятия | Срок реализации | Ответственный исполнитель | Результат. Вид документа |',
    ])
    expect(lines[9]).toBe('| 1 | 2 | 3 | 4 | 5 |')
    expect(lines[10]).toBe(
      '| <b>1. Нормативное и организационное обеспечение</b> |  |  |  |  |'.replace(/<\/?b>/gu, '**'),
    )
    expect(lines.at(-2)).toBe('Сроки указаны включительно.')
  })

  it('has its sheets apart, and says that it is a draft', () => {
    const sheets = writeMarkdown(DRAFT).split('\n\n---\n\n')
    expect(sheets.map((sheet) => sheet.split('\n')[0])).toEqual(['ПРОЕКТ', 'ПРОЕКТ'])
  })
})

describe('a table', () => {
  it('flattens two levels of headings', () => {
    const head = [
      { cells: [header('№', { rowSpan: 2 }), header('Ответственные', { colSpan: 2 })] },
      { cells: [header('район'), header('школа')] },
    ]
    expect(written(table(head, [{ cells: [cell('1'), cell('а'), cell('б')] }], 3))).toBe(
      '| № | Ответственные: район | Ответственные: школа |\n| --- | --- | --- |\n| 1 | а | б |',
    )
  })

  it('repeats what holds for several rows, and breaks lines', () => {
    const rows = [{ cells: [cell('1'), cell('- раз;\n- два', { rowSpan: 2 })] }, { cells: [cell('2')] }]
    expect(written(table([], rows, 2))).toBe('|  |  |\n| --- | --- |\n| 1 | - раз;<br>- два |\n| 2 | - раз;<br>- два |')
  })

  it('has one line a row, whatever is in its cells', () => {
    const hostile = 'а|б\\|в\nг\r\nд `|` \\'
    expect(
      written(table([], [{ cells: [{ paragraphs: [line('cell', hostile)] }, cell('е')] }], 2)).split('\n')[2],
    ).toBe('| а\\|б\\\\\\|в<br>г<br>д \\`\\|\\` \\\\ | е |')
  })
})

describe('text', () => {
  it.each([
    ['# не заголовок', '\\# не заголовок'],
    ['- не пункт', '\\- не пункт'],
    ['1. не пункт', '1\\. не пункт'],
    ['2) не пункт', '2\\) не пункт'],
    ['2026 год', '2026 год'],
    ['=== и ---', '\\=== и ---'],
    ['    не код', 'не код'],
    ['*а* _б_ **в** ~~г~~ `д`', '\\*а\\* \\_б\\_ \\*\\*в\\*\\* \\~\\~г\\~\\~ \\`д\\`'],
    ['[нажми](javascript:alert(1)) ![x](y)', '\\[нажми\\](javascript:alert(1)) !\\[x\\](y)'],
    [
      '<script>alert(1)</script> &lt; <https://а.рф>',
      '&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt; &lt;https\\://а.рф&gt;',
    ],
    ['http://example.org www.example.org', 'http\\://example.org www\\.example.org'],
    ['а\u0000\u001B[31m\uFFFEб\uD800 \u202Eв', 'а\\[31mб в'],
  ])('%j is %j', (of, expected) => {
    expect(text(of)).toBe(expected)
  })

  it.each([
    [
      [
        { type: 'text', text: 'Важно', bold: true },
        { type: 'text', text: ': срок' },
      ],
      '**Важно**: срок',
    ],
    [
      [
        { type: 'text', text: '«Школа»', bold: true },
        { type: 'text', text: 'ми' },
      ],
      '<b>«Школа»</b>ми',
    ],
    [
      [
        { type: 'text', text: 'а ', bold: true },
        { type: 'text', text: 'б', italic: true },
      ],
      '**а** *б*',
    ],
    [
      [
        { type: 'text', text: 'а', bold: true },
        { type: 'text', text: 'б', italic: true },
      ],
      '**а**<i>б</i>',
    ],
    [[{ type: 'text', text: 'а' }, { type: 'break' }, { type: 'text', text: 'б' }], 'а<br>б'],
  ] satisfies [Paragraph['inlines'], string][])('with a look: %j', (inlines, expected) => {
    expect(written({ ...line('body', ''), inlines })).toBe(expected)
  })

  it('is a list where Markdown prints the marks as they are', () => {
    expect(written(item('-'), item('-'))).toBe('- пункт\n- пункт')
    expect(written(item('3)'), item('4)'))).toBe('3) пункт\n4) пункт')
    expect(written(item('3)'), item('3)'))).toBe('3\\) пункт\n\n3\\) пункт')
    expect(written(item('–'), item('*'))).toBe('– пункт\n\n\\* пункт')
  })

  it('of stamps side by side stands one below the other', () => {
    expect(written(stamp(180), stamp(180)).match(/УТВЕРЖДАЮ/gu)).toHaveLength(2)
  })
})
