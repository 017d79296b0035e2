import type { Block, Document, Paragraph, Sheet } from '../document/index.ts'
import type { Roadmap } from '../model/index.ts'
import { boundStamp } from './bound-stamp.ts'
import { inlinesOf } from './cell-text.ts'
import { planTable } from './plan-table.ts'
import { orderBlocks } from './order-sheet.ts'
import { annexParagraphs, stampParagraphs } from './stamp.ts'
import type { Template } from './template.ts'

/** A4 in millimetres (ГОСТ Р 7.0.97, 3.1). */
const a4 = { short: 210, long: 297 }

/** The plan as it is signed and filed. `draft` prints the template's word for a draft, whatever the file says. */
export function planDocument(plan: Roadmap, template: Template, options: { readonly draft: boolean }): Document {
  const draft = options.draft || plan.draft
  const columns = plan.columns.reduce((sum, { leaves }) => sum + Math.max(1, leaves.length), 0)
  const landscape = columns >= Number(template.page['landscape-from'])
  const { order } = plan
  const sizes = numbers(template.sizes)
  const { table, size } = planTable(plan, template, textWidth(template, landscape), smallerSizes(sizes.table))
  const body: Block[] = [
    ...(draft ? [draftMark(template)] : []),
    ...stampBlock(plan, template, textWidth(template, landscape)),
    ...titleParagraphs(plan.title ?? ''),
    table,
  ]
  const orderBody = order ? orderBlocks(order, template, textWidth(template, false)) : []
  return {
    title: (plan.title ?? '').replace(/\*\*/g, '').split(/\s+/).join(' ').trim(),
    ...(plan.organization === null ? {} : { author: plan.organization }),
    lang: 'ru-RU',
    look: { font: template.font, sizes: { ...sizes, table: size }, lineSpacing: 1 },
    sheets: [...(order ? [sheetOf(template, false, draft, orderBody)] : []), sheetOf(template, landscape, draft, body)],
  }
}

/** The type sizes in which a table may print: up to two points smaller than the template's, never under 10. */
function smallerSizes(table: number): number[] {
  return [table, table - 1, table - 2].filter((size) => size === table || size >= 10)
}

function textWidth(template: Template, landscape: boolean): number {
  const { left, right } = numbers(template.page.margins)
  return (landscape ? a4.long : a4.short) - left - right
}

function sheetOf(template: Template, landscape: boolean, draft: boolean, blocks: readonly Block[]): Sheet {
  return {
    orientation: landscape ? 'landscape' : 'portrait',
    margins: numbers(template.page.margins),
    pageNumbers: 'from-second',
    ...(draft ? { watermark: template.draft } : {}),
    blocks,
  }
}

function draftMark(template: Template): Paragraph {
  return { type: 'paragraph', style: 'mark', inlines: inlinesOf(template.draft) }
}

/**
 * The stamps side by side, the approval right-most; each is a block whose lines are left-aligned in it
 * (ГОСТ Р 7.0.97, 5.16). A single one stands at the right.
 */
function stampBlock(plan: Roadmap, template: Template, width: number): Block[] {
  const annex = annexParagraphs(plan, template)
  const right = [
    ...annex,
    ...(annex.length > 0 && plan.approval ? [empty] : []),
    ...(plan.approval ? stampParagraphs(plan, plan.approval, template) : []),
  ]
  const left = plan.agreed.map((stamp) => stampParagraphs(plan, stamp, template))
  const blocks = right.length > 0 ? [...left, right] : left
  if (blocks.length === 0) return []
  const own = Math.min(Number(template.stamp.width), (width - gap * (blocks.length - 1)) / Math.max(1, blocks.length))
  const alone = blocks.length === 1
  const between = alone ? width - own : (width - own * blocks.length) / (blocks.length - 1)
  const bound = blocks.map((block) => boundStamp(block, own - cellMargins, Number(template.sizes.stamp)))
  const spaced = bound.flatMap((block, i) => (i === 0 && !alone ? [block] : [[empty], block]))
  return [
    {
      type: 'table',
      columns: spaced.map((block) => ({ width: block.length === 1 && block[0] === empty ? between : own })),
      header: [],
      rows: [{ cells: spaced.map((paragraphs) => ({ paragraphs })) }],
      borders: false,
    },
  ]
}

/** Left and right margin of a cell in Word, in millimetres. */
const cellMargins = 3.8
/** The least room between two stamps, in millimetres. */
const gap = 6
const empty: Paragraph = { type: 'paragraph', style: 'stamp', inlines: [] }

function titleParagraphs(title: string): Paragraph[] {
  return title
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', style: 'title', inlines: inlinesOf(line.trim(), true), keepNext: true }))
}

function numbers<K extends string>(texts: Readonly<Record<K, string>>): Readonly<Record<K, number>> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, Number(text)])) as Record<K, number>
}
