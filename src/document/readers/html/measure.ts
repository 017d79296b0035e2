import { attribute, type Element, styled } from './element.ts'

/** Millimetres; CSS: a pixel is 1/96 of an inch. */
const UNITS: Readonly<Record<string, number>> = {
  px: 25.4 / 96,
  pt: 25.4 / 72,
  pc: 25.4 / 6,
  in: 25.4,
  cm: 10,
  mm: 1,
  // Of the text of a portrait page.
  '%': 1.7,
}

/** The width that an element gives itself in millimetres; 0 where it gives none. */
export function widthOf(element: Element): number {
  return measured(styled(element, 'width')) || measured(attribute(element, 'width'))
}

function measured(value = ''): number {
  const found = /^(\d{1,6}(?:\.\d{1,6})?) ?(px|pt|pc|in|cm|mm|%)?$/iu.exec(value.trim())
  return found ? Math.round(Number(found[1]) * (UNITS[found[2]?.toLowerCase() ?? 'px'] ?? 0) * 10) / 10 : 0
}
