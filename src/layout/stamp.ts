import { dateInDigits, dateInWords } from '../deadline/index.ts'
import type { Paragraph } from '../document/index.ts'
import {
  type Act,
  approvedWord,
  type Official,
  type Roadmap,
  type SignatureMark,
  type Stamp,
  type WrittenDate,
} from '../model/index.ts'
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
  letter: 'письмом',
}

const dative: Readonly<Record<string, string>> = {
  order: 'приказу',
  directive: 'распоряжению',
  resolution: 'постановлению',
  decision: 'решению',
  protocol: 'протоколу',
  letter: 'письму',
}

const nominative: Readonly<Record<string, string>> = {
  order: 'приказ',
  directive: 'распоряжение',
  resolution: 'постановление',
  decision: 'решение',
  protocol: 'протокол',
  letter: 'письмо',
}

/** The lines of a stamp; which form it takes is decided by what the plan says of it. */
export function stampParagraphs(plan: Pick<Roadmap, 'kind'>, stamp: Stamp, template: Template): Paragraph[] {
  if (stamp.text !== null) return lines(stamp.text)
  const word = stamp.word ?? stampWord(plan, stamp)
  return [{ type: 'paragraph', style: 'stamp-word', inlines: inlinesOf(word) }, ...bodyOf(stamp, template)]
}

function stampWord(plan: Pick<Roadmap, 'kind'>, stamp: Stamp): string {
  if (stamp.by) return 'УТВЕРЖДАЮ'
  return (plan.kind === null ? null : approvedWord(plan.kind)) ?? 'УТВЕРЖДЕН'
}

/** «Приложение № 1 к приказу …» above the stamp (ГОСТ Р 7.0.97, «Отметка о приложении»). */
export function annexParagraphs(
  { annex, approval }: Pick<Roadmap, 'annex' | 'approval'>,
  template: Template,
): Paragraph[] {
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
  const parts = [
    ...(by ? officialLines(by, stamp, template) : []),
    ...(body ? bodyLines(body, stamp, template) : []),
    ...(document && !by ? documentLines(document, date, template) : []),
  ]
  return parts.length > 0 ? parts : lines(dateText(date, template, dateInWords))
}

function officialLines(by: Official, { document, date }: Stamp, template: Template): Paragraph[] {
  const text = sentence(template.stamp.official, {
    position: isBlank(by.position) ? template.blanks.signature : (by.position ?? ''),
    name: isBlank(by.name) ? '' : (by.name ?? ''),
    signature: by.mark ? frame : template.blanks.signature,
    date: document && (!date || date.date === document.date?.date) ? '' : dateText(date, template, dateInWords),
    document: document ? actText(document, template, nominative) : '',
  })
  return linesWithFrame(text, by.mark, template)
}

function bodyLines({ name, protocol }: NonNullable<Stamp['body']>, stamp: Stamp, template: Template): Paragraph[] {
  const { by, document, date } = stamp
  const minutes = protocol
    ? { date: dateText(protocol.date ?? date, template, dateInDigits), number: numberText(protocol, template) }
    : { date: '', number: '' }
  const named = sentence(template.stamp.body, { body: name, ...minutes, protocol: protocol ? 'yes' : '' })
  const dated = !protocol && date && !by && !document
  return [...lines(named), ...(dated ? lines(dateText(date, template, dateInWords)) : [])]
}

function documentLines(document: Act, date: Stamp['date'], template: Template): Paragraph[] {
  return lines(
    sentence(template.stamp.document, {
      kind: instrumental[document.kind ?? 'order'] ?? '',
      author: document.author ?? '',
      date: dateText(document.date ?? date, template, dateInWords),
      number: numberText(document, template),
    }),
  )
}

/** Stands for the frame in a sentence; no file can hold it. */
const frame = '\u0000'

/** The lines of a sentence; where the frame stands in it, the frame is a paragraph of its own. */
function linesWithFrame(text: string, mark: SignatureMark | null, template: Template): Paragraph[] {
  if (!mark) return lines(text)
  const [before = '', ...behind] = text.split(frame)
  return [...lines(before), ...behind.flatMap((part) => [markParagraph(mark, template), ...lines(part)])]
}

/** Lines of an empty frame: as many as a filled one has. */
const emptyFrame = '\n'.repeat(4)

/**
 * The place of the mark of an electronic signature, framed. Empty unless the file says what stands in it: the mark shows
 * a signature that exists elsewhere and proves none.
 */
export function markParagraph({ certificate }: SignatureMark, template: Template): Paragraph {
  const text = certificate
    ? sentence(template.stamp['signature-mark'], {
        certificate: certificate.number,
        owner: certificate.owner,
        from: dateText(certificate.from, template, dateInDigits),
        to: dateText(certificate.to, template, dateInDigits),
      }).trim()
    : emptyFrame
  const inlines = text.split('\n').flatMap((line, i): Paragraph['inlines'] => {
    const words = inlinesOf(line.trim())
    return i === 0 ? words : [{ type: 'break' }, ...words]
  })
  return { type: 'paragraph', style: 'signature-mark', inlines }
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
