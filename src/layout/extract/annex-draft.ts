import type { Text } from '../../core/text.ts'
import type { RoadmapFile } from '../../format/index.ts'
import { approvedBy, type Order, stampOf } from '../../model/index.ts'
import { annexParagraphs } from '../stamp.ts'
import type { Template } from '../template.ts'
import { annexOf } from './annex.ts'
import type { Draft } from './draft.ts'
import { leafOrigins, linesUnused } from './line-origins.ts'
import type { SourceLine } from './source-line.ts'

/** The mark of an annex; its document is left out where the approving one prints the same. */
export function annexDraft(
  lines: readonly SourceLine[],
  approval: RoadmapFile['approval'],
  order: Order | null,
  template: Template,
): Draft<Pick<RoadmapFile, 'annex'>> {
  const typed = lines.length > 0 ? annexOf(lines) : null
  if (!typed) return { value: {}, origins: [], doubts: [], unused: linesUnused(lines, noAnnexField) }
  const stamp = approvedBy(approval ? stampOf(approval, ['approval']) : null, order)
  const printed = (annex: NonNullable<RoadmapFile['annex']>) =>
    annexParagraphs({ annex: { number: annex.number ?? null, to: annex.to ?? null }, approval: stamp }, template)
      .flatMap(({ inlines }) => inlines.map((inline) => (inline.type === 'text' ? inline.text : ' ')))
      .join(' ')
      .replace(/\s+/gu, ' ')
  const { to, ...short } = typed
  // An empty document keeps the approving one from being printed where none stood.
  const full = { ...short, to: to ?? '' }
  const annex = short.number !== undefined && printed(short) === printed(full) ? short : full
  return { value: { annex }, origins: leafOrigins(annex, ['annex'], lines), doubts: [], unused: [] }
}

const noAnnexField: Text = {
  ru: 'отметка о приложении записана так, что в ключ «приложение» (annex) она не помещается: там есть только номер и «к какому документу»',
  en: 'the mark of an annex says more than “annex” has fields for: a number and the document that it belongs to',
}
