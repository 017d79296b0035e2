import { plainSigns } from '../plain-signs.ts'
import { type Element, isElement, isText, type Node, wordsOf } from './element.ts'
import { addBreak, addRemark, addText, endParagraph, type Flow, newFlow, paragraphsOf } from './flow.ts'
import { footnoteSign, footnoteTextSign, leadsBack } from './footnote.ts'
import { leftOut } from './left-out.ts'
import { itemMarks, printedMark } from './list-mark.ts'
import { type Look, lookIn } from './look.ts'
import { raised } from './superscript.ts'
import { flattenTable, isLayout, readTable } from './table.ts'

/** Elements inside each other; what lies deeper is taken as plain words. */
const DEEPEST = 200

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** Reads what is inside of an element: blocks end the paragraph before them and their own. */
export function readChildren(element: Element, look: Look, flow: Flow, depth: number): void {
  for (const child of element.childNodes) readNode(child, look, flow, depth)
}

function readNode(node: Node, look: Look, flow: Flow, depth: number): void {
  if (isText(node)) addText(flow, node.value, look)
  else if (isElement(node) && !isNoted(node, flow)) readElement(node, look, flow, depth)
}

/** Leaves out what is not printed, and says so. */
function isNoted(element: Element, flow: Flow): boolean {
  const kind = leftOut(element)
  if (kind === undefined) return false
  if (kind === 'silent') return true
  const words = wordsOf(element)
  if (kind === 'picture' || kind === 'linked' || words !== '') addRemark(flow, kind, words)
  return true
}

function readElement(element: Element, look: Look, flow: Flow, depth: number): void {
  if (depth > DEEPEST) addText(flow, ` ${wordsOf(element)} `, look)
  else if (isSpecial(element, look, flow, depth)) return
  else if (BLOCKS.has(element.tagName) || isTitleLine(element, look))
    readBlock(element, lookIn(element, look), look, flow, depth)
  else readChildren(element, lookIn(element, look), flow, depth + 1)
}

function isSpecial(element: Element, look: Look, flow: Flow, depth: number): boolean {
  const mark = printedMark(element)
  const sign = footnoteSign(element)
  const note = footnoteTextSign(element)
  if (mark !== undefined) flow.mark = mark
  else if (sign !== undefined) addText(flow, sign, look)
  else if (note !== undefined) readFootnote(element, note, look, flow, depth)
  else return leadsBack(element) || isOfItsKind(element, look, flow, depth)
  return true
}

function isOfItsKind(element: Element, look: Look, flow: Flow, depth: number): boolean {
  switch (element.tagName) {
    case 'br':
      addBreak(flow)
      return true
    case 'sup':
      return isRaised(element, look, flow)
    case 'ins':
      addRemark(flow, 'inserted', wordsOf(element))
      return false
    case 'ul':
    case 'ol':
      readList(element, look, flow, depth)
      return true
    case 'table':
      readAnyTable(element, look, flow, depth)
      return true
    default:
      return false
  }
}

function isRaised(element: Element, look: Look, flow: Flow): boolean {
  const words = plainSigns(wordsOf(element))
  if (raised(words) === words) return false
  addText(flow, raised(words), look)
  return true
}

/** The lines of a title of our own are its spans. */
function isTitleLine({ tagName, parentNode }: Element, { own, style }: Look): boolean {
  return own && tagName === 'span' && style === 'title' && /^h[12]$/u.test(parentNode?.nodeName ?? '')
}

function readBlock(element: Element, inside: Look, outside: Look, flow: Flow, depth: number): void {
  endParagraph(flow, outside)
  const { mark } = flow
  readChildren(element, inside, flow, depth + 1)
  endParagraph(flow, inside)
  // A mark that stood in it without words is not the next one's.
  if (flow.mark !== undefined) flow.mark = mark
}

function readList(list: Element, look: Look, flow: Flow, depth: number): void {
  endParagraph(flow, look)
  const inside = lookIn(list, look)
  const marks = itemMarks(list)
  for (const child of list.childNodes) {
    // A list of our own has its marks as text.
    const mark = inside.own || !isElement(child) ? undefined : marks.get(child)
    if (mark) flow.mark = mark
    readNode(child, inside, flow, depth + 1)
    endParagraph(flow, inside)
    flow.mark = undefined
  }
}

function readAnyTable(table: Element, look: Look, flow: Flow, depth: number): void {
  endParagraph(flow, look)
  flow.mark = undefined
  const readInside = (element: Element, look: Look, flow: Flow) =>
    readBlock(element, lookIn(element, look), look, flow, depth + 1)
  if (!flow.isPage) return flattenTable(table, look, flow, readInside)
  if (isLayout(table, look)) return readBlock(table, lookIn(table, look), look, flow, depth)
  for (const child of table.childNodes)
    if (isElement(child) && child.tagName === 'caption') readNode(child, look, flow, depth + 1)
  readTable(table, look, flow, readInside)
}

/** The text of a footnote: apart from the text of the page. */
function readFootnote(element: Element, sign: string, look: Look, flow: Flow, depth: number): void {
  endParagraph(flow, look)
  const inner = newFlow(false)
  readBlock(element, lookIn(element, look), look, inner, depth)
  flow.footnotes.push({ sign, paragraphs: paragraphsOf(inner) })
  for (const remark of inner.remarks) flow.remarks.push(remark)
}
