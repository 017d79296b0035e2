import { dateInDigits, readDate } from '../deadline/index.ts'
import type { Roadmap } from '../model/index.ts'
import type { CalendarDate } from '../core/calendar-date.ts'
import type { Path } from '../core/diagnostic.ts'
import type { Rule } from './rule.ts'

export const stampOrder: Rule = {
  id: 'stamp-order',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Реквизиты приказа в документе различаются', en: 'One order with two numbers or dates' },
    why: {
      ru: 'Приказ, которым утверждён план, назван в грифе, в отметке о приложении и в самом приказе. Если номера или даты разные, проверяющий не найдёт нужный приказ. Оставьте верные; того, что есть в «приказ», в грифе можно не повторять.',
      en: 'The order that approves a plan stands in the stamp, in the annex mark and in the order itself. Where numbers or dates differ nobody finds the right one. Keep one; what “order” says need not be repeated in the stamp.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
order:
  kind: приказ
  date: 2026-08-28
  number: 42
  text: |
    ПРИКАЗЫВАЮ:
    1. Утвердить план.
approval:
  document:
    kind: приказ
    date: 28.08.2026
    number: 42-ОД
annex:
  number: 1
  to: приказу директора от 25.08.2026 № 42
activities:
  - title: Издать приказ
    deadline: до 1 октября 2026 г.
    responsible: Директор`,
        finds: ['42-ОД', 'от 25.08.2026 № 42'],
      },
      {
        yaml: `
roadmap: 1
title: План
approval:
  document:
    kind: приказ
    author: управления образования
    date: 25 августа 2026 г.
    number: № 77
annex:
  number: 1
  to: приказу управления образования от 25.08.2026 № 77
activities:
  - title: Издать приказ
    deadline: до 1 октября 2026 г.
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
  *check(plan) {
    const [first, ...others] = mentions(plan)
    if (!first) return
    for (const other of others) {
      const number = first.number !== null && other.number !== null && first.number !== other.number
      const date = first.date !== null && other.date !== null && first.date !== other.date
      if (!number && !date) continue
      const [one, two] = [named(first), named(other)]
      yield {
        target: number && !date ? other.at : (other.dateAt ?? other.at),
        message: {
          ru: `Документ, которым утверждён план, назван по-разному: «${one}» и «${two}». Оставьте верные дату и номер.`,
          en: `The document that approves the plan is named in two ways, «${one}» and «${two}»: keep the right date and number.`,
        },
        related: [{ target: first.at, message: { ru: 'Иначе — здесь.', en: 'The other is here.' } }],
      }
    }
  },
}

interface Mention {
  readonly date: CalendarDate | null
  readonly number: string | null
  /** Where the number stands, or the whole mention. */
  readonly at: { readonly path: Path; readonly span?: { readonly start: number; readonly end: number } }
  readonly dateAt?: { readonly path: Path }
}

/** All places that name the approving order, the order itself first. */
function mentions({ order, approval, annex }: Roadmap): readonly Mention[] {
  const found: Mention[] = []
  if (order) found.push(ofAct(order.act, ['order']))
  // What the stamp does not say of the document is the order’s.
  const document = approval?.path[0] === 'approval' ? approval.document : null
  if (document) found.push(ofAct(document, ['approval', 'document']))
  const written = annex?.to ? inText.exec(annex.to) : null
  if (written?.groups) {
    const { date = '', number = '' } = written.groups
    const span = { start: written.index, end: written.index + written[0].length }
    found.push({ date: readDate(date).date, number: folded(number), at: { path: ['annex', 'to'], span } })
  }
  return found
}

const inText =
  /(?<!\p{L})от\s+(?<date>\d{1,2}\.\d{2}\.\d{4}|[«"]?\d{1,2}[»"]?\s+\p{L}+\s+\d{4})(?:\s*г\.?|\s+года)?\s*№\s*(?<number>[^\s,;]+)/u

function ofAct({ date, number }: NonNullable<NonNullable<Roadmap['approval']>['document']>, path: Path): Mention {
  return {
    date: date?.date ?? null,
    number: number && !number.blank && !number.text.includes('_') ? folded(number.text) : null,
    at: { path: [...path, 'number'] },
    ...(date && { dateAt: { path: date.path } }),
  }
}

function folded(number: string): string {
  return number.replace(/[№\s]/gu, '').replace(/[–—]/gu, '-').toLowerCase()
}

function named({ date, number }: Mention): string {
  return [date && `от ${dateInDigits(date)}`, number && `№\u00A0${number}`].filter(Boolean).join(' ')
}
