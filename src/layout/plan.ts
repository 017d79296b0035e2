import type { Block, Document, Paragraph, Sheet } from '../document/index.ts'
import type { Roadmap } from '../model/index.ts'
import { inlinesOf } from './cell-text.ts'
import { planTable } from './plan-table.ts'
import { stampParagraphs } from './stamp.ts'
import type { Template } from './template.ts'

/** A4 in millimetres (ГОСТ Р 7.0.97, 3.1). */
const a4 = { short: 210, long: 297 }

/** The plan as it is signed and filed. `draft` prints the template's word for a draft, whatever the file says. */
export function planDocument(plan: Roadmap, template: Template, options: { readonly draft: boolean }): Document {
  const landscape = plan.columns.length >= Number(template.page['landscape-from'])
  const margins = numbers(template.page.margins)
  const width = (landscape ? a4.long : a4.short) - margins.left - margins.right
  const draft = options.draft || plan.draft
  const sheet: Sheet = {
    orientation: landscape ? 'landscape' : 'portrait',
    margins,
    pageNumbers: 'from-second',
    ...(draft ? { watermark: template.draft } : {}),
    blocks: [
      ...(draft ? [draftMark(template)] : []),
      ...stampBlock(plan, template, width),
      ...titleParagraphs(plan.title ?? ''),
      planTable(plan, template, width),
    ],
  }
  return {
    title: (plan.title ?? '').replace(/\*\*/g, '').split(/\s+/).join(' ').trim(),
    ...(plan.organization === null ? {} : { author: plan.organization }),
    lang: 'ru-RU',
    look: { font: template.font, sizes: numbers(template.sizes), lineSpacing: 1 },
    sheets: [sheet],
  }
}

function draftMark(template: Template): Paragraph {
  return { type: 'paragraph', style: 'mark', inlines: inlinesOf(template.draft) }
}

/** The stamp stands at the right as a block; its lines are left-aligned in it (ГОСТ Р 7.0.97, 5.16). */
function stampBlock(plan: Roadmap, template: Template, width: number): Block[] {
  if (!plan.approval) return []
  const stamp = Number(template.stamp.width)
  const empty: Paragraph = { type: 'paragraph', style: 'stamp', inlines: [] }
  return [
    {
      type: 'table',
      columns: [{ width: width - stamp }, { width: stamp }],
      header: [],
      rows: [{ cells: [{ paragraphs: [empty] }, { paragraphs: stampParagraphs(plan, plan.approval, template) }] }],
      borders: false,
    },
  ]
}

function titleParagraphs(title: string): Paragraph[] {
  return title
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', style: 'title', inlines: inlinesOf(line.trim(), true), keepNext: true }))
}

function numbers<K extends string>(texts: Readonly<Record<K, string>>): Readonly<Record<K, number>> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, Number(text)])) as Record<K, number>
}
