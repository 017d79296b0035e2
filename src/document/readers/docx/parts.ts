import type { Unreadable } from '../../reading.ts'
import { type Archive, openArchive } from './archive.ts'
import { DAMAGED, NO_DOCUMENT, otherProgram } from './faults.ts'
import { LIMITS } from './limits.ts'
import { kindOf, type Relationship, relationshipsName, relationshipsOf } from './relationships.ts'
import { foreign } from './signature.ts'
import { child } from './tree.ts'
import { type Room, readXml, type XmlElement } from './xml.ts'

/** The parts of a Word file that say something of its text. */
export interface Parts {
  readonly body: XmlElement
  readonly styles?: XmlElement
  readonly numbering?: XmlElement
  readonly footnotes?: XmlElement
  readonly endnotes?: XmlElement
  readonly comments?: XmlElement
  /** What stands at the top and at the foot of pages, in the order in which the file lists it. */
  readonly pageHeaders: readonly XmlElement[]
  readonly macros: boolean
}

/** Opens a Word file, transitional or strict, and reads those of its parts that are needed. */
export function openParts(bytes: Uint8Array): Parts | Unreadable {
  const other = foreign(bytes)
  if (other) return other
  const archive = openArchive(bytes)
  if ('fault' in archive) return archive
  const read = reader(archive)
  const top = relationships(read, '')
  if (top && 'fault' in top) return top
  const main = top?.find((each) => kindOf(each) === 'officeDocument')
  const document = main && read(main.target)
  if (!main || !document) return notWord(archive)
  if ('fault' in document) return document
  const body = document.name === 'w:document' && child(document, 'w:body')
  if (!body) return notWord(archive)
  return withParts(body, main.target, read, archive.names.some(isMacro))
}

type ReadPart = (name: string) => XmlElement | Unreadable | undefined

function reader(archive: Archive): ReadPart {
  const room: Room = { elements: LIMITS.elements }
  return (name) => {
    const bytes = archive.part(name)
    return bytes instanceof Uint8Array ? readXml(name, bytes, room) : bytes
  }
}

function relationships(read: ReadPart, source: string): readonly Relationship[] | Unreadable | undefined {
  const part = read(relationshipsName(source))
  return part && !('fault' in part) ? relationshipsOf(part, source) : part
}

const KINDS = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments'] as const

function withParts(body: XmlElement, main: string, read: ReadPart, macros: boolean): Parts | Unreadable {
  const related = relationships(read, main) ?? []
  if ('fault' in related) return related
  const single: Partial<Record<(typeof KINDS)[number], XmlElement>> = {}
  const pageHeaders: XmlElement[] = []
  for (const relationship of related) {
    const kind = KINDS.find((each) => each === kindOf(relationship))
    const isPageHeader = ['header', 'footer'].includes(kindOf(relationship))
    const part = kind || isPageHeader ? read(relationship.target) : undefined
    if (!part) continue
    if ('fault' in part) return part
    if (kind) single[kind] ??= part
    else pageHeaders.push(part)
  }
  return { body, ...single, pageHeaders, macros }
}

function isMacro(name: string): boolean {
  return name.toLowerCase().endsWith('vbaproject.bin')
}

const OTHERS: readonly (readonly [string, string, string])[] = [
  ['xl/', 'таблица Excel', 'an Excel workbook'],
  ['ppt/', 'презентация PowerPoint', 'a PowerPoint presentation'],
  ['content.xml', 'документ OpenDocument (.odt и подобные)', 'an OpenDocument file (.odt or the like)'],
  ['Index/', 'документ Pages', 'a Pages document'],
]

function notWord({ names }: Archive): Unreadable {
  const other = OTHERS.find(([begin]) => names.some((name) => name.startsWith(begin)))
  if (other) return otherProgram(other[1], other[2])
  return names.some((name) => name.startsWith('word/')) ? DAMAGED : NO_DOCUMENT
}
