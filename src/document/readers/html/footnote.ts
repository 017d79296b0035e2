import { attribute, classNames, type Element, styled, wordsOf } from './element.ts'
import { raised } from './superscript.ts'

/** The sign of a footnote in the text («¹»), where an element is one: as LibreOffice, Word and pandoc write it. */
export function footnoteSign(element: Element): string | undefined {
  if (element.tagName !== 'a') return undefined
  const names = classNames(element)
  const isSign =
    names.some((name) => name === 'sdfootnoteanc' || name === 'sdendnoteanc' || name === 'footnote-ref') ||
    /^#_(?:ftn|edn)\d+$/u.test(attribute(element, 'href') ?? '')
  return isSign ? raised(wordsOf(element).replace(/^\[|\]$/gu, '')) : undefined
}

/** The sign of the footnote whose text an element holds. */
export function footnoteTextSign(element: Element): string | undefined {
  const isNote =
    /^(?:foot|end)note$/u.test(styled(element, 'mso-element') ?? '') || NOTE_ROLES.has(attribute(element, 'role') ?? '')
  const id = attribute(element, 'id') ?? ''
  const number = /^(?:sdfootnote|sdendnote|ftn|edn|fn)(\d+)$/u.exec(id)?.[1]
  return number !== undefined && (isNote || id.startsWith('sd') || (element.tagName === 'li' && id.startsWith('fn')))
    ? raised(number)
    : undefined
}

const NOTE_ROLES: ReadonlySet<string> = new Set(['doc-endnote', 'doc-footnote'])

/** Whether an element only leads back from a footnote to its place. */
export function leadsBack(element: Element): boolean {
  if (element.tagName !== 'a') return false
  return (
    classNames(element).some((name) => /^(?:sdfootnotesym|sdendnotesym|footnote-back)/u.test(name)) ||
    /^#_(?:ftn|edn)ref\d+$/u.test(attribute(element, 'href') ?? '')
  )
}
