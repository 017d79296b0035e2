import { strToU8, zipSync } from 'fflate'

/** The parts of a Word file as a test writes them; what is not given is not there. */
export interface Given {
  /** What stands in `w:body`. */
  readonly body: string
  /** What stands in `w:styles`, `w:numbering` and so on. */
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly header?: string
  /** Further entries, or other bytes for one of the above. */
  readonly more?: Readonly<Record<string, string | Uint8Array>>
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export const NAMESPACES = [
  `xmlns:w="${W}" xmlns:r="${TRANSITIONAL}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ')

const PARTS = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'header'] as const

const ROOTS: Readonly<Record<(typeof PARTS)[number], string>> = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
  header: 'w:hdr',
}

/** The entries of a Word file by name, as text. */
export function entriesOf(given: Given): Record<string, string | Uint8Array> {
  const related = PARTS.filter((part) => given[part] !== undefined)
  const parts = related.map((part) => [`word/${part}.xml`, element(ROOTS[part], given[part] ?? '')] as const)
  return {
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': element('w:document', `<w:body>${given.body}</w:body>`),
    ...(related.length > 0 && {
      'word/_rels/document.xml.rels': relationships(related.map((part) => [part, `${part}.xml`])),
    }),
    ...Object.fromEntries(parts),
    ...given.more,
  }
}

/** A Word file of hand-written parts. */
export function zipped(given: Given): Uint8Array {
  return zip(entriesOf(given))
}

export function zip(entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(entries).map(
    ([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const,
  )
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) })
}

export function element(name: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><${name} ${NAMESPACES}>${inside}</${name}>`
}

export function relationships(targets: readonly (readonly [string, string])[], base = TRANSITIONAL): string {
  const all = targets.map(
    ([kind, target], index) => `<Relationship Id="r${index}" Type="${base}/${kind}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
}

/** A paragraph of one run; `properties` are those of the paragraph. */
export function p(text: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${r(text)}</w:p>`
}

/** A run; `properties` are its own. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A cell with a paragraph, or with what is given as XML. */
export function tc(inside: string, properties = ''): string {
  const content = inside.startsWith('<') ? inside : p(inside)
  return `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`
}

export function tr(cells: string, properties = ''): string {
  return `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`
}

export function tbl(rows: string, properties = ''): string {
  return `<w:tbl>${properties && `<w:tblPr>${properties}</w:tblPr>`}${rows}</w:tbl>`
}
