import type { StyleName } from '../../document.ts'
import { ownStyle } from '../../word-styles.ts'
import { child, children, switched, value, wholeNumber } from './tree.ts'
import type { XmlElement } from './xml.ts'

/** Properties that a style switches on or off (ECMA-376 part 1, 17.7.3); absent where it and those it is based on are silent. */
export interface Toggles {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly hidden?: boolean
}

/** What a style of paragraphs says with all that it is based on. */
export interface ParagraphStyle {
  /** Its identifier and those of the styles on which it is based, nearest first. */
  readonly chain: readonly string[]
  readonly own?: StyleName
  readonly toggles: Toggles
  /** `w:jc`, as written. */
  readonly align?: string
  readonly hanging: boolean
  /** The list to which its paragraphs belong, and the level in it. */
  readonly list?: number
  readonly level?: number
}

/** The styles of a file, each resolved once. */
export interface Styles {
  readonly defaults: Toggles
  readonly paragraph: (id: string | undefined) => ParagraphStyle
  readonly character: (id: string | undefined) => Toggles
  /** The lines of a style of tables. */
  readonly tableBorders: (id: string | undefined) => XmlElement | undefined
  /** The list behind a style of numbering. */
  readonly numbering: (id: string) => number | undefined
}

export function stylesOf(part: XmlElement | undefined): Styles {
  const all = children(part, 'w:style')
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]))
  const standard = all.find(({ attributes }) => attributes['w:type'] === 'paragraph' && isOn(attributes['w:default']))
  const defaults = child(child(child(part, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  const chain = (id: string | undefined) => basis(byId, id)
  return {
    defaults: togglesOf([defaults]),
    paragraph: once((id) => paragraphStyle(chain(byId.has(id) ? id : standard?.attributes['w:styleId']))),
    character: once((id) => togglesOf(chain(id).map((style) => child(style, 'w:rPr')))),
    tableBorders: (id) => first(chain(id), (style) => child(child(style, 'w:tblPr'), 'w:tblBorders')),
    numbering: (id) => first(chain(id), (style) => wholeNumber(numberingOf(style), 'w:numId')),
  }
}

/** Bold, italic or hidden as a reader sees it: what a run says itself, else what its styles make together. */
export function effective(
  toggle: keyof Toggles,
  own: Toggles,
  character: Toggles,
  paragraph: Toggles,
  defaults: Toggles,
): boolean {
  // Two styles that both switch a property on switch it off together: so a title style stands out in bold text.
  return own[toggle] ?? (defaults[toggle] === true || (paragraph[toggle] === true) !== (character[toggle] === true))
}

/** What the properties of runs say, nearest first. */
export function togglesOf(properties: readonly (XmlElement | undefined)[]): Toggles {
  const bold = first(properties, (each) => switched(each, 'w:b'))
  const italic = first(properties, (each) => switched(each, 'w:i'))
  const hidden = first(properties, (each) => switched(each, 'w:vanish'))
  return {
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(hidden !== undefined && { hidden }),
  }
}

function paragraphStyle(chain: readonly XmlElement[]): ParagraphStyle {
  const own = first(chain, (style) => ownStyle(style.attributes['w:styleId'] ?? '', value(style, 'w:name') ?? ''))
  const align = first(chain, (style) => value(child(style, 'w:pPr'), 'w:jc'))
  const list = first(chain, (style) => wholeNumber(numberingOf(style), 'w:numId'))
  const level = first(chain, (style) => wholeNumber(numberingOf(style), 'w:ilvl'))
  return {
    chain: chain.map((style) => style.attributes['w:styleId'] ?? ''),
    ...(own && { own }),
    toggles: togglesOf(chain.map((style) => child(style, 'w:rPr'))),
    ...(align !== undefined && { align }),
    hanging: first(chain, (style) => hangs(child(style, 'w:pPr'))) ?? false,
    ...(list !== undefined && { list }),
    ...(level !== undefined && { level }),
  }
}

/** Whether the first line of a paragraph stands out to the left; `undefined` where its properties do not say. */
export function hangs(properties: XmlElement | undefined): boolean | undefined {
  const indent = child(properties, 'w:ind')?.attributes
  if (indent?.['w:hanging'] !== undefined) return indent['w:hanging'] !== '0'
  return indent?.['w:firstLine'] === undefined ? undefined : false
}

function numberingOf(style: XmlElement): XmlElement | undefined {
  return child(child(style, 'w:pPr'), 'w:numPr')
}

// Longer than any real chain; a style that is based on itself ends here too.
const LONGEST_CHAIN = 30

function basis(byId: ReadonlyMap<string, XmlElement>, id: string | undefined): readonly XmlElement[] {
  const chain: XmlElement[] = []
  for (let style = byId.get(id ?? ''); style && chain.length < LONGEST_CHAIN; ) {
    chain.push(style)
    style = byId.get(value(style, 'w:basedOn') ?? '')
  }
  return chain
}

function first<From, Found>(all: readonly From[], find: (each: From) => Found | undefined): Found | undefined {
  for (const each of all) {
    const found = find(each)
    if (found !== undefined) return found
  }
  return undefined
}

function isOn(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on'
}

function once<Value>(make: (id: string) => Value): (id: string | undefined) => Value {
  const made = new Map<string, Value>()
  return (id = '') => {
    const value = made.get(id) ?? make(id)
    made.set(id, value)
    return value
  }
}
