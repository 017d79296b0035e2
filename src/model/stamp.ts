import type { CalendarDate } from '../core/calendar-date.ts'
import type { Path } from '../core/diagnostic.ts'
import type { Sound } from '../core/parsed.ts'
import type { RoadmapFile } from '../format/index.ts'
import { writtenDate, writtenNumber } from './dates.ts'
import { approvedWord } from './naming.ts'
import { recordedSeal } from './seal.ts'
import type { Act, Official, Order, Roadmap, SignatureMark, Stamp, WrittenDate } from './roadmap.ts'

type RawStamp = NonNullable<Sound<RoadmapFile>['approval']>
type RawOrder = NonNullable<Sound<RoadmapFile>['order']>

export function stampOf(raw: RawStamp, path: Path): Stamp {
  const { by, body, document } = raw
  return {
    path,
    word: raw.word ?? null,
    by: by ? officialOf(by, [...path, 'by']) : null,
    body:
      body?.name === undefined
        ? null
        : { name: body.name, protocol: body.protocol ? actOf(body.protocol, [...path, 'body', 'protocol']) : null },
    document: document ? actOf(document, [...path, 'document']) : null,
    date: raw.date === undefined ? null : writtenDate(raw.date, [...path, 'date']),
    text: raw.text ?? null,
    seal: recordedSeal(raw, path),
  }
}

type RawOfficial = NonNullable<Sound<RoadmapFile>['signature']>

/** An official with the place of the signature. */
export function officialOf(raw: RawOfficial, path: Path): Official {
  const mark = markOf(raw['signature-mark'], [...path, 'signature-mark'])
  return { position: raw.position ?? null, name: raw.name ?? null, mark }
}

/** A frame is filled only where the file says all of it: certificate, owner, and the days of its validity. */
function markOf(raw: RawOfficial['signature-mark'], path: Path): SignatureMark | null {
  if (raw === undefined || raw === false) return null
  if (raw === true) return { certificate: null }
  const { certificate: number, owner, from, to } = raw
  if (number === undefined || owner === undefined || from === undefined || to === undefined) {
    return { certificate: null }
  }
  const day = (key: 'from' | 'to', text: string) => writtenDate(text, [...path, key])
  return { certificate: { number, owner, from: day('from', from), to: day('to', to) } }
}

interface RawAct {
  readonly kind?: string | undefined
  readonly author?: string | undefined
  readonly date?: string | undefined
  readonly number?: string | undefined
}

/** A document that is named by its kind, author, date and number. */
export function actOf(raw: RawAct, path: Path): Act {
  return {
    kind: raw.kind ?? null,
    author: raw.author ?? null,
    date: raw.date === undefined ? null : writtenDate(raw.date, [...path, 'date']),
    number: raw.number === undefined ? null : writtenNumber(raw.number),
  }
}

/** The kinds by the word that an order begins with, however widely it is spaced («П Р И К А З»). */
const kinds: Readonly<Record<string, string>> = {
  приказ: 'order',
  распоряжение: 'directive',
  постановление: 'resolution',
  решение: 'decision',
}

export function orderOf(raw: RawOrder, path: Path): Order {
  const word = raw.kind ?? null
  const kind = kinds[(word ?? 'приказ').toLowerCase().replace(/\s+/g, '')] ?? 'order'
  return {
    act: { ...actOf({ date: raw.date, number: raw.number }, path), kind },
    word,
    heading: raw.heading ?? null,
    text: raw.text ?? null,
    signature: raw.signature ? officialOf(raw.signature, [...path, 'signature']) : null,
  }
}

/**
 * The approval of a plan that its order approves: what the stamp does not say of the document is taken from the order.
 * An official's stamp stays what it is.
 */
export function approvedBy(stamp: Stamp | null, order: Order | null): Stamp | null {
  if (!order) return stamp
  if (!stamp) {
    return {
      path: ['order'],
      word: null,
      by: null,
      body: null,
      document: order.act,
      date: null,
      text: null,
      seal: null,
    }
  }
  if ((stamp.by && !stamp.document) || stamp.body || stamp.text !== null) return stamp
  const { document } = stamp
  return {
    ...stamp,
    document: {
      kind: document?.kind ?? order.act.kind,
      author: document?.author ?? null,
      date: document?.date ?? order.act.date,
      number: document?.number ?? order.act.number,
    },
  }
}

/** All dates that an approval bears, the one that counts first: its own, the document's, the minutes'. */
export function approvalDates(approval: Stamp): WrittenDate[] {
  const dates = [approval.date, approval.document?.date ?? null, approval.body?.protocol?.date ?? null]
  return dates.filter((date) => date !== null)
}

/** The day of approval; `null` where it is not written, not understood, or left blank. */
export function approvedOn(approval: Stamp | null): CalendarDate | null {
  for (const date of approval ? approvalDates(approval) : []) if (date.date) return date.date
  return null
}

/**
 * The word that an approval should bear where the typed one is another: an official writes УТВЕРЖДАЮ, a document or a
 * body УТВЕРЖДЕН in the gender of the plan's kind. `null` where the typed word is right apart from its capitals, where
 * none is typed, or where nobody knows the gender.
 */
export function disagreeingWord({ approval, kind }: Pick<Roadmap, 'approval' | 'kind'>): string | null {
  if (!approval?.word) return null
  const written = approval.word.trim().toUpperCase().replace(/Ё/g, 'Е')
  const isPassive = /^УТВЕРЖДЕН[АОЫ]?$/.test(written)
  if (!isPassive && written !== 'УТВЕРЖДАЮ') return null
  const { by, body, document } = approval
  const isOnlyOfficial = by !== null && !document && !body
  const isOfficial = isOnlyOfficial || (by !== null && !isPassive)
  // A word in a stamp that names nobody yet may be right.
  if (!isPassive && !document && !body) return null
  const expected = isOfficial ? 'УТВЕРЖДАЮ' : kind === null ? null : approvedWord(kind)
  return expected === written ? null : expected
}
