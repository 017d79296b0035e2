import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { Unreadable } from '../../reading.ts'
import { damagedPart, entitiesIn, tooLarge } from './faults.ts'
import { LIMITS } from './limits.ts'
import { shortName } from './namespaces.ts'
import { xmlText } from './xml-text.ts'

/** An element of a part. Its name and its attributes bear the prefixes that ECMA-376 gives, whatever the file calls them. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The text of an element that holds a stretch of the document's text, as it stands; empty for all others. */
  readonly text: string
}

/** How many elements may still come, over all parts of a file. */
export interface Room {
  elements: number
}

/** Reads a part strictly: well-formed, without a document type, within the limits. */
export function readXml(name: string, bytes: Uint8Array, room: Room): XmlElement | Unreadable {
  const text = xmlText(bytes)
  if (text === undefined) return damagedPart(name)
  const tree = growing(name, room)
  try {
    tree.parser.write(text).close()
  } catch {
    // What saxes says of a part it says to programmers.
    return tree.refused() ?? damagedPart(name)
  }
  return tree.top.children[0] ?? damagedPart(name)
}

interface Growing extends XmlElement {
  readonly children: Growing[]
  text: string
}

const TEXTS: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'w:instrText'])

function growing(part: string, room: Room) {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const top = element('', {})
  const open = [top]
  let refused: Unreadable | undefined
  let attributes = 0
  parser.on('doctype', () => refuse(entitiesIn(part)))
  parser.on('attribute', () => {
    if (++attributes > LIMITS.attributes) refuse(damagedPart(part))
  })
  parser.on('opentag', (tag) => {
    attributes = 0
    if (--room.elements < 0) refuse(tooManyElements())
    if (open.length > LIMITS.depth) refuse(tooDeep(part))
    const child = element(shortName(tag.uri, tag.local), attributesOf(tag))
    open.at(-1)?.children.push(child)
    open.push(child)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', addText)
  parser.on('cdata', addText)
  return { parser, top, refused: () => refused }

  function refuse(why: Unreadable): never {
    refused = why
    throw new Error('refused')
  }

  function addText(text: string): void {
    const last = open.at(-1)
    if (last && TEXTS.has(last.name)) last.text += text
  }
}

function element(name: string, attributes: Readonly<Record<string, string>>): Growing {
  return { name, attributes, children: [], text: '' }
}

const NONE = {}

// Word gives most elements the numbers of the sessions in which they were typed: nobody asks for them.
function attributesOf({ attributes }: SaxesTagNS): Readonly<Record<string, string>> {
  let kept: Record<string, string> | undefined
  for (const key in attributes) {
    const { prefix, local, uri, value } = attributes[key] as SaxesTagNS['attributes'][string]
    if (prefix === 'xmlns' || local.startsWith('rsid')) continue
    kept ??= Object.create(null) as Record<string, string>
    kept[uri ? shortName(uri, local) : local] = value
  }
  return kept ?? NONE
}

function tooManyElements(): Unreadable {
  const { elements } = LIMITS
  return tooLarge(`в нём больше ${elements} элементов разметки`, `it has more than ${elements} elements of markup`)
}

function tooDeep(part: string): Unreadable {
  return tooLarge(
    `в части «${part}» больше ${LIMITS.depth} уровней вложенности`,
    `part “${part}” has more than ${LIMITS.depth} levels of nesting`,
  )
}
