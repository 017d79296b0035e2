import type { Text } from '../../core/text.ts'
import type { RoadmapFile } from '../../format/index.ts'
import { approvedBy, kindOf, type Order, orderOf, stampOf } from '../../model/index.ts'
import { annexParagraphs } from '../stamp.ts'
import type { Template } from '../template.ts'
import { annexEnd, annexOf, isAnnexStart } from './annex.ts'
import type { Doubt, Draft, Unused } from './draft.ts'
import { leafOrigins, linesUnused } from './line-origins.ts'
import { orderDraft } from './order-draft.ts'
import { despaced, isOrderStart } from './order-word.ts'
import { organizationIn } from './organization.ts'
import { noPeriod, periodIn, severalPeriods } from './period.ts'
import { placesOf, type Placed, type SourceLine, sourceLines } from './source-line.ts'
import { stampDrafts } from './stamp-drafts.ts'
import { isStampStart } from './stamp-words.ts'
import { findStamps } from './stamps.ts'
import { findTitle, noTitle, type TitleFound, unclearTitle } from './title.ts'

/** What stands above the table of a plan. */
export type Front = Pick<
  RoadmapFile,
  'title' | 'kind' | 'organization' | 'period' | 'approval' | 'agreed' | 'annex' | 'order' | 'draft'
>

/**
 * Reads what stands above the table of a plan: order, annex mark, stamps, title. What it takes would print the same
 * words by the template; every other text is `unused`.
 */
export function frontMatter(
  before: readonly Placed[],
  template: Template,
  _answers: ReadonlyMap<string, string> = new Map(),
): Draft<Front> {
  const lines = sourceLines(before)
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
  const parts = [named, organizationDraft(text, stamps.value.approval, lines), draftMark(marks.draft), annex, order]
  return {
    value: Object.assign({}, ...parts.map(({ value }) => value), stamps.value),
    origins: [...parts, stamps].flatMap(({ origins }) => origins),
    doubts: [...parts, stamps].flatMap(({ doubts }) => doubts).concat(stampAdded(split.order, stamps.value.approval)),
    unused: [...parts.flatMap(({ unused }) => unused), ...unusedAround(marks.rest, split.before, title, lines)],
  }
}

type Part<T> = Draft<T>

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

function titleDraft(lines: readonly SourceLine[], found: TitleFound | null): Part<Pick<Front, 'title' | 'period'>> {
  if (!found) {
    const doubts = [noTitle, noPeriod].map(
      (message, i): Doubt => ({
        rule: i === 0 ? 'import-no-title' : 'import-no-period',
        path: [],
        at: null,
        message,
      }),
    )
    return { value: {}, origins: [], doubts, unused: [] }
  }
  const own = lines.slice(found.start, found.end).filter(({ text }) => text !== '')
  const title = own.map(({ marked }) => marked).join('\n')
  const from = placesOf(own)
  const period = periodIn(own.map(({ text }) => text).join(' '))
  const isKnown = typeof period !== 'string'
  const why = period === 'several' ? severalPeriods : noPeriod
  const { unclear } = found
  return {
    value: { title, ...(isKnown ? { period: period.found } : {}) },
    origins: [{ path: ['title'], from }, ...(isKnown ? [{ path: ['period'], from }] : [])],
    doubts: [
      ...(isKnown ? [] : [{ rule: 'import-no-period', path: [], at: from[0] ?? null, message: why }]),
      ...(unclear
        ? [{ rule: 'import-title', path: ['title'], at: unclear.at, message: unclearTitle(unclear.text) }]
        : []),
    ],
    unused: [],
  }
}

function organizationDraft(
  title: string | null,
  approval: Front['approval'],
  lines: readonly SourceLine[],
): Part<Pick<Front, 'organization'>> {
  const texts = [title, approval?.by?.position, approval?.document?.author, approval?.body?.name, approval?.text]
  const organization = organizationIn(texts.flatMap((text) => (text ? [text.replaceAll('**', '')] : [])))
  if (organization === null) return nothing
  const words = organization.split(' ')[0] ?? ''
  const from = placesOf(lines.filter(({ text }) => text.includes(organization) || text.includes(`${words} `)))
  return { ...nothing, value: { organization }, origins: [{ path: ['organization'], from }] }
}

const nothing = { value: {}, origins: [], doubts: [], unused: [] }

function draftMark(lines: readonly SourceLine[]): Part<Pick<Front, 'draft'>> {
  if (lines.length === 0) return nothing
  return { ...nothing, value: { draft: true }, origins: [{ path: ['draft'], from: placesOf(lines) }] }
}

/** The mark of an annex; its document is left out where the approving one prints the same. */
function annexDraft(
  lines: readonly SourceLine[],
  approval: Front['approval'],
  order: Order | null,
  template: Template,
): Part<Pick<Front, 'annex'>> {
  const typed = lines.length > 0 ? annexOf(lines) : null
  if (!typed) return { ...nothing, unused: linesUnused(lines, noAnnexField) }
  const stamp = approvedBy(approval ? stampOf(approval, ['approval']) : null, order)
  const printed = (annex: NonNullable<Front['annex']>) =>
    annexParagraphs({ annex: { number: annex.number ?? null, to: annex.to ?? null }, approval: stamp }, template)
      .flatMap(({ inlines }) => inlines.map((inline) => (inline.type === 'text' ? inline.text : ' ')))
      .join(' ')
      .replace(/\s+/gu, ' ')
  const { to, ...short } = typed
  // An empty document keeps the approving one from being printed where none stood.
  const full = { ...short, to: to ?? '' }
  const annex = short.number !== undefined && printed(short) === printed(full) ? short : full
  return { ...nothing, value: { annex }, origins: leafOrigins(annex, ['annex'], lines) }
}

const noAnnexField: Text = {
  ru: 'Отметка о приложении записана так, что в «annex» («приложение») она не помещается: там есть только номер и «к какому документу».',
  en: 'The mark of an annex says what “annex” has no place for: it holds a number and the document that it belongs to.',
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

function unusedAround(
  rest: readonly SourceLine[],
  head: readonly SourceLine[],
  title: TitleFound | null,
  lines: readonly SourceLine[],
): Unused[] {
  const below = new Set(lines.slice(title?.end ?? lines.length))
  const above = new Set(head)
  return [
    ...linesUnused(
      rest.filter((line) => above.has(line) && !below.has(line)),
      aroundWhy,
    ),
    ...linesUnused(
      rest.filter((line) => !above.has(line) && !below.has(line)),
      aroundWhy,
    ),
    ...linesUnused(
      rest.filter((line) => below.has(line)),
      belowWhy,
    ),
  ]
}

const aroundWhy: Text = {
  ru: 'Текст над планом вне названия, грифов и приказа: у файла плана нет для него места.',
  en: 'Text above the plan outside its title, stamps and order: the file of a plan has no place for it.',
}

const belowWhy: Text = {
  ru: 'Текст между названием и таблицей: у файла плана нет для него места.',
  en: 'Text between the title and the table: the file of a plan has no place for it.',
}
