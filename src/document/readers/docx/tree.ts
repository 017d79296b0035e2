import type { XmlElement } from './xml.ts'

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name)
}

/** The children of a name. */
export function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((each) => each.name === name) ?? []
}

/** The `w:val` of a child; `undefined` where there is no such child or it has none. */
export function value(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val']
}

/** A whole number in `w:val` of a child. */
export function wholeNumber(element: XmlElement | undefined, name: string): number | undefined {
  return whole(value(element, name))
}

/** A whole number as written; `undefined` where it is none. */
export function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}$/u.test(text.trim()) ? Number(text) : undefined
}

/** Whether a child switches something on: it does without a `w:val` (ECMA-376 part 1, 17.17.4 ST_OnOff). `undefined` without such a child. */
export function switched(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name)
  return found && !OFF.has(found.attributes['w:val'] ?? '')
}

const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off', 'none'])
