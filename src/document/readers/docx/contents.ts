import { child } from './tree.ts'
import type { XmlElement } from './xml.ts'

/** What tracking says of a stretch of the file: taken in or left out. */
export type Change = 'inserted' | 'deleted'

/**
 * What an element holds once every wrapper that prints nothing of its own is opened: content controls, smart tags,
 * hyperlinks, simple fields, one branch of alternatives. Tracked changes are accepted: `changed` is told of each.
 */
export function contents(
  element: XmlElement,
  changed: (change: Change, element: XmlElement) => void = ignore,
): readonly XmlElement[] {
  return element.children.some(({ name }) => name in WRAPPERS)
    ? element.children.flatMap((each) => opened(each, changed))
    : element.children
}

function opened(
  element: XmlElement,
  changed: (change: Change, element: XmlElement) => void,
): XmlElement | readonly XmlElement[] {
  const wrapper = WRAPPERS[element.name]
  if (!wrapper) return element
  if (wrapper === 'inserted' || wrapper === 'deleted') changed(wrapper, element)
  const inner = wrapper === 'deleted' ? undefined : insides(element)
  return inner ? contents(inner, changed) : []
}

function ignore(): void {}

const WRAPPERS: Readonly<Record<string, 'plain' | 'control' | 'alternatives' | Change>> = {
  'w:sdt': 'control',
  'w:smartTag': 'plain',
  'w:customXml': 'plain',
  'w:hyperlink': 'plain',
  'w:dir': 'plain',
  'w:bdo': 'plain',
  'w:ruby': 'plain',
  'w:rubyBase': 'plain',
  'mc:AlternateContent': 'alternatives',
  'w:ins': 'inserted',
  'w:moveTo': 'inserted',
  'w:del': 'deleted',
  'w:moveFrom': 'deleted',
}

function insides(element: XmlElement): XmlElement | undefined {
  if (element.name === 'w:sdt') return child(element, 'w:sdtContent')
  return element.name === 'mc:AlternateContent' ? branch(element) : element
}

// ECMA-376 part 3, 9.3: the first choice whose vocabularies are known, else the fallback.
function branch(element: XmlElement): XmlElement | undefined {
  const choice = element.children.find(({ name, attributes }) => name === 'mc:Choice' && known(attributes.Requires))
  return choice ?? child(element, 'mc:Fallback')
}

const KNOWN: ReadonlySet<string> = new Set(['wps', 'wpg', 'wpc', 'wpi', 'w14', 'w15', 'w16', 'wp14', 'a14', 'v', 'o'])

function known(requires = ''): boolean {
  return requires.split(/\s+/u).every((prefix) => KNOWN.has(prefix))
}
