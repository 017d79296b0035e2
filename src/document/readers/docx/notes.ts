import { raised } from './signs.ts'
import { children } from './tree.ts'
import type { XmlElement } from './xml.ts'

/** The notes of a document in the order in which its text refers to them, footnotes and endnotes counted together. */
export interface Notes {
  /**
   * The sign of the note to which the text refers; `undefined` where the file has no such note.
   * @param own the sign that the author has given it himself («*»).
   */
  readonly refer: (reference: XmlElement, own?: string) => string | undefined
  /** The notes met so far; more may come while they are read. */
  readonly met: readonly MetNote[]
}

export interface MetNote {
  readonly sign: string
  readonly element: XmlElement
}

export function notesOf(footnotes: XmlElement | undefined, endnotes: XmlElement | undefined): Notes {
  const all = new Map([...keyed(footnotes, 'w:footnote'), ...keyed(endnotes, 'w:endnote')])
  const signs = new Map<string, string>()
  const met: MetNote[] = []
  let count = 0
  return { refer, met }

  function refer({ name, attributes }: XmlElement, own?: string): string | undefined {
    const key = `${name.replace('Reference', '')} ${attributes['w:id'] ?? ''}`
    const element = all.get(key)
    if (!element) return undefined
    const sign = signs.get(key) ?? own ?? raised(++count)
    if (!signs.has(key)) met.push({ sign, element })
    signs.set(key, sign)
    return sign
  }
}

function keyed(part: XmlElement | undefined, name: string): readonly (readonly [string, XmlElement])[] {
  return children(part, name).map((note) => [`${name} ${note.attributes['w:id'] ?? ''}`, note])
}
