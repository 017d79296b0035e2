import { dateInDigits } from '../deadline/index.ts'
import type { Paragraph } from '../document/index.ts'
import type { Act, Roadmap } from '../model/index.ts'
import { inlinesOf } from './cell-text.ts'
import { sentence } from './sentence.ts'
import { dateText, numberText } from './stamp.ts'
import type { Template } from './template.ts'

/** The document kinds in the genitive: «в ред. приказа …». */
const genitive: Readonly<Record<string, string>> = {
  order: 'приказа',
  directive: 'распоряжения',
  resolution: 'постановления',
  decision: 'решения',
  protocol: 'протокола',
  letter: 'письма',
}

/** «(в ред. приказа от 15.01.2027 № 8)» under the title of a plan that was amended; nothing under any other. */
export function amendmentLine({ amendments }: Pick<Roadmap, 'amendments'>, template: Template): Paragraph[] {
  const documents = amendments.flatMap(({ document }) => (document ? [documentText(document, template)] : []))
  if (documents.length === 0) return []
  const text = sentence(template.amendments.line, { documents: documents.join(', ') }).trim()
  return [{ type: 'paragraph', style: 'amendment', inlines: inlinesOf(text), keepNext: true }]
}

function documentText(act: Act, template: Template): string {
  return sentence(template.amendments.document, {
    kind: genitive[act.kind ?? 'order'] ?? '',
    author: act.author ?? '',
    date: dateText(act.date, template, dateInDigits),
    number: numberText(act, template),
  }).trim()
}
