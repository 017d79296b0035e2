import { printedWidth, type Cell, type Paragraph, type StyleName, type Table } from '../document/index.ts'
import type { Official } from '../model/index.ts'
import { inlinesOf, paragraphsOf } from './cell-text.ts'
import { markParagraph } from './stamp.ts'
import type { Template } from './template.ts'

/** Room for a mark of an electronic signature, and for a signature by hand, in millimetres. */
const frameWidth = 70
const handWidth = 45

/**
 * A signature across so many millimetres: position, place to sign, name, the last two level with the last line of the
 * position (ГОСТ Р 7.0.97, «Подпись»). `blank` is what stands in the place to sign where no frame does.
 */
export function signatureRow(official: Official, template: Template, width: number, blank: string): Table {
  const { position, name, mark } = official
  const place = mark ? markParagraph(mark, template) : requisite(blank, 'stamp')
  const written = printedWidth(name ?? '', Number(template.sizes.stamp)) + 5
  const right = Math.min(Math.max(written, 40), width / 3)
  const middle = mark ? frameWidth : handWidth
  return borderless(
    [width - middle - right, middle, right],
    [
      { paragraphs: paragraphsOf(position ?? '', 'stamp'), verticalAlign: 'bottom' },
      { paragraphs: [place], verticalAlign: 'bottom' },
      { paragraphs: [requisite(name ?? '', 'stamp-right')], verticalAlign: 'bottom' },
    ],
  )
}

/** Two requisites on one line, one at each side: the date and the number of an order. */
export function twoSides(left: string, right: string, width: number): Table {
  return borderless(
    [width / 2, width / 2],
    [{ paragraphs: [requisite(left, 'stamp')] }, { paragraphs: [requisite(right, 'stamp-right')] }],
  )
}

function requisite(text: string, style: StyleName): Paragraph {
  return { type: 'paragraph', style, inlines: inlinesOf(text) }
}

function borderless(widths: readonly number[], cells: readonly Cell[]): Table {
  const columns = widths.map((width) => ({ width }))
  return { type: 'table', columns, header: [], rows: [{ cells }], borders: false }
}
