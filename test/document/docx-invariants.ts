import { strFromU8, unzipSync } from 'fflate'
import { tableFaults } from './table-invariants.ts'
import { all, kids, readXml, value, type XmlElement } from './xml-tree.ts'

/** The parts of a package that are XML, read. */
export type Parts = ReadonlyMap<string, XmlElement>

/**
 * What is wrong with a Word file, in words; empty for a sound one. Finds what validators let pass: rows that do not fill
 * their grid, merges without a beginning, styles that do not exist, relationships that lead nowhere.
 */
export function docxFaults(file: Uint8Array): readonly string[] {
  const parts = readParts(file)
  return [
    ...contentTypeFaults(file, parts),
    ...[...parts].flatMap(([name, part]) => (name.endsWith('.rels') ? relationshipFaults(name, part, parts) : [])),
    ...[...parts].flatMap(([name, part]) => [...styleFaults(name, part, parts), ...fieldFaults(name, part)]),
    ...all(bodyOf(parts), 'w:tbl').flatMap(tableFaults),
    ...orderFaults(bodyOf(parts)),
    ...bookmarkFaults(bodyOf(parts)),
    ...coreFaults(parts),
  ]
}

/** Reads every part; throws where one is not well-formed. */
export function readParts(file: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, readXml(strFromU8(bytes))]))
}

/** The text of the document: its `w:body`. */
export function bodyOf(parts: Parts): XmlElement {
  return kids(parts.get('word/document.xml'), 'w:body')[0] as XmlElement
}

function contentTypeFaults(file: Uint8Array, parts: Parts): readonly string[] {
  const names = Object.keys(unzipSync(file))
  const types = parts.get('[Content_Types].xml') as XmlElement
  const overrides = kids(types, 'Override').map((each) => each.attributes.PartName)
  const defaults = new Set(kids(types, 'Default').map((each) => each.attributes.Extension))
  return [
    ...(names[0] === '[Content_Types].xml' ? [] : ['[Content_Types].xml is not the first part']),
    ...names.slice(1).flatMap((name) => (has(name) ? [] : [`${name}: no content type`])),
    ...overrides.flatMap((name) => (parts.has(String(name).slice(1)) ? [] : [`${name}: content type without a part`])),
  ]

  function has(name: string): boolean {
    return overrides.includes(`/${name}`) || defaults.has(name.replace(/^.*\./u, ''))
  }
}

function relationshipFaults(name: string, part: XmlElement, parts: Parts): readonly string[] {
  const folder = name.replace(/_rels\/[^/]*$/u, '')
  const ids = kids(part, 'Relationship').map((each) => each.attributes.Id)
  const lost = kids(part, 'Relationship').filter((each) => !parts.has(folder + each.attributes.Target))
  const source = parts.get(name.replace('_rels/', '').replace(/\.rels$/u, ''))
  const used = source ? all(source, 'w:headerReference').map((each) => each.attributes['r:id']) : []
  return [
    ...lost.map((each) => `${name}: ${each.attributes.Target} does not exist`),
    ...used.filter((id) => !ids.includes(id)).map((id) => `${name}: no relationship ${id}`),
    ...(new Set(ids).size === ids.length ? [] : [`${name}: an id twice`]),
  ]
}

function styleFaults(name: string, part: XmlElement, parts: Parts): readonly string[] {
  const defined = all(parts.get('word/styles.xml') as XmlElement, 'w:style').map((each) => each.attributes['w:styleId'])
  if (name === 'word/styles.xml') return defined.length === new Set(defined).size ? [] : ['a style is defined twice']
  return [...all(part, 'w:pStyle'), ...all(part, 'w:rStyle')]
    .map((each) => each.attributes['w:val'])
    .filter((id) => !defined.includes(id))
    .map((id) => `${name}: no style ${id}`)
}

function fieldFaults(name: string, part: XmlElement): readonly string[] {
  const kinds = all(part, 'w:fldChar').map((each) => each.attributes['w:fldCharType'])
  const count = (kind: string) => kinds.filter((each) => each === kind).length
  return count('begin') === count('end') ? [] : [`${name}: a field is not closed`]
}

// Word joins tables that touch, and repairs a text that ends with one.
function orderFaults(body: XmlElement): readonly string[] {
  const names = body.children.map((child) => child.name)
  const touching = names.some((name, index) => name === 'w:tbl' && names[index + 1] !== 'w:p')
  return [
    ...(touching ? ['a table is not followed by a paragraph'] : []),
    ...(names.at(-1) === 'w:sectPr' ? [] : ['the text does not end with the properties of its section']),
  ]
}

function bookmarkFaults(body: XmlElement): readonly string[] {
  const names = all(body, 'w:bookmarkStart').map((each) => each.attributes['w:name'])
  return new Set(names).size === names.length ? [] : ['a bookmark twice']
}

function coreFaults(parts: Parts): readonly string[] {
  const core = parts.get('docProps/core.xml') as XmlElement
  const dates = [...kids(core, 'dcterms:created'), ...kids(core, 'dcterms:modified')].map((each) => each.text)
  return [
    ...(dates.every((date) => date === '1980-01-01T00:00:00Z') ? [] : ['core.xml has a date of the clock']),
    ...(value(core, 'dcterms:created', 'xsi:type') === 'dcterms:W3CDTF' ? [] : ['core.xml: a date without its type']),
  ]
}
