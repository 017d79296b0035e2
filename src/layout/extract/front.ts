import type { Text } from '../../core/text.ts'
import type { RoadmapFile } from '../../format/index.ts'
import { kindOf, orderOf } from '../../model/index.ts'
import type { Template } from '../template.ts'
import { annexDraft } from './annex-draft.ts'
import { amendmentsDraft, isAmendmentLine } from './amended.ts'
import { annexEnd, isAnnexStart } from './annex.ts'
import type { Doubt, Draft, Unused } from './draft.ts'
import { linesUnused } from './line-origins.ts'
import { orderDraft } from './order-draft.ts'
import { despaced, isOrderStart } from './order-word.ts'
import { placesOf, type Placed, type SourceLine, sourceLines } from './source-line.ts'
import { stampDrafts } from './stamp-drafts.ts'
import { isStampStart } from './stamp-words.ts'
import { findStamps } from './stamps.ts'
import { organizationDraft, titleDraft } from './title-draft.ts'
import { findTitle } from './title.ts'

/** What stands above the table of a plan. */
export type Front = Pick<
  RoadmapFile,
  'title' | 'kind' | 'organization' | 'period' | 'approval' | 'agreed' | 'annex' | 'order' | 'draft' | 'amendments'
>

/**
 * Reads what stands above the table of a plan: order, annex mark, stamps, title. What it takes would print the same
 * words by the template; every other text is `unused`.
 */
export function frontMatter(before: readonly Placed[], template: Template): Draft<Front> {
  const all = sourceLines(before)
  const amended = amendmentsDraft(all.filter(isAmendmentLine), template)
  const lines = all.filter((line) => !isAmendmentLine(line))
  const title = findTitle(lines)
  const above = lines.slice(0, title?.start ?? lines.length)
  const split = splitOrder(above)
  const order = orderDraft(split.order, template)
  const marks = marksOf([split.before, split.after, lines.slice(title?.end ?? lines.length)], template)
  const named = titleDraft(lines, title)
  const text = named.value.title ?? null
  const act = order.value.order ? orderOf(order.value.order, ['order']) : null
  const ground = { template, kind: text === null ? null : kindOf(text), order: act }
  const stamps = stampDrafts(marks.stamps, text, ground)
  const annex = annexDraft(marks.annex, stamps.value.approval, act, template)
  const organization = organizationDraft(text, stamps.value.approval, lines)
  const mark = draftMark(marks.draft)
  const parts = [named, organization, mark, annex, order, amended]
  return {
    value: {
      ...named.value,
      ...organization.value,
      ...stamps.value,
      ...annex.value,
      ...order.value,
      ...mark.value,
      ...amended.value,
    },
    origins: [...parts, stamps].flatMap(({ origins }) => origins),
    doubts: [...parts, stamps].flatMap(({ doubts }) => doubts).concat(stampAdded(split.order, stamps.value.approval)),
    unused: [
      ...parts.flatMap(({ unused }) => unused),
      ...unusedAround(marks.rest, split, lines.slice(title?.end ?? lines.length)),
    ],
  }
}

interface SplitAtOrder {
  readonly before: readonly SourceLine[]
  readonly order: readonly SourceLine[]
  readonly after: readonly SourceLine[]
}

/** The order goes from its word to the mark of an annex, a stamp or the mark of a draft. */
function splitOrder(lines: readonly SourceLine[]): SplitAtOrder {
  const start = lines.findIndex((_, i) => isOrderStart(lines, i) && !isInStamp(lines, i))
  if (start === -1) return { before: lines, order: [], after: [] }
  const length = lines
    .slice(start + 1)
    .findIndex((line) => isStampStart(line) || isAnnexStart(line) || isDraftMark(line))
  const end = length === -1 ? lines.length : start + 1 + length
  return { before: lines.slice(0, start), order: lines.slice(start, end), after: lines.slice(end) }
}

