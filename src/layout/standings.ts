import type { Standing } from '../analysis/index.ts'
import type { CalendarDate } from '../core/calendar-date.ts'
import { counted, type Lang, plural, type Text } from '../core/text.ts'
import { dateInDigits } from '../deadline/index.ts'
import type { Block, Cell, Document, Row, Table } from '../document/index.ts'
import type { Item, Roadmap, Section } from '../model/index.ts'
import { byItem } from './by-item.ts'
import { cell, firstParagraph, oneLine, paragraph } from './list-cells.ts'
import { responsibleText } from './responsible-text.ts'
import { inMatrices, matrixBlocks, type View } from './state-matrix.ts'
import { stateNames, stateOrder } from './state-names.ts'
import { stateText } from './state-text.ts'
import { toneOf } from './state-tone.ts'

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
  /** How what recurs is shown, for lines of so many columns. */
  readonly view: View
  readonly width: number
  /** The sentence printed where no item is left to show. */
  readonly nothing: Text
}

/** A list of items as a document: a heading, a table and a count for each plan that has any, and a count of them all. */
export function standingsDocument(followed: readonly Followed[], options: ListOptions): Document {
  const shown = followed.filter(({ standings }) => standings.length > 0)
  const blocks: Block[] =
    shown.length === 0
      ? [paragraph(options.nothing[options.lang], 'body')]
      : [...shown.flatMap((each) => planBlocks(each, options)), ...totalBlocks(shown, options.lang)]
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
  const { listed, matrices } = inMatrices(standings, options)
  return [
    paragraph(head, 'title'),
    paragraph(oneLine(plan.title ?? ''), 'body'),
    ...(listed.length > 0 ? [listTable(listed, options)] : []),
    ...matrices.flatMap((matrix) => matrixBlocks(matrix, lang)),
    paragraph(countText(standings, lang), 'note'),
  ]
}

function listTable(standings: readonly Standing[], options: ListOptions): Table {
  return {
    type: 'table',
    columns: [
      { width: 14, tight: true },
      { width: 95 },
      { width: 42, spare: true },
      { width: 24, tight: true },
      { width: 52 },
      { width: 56, tight: true },
    ],
    header: [{ cells: headings[options.lang].map((text) => cell({ type: 'text', text }, 'cell-header')) }],
    rows: rowsOf(standings, options),
    borders: true,
  }
}

function totalBlocks(shown: readonly Followed[], lang: Lang): Block[] {
  if (shown.length < 2) return []
  const all = shown.flatMap(({ standings }) => standings)
  const plans = {
    ru: `${shown.length}\u00A0${plural(shown.length, 'плану', 'планам', 'планам')}`,
    en: `${shown.length} plans`,
  }
  const head = { ru: `Всего по ${plans.ru}: сроков`, en: `All ${plans.en}: deadlines` }[lang]
  return [paragraph(`${head} — ${all.length}, ${statesText(all, lang)}.`, 'body')]
}

/** The rows of all items, in the order of their first times; the times of one item share its cells. */
function rowsOf(standings: readonly Standing[], options: ListOptions): Row[] {
  const rows: Row[] = []
  let section: Section | null = null
  for (const [item, times] of byItem(standings)) {
    if (options.bySection && item.section && item.section !== section) {
      section = item.section
      rows.push(sectionRow(section))
    }
    const runs = runsOf(times)
    // One by one: the arguments of one call are as many as the stack holds.
    for (const [nth, run] of runs.entries()) rows.push(rowOf(run, nth === 0 ? runs.length : 0, options))
  }
  return rows
}

/** Times of one item that stand alike, one after the other: one row of the table. */
type Run = readonly [Standing, ...Standing[]]

// Three days are read at a glance; a school year of weeks is not.
const SHORTEST_RUN = 4

function runsOf(times: readonly Standing[]): readonly Run[] {
  const runs: [Standing, ...Standing[]][] = []
  for (const time of times) {
    const run = runs.at(-1)
    if (run && areAlike(run[0], time)) run.push(time)
    else runs.push([time])
  }
  return runs.flatMap((run): readonly Run[] => (run.length < SHORTEST_RUN ? run.map((one) => [one]) : [run]))
}

/** Whether two times may stand in one row; one that was postponed shows its two days, one of many its share. */
function areAlike(a: Standing, b: Standing): boolean {
  return a.state === b.state && isPlain(a) && isPlain(b)
}

function isPlain({ occurrence, due, progress }: Standing): boolean {
  return due !== null && occurrence === due && !progress?.share?.counts
}

function sectionRow({ number, title }: Section): Row {
  const text = oneLine(`${number} ${title}`)
  return { cells: [{ ...cell({ type: 'text', text }, 'cell-section'), colSpan: 6 }], keepNext: true }
}

/** A row; `shared` is for how many rows the item's own cells stand, 0 where a row above has them. */
function rowOf(run: Run, shared: number, options: ListOptions): Row {
  const [{ item, state }] = run
  const own = (text: string): Cell[] =>
    shared === 0 ? [] : [{ ...cell({ type: 'text', text }), ...(shared > 1 ? { rowSpan: shared } : {}) }]
  return {
    cells: [
      ...own(item.address),
      ...own(firstParagraph(item.title)),
      ...own(oneLine(item.deadline?.text ?? '—')),
      { paragraphs: lastDayLines(run, options.lang).map((text) => paragraph(text, 'cell')) },
      ...own(oneLine(everybody(item))),
      cell({ type: 'text', text: stateText(run, options.asOf)[options.lang], ...toneOf(state) }),
    ],
  }
}

/** Those of all columns, one after the other. */
function everybody({ responsible }: Item): string {
  const texts = [...responsible.values()].map(({ value }) => responsibleText(value, 'comma'))
  return texts.filter((text) => text !== '').join('; ')
}

/** The last day; of several times how many there are, the first one and the last one, a line each. */
function lastDayLines(run: Run, lang: Lang): readonly string[] {
  const [first] = run
  const last = run.at(-1) ?? first
  if (run.length === 1) return [dayText(first)]
  const times = counted(run.length, ['срок', 'срока', 'сроков'], ['time', 'times'])[lang]
  return [`${times}:`, `${dayText(first)}\u00A0–`, dayText(last)]
}

/** The last day; of a postponed time the old day and the new one. */
function dayText({ occurrence, due }: Standing): string {
  if (due === null) return '—'
  const day = dateInDigits(due)
  return occurrence !== null && occurrence !== due ? `${dateInDigits(occurrence)} →\u00A0${day}` : day
}

/** How many times there are, and how many of them in each state. */
function countText(standings: readonly Standing[], lang: Lang): string {
  return `${{ ru: 'Сроков', en: 'Deadlines' }[lang]}: ${standings.length}, ${statesText(standings, lang)}.`
}

function statesText(standings: readonly Standing[], lang: Lang): string {
  const parts = stateOrder.flatMap((state) => {
    const count = standings.filter((standing) => standing.state === state).length
    return count === 0 ? [] : [`${stateNames[state][lang]} — ${count}`]
  })
  return `${{ ru: 'из них', en: 'of which' }[lang]} ${parts.join(', ')}`
}
