import { attribute, classNames, type Element, isElement, styled, wordsOf } from './element.ts'
import { roman } from '../roman.ts'

/** The items of a list with their marks as a browser prints them; items that say their own number count on from it. */
export function itemMarks(list: Element): ReadonlyMap<Element, string> {
  const marks = new Map<Element, string>()
  let number = wholeNumber(attribute(list, 'start')) ?? 1
  for (const item of list.childNodes) {
    if (!isElement(item) || item.tagName !== 'li') continue
    number = wholeNumber(attribute(item, 'value')) ?? number
    marks.set(item, markOf(list, item, number))
    number++
  }
  return marks
}

/** The mark that stands as text in a page: of Word («mso-list:Ignore») or of our own writer. */
export function printedMark(element: Element): string | undefined {
  if (element.tagName !== 'span') return undefined
  const isMark = styled(element, 'mso-list') === 'ignore' || classNames(element)[0] === 'list-mark'
  return isMark ? bulletOf(wordsOf(element)) : undefined
}

/** Word prints bullets by signs of its fonts Symbol and Wingdings. */
function bulletOf(mark: string): string {
  return /^[·§\uF0B7\uF0A7]$/u.test(mark) ? '•' : mark
}

function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*-?\d{1,6}\s*$/u.test(value) ? Number(value) : undefined
}

/** `''` where nothing is printed. */
function markOf(list: Element, item: Element, number: number): string {
  const kind = styleType(item) ?? styleType(list) ?? attribute(item, 'type') ?? attribute(list, 'type') ?? ''
  if (kind === 'none') return ''
  return list.tagName === 'ol' && !BULLETS.has(kind) ? `${counted(kind, number)}.` : '•'
}

const BULLETS: ReadonlySet<string> = new Set(['disc', 'circle', 'square'])

function styleType(element: Element): string | undefined {
  const named = styled(element, 'list-style-type') ?? styled(element, 'list-style')
  return named?.split(/\s+/u).find((word) => /^(?:none|disc|circle|square|decimal|(?:lower|upper)-\w+)$/u.test(word))
}

function counted(kind: string, number: number): string {
  switch (kind) {
    case 'a':
    case 'lower-alpha':
    case 'lower-latin':
      return letters(number)
    case 'A':
    case 'upper-alpha':
    case 'upper-latin':
      return letters(number).toUpperCase()
    case 'i':
    case 'lower-roman':
      return roman(number).toLowerCase()
    case 'I':
    case 'upper-roman':
      return roman(number)
    default:
      return String(number)
  }
}

function letters(number: number): string {
  if (number < 1) return String(number)
  const [before, last] = [Math.floor((number - 1) / 26), (number - 1) % 26]
  return (before > 0 ? letters(before) : '') + String.fromCharCode(97 + last)
}
