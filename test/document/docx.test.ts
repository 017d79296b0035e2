import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Document, Sheet, Table } from '../../src/document/document.ts'
import { writeDocx } from '../../src/document/writers/docx.ts'
import { bodyOf, docxFaults, readParts } from './docx-invariants.ts'
import { cellTexts, expectedTexts } from './read-back.ts'
import { cell, DRAFT, LOOK, line, PLAN, planOf, stamp, WIDE_PLAN } from './samples.ts'
import { validatorFaults } from './validator.ts'
import { all, kids, value, type XmlElement } from './xml-tree.ts'

const SAMPLES: readonly (readonly [string, Document])[] = [
  ['a plan', PLAN],
  ['a plan across the page', WIDE_PLAN],
  ['a draft of two sheets', DRAFT],
  ['tables only', { ...PLAN, sheets: [withBlocks(stamp(180), stamp(180)), withBlocks(stamp(180))] }],
  ['an empty sheet', { ...PLAN, sheets: [withBlocks()] }],
]

function withBlocks(...blocks: Sheet['blocks']): Sheet {
  return { ...(PLAN.sheets[0] as Sheet), blocks }
}

function text(of: string): Document {
  return { ...PLAN, sheets: [withBlocks(line('body', of))] }
}

async function body(document: Document): Promise<XmlElement> {
  return bodyOf(readParts(await writeDocx(document)))
}

it('the validator bites', async () => {
  const parts = unzipSync(await writeDocx(PLAN))
  const body = strFromU8(parts['word/document.xml'] as Uint8Array).replace('<w:body>', '<w:body><w:tr/>')
  const faults = await validatorFaults(zipSync({ ...parts, 'word/document.xml': strToU8(body) }))
  expect(faults.join()).toContain('invalid child element')
})

describe.each(SAMPLES)('%s', (_, document) => {
  it('keeps the invariants', async () => {
    expect(docxFaults(await writeDocx(document))).toEqual([])
  })

  it('passes the validator', async () => {
    expect(await validatorFaults(await writeDocx(document))).toEqual([])
  }, 30_000)
})

describe('the page', () => {
  it('is A4 with the margins asked for, and has its number 10 mm from the upper edge', async () => {
    const [portrait, landscape] = all(await body(DRAFT), 'w:sectPr')
    expect(kids(portrait, 'w:pgSz')[0]?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' })
    expect(kids(landscape, 'w:pgSz')[0]?.attributes).toMatchObject({ 'w:w': '16838', 'w:orient': 'landscape' })
    expect(kids(portrait, 'w:pgMar')[0]?.attributes).toMatchObject({
      'w:top': '1134',
      'w:left': '1134',
      'w:right': '567',
      'w:header': '567',
    })
  })

  it('has no number on the first page and one on all others, later sheets included', async () => {
    const parts = readParts(await writeDocx(DRAFT))
    const fields = ['header1', 'header2', 'header3'].map((name) => {
      return all(parts.get(`word/${name}.xml`) as XmlElement, 'w:instrText').map((each) => each.text)
    })
    expect(fields).toEqual([['PAGE'], [], ['PAGE']])
    expect(all(bodyOf(parts), 'w:titlePg')).toHaveLength(1)
  })

  it('has its watermark in every header', async () => {
    const parts = readParts(await writeDocx(DRAFT))
    const headers = [...parts].filter(([name]) => /header\d/u.test(name) && !name.endsWith('.rels'))
    expect(headers).toHaveLength(3)
    for (const [, part] of headers)
      expect(value(all(part, 'v:shape')[0] as XmlElement, 'v:textpath', 'string')).toBe('ПРОЕКТ')
  })
})

describe('the styles', () => {
  it('have Russian names and stand on Normal', async () => {
    const styles = all(readParts(await writeDocx(PLAN)).get('word/styles.xml') as XmlElement, 'w:style')
    const own = styles.filter((each) => value(each, 'w:name')?.startsWith('Дорожная карта: '))
    const [paragraphs, tables] = ['paragraph', 'table'].map((type) =>
      own.filter((each) => each.attributes['w:type'] === type),
    )
    expect(paragraphs).toHaveLength(17)
    expect(paragraphs?.every((each) => value(each, 'w:basedOn') === 'Normal')).toBe(true)
    expect(tables?.map((each) => value(each, 'w:name'))).toEqual([
      'Дорожная карта: таблица',
      'Дорожная карта: без линий',
    ])
    const normal = styles.find((each) => each.attributes['w:default'] === '1') as XmlElement
    expect(value(normal, 'w:rPr/w:rFonts', 'w:hAnsi')).toBe('Times New Roman')
    expect(value(normal, 'w:rPr/w:lang')).toBe('ru-RU')
  })

  it('have no blue', async () => {
    const styles = all(readParts(await writeDocx(PLAN)).get('word/styles.xml') as XmlElement, 'w:style')
    const coloured = styles.filter((each) => !['auto', undefined].includes(value(each, 'w:rPr/w:color')))
    expect(coloured.map((each) => value(each, 'w:name'))).toEqual(['Hyperlink'])
  })
})

describe('the table', () => {
  it('repeats its header and keeps a section with its first row', async () => {
    const rows = kids(all(await body(PLAN), 'w:tbl')[1], 'w:tr')
    expect(rows.filter((row) => all(row, 'w:tblHeader').length > 0)).toHaveLength(2)
    expect(all(rows[2] as XmlElement, 'w:keepNext')).toHaveLength(1)
    expect(all(rows[3] as XmlElement, 'w:keepNext')).toHaveLength(0)
  })

  it('is read back by mammoth as it was, spans included', async () => {
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(await writeDocx(PLAN)) })
    expect(html).toContain('colspan="5"')
    expect(html).toMatch(/<td rowspan="2"><p>Комитет по образованию<\/p><p>руководители/u)
    expect(html).toContain('<p>-\tприказ о назначении;</p><p>-\tперечень')
    expect(cellTexts(html)).toEqual(expectedTexts(PLAN))
  })
})

