import { largest } from '../core/largest.ts'
import type { Paragraph } from './document.ts'
import { printedWidth } from './printed-width.ts'

/**
 * How far the texts of list items that stand together hang, in millimetres: so far that every mark among them has room
 * and a gap behind it, and all texts begin at one line. 5 mm hold «–», «•» and «1)», longer marks get more by 2.5 mm.
 */
export function listHang(paragraphs: readonly Paragraph[], points: number): number {
  const widest = largest(paragraphs.map(({ mark = '' }) => printedWidth(mark, points)))
  return Math.max(5, Math.ceil((widest + 1) / 2.5) * 2.5)
}
