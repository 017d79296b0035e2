import { contents } from './contents.ts'
import type { XmlElement } from './xml.ts'

/** The fields of a document while it is read: of each only the result is shown, never its instruction. */
export interface Fields {
  /** A sign of a field was met (`w:fldChar`). */
  readonly met: (sign: XmlElement) => void
  /** A stretch of an instruction was met. */
  readonly instructed: (text: string) => void
  /** Whether the result of a field with this instruction is shown. */
  readonly shows: (instruction: string) => boolean
  /** Whether what stands here is shown. */
  readonly shown: () => boolean
  /** Reads what lies apart from its surroundings: a cell, a text box, a note. */
  readonly apart: <Value>(read: () => Value) => Value
}

interface Open {
  instruction: string
  inResult: boolean
}

/** @param pageNumbers whether the numbers of pages are shown where they stand in fields. */
export function fieldsOf(root: XmlElement, pageNumbers = true): Fields {
  const closed = new Set<XmlElement>()
  collectClosed(root, [], closed)
  let open: Open[] = []
  const shows = (instruction: string) => pageNumbers || !PAGE_NUMBER.test(instruction)
  return {
    shows,
    met: (sign) => {
      if (closed.has(sign)) step(sign)
    },
    instructed: (text) => {
      const last = open.at(-1)
      if (last) last.instruction += text
    },
    shown: () => open.every((field) => field.inResult && shows(field.instruction)),
    apart: (read) => {
      const around = open
      open = []
      const value = read()
      open = around
      return value
    },
  }

  function step(sign: XmlElement): void {
    const kind = kindOf(sign)
    const last = open.at(-1)
    if (kind === 'begin') open.push({ instruction: '', inResult: false })
    else if (kind === 'end') open.pop()
    else if (last) last.inResult = true
  }
}

/** The number of a page, or how many pages there are. */
const PAGE_NUMBER = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)(?:\s|$)/iu

// A field that never ends would hide the rest of the document: its signs are passed over.
function collectClosed(element: XmlElement, open: XmlElement[][], closed: Set<XmlElement>): void {
  for (const each of contents(element)) {
    if (each.name === 'w:fldChar') close(each, open, closed)
    else if (each.children.length > 0) collectClosed(each, APART.has(each.name) ? [] : open, closed)
  }
}

function close(sign: XmlElement, open: XmlElement[][], closed: Set<XmlElement>): void {
  const kind = kindOf(sign)
  if (kind === 'begin') open.push([sign])
  else open.at(-1)?.push(sign)
  if (kind === 'end') for (const each of open.pop() ?? []) closed.add(each)
}

const APART: ReadonlySet<string> = new Set(['w:tc', 'w:txbxContent', 'w:footnote', 'w:endnote'])

function kindOf(sign: XmlElement): string {
  return sign.attributes['w:fldCharType'] ?? ''
}
