import { dateInDigits, dateInWords } from '../deadline/index.ts'
import type { Paragraph } from '../document/index.ts'
import { type Act, type Approval, approvedWord, type Roadmap, type WrittenDate } from '../model/index.ts'
import { inlinesOf } from './cell-text.ts'
import { sentence } from './sentence.ts'
import type { Template } from './template.ts'

/** The document kinds, in the instrumental: the only words that are inflected (ГОСТ Р 7.0.97, «Гриф утверждения»). */
const instrumental: Readonly<Record<string, string>> = {
  order: 'приказом',
  directive: 'распоряжением',
  resolution: 'постановлением',
  decision: 'решением',
  protocol: 'протоколом',
}

const nominative: Readonly<Record<string, string>> = {
  order: 'приказ',
  directive: 'распоряжение',
  resolution: 'постановление',
  decision: 'решение',
  protocol: 'протокол',
}

/** The lines of the approval stamp; which form it takes is decided by what the plan says of its approval. */
export function stampParagraphs(plan: Roadmap, approval: Approval, template: Template): Paragraph[] {
  if (approval.text !== null) return lines(approval.text)
  const word = approval.word ?? stampWord(plan, approval)
  return [{ type: 'paragraph', style: 'stamp-word', inlines: inlinesOf(word) }, ...bodyOf(approval, template)]
}

function stampWord(plan: Roadmap, approval: Approval): string {
  if (approval.by) return 'УТВЕРЖДАЮ'
  return (plan.kind === null ? null : approvedWord(plan.kind)) ?? 'УТВЕРЖДЕН'
}

function bodyOf(approval: Approval, template: Template): Paragraph[] {
  const { by, body, document, date } = approval
  if (by) {
    const text = sentence(template.stamp.official, {
      position: by.position ?? '',
      name: by.name ?? '',
      signature: template.blanks.signature,
      date: document && !date ? '' : dateText(date, template, dateInWords),
      document: document ? actText(document, template, nominative) : '',
    })
    return lines(text)
  }
  if (body) {
    const { protocol } = body
    const minutes = protocol
      ? { date: dateText(protocol.date, template, dateInDigits), number: numberText(protocol, template) }
      : { date: '', number: '' }
    return lines(sentence(template.stamp.body, { body: body.name, ...minutes, protocol: protocol ? 'yes' : '' }))
  }
  if (!document) return lines(dateText(date, template, dateInWords))
  return lines(
    sentence(template.stamp.document, {
      kind: instrumental[document.kind ?? 'order'] ?? '',
      author: document.author ?? '',
      date: dateText(document.date ?? date, template, dateInWords),
      number: numberText(document, template),
    }),
  )
}

/** «приказ № 12 от 1 сентября 2026 г.» under the name of an official. */
function actText(act: Act, template: Template, kinds: Readonly<Record<string, string>>): string {
  const kind = kinds[act.kind ?? 'order'] ?? ''
  return `${kind} № ${numberText(act, template)} от ${dateText(act.date, template, dateInDigits)}`
}

/** A date as it prints: wording as typed, ISO in the style asked for, a line to fill in where it is blank or absent. */
function dateText(date: WrittenDate | null, template: Template, style: typeof dateInWords): string {
  if (!date || date.blank) return template.blanks.date
  return date.date !== null && date.text.trim() === date.date ? style(date.date) : date.text
}

function numberText(act: Act, template: Template): string {
  return !act.number || act.number.blank ? template.blanks.number : act.number.text
}

function lines(text: string): Paragraph[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', style: 'stamp', inlines: inlinesOf(line) }))
}
