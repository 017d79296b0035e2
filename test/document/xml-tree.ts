import { SaxesParser } from 'saxes'

/** An element of a part: enough of a tree to ask questions of it. Names keep their prefixes. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

/** Reads a part strictly: throws where it is not well-formed (saxes) or a prefix is not declared. */
export function readXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([name, value]) => [name, value.value]))
    const element: XmlElement = { name: tag.name, attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.write(xml).close()
  return top.children[0] as XmlElement
}

/** All elements of a name below one, in the order of the text. */
export function all(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])
}

/** The children of a name. */
export function kids(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

/** An attribute of the element found by a path of child names; `w:val` unless told otherwise. */
export function value(element: XmlElement, path: string, attribute = 'w:val'): string | undefined {
  const found = path.split('/').reduce<XmlElement | undefined>((at, name) => kids(at, name)[0], element)
  return found?.attributes[attribute]
}