const shared = (lines: number, rows: number, own: string): Sheet['blocks'][number] => ({
  type: 'table',
  columns: [{ width: 90 }, { width: 90 }],
  header: [],
  rows: Array.from({ length: rows }, (_, index) => ({
    cells: [cell(own), ...(index === 0 ? [cell('кто\n'.repeat(lines).trim(), { rowSpan: rows })] : [])],
  })),
  borders: true,
})
const held = async (table: Sheet['blocks'][number]) => {
  const rows = all(await body({ ...PLAN, sheets: [withBlocks(table)] }), 'w:tr')
  return rows.map((row) => [all(row, 'w:cantSplit').length > 0, all(row, 'w:keepNext').length > 0])
}

describe('rows that share a cell', () => {
  it('stay on one page where they are low together', async () => {
    expect(await held(shared(2, 3, 'что'))).toEqual([
      [true, true],
      [true, true],
      [true, false],
    ])
  })

  it('part where they are high, and are whole themselves', async () => {
    const high = await held(shared(2, 30, 'раз\nдва'))
    expect(new Set(high.map(String))).toEqual(new Set(['true,false']))
  })

  it('may break where their common text reaches over several', async () => {
    const high = await held(shared(40, 30, 'что'))
    expect(new Set(high.map(String))).toEqual(new Set(['false,false']))
  })
})

describe('list items', () => {
  it('of one cell hang equally', async () => {
    const items = cell('- раз\n1) два\n10) три')
    const table = { ...(stamp(180) as Table), columns: [{ width: 180 }], rows: [{ cells: [items] }] }
    const hangs = all(await body({ ...PLAN, sheets: [withBlocks(table)] }), 'w:ind').map((each) => each.attributes)
    expect(hangs).toEqual(Array.from({ length: 3 }, () => ({ 'w:left': '425', 'w:hanging': '425' })))
  })

  it('with short marks hang as their style says', async () => {
    const table = { ...(stamp(180) as Table), columns: [{ width: 180 }] }
    const few = { ...table, rows: [{ cells: [cell('- раз\n1) два\n– три')] }] }
    const listed = kids(all(await body({ ...PLAN, sheets: [withBlocks(few)] }), 'w:tc')[0], 'w:p')
    expect(listed.map((each) => value(each, 'w:pPr/w:pStyle'))).toEqual(Array(3).fill('RoadmapCellList'))
    expect(listed.flatMap((each) => all(each, 'w:ind'))).toEqual([])
  })
})

describe('text', () => {
  it('is kept as it is, no-break spaces and markup signs included', async () => {
    const kept = '  №\u00A05 <b>&amp;</b> "«»" ]]> \u{1F332} е\u0308  '
    expect(all(await body(text(kept)), 'w:t').map((each) => each.text)).toEqual([kept])
  })

  it('has soft hyphens as Word knows them', async () => {
    const file = await writeDocx(text('само\u00ADлёт'))
    const [run] = all(bodyOf(readParts(file)), 'w:r')
    expect(run?.children.map((child) => child.text || child.name)).toEqual(['само', 'w:softHyphen', 'лёт'])
    expect((await mammoth.extractRawText({ buffer: Buffer.from(file) })).value.trim()).toBe('само\u00ADлёт')
  })

  it('loses only what XML cannot hold', async () => {
    const hostile = 'а\u0000\u0008\u001B[31m\uFFFE\uFFFF\uD800б\tв\nг\r\nд'
    const file = await writeDocx({ ...text(hostile), title: hostile, author: hostile })
    expect(docxFaults(file)).toEqual([])
    const read = bodyOf(readParts(file))
    expect(all(read, 'w:t').map((each) => each.text)).toEqual(['а[31mб в', 'г', 'д'])
    expect(all(read, 'w:br')).toHaveLength(2)
  })
})

