import type { DefaultTreeAdapterTypes } from 'parse5'
import { plainSigns } from '../plain-signs.ts'

/** A node of a page as parse5 gives it. */
export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element

export function isElement(node: Node): node is Element {
  return 'tagName' in node
}

export function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text'
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value
}

/** The names in `class`. */
export function classNames(element: Element): readonly string[] {
  return attribute(element, 'class')?.split(/\s+/u) ?? []
}

/** The value of a property in `style`, in small letters; the last one counts. */
export function styled(element: Element, property: string): string | undefined {
  const style = attribute(element, 'style')
  if (style === undefined) return undefined
  let value: string | undefined
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0 && declaration.slice(0, colon).trim() === property) value = declaration.slice(colon + 1).trim()
  }
  return value
}

const NO_WORDS: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'title'])

/** All words below a node on one line. Deep trees are no danger to it. */
export function wordsOf(node: Node): string {
  const words: string[] = []
  const waiting: Node[] = [node]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (isText(next)) words.push(next.value)
    else if (isElement(next) && !NO_WORDS.has(next.tagName)) {
      if (!INLINE.has(next.tagName)) words.push(' ')
      for (let at = next.childNodes.length - 1; at >= 0; at--) waiting.push(next.childNodes[at] as Node)
    }
  }
  return plainSigns(words.join('')).replace(/\s+/gu, ' ').trim()
}

const INLINE: ReadonlySet<string> = new Set([
  'a',
  'b',
  'i',
  'u',
  's',
  'em',
  'strong',
  'span',
  'font',
  'sup',
  'sub',
  'ins',
])
