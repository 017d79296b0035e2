import type { Text } from '../../core/text.ts'
import type { RoadmapFile } from '../../format/index.ts'
import { orderOf } from '../../model/index.ts'
import type { Block, Paragraph } from '../../document/index.ts'
import { orderBlocks } from '../order-sheet.ts'
import type { Template } from '../template.ts'
import type { Draft, ValueOrigin } from './draft.ts'
import { linesUnused } from './line-origins.ts'
import { readOrder } from './order.ts'
import { saysSame } from './same-words.ts'
import { placesOf, type SourceLine } from './source-line.ts'

/** The order that stands before a plan, with a doubt where it would not print the same words. */
export function orderDraft(lines: readonly SourceLine[], template: Template): Draft<Pick<RoadmapFile, 'order'>> {
  if (lines.length === 0) return { value: {}, origins: [], doubts: [], unused: [] }
  const { value: order, parts, unused } = readOrder(lines, template)
  const origins = Object.entries(parts).flatMap(([key, from]): ValueOrigin[] => {
    return from.length > 0 ? [{ path: ['order', key], from: placesOf(from) }] : []
  })
  const typed = [...new Set(Object.values(parts).flat())].map(({ text }) => text).join(' ')
  const printed = orderBlocks(orderOf(order, ['order']), template, width)
    .flatMap(wordsOf)
    .join(' ')
  return {
    value: { order },
    origins,
    doubts: saysSame(typed, printed)
      ? []
      : [{ rule: 'import-order', path: ['order'], at: lines[0]?.at ?? null, message: unclear }],
    unused: linesUnused(unused, why),
  }
}

/** Any width: the words are the same on every page. */
const width = 170

function wordsOf(block: Block): string[] {
  if (block.type === 'paragraph') return [paragraphWords(block)]
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs.map(paragraphWords)))
}

function paragraphWords({ mark, inlines }: Paragraph): string {
  const words = inlines.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('')
  return mark === undefined ? words : `${mark} ${words}`
}

const unclear: Text = {
  ru: 'Приказ перед планом прочитан, но напечатается не совсем теми же словами: сверьте «order» («приказ») с документом.',
  en: 'The order before the plan was read but would not print in quite the same words: compare “order” with the document.',
}

const why: Text = {
  ru: 'место издания приказа или строки под его подписью: в ключе «приказ» (order) поля для них нет',
  en: 'the place of issue of the order, or lines below its signature: “order” has no field for them',
}
