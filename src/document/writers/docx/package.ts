import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { Document } from '../../document.ts'
import { coreProperties } from './core-properties.ts'
import { SEAM_STYLE } from './styles.ts'
import { tableStyles } from './table-styles.ts'

const FIRST = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']

/**
 * Packs the parts anew so that equal documents are equal files: fixed order, fixed times, properties without a clock.
 * The package `docx` writes the moment of writing into the core properties and into the zip.
 */
export function repack(packed: Uint8Array, document: Document): Uint8Array {
  const parts = unzipSync(packed)
  const names = Object.keys(parts).filter((name) => !name.endsWith('/'))
  const files: Zippable = {}
  for (const name of names.sort(byPlace)) files[name] = mended(name, parts[name] as Uint8Array, document)
  // Local time on purpose: fflate writes local hours, and the zip format knows no zone.
  return zipSync(files, { mtime: new Date(1980, 0, 1), os: 0, level: 6 })
}

function byPlace(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}

function rank(name: string): number {
  const place = FIRST.indexOf(name)
  return place < 0 ? FIRST.length : place
}

function mended(name: string, part: Uint8Array, document: Document): Uint8Array {
  if (name === 'docProps/core.xml') return strToU8(coreProperties(document))
  if (name === 'word/document.xml') return strToU8(linesByStyle(smallSectionEnds(strFromU8(part))))
  if (name === 'word/styles.xml') return strToU8(withTableStyles(sidesInOrder(defaultStyle(strFromU8(part)))))
  return part
}

// `docx` ends each section but the last with a paragraph of its own; in style Normal it may open an empty page.
function smallSectionEnds(xml: string): string {
  return xml.replaceAll('<w:p><w:pPr><w:sectPr>', `<w:p><w:pPr><w:pStyle w:val="${SEAM_STYLE}"/><w:sectPr>`)
}

// `docx` gives every table lines of its own; ours have those of their styles.
function linesByStyle(xml: string): string {
  const [first = '', ...rest] = xml.split('<w:tblBorders>')
  return first + rest.map((part) => part.slice(part.indexOf(LINES_END) + LINES_END.length)).join('')
}

const LINES_END = '</w:tblBorders>'

// ECMA-376 part 1, 17.7.4.17: without a default style a reader has to guess what a paragraph without style looks like.
function defaultStyle(xml: string): string {
  const normal = '<w:style w:type="paragraph" w:styleId="Normal">'
  return xml.replace(normal, normal.replace('>', ' w:default="1">'))
}

// ECMA-376 part 1, 17.3.1.24: the sides go top, left, bottom, right; `docx` puts bottom second.
function sidesInOrder(xml: string): string {
  return xml.replace(/(<w:bottom [^<>]*>)(<w:left [^<>]*>)/gu, '$2$1')
}

function withTableStyles(xml: string): string {
  return xml.replace('</w:styles>', `${tableStyles()}</w:styles>`)
}
