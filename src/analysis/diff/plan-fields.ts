import { dateInDigits } from '../../deadline/index.ts'
import { type Act, type Column, keyName, type Official, type Roadmap, type Stamp } from '../../model/index.ts'
import type { PlanChange } from './change.ts'
import { isSameText, wordChanges } from './words.ts'

/** What a plan says as a whole, in the order in which changes of it are told. */
export const planFields = [
  'title',
  'organization',
  'period',
  'draft',
  'approval',
  'agreed',
  'annex',
  'order',
  'columns',
  'directory',
  'calendar',
  'events',
  'implements',
  'footnotes',
  'signature',
  'executor',
  'approval-sheet',
  'acquaintance-sheet',
] as const

export type PlanField = (typeof planFields)[number]

/** The changes of the plan as a whole. How it looks is none: template, numbers of columns, what is merged. */
export function planChanges(before: Roadmap, after: Roadmap): readonly PlanChange[] {
  const [was, is] = [textsOf(before), textsOf(after)]
  return planFields.flatMap((field) =>
    field === 'directory' ? directoryChanges(before, after) : changed(field, was[field], is[field]),
  )
}

function changed(field: PlanField, before: string, after: string): readonly PlanChange[] {
  if (isSameText(before, after)) return []
  return [{ kind: 'plan', field, before: before || null, after: after || null, words: wordChanges(before, after) }]
}

/** Names that print for the same key; who has come to the directory or gone from it shows in the items. */
function directoryChanges(before: Roadmap, after: Roadmap): readonly PlanChange[] {
  return (before.directory?.entries ?? []).flatMap((was) => {
    const is = after.directory?.byKey(was.key)
    const text = (entry: typeof was) => listed([entry.name, entry.person], ' — ')
    return is ? changed('directory', text(was), text(is)) : []
  })
}

type Texts = Readonly<Record<Exclude<PlanField, 'directory'>, string>>

function textsOf(plan: Roadmap): Texts {
  const { annex, order, executor } = plan
  return {
    title: plan.title ?? '',
    organization: plan.organization ?? '',
    period: plan.period?.text ?? '',
    draft: plan.draft ? 'проект' : '',
    approval: plan.approval ? stampText(plan.approval) : '',
    agreed: entries(plan.agreed.map(stampText)),
    annex: annex ? listed([annex.number === null ? '' : `№ ${annex.number}`, annex.to]) : '',
    order: order
      ? paragraphs([order.word, actText(order.act), order.heading, order.text, officialText(order.signature)])
      : '',
    columns: entries(plan.columns.map(columnText)),
    calendar: calendarText(plan),
    events: entries(plan.events.map(({ name, text }) => `${name}: ${text}`)),
    implements: plan.implements?.plan.text ?? '',
    footnotes: plan.footnotes ?? '',
    signature: officialText(plan.signature),
    executor: executor ? ('text' in executor ? executor.text : listed([executor.name, executor.phone])) : '',
    'approval-sheet': entries((plan.approvalSheet ?? []).map(officialText)),
    'acquaintance-sheet': entries((plan.acquaintanceSheet ?? []).map(officialText)),
  }
}

function stampText({ word, by, body, document, date, text }: Stamp): string {
  if (text !== null) return text
  const minutes = body?.protocol ? actText(body.protocol) : ''
  return listed([
    word,
    officialText(by),
    listed([body?.name, minutes]),
    document ? actText(document) : '',
    dayText(date),
  ])
}

/** The kinds of documents, as they are called in a text. */
const actNames: Readonly<Record<string, string>> = {
  order: 'приказ',
  directive: 'распоряжение',
  resolution: 'постановление',
  decision: 'решение',
  protocol: 'протокол',
  letter: 'письмо',
}

function actText({ kind, author, date, number }: Act): string {
  const name = kind === null ? '' : (actNames[kind] ?? kind)
  const day = dayText(date)
  const sign = number && !number.blank ? `№ ${number.text.replace(/^\s*№\s*/u, '')}` : ''
  return listed([name, author, day === '' ? '' : `от ${day}`, sign], ' ')
}

function dayText(date: Stamp['date']): string {
  if (!date || date.blank) return ''
  return date.date !== null && date.text.trim() === date.date ? dateInDigits(date.date) : date.text
}

function officialText(official: Pick<Official, 'position' | 'name'> | null): string {
  return listed([official?.position, official?.name])
}

/** A column; a result gets one by itself, which is then no change of the columns. */
function columnText({ field, title, leaves, own }: Column): string {
  if (field === 'result' && title === null) return ''
  const name = title ?? (own ? field : (columnNames[field] ?? field))
  return leaves.length === 0 ? name : `${name}: ${leaves.map(({ heading }) => heading).join(', ')}`
}

const columnNames: Readonly<Record<string, string>> = {
  'section.number': 'номер раздела',
  'section.title': 'название раздела',
  number: keyName('ru', 'number'),
  title: keyName('ru', 'title'),
  deadline: keyName('ru', 'deadline'),
  responsible: keyName('ru', 'responsible'),
  notes: 'примечания',
}

function calendarText({ calendar }: Roadmap): string {
  if (!calendar) return ''
  const { schoolYear, terms, trimesters, semesters, breaks, daysOff, workingDays, monthParts } = calendar
  const days = [...terms, ...trimesters, ...semesters]
  return entries([
    schoolYear?.text,
    ...days.map(({ text }) => text),
    ...breaks.map(({ name, text }) => `${name}: ${text}`),
    ...[...daysOff, ...workingDays, ...monthParts].map(({ text }) => text),
  ])
}

type Part = string | null | undefined

function entries(parts: readonly Part[]): string {
  return listed(parts, '; ')
}

function paragraphs(parts: readonly Part[]): string {
  return listed(parts, '\n')
}

function listed(parts: readonly Part[], between = ', '): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(between)
}
