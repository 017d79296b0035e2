import type { RemarkKind } from '../../reading.ts'
import { attribute, classNames, type Element, styled } from './element.ts'

const SILENT: ReadonlySet<string> = new Set(
  'head script style template noscript noframes title meta link base col colgroup select datalist textarea input button'.split(
    ' ',
  ),
)
const PICTURES: ReadonlySet<string> = new Set('img picture svg math canvas object embed video audio applet'.split(' '))
const FRAMES: ReadonlySet<string> = new Set(['iframe', 'frame', 'frameset'])

/** Why an element is left out: a remark, or nothing worth a remark; `undefined` where it is read. */
export function leftOut(element: Element): RemarkKind | 'silent' | undefined {
  const { tagName } = element
  if (SILENT.has(tagName) || isWatermark(element)) return 'silent'
  if (PICTURES.has(tagName)) return 'picture'
  if (FRAMES.has(tagName)) return 'linked'
  if (isHidden(element)) return 'hidden'
  return tagName === 'del' ? 'deleted' : ofWord(element)
}

/** The word laid across the pages that our own writer prints. */
function isWatermark(element: Element): boolean {
  return classNames(element)[0] === 'watermark' && attribute(element, 'aria-hidden') === 'true'
}

function isHidden(element: Element): boolean {
  if (attribute(element, 'style') === undefined) return attribute(element, 'hidden') !== undefined
  return (
    attribute(element, 'hidden') !== undefined ||
    styled(element, 'display') === 'none' ||
    /^(?:hidden|collapse)$/u.test(styled(element, 'visibility') ?? '') ||
    styled(element, 'mso-hide') === 'all'
  )
}

/** Parts of a page of Word («mso-element») and of LibreOffice (a division with a title). */
function ofWord(element: Element): RemarkKind | undefined {
  const part = styled(element, 'mso-element') ?? ''
  if (part === 'header' || part === 'footer') return 'page-header'
  if (part === 'comment-list' || part === 'comment') return 'comment'
  const title = element.tagName === 'div' ? attribute(element, 'title') : undefined
  return title === 'header' || title === 'footer' ? 'page-header' : undefined
}
