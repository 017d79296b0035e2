// The same plan as a Word file as plainly as it can be made: a string of word/document.xml, packed with fflate. With a
// third argument docxtemplater, installed there, fills a loop over the rows of a table with the same data.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { strToU8, zipSync } from 'fflate'
import { deadlines } from './plan.js'

const [count, out, templater] = process.argv.slice(2)
const COLUMNS = [700, 3600, 1900, 2000, 1700]
/** The headings of the template, so that both documents say the same. */
const template = readFileSync(new URL('../templates/plan.yaml', import.meta.url), 'utf8')
const HEADINGS = ['number', 'title', 'deadline', 'responsible', 'result'].map(
  (column) => new RegExp(`^columns:[^]*?^  ${column}: (.*)$`, 'm').exec(template)[1],
)

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const paragraph = (style, text) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
const cell = (style, text, column, span = 1) => {
  const width = COLUMNS.slice(column, column + span).reduce((sum, each) => sum + each, 0)
  const grid = span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${grid}</w:tcPr>${paragraph(style, text)}</w:tc>`
}
const row = (texts, style, properties = '<w:cantSplit/>') =>
  `<w:tr><w:trPr>${properties}</w:trPr>${texts.map((text, column) => cell(style, text, column)).join('')}</w:tr>`

const activity = (index) => [
  `${Math.floor(index / 5) + 1}.${(index % 5) + 1}.`,
  `Проведение мероприятия ${Math.floor(index / 5)}.${index % 5}, в котором участвуют педагоги и обучающиеся школы`,
  deadlines[index % deadlines.length],
  'Заместитель директора по учебно-воспитательной работе, классные руководители',
  'Приказ директора школы, аналитическая справка',
]
const section = (index) => `${index + 1}. Раздел ${index + 1} с названием обычной длины`

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const documentXml = (rows) => `${XML}<w:document ${W}><w:body>${['УТВЕРЖДАЮ', 'Директор школы', '_____________ А. А. Ясная', '28 августа 2026 г.'].map((line) => paragraph('stamp', line)).join('')}${['План мероприятий (дорожная карта)', 'развития наставничества'].map((line) => paragraph('title', line)).join('')}<w:tbl><w:tblPr><w:tblW w:w="9900" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${COLUMNS.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${row(HEADINGS, 'head', '<w:cantSplit/><w:tblHeader/>')}${rows}</w:tbl><w:p/><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`

const style = (id, more) =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`
const parts = (rows) => ({
  '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
  'word/styles.xml': `${XML}<w:styles ${W}>${style('stamp', '<w:pPr><w:ind w:left="5400"/></w:pPr>')}${style('title', '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>')}${style('head', '<w:pPr><w:jc w:val="center"/></w:pPr>')}${style('cell', '')}${style('section', '<w:rPr><w:b/></w:rPr>')}</w:styles>`,
  'word/document.xml': documentXml(rows),
})
const zipped = (rows) =>
  zipSync(Object.fromEntries(Object.entries(parts(rows)).map(([name, text]) => [name, strToU8(text)])), { level: 6 })

function byHand() {
  const sections = Array.from({ length: count / 5 }, (_section, s) => {
    const rows = Array.from({ length: 5 }, (_row, i) => row(activity(s * 5 + i), 'cell'))
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell('section', section(s), 0, 5)}</w:tr>${rows.join('')}`
  })
  return zipped(sections.join(''))
}

function byTemplater() {
  const installed = createRequire(`${templater}/`)
  const Docxtemplater = installed('docxtemplater')
  const PizZip = installed('pizzip')
  const loop = `<w:tr>${cell('section', '{#sections}{name}', 0, 5)}</w:tr>`
  const template = zipped(
    loop + row(['{#rows}{a}', '{b}', '{c}', '{d}', '{e}{/rows}{/sections}'], 'cell'),
  )
  const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true })
  filled.render({
    sections: Array.from({ length: count / 5 }, (_section, s) => ({
      name: section(s),
      rows: Array.from({ length: 5 }, (_row, i) => {
        const [a, b, c, d, e] = activity(s * 5 + i)
        return { a, b, c, d, e }
      }),
    })),
  })
  return filled.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

writeFileSync(out, templater ? byTemplater() : byHand())
