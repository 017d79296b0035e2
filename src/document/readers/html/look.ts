import type { Paragraph, StyleName } from '../../document.ts'
import { attribute, classNames, type Element, styled } from './element.ts'

/** What an element hands down to the text in it. */
export interface Look {
  readonly style: StyleName
  readonly bold: boolean
  /** Whether line ends of the source are line ends. */
  readonly pre: boolean
  /** Whether the page is one of our own: the names of its classes are styles. */
  readonly own: boolean
  readonly align?: Align
}

type Align = NonNullable<Paragraph['align']>

export const PLAIN: Look = { style: 'body', bold: false, pre: false, own: false }

/** The look inside of an element. */
export function lookIn(element: Element, look: Look): Look {
  const own = look.own || isOwnSheet(element)
  const classes = own ? classNames(element) : []
  const align = classes.find(isAlign) ?? alignOf(element) ?? look.align
  return {
    style: classes.find(isStyle) ?? look.style,
    bold: own ? look.bold || element.tagName === 'b' : isBold(element, look.bold),
    pre: isPre(element, look.pre),
    own,
    ...(align ? { align } : {}),
  }
}

/** Our own writer makes an article of each sheet. */
function isOwnSheet(element: Element): boolean {
  return element.tagName === 'article' && /^sheet sheet-\d+$/u.test(attribute(element, 'class') ?? '')
}

const BOLD: ReadonlySet<string> = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

function isBold(element: Element, above: boolean): boolean {
  const weight = styled(element, 'font-weight')
  if (weight === undefined || weight === 'inherit') return above || BOLD.has(element.tagName)
  return weight.startsWith('bold') || Number.parseInt(weight, 10) >= 600
}

function isPre(element: Element, above: boolean): boolean {
  const space = styled(element, 'white-space')
  return space === undefined ? above || element.tagName === 'pre' : space.startsWith('pre')
}

function alignOf(element: Element): Align | undefined {
  const named = styled(element, 'text-align') ?? attribute(element, 'align')?.toLowerCase()
  // A table may stand in the middle of the page with its words at the left.
  if (element.tagName === 'table') return undefined
  if (element.tagName === 'center') return 'center'
  return named !== undefined && isAlign(named) ? named : undefined
}

const ALIGNS: readonly string[] = ['left', 'center', 'right', 'justify'] satisfies readonly Align[]

function isAlign(name: string): name is Align {
  return ALIGNS.includes(name)
}

const STYLES: Readonly<Record<StyleName, true>> = {
  body: true,
  title: true,
  stamp: true,
  'stamp-right': true,
  'signature-mark': true,
  heading: true,
  'stamp-word': true,
  mark: true,
  amendment: true,
  cell: true,
  'cell-header': true,
  'cell-section': true,
  'cell-to-sign': true,
  note: true,
}

function isStyle(name: string): name is StyleName {
  return Object.hasOwn(STYLES, name)
}
