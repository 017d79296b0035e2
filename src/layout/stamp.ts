import { dateInDigits, dateInWords } from '../deadline/index.ts'
import type { Paragraph } from '../document/index.ts'
import { type Act, approvedWord, type Roadmap, type Stamp, type WrittenDate } from '../model/index.ts'
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

const dative: Readonly<Record<string, string>> = {
  order: 'приказу',
  directive: 'распоряжению',
  resolution: 'постановлению',
  decision: 'решению',
  protocol: 'протоколу',
}

const nominative: Readonly<Record<string, string>> = {
  order: 'приказ',
  directive: 'распоряжение',
  resolution: 'постановление',
  decision: 'решение',
  protocol: 'протокол',
}

/** The lines of a stamp; which form it takes is decided by what the plan says of it. */
export function stampParagraphs(plan: Roadmap, stamp: Stamp, template: Template): Paragraph[] {
  if (stamp.text !== null) return lines(stamp.text)
  const word = stamp.word ?? stampWord(plan, stamp)
  return [{ type: 'paragraph', style: 'stamp-word', inlines: inlinesOf(word) }, ...bodyOf(stamp, template)]
}

function stampWord(plan: Roadmap, stamp: Stamp): string {
  if (stamp.by) return 'УТВЕРЖДАЮ'
  return (plan.kind === null ? null : approvedWord(plan.kind)) ?? 'УТВЕРЖДЕН'
}

/** «Приложение № 1 к приказу …» above the stamp (ГОСТ Р 7.0.97, «Отметка о приложении»). */
export function annexParagraphs({ annex, approval }: Roadmap, template: Template): Paragraph[] {
  if (!annex) return []
  const document = approval?.document
  const to = annex.to ?? (document ? `${dative[document.kind ?? 'order'] ?? ''} ${tailOf(document, template)}` : '')
  const head = annex.number === null ? 'Приложение' : `Приложение № ${annex.number.replace(/^\s*№\s*/u, '')}`
  return lines(to.trim() === '' ? head : `${head}\nк ${to.trim().replace(/^к\s+/u, '')}`)
}

function tailOf(act: Act, template: Template): string {
  const author = act.author === null ? '' : `${act.author} `
  return `${author}от ${dateText(act.date, template, dateInDigits)} № ${numberText(act, template)}`
}

function bodyOf(stamp: Stamp, template: Template): Paragraph[] {
  const { by, body, document, date } = stamp
  if (by) {
    const text = sentence(template.stamp.official, {
      position: isBlank(by.position) ? template.blanks.signature : (by.position ?? ''),
      name: isBlank(by.name) ? '' : (by.name ?? ''),
      signature: template.blanks.signature,
      date: document && (!date || date.date === document.date?.date) ? '' : dateText(date, template, dateInWords),
      document: document ? actText(document, template, nominative) : '',
    })
    return lines(text)
  }
  if (body && !document) {
    const { protocol } = body
    const minutes = protocol
      ? { date: dateText(protocol.date ?? date, template, dateInDigits), number: numberText(protocol, template) }
      : { date: '', number: '' }
    const named = sentence(template.stamp.body, { body: body.name, ...minutes, protocol: protocol ? 'yes' : '' })
    return [...lines(named), ...(protocol || !date ? [] : lines(dateText(date, template, dateInWords)))]
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
export function dateText(date: WrittenDate | null, template: Template, style: typeof dateInWords): string {
  if (!date || date.blank) return template.blanks.date
  return date.date !== null && date.text.trim() === date.date ? style(date.date) : date.text
}

export function numberText(act: Act, template: Template): string {
  // Whoever types «№ 5» means the number 5: the sign is in the template.
  return !act.number || act.number.blank ? template.blanks.number : act.number.text.replace(/^\s*№\s*/u, '')
}

/** A block of a stamp: every line of the text is one of its lines. */
function lines(text: string): Paragraph[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', style: 'stamp', inlines: inlinesOf(line) }))
}

/** `blank` or «пусто»: left to be filled in by hand. */
function isBlank(text: string | null): boolean {
  return text !== null && /^(?:blank|пусто)$/iu.test(text.trim())
}
