import type { ReadDocument, ReadRemark, Unreadable } from '../../reading.ts'
import { tableFault, textFault } from '../reading-limits.ts'
import { isElement } from './element.ts'
import { endParagraph, type Flow, newFlow } from './flow.ts'
import { PLAIN } from './look.ts'
import { parsePage } from './parse.ts'
import { readChildren } from './page.ts'

/**
 * Reads a page or a piece of HTML: saved from Word, LibreOffice or a site, or copied. Nothing that it points to is fetched,
 * nothing in it is run.
 */
export function readHtml(text: string): ReadDocument | Unreadable {
  const fault = textFault(text)
  if (fault) return fault
  const nodes = parsePage(withoutClipboardHeader(text))
  if ('fault' in nodes) return nodes
  const flow = newFlow(true)
  for (const node of nodes) if (isElement(node)) readChildren(node, PLAIN, flow, 0)
  endParagraph(flow, PLAIN)
  const { blocks, footnotes, size } = flow
  return tableFault(size.cells, size.columns) ?? { blocks, footnotes, remarks: remarksOf(flow), knowsMerges: true }
}

/** Windows puts lines of its own before HTML that was copied. */
function withoutClipboardHeader(text: string): string {
  return text.replace(/^\uFEFF?Version:\d[^<]{0,2000}/u, '')
}

/** A remark at the end of a page is at its last paragraph. */
function remarksOf(flow: Flow): readonly ReadRemark[] {
  const last = flow.count.paragraphs
  return flow.remarks.map((remark) => {
    if (!remark.at || !('paragraph' in remark.at) || remark.at.paragraph <= last) return remark
    return { ...remark, at: last === 0 ? null : { paragraph: last } }
  })
}
