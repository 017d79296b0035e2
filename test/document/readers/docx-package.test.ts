import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/document/readers/docx/index.ts'
import { faultOf, read, shown } from './shown.ts'
import { element, entriesOf, NAMESPACES, p, relationships, tbl, tc, tr, zip, zipped } from './zipped.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const wide = (text: string) => [...text].flatMap((sign) => [sign.charCodeAt(0), 0])

function withDocument(xml: string | Uint8Array): Uint8Array {
  return zipped({ body: '', more: { 'word/document.xml': xml } })
}

function utf16(text: string, big: boolean): Uint8Array {
  return Uint8Array.from(
    [...`\uFEFF${text}`].flatMap((sign) => {
      const code = sign.charCodeAt(0)
      return big ? [code >> 8, code & 255] : [code & 255, code >> 8]
    }),
  )
}

describe('a file that is no document of Word', () => {
  it.each([
    ['is empty', new Uint8Array(), 'Файл пуст'],
    [
      'is a locked document',
      Uint8Array.from([...COMPOUND, ...Array(600).fill(0), ...wide('EncryptedPackage')]),
      'закрыт паролем',
    ],
    ['is a document of old', Uint8Array.from([...COMPOUND, ...wide('WordDocument')]), 'Word 97–2003 (.doc)'],
    ['is a PDF', strToU8('%PDF-1.7'), 'Это PDF'],
    ['is RTF', strToU8('{\\rtf1'), 'RTF'],
    ['is text', strToU8('просто текст'), 'не документ Word'],
    [
      'is a workbook',
      zip({ 'xl/workbook.xml': '<a/>', '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]) }),
      'таблица Excel',
    ],
    ['is an .odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }), 'OpenDocument'],
    ['is some archive', zip({ 'a.txt': 'а' }), 'Это архив'],
    ['is an empty archive', zip({}), 'Это архив'],
    ['is a beginning of an archive', strToU8('PK\u0003\u0004'), 'повреждён'],
    ['has lost its text', zip({ 'word/styles.xml': '<a/>' }), 'повреждён'],
  ])('%s: a sentence for it', (_, bytes, words) => {
    expect(faultOf(bytes)).toContain(words)
  })
})

describe('a document of Word', () => {
  it('may have its text under any name, in either vocabulary, with any prefixes', () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const xml = `${HEAD}<x:document xmlns:x="${strict}"><x:body><x:p><x:r><x:t>строго</x:t></x:r></x:p></x:body></x:document>`
    const rels = relationships(
      [['officeDocument', '/Текст/main.xml']],
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    )
    expect(shown(read(zip({ '_rels/.rels': rels, 'Текст/main.xml': xml })))).toEqual(['строго'])
  })

  it('may be written in UTF-16 of either order, or with a mark of order', () => {
    const xml = element('w:document', `<w:body>${p('текст')}</w:body>`)
    for (const bytes of [utf16(xml, false), utf16(xml, true), strToU8(`\uFEFF${xml}`)])
      expect(shown(read(withDocument(bytes)))).toEqual(['текст'])
  })

  it('may stand behind a remark of the archive and have names in capitals', () => {
    const bytes = zip({
      '_RELS/.rels': relationships([['officeDocument', 'word/Document.xml']]),
      'Word/document.XML': element('w:document', `<w:body>${p('а')}</w:body>`),
    })
    expect(shown(read(bytes))).toEqual(['а'])
  })

  it('is not read out of names that lead elsewhere', () => {
    const entries = entriesOf({ body: p('а') })
    const away = { ...entries, '_rels/.rels': relationships([['officeDocument', '../word/document.xml']]) }
    expect(faultOf(zip(away))).toContain('повреждён')
    expect(shown(read(zip({ ...entries, '../../etc/x': 'зло', '/etc/passwd': 'зло' })))).toEqual(['а'])
  })

  it('that has a part twice says neither', () => {
    const bytes = zipped({
      body: p('а'),
      more: { 'word/Document.xml': element('w:document', `<w:body>${p('б')}</w:body>`) },
    })
    expect(faultOf(bytes)).toContain('word/document.xml')
  })

  it('is refused where a byte is not as it was written', () => {
    const whole = zipped({ body: p('срок до 15 мая') })
    let refused = 0
    for (let at = 0; at < whole.length; at += 7) {
      const bytes = whole.slice()
      bytes[at] = (bytes[at] ?? 0) ^ 0xff
      const result = readDocx(bytes)
      if ('fault' in result) refused++
      else expect(shown(result)).toEqual(['срок до 15 мая'])
    }
    expect(refused).toBeGreaterThan(20)
  })

  it.each([
    ['unclosed', `${HEAD}<w:document ${NAMESPACES}><w:body>`],
    ['with an unknown prefix', `${HEAD}<w:document ${NAMESPACES}><w:body><zzz:p/></w:body></w:document>`],
    ['with an unknown entity', element('w:document', '<w:body>&nbsp;</w:body>')],
    ['of no text', Uint8Array.from([0x3c, 0xff, 0xfe, 0x00])],
    ['empty', ''],
  ])('is refused with a part %s', (_, xml) => {
    expect(faultOf(withDocument(xml))).toContain('«word/document.xml» не читается')
  })
})

describe('a file made to hang a reader', () => {
  it('swells by entities: refused before any', () => {
    const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('')
    const xml = `${HEAD}<!DOCTYPE x [<!ENTITY a0 "ха">${entities}]><w:document ${NAMESPACES}><w:body>&a9;</w:body></w:document>`
    expect(faultOf(withDocument(xml))).toContain('DOCTYPE')
  })

  it('swells by packing, whatever the archive says of its size', () => {
    const bytes = withDocument(new Uint8Array(80_000_000))
    expect(bytes.length).toBeLessThan(100_000)
    expect(faultOf(bytes)).toContain('слишком велик')
    const liar = bytes.slice()
    const view = new DataView(liar.buffer)
    for (let at = 0; at + 46 < liar.length; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 80_000_000)
        view.setUint32(at + 24, 100, true)
    expect(faultOf(liar)).toContain('«word/document.xml» не читается')
  })

  it('has too many entries', () => {
    const entries = Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`${n}`, '']))
    expect(faultOf(zip(entries))).toContain('10001 частей')
  })

  it('has attributes or signs of a number without end', () => {
    const attributes = Array.from({ length: 600 }, (_, n) => `w:a${n}="1"`).join(' ')
    expect(faultOf(zipped({ body: `<w:p ${attributes}/>` }))).toContain('не читается')
    const level = `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="${'%1'.repeat(5000)}"/></w:lvl>`
    const numbering = `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>`
    const [line = ''] = shown(read(zipped({ body: p('а', '<w:numPr><w:numId w:val="5"/></w:numPr>'), numbering })))
    expect(line.length).toBeLessThan(120)
  })

  it('is nested too deep', () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(200) + p('а') + '</w:sdtContent></w:sdt>'.repeat(200)
    expect(faultOf(zipped({ body: deep }))).toContain('уровней вложенности')
    const tables = '<w:tbl><w:tr><w:tc>'.repeat(80) + p('а') + '<w:p/></w:tc></w:tr></w:tbl>'.repeat(80)
    expect(shown(read(zipped({ body: tables })))[0]).toBe('| а')
  })

  it('has a million cells, or columns without end', () => {
    const row = tr('<w:tc><w:p/></w:tc>'.repeat(100))
    expect(faultOf(zipped({ body: tbl(row.repeat(10_000)) }))).toContain('слишком велик')
    expect(faultOf(zipped({ body: tbl(tr(tc('а', '<w:gridSpan w:val="999999999"/>'))) }))).toContain('200 столбцов')
    expect(faultOf(zipped({ body: tbl(tr(tc('а'), '<w:gridBefore w:val="999999999"/>')) }))).toContain('200 столбцов')
    expect(faultOf(zipped({ body: p('а'), header: tbl(tr(tc('а'), '<w:gridAfter w:val="999999999"/>')) }))).toContain(
      '200 столбцов',
    )
    const slant = tr(tc('а', '<w:gridSpan w:val="200"/>')) + tr(tc('а')).repeat(2000)
    expect(faultOf(zipped({ body: tbl(slant) }))).toContain('250000 ячеек')
  })
})