describe('any sign that a text may hold', () => {
  const signs = {
    controls: String.fromCharCode(...Array.from({ length: 32 }, (_, code) => code)),
    'lone surrogates': 'а\uD83Cб\uDF32в',
    'marks of direction': 'שלום \u200F(\u202Eоборот\u202C)\u2066\u061C',
    '10,000 signs without a space': 'щ'.repeat(10_000),
    '10,000 signs in words': 'слово '.repeat(1_667),
    markup: '&<>"\' &amp; ]]> <!-- <?x?> <w:t>',
    emoji: '🌲👩‍👩‍👧🇷🇺',
    'soft hyphens': 'само\u00ADлёт',
    'what is no sign': '\uFFFE\uFFFF\u{1FFFE}\u{10FFFF}',
  }
  const hostile = { paragraphs: Object.values(signs).map((each) => line('cell', each, { mark: each.slice(0, 3) })) }
  const table: Table = { ...(stamp(180) as Table), rows: [{ cells: [hostile, hostile] }], borders: true }
  const all = Object.values(signs).join('')
  const document = { ...PLAN, title: all, subject: all, author: all, sheets: [withBlocks(table, line('body', all))] }

  it('keeps the file sound and valid', async () => {
    const file = await writeDocx(document)
    expect(docxFaults(file)).toEqual([])
    expect(await validatorFaults(file)).toEqual([])
  }, 30_000)
})

describe('the properties', () => {
  const provenance = { program: 'roadmap', version: '1.2.3', format: '1', content: 'ab'.repeat(32) }

  it('say what printed the document, and of what', async () => {
    const file = await writeDocx({ ...PLAN, provenance })
    const custom = readParts(file).get('docProps/custom.xml') as XmlElement
    const found = kids(custom, 'property').map((each) => [each.attributes.name, all(each, 'vt:lpwstr')[0]?.text])
    expect(found).toEqual([
      ['roadmap-version', '1.2.3'],
      ['roadmap-format', '1'],
      ['roadmap-content-sha256', 'ab'.repeat(32)],
    ])
    expect(docxFaults(file)).toEqual([])
    expect(await validatorFaults(file)).toEqual([])
  }, 30_000)

  it('name title, subject, author and language', async () => {
    const core = readParts(await writeDocx({ ...PLAN, lang: 'ru-RU' })).get('docProps/core.xml') as XmlElement
    const found = ['dc:title', 'dc:subject', 'dc:creator', 'dc:language'].map((name) => kids(core, name)[0]?.text)
    expect(found).toEqual([PLAN.title, PLAN.subject, PLAN.author, 'ru-RU'])
  })
})

describe('the bytes', () => {
  afterEach(() => void vi.useRealTimers())

  it('are the same on another day', async () => {
    const first = await writeDocx(DRAFT)
    vi.useFakeTimers({ now: new Date('2044-04-04T04:04:04Z'), toFake: ['Date'] })
    expect(Buffer.from(await writeDocx(DRAFT)).equals(Buffer.from(first))).toBe(true)
  })

  it('are the same in every time zone', async () => {
    const here = createHash('sha256')
      .update(await writeDocx(planOf(10)))
      .digest('hex')
    expect(['UTC', 'Asia/Vladivostok', 'America/Los_Angeles'].map(hashIn)).toEqual([here, here, here])
  }, 60_000)
})

// A process of its own: the zone of a running one cannot be trusted to change.
function hashIn(zone: string): string {
  const entry = fileURLToPath(new URL('hash-of-plan.ts', import.meta.url))
  const built = buildSync({ entryPoints: [entry], bundle: true, platform: 'node', format: 'cjs', write: false })
  const env = { ...process.env, TZ: zone }
  return execFileSync(process.execPath, ['-'], { input: built.outputFiles[0]?.text ?? '', env }).toString()
}

describe('a mistake in the tree', () => {
  it('is thrown', async () => {
    const broken = { ...stamp(180), rows: [{ cells: [] }] } as Sheet['blocks'][number]
    await expect(writeDocx({ ...PLAN, look: LOOK, sheets: [withBlocks(broken)] })).rejects.toThrow(/fill/u)
  })
})