/** «УТВЕРЖДЕН / ПРИКАЗ / № 5»: the word of an order inside a stamp begins none. */
function isInStamp(lines: readonly SourceLine[], at: number): boolean {
  const above = lines.slice(Math.max(0, at - 5), at)
  const stamp = above.findLastIndex(isStampStart)
  return stamp !== -1 && above.slice(stamp).every(({ text }) => text !== '')
}

function isDraftMark({ text, style }: SourceLine): boolean {
  return style === 'mark' || /^\(?проект\)?$/iu.test(despaced(text))
}

interface Marks {
  readonly stamps: ReturnType<typeof findStamps>['stamps']
  readonly annex: readonly SourceLine[]
  readonly draft: readonly SourceLine[]
  readonly rest: readonly SourceLine[]
}

/** Stamps, annex mark and mark of a draft, of which none goes on from one stretch of lines to the next. */
function marksOf(stretches: readonly (readonly SourceLine[])[], template: Template): Marks {
  const found = stretches.map(findStamps)
  const rest = found.flatMap((each) => each.rest)
  const start = rest.findIndex(isAnnexStart)
  const end = start === -1 ? -1 : annexEnd(rest, start, (line) => isStampStart(line) || isDraftMark(line))
  const others = start === -1 ? rest : [...rest.slice(0, start), ...rest.slice(end)]
  const isDraft = (line: SourceLine) => isDraftMark(line) || (line.text !== '' && line.text === template.draft)
  return {
    stamps: found.flatMap(({ stamps }) => stamps),
    annex: start === -1 ? [] : rest.slice(start, end),
    draft: others.filter(isDraft),
    rest: others.filter((line) => !isDraft(line)),
  }
}

const nothing = { value: {}, origins: [], doubts: [], unused: [] }

function draftMark(lines: readonly SourceLine[]): Draft<Pick<Front, 'draft'>> {
  if (lines.length === 0) return nothing
  return { ...nothing, value: { draft: true }, origins: [{ path: ['draft'], from: placesOf(lines) }] }
}

/** An order approves its plan, so a stamp will print though none stood in the document. */
function stampAdded(order: readonly SourceLine[], approval: Front['approval']): Doubt[] {
  const [first] = order
  if (!first || approval) return []
  return [{ rule: 'import-stamp', path: ['order'], at: first.at, message: addedStamp }]
}

const addedStamp: Text = {
  ru: 'Перед планом стоит приказ, а грифа утверждения в документе нет. Приказ утверждает план, поэтому гриф «УТВЕРЖДЕН приказом …» при печати появится.',
  en: 'An order stands before the plan and the document has no stamp of approval. The order approves the plan, so a stamp «УТВЕРЖДЕН приказом …» will be printed.',
}

function unusedAround(rest: readonly SourceLine[], split: SplitAtOrder, below: readonly SourceLine[]): Unused[] {
  // By their paragraphs: a line that was parted in columns is another.
  const isOf = (lines: readonly SourceLine[]) => {
    const paragraphs = new Set(lines.map(({ paragraph }) => paragraph))
    return rest.filter(({ paragraph }) => paragraphs.has(paragraph))
  }
  const whyBefore = split.order.length > 0 ? letterhead : aroundWhy
  return [
    ...linesUnused(isOf(split.before), whyBefore),
    ...linesUnused(isOf(split.after), aroundWhy),
    ...linesUnused(isOf(below), belowWhy),
  ]
}

const letterhead: Text = {
  ru: 'шапка бланка над приказом: в ключе «приказ» (order) поля для неё нет',
  en: 'the letterhead above the order: “order” has no field for it',
}

const aroundWhy: Text = {
  ru: 'текст над планом вне названия, грифов и приказа: поля для него нет',
  en: 'text above the plan outside its title, stamps and order: no field for it',
}

const belowWhy: Text = {
  ru: 'текст между названием и таблицей: поля для него нет',
  en: 'text between the title and the table: no field for it',
}
