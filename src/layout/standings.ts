import type { Standing, State } from '../analysis/index.ts'
import { type CalendarDate, daysBetween } from '../core/calendar-date.ts'
import { counted, type Lang, type Text } from '../core/text.ts'
import { dateInDigits } from '../deadline/index.ts'
import type { Block, Cell, Document, Paragraph, Row, StyleName, TextInline } from '../document/index.ts'
import type { Roadmap, Section } from '../model/index.ts'
import { bind } from './bind.ts'
import { responsibleText } from './plan-table.ts'
import { stateNames } from './state-names.ts'

/** The items of one plan that a list shows. */
export interface Followed {
  readonly plan: Roadmap
  readonly standings: readonly Standing[]
}

/** What a list of items is about. */
export interface ListOptions {
  readonly asOf: CalendarDate
  readonly lang: Lang
  /** Whether the items stand under their sections (in the order of the plan) or by themselves. */
  readonly bySection: boolean
  /** The sentence printed where no item is left to show. */
  readonly nothing: Text
}

/** A list of items as a document: a heading, a table and a count for each plan that has any. */
export function standingsDocument(followed: readonly Followed[], options: ListOptions): Document {
  const shown = followed.filter(({ standings }) => standings.length > 0)
  const blocks: Block[] =
    shown.length === 0
      ? [paragraph(options.nothing[options.lang], 'body')]
      : shown.flatMap((each) => planBlocks(each, options))
  return {
    title: { ru: 'Исполнение', en: 'Progress' }[options.lang],
    lang: options.lang === 'ru' ? 'ru-RU' : 'en-GB',
    look: { font: 'Times New Roman', sizes: { body: 12, title: 14, stamp: 12, table: 11 }, lineSpacing: 1 },
    sheets: [
      {
        orientation: 'landscape',
        margins: { top: 20, right: 10, bottom: 20, left: 20 },
        pageNumbers: 'from-second',
        blocks,
      },
    ],
  }
}

const headings = {
  ru: ['№', 'Мероприятие', 'Срок', 'Последний день', 'Ответственные', 'Состояние'],
  en: ['No.', 'Activity', 'Deadline', 'Last day', 'Responsible', 'State'],
}

function planBlocks({ plan, standings }: Followed, options: ListOptions): Block[] {
  const { lang, asOf } = options
  const head = { ru: `${plan.file} на ${dateInDigits(asOf)}`, en: `${plan.file} as of ${asOf}` }[lang]
  return [
    paragraph(head, 'title'),
    paragraph(oneLine(plan.title ?? ''), 'body'),
    {
      type: 'table',
      columns: [
        { width: 14, tight: true },
        { width: 95 },
        { width: 42 },
        { width: 24, tight: true },
        { width: 52 },
        { width: 40, tight: true },
      ],
      header: [{ cells: headings[lang].map((text) => cell({ type: 'text', text }, 'cell-header')) }],
      rows: rowsOf(standings, options),
      borders: true,
    },
    paragraph(countText(standings, lang), 'note'),
  ]
}

/** The rows of all items; the times of one activity that follow each other share its cells. */
function rowsOf(standings: readonly Standing[], options: ListOptions): Row[] {
  const rows: Row[] = []
  let section: Section | null = null
  for (let i = 0; i < standings.length; ) {
    const { activity } = standings[i] as Standing
    if (options.bySection && activity.section && activity.section !== section) {
      section = activity.section
      rows.push(sectionRow(section))
    }
    const times = standings.slice(i, i + countOf(standings, i))
    rows.push(...times.map((standing, nth) => rowOf(standing, nth === 0 ? times.length : 0, options)))
    i += times.length
  }
  return rows
}

function countOf(standings: readonly Standing[], start: number): number {
  let end = start + 1
  while (standings[end]?.activity === standings[start]?.activity) end++
  return end - start
}

function sectionRow({ number, title }: Section): Row {
  const text = oneLine(`${number} ${title}`)
  return { cells: [{ ...cell({ type: 'text', text, bold: true }, 'cell-section'), colSpan: 6 }], keepNext: true }
}

/** A row; `shared` is for how many rows the activity's own cells stand, 0 where a row above has them. */
function rowOf(standing: Standing, shared: number, options: ListOptions): Row {
  const { activity } = standing
  const own = (text: string): Cell[] =>
    shared === 0 ? [] : [{ ...cell({ type: 'text', text }), ...(shared > 1 ? { rowSpan: shared } : {}) }]
  return {
    cells: [
      ...own(activity.address),
      ...own(firstParagraph(activity.title)),
      ...own(oneLine(activity.deadline?.text ?? '—')),
      cell({ type: 'text', text: dayText(standing) }),
      ...own(oneLine(responsibleText(activity.responsible, 'comma'))),
      cell({ type: 'text', text: stateText(standing, options), ...toneOf(standing.state) }),
    ],
  }
}

/** The last day; of a postponed time the old day and the new one. */
function dayText({ occurrence, due }: Standing): string {
  if (due === null) return '—'
  const day = dateInDigits(due)
  return occurrence !== null && occurrence !== due ? `${dateInDigits(occurrence)} → ${day}` : day
}

/** How many items are in each state, in the order in which the states first appear. */
function countText(standings: readonly Standing[], lang: Lang): string {
  const counts = new Map<State, number>()
  for (const { state } of standings) counts.set(state, (counts.get(state) ?? 0) + 1)
  const parts = [...counts].map(([state, n]) => `${stateNames[state][lang]} — ${n}`)
  const all = { ru: `Всего ${standings.length}`, en: `${standings.length} in all` }[lang]
  return `${all}: ${parts.join(', ')}.`
}

function stateText({ state, daysLate, due }: Standing, { lang, asOf }: ListOptions): string {
  const name = stateNames[state][lang]
  if (state === 'overdue' || state === 'done-late') return `${name}: ${daysText(daysLate, lang)}`
  if (state !== 'due-soon' || due === null) return name
  const left = daysBetween(asOf, due)
  if (left === 0) return { ru: 'срок сегодня', en: 'due today' }[lang]
  return { ru: `осталось ${daysText(left, 'ru')}`, en: `${daysText(left, 'en')} left` }[lang]
}

function daysText(days: number, lang: Lang): string {
  return counted(days, ['день', 'дня', 'дней'], ['day', 'days'])[lang]
}

function toneOf(state: State): { readonly tone?: NonNullable<TextInline['tone']> } {
  if (state === 'overdue') return { tone: 'bad' }
  if (state === 'due-soon' || state === 'done-late' || state === 'partial') return { tone: 'warn' }
  if (state === 'done') return { tone: 'good' }
  return state === 'untracked' || state === 'cancelled' ? { tone: 'faint' } : {}
}

function cell(inline: TextInline, style: StyleName = 'cell'): Cell {
  return { paragraphs: [{ type: 'paragraph', style, inlines: [inline] }] }
}

function paragraph(text: string, style: StyleName): Paragraph {
  return { type: 'paragraph', style, inlines: [{ type: 'text', text }] }
}

/** Enough to know an activity by: its first paragraph. */
function firstParagraph(title: string): string {
  const [first = '', ...more] = title.split('\n').filter((line) => line.trim() !== '')
  return more.length === 0 ? oneLine(first) : `${oneLine(first)} …`
}

function oneLine(text: string): string {
  return bind(text.replace(/\*\*/g, '').split(/\s+/).join(' ').trim())
}
