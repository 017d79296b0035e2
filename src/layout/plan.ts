import {
  type Block,
  type Document,
  lineCount,
  type Paragraph,
  printedWidth,
  type Sheet,
  type Table,
} from '../document/index.ts'
import type { Roadmap } from '../model/index.ts'
import { amendmentLine } from './amendment-line.ts'
import { boundStamp } from './bound-stamp.ts'
import { inlinesOf } from './cell-text.ts'
import { closingBlocks } from './closing.ts'
import { planTable } from './plan-table.ts'
import { orderBlocks } from './order-sheet.ts'
import { signSheet } from './sign-sheet.ts'
import { annexParagraphs, stampParagraphs } from './stamp.ts'
import { type Template, TemplateError } from './template.ts'

/** A4 in millimetres (ГОСТ Р 7.0.97, 3.1). */
const a4 = { short: 210, long: 297 }

/**
 * The plan as it is signed and filed: the order, the plan, the sheets to be signed, or what of it the template prints.
 * `draft` prints the template's word for a draft, whatever the file says.
 * @throws TemplateError where the template prints an order and the plan has none.
 */
export function planDocument(plan: Roadmap, template: Template, options: { readonly draft: boolean }): Document {
  const draft = options.draft || plan.draft
  const { print } = template
  if (print === 'order' && !plan.order) throw new TemplateError(noOrder)
  const sizes = numbers(template.sizes)
  const table = print === 'order' ? null : wholeTable(plan, template)
  const portrait = (blocks: Block[]) => sheetOf(template, false, draft, blocks)
  const order = plan.order && print !== 'plan' ? orderBlocks(plan.order, template, textWidth(template, false)) : null
  const signed = table ? signSheets(plan, template) : []
  return {
    title: (plan.title ?? '').replace(/\*\*/g, '').split(/\s+/).join(' ').trim(),
    ...(plan.organization === null ? {} : { author: plan.organization }),
    lang: 'ru-RU',
    look: { font: template.font, sizes: { ...sizes, table: table?.size ?? sizes.table }, lineSpacing: 1 },
    sheets: [
      ...(order ? [portrait(order)] : []),
      ...(table ? [sheetOf(template, table.landscape, draft, planBlocks(plan, template, table, draft))] : []),
      ...signed.map(portrait),
    ],
  }
}

const noOrder = {
  ru: 'Шаблон печатает приказ, а в плане его нет: добавьте ключ «order» («приказ») или возьмите другой шаблон.',
  en: 'The template prints an order and the plan has none: add the key “order”, or take another template.',
}

interface WholeTable extends ReturnType<typeof planTable> {
  readonly landscape: boolean
  /** Width of the text in millimetres. */
  readonly width: number
}

function wholeTable(plan: Roadmap, template: Template): WholeTable {
  const columns = plan.columns.reduce((sum, { leaves }) => sum + Math.max(1, leaves.length), 0)
  const landscape = columns >= Number(template.page['landscape-from'])
  const width = textWidth(template, landscape)
  return { ...planTable(plan, template, width, smallerSizes(Number(template.sizes.table))), landscape, width }
}

function planBlocks(plan: Roadmap, template: Template, { table, width }: WholeTable, draft: boolean): Block[] {
  const closing = closingBlocks(plan, template, width)
  return [
    ...(draft ? [draftMark(template)] : []),
    ...stampBlock(plan, template, width),
    ...titleParagraphs(plan.title ?? '', width, Number(template.sizes.title)),
    ...amendmentLine(plan, template),
    closing.length > 0 ? heldToNext(table) : table,
    ...closing,
  ]
}

/** The last row does not leave what closes the document alone on a page. */
function heldToNext(table: Table): Table {
  return {
    ...table,
    rows: table.rows.map((row, i) => (i === table.rows.length - 1 ? { ...row, keepNext: true } : row)),
  }
}

function signSheets(plan: Roadmap, template: Template): Block[][] {
  const width = textWidth(template, false)
  const { approvalSheet, acquaintanceSheet } = plan
  return [
    ...(approvalSheet ? [signSheet('approval', approvalSheet, plan, template, width)] : []),
    ...(acquaintanceSheet ? [signSheet('acquaintance', acquaintanceSheet, plan, template, width)] : []),
  ]
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
 * (ГОСТ Р 7.0.97, 5.16). A single one stands at the right. The annex mark stands over the approval, which keeps level
 * with the others.
 */
function stampBlock(plan: Roadmap, template: Template, width: number): Block[] {
  const approval = plan.approval ? [stampParagraphs(plan, plan.approval, template)] : []
  const stamps = [...plan.agreed.map((stamp) => stampParagraphs(plan, stamp, template)), ...approval]
  const annex = annexParagraphs(plan, template)
  if (stamps.length === 0 && annex.length === 0) return []
  const count = Math.max(1, stamps.length)
  const own = Math.min(Number(template.stamp.width), (width - gap * (count - 1)) / count)
  const between = count === 1 ? width - own : (width - own * count) / (count - 1)
  const cells = (blocks: readonly (readonly Paragraph[])[]) => {
    const bound = blocks.map((block) => boundStamp(block, own - hair, Number(template.sizes.stamp)))
    const spaced = bound.flatMap((block, i) => (i === 0 && count > 1 ? [block] : [[empty], block]))
    return { cells: spaced.map((paragraphs) => ({ paragraphs })) }
  }
  const over = [...Array.from({ length: count - 1 }, () => [empty]), stamps.length > 0 ? [...annex, empty] : annex]
  const widths = Array.from({ length: count }, (_, i) => (i === 0 && count > 1 ? [own] : [between, own])).flat()
  return [
    {
      type: 'table',
      columns: widths.map((mm) => ({ width: mm })),
      header: [],
      rows: [...(annex.length > 0 ? [cells(over)] : []), ...(stamps.length > 0 ? [cells(stamps)] : [])],
      borders: false,
    },
  ]
}

/** What a line is left to spare, in millimetres: faces differ by a hair. */
const hair = 0.5
/** The least room between two stamps, in millimetres. */
const gap = 6
const empty: Paragraph = { type: 'paragraph', style: 'stamp', inlines: [] }

function titleParagraphs(title: string, width: number, points: number): Paragraph[] {
  return title
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const inlines = inlinesOf(withoutLonelyWord(line.trim(), width, points))
      return { type: 'paragraph', style: 'title', inlines, keepNext: true }
    })
}

/** The least share of the width that the last line of a title fills where the title has more lines than one. */
const lastLine = 0.4

/** A line of a title that does not fit in `width` does not leave one word to its second line: its last words go together. */
function withoutLonelyWord(text: string, width: number, points: number): string {
  const words = text.split(/ +/u)
  const lines = lineCount(text, width, points, true)
  if (lines === 1) return text
  const count = words.findIndex((_, k) => printedWidth(words.slice(-k - 1).join(' '), points, true) >= width * lastLine)
  const bound = [...words.slice(0, -count - 1), words.slice(-count - 1).join('\u00A0')].join(' ')
  return count > 0 && lineCount(bound, width, points, true) === lines ? bound : text
}

function numbers<K extends string>(texts: Readonly<Record<K, string>>): Readonly<Record<K, number>> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, Number(text)])) as Record<K, number>
}
