import type { Standing } from '../analysis/index.ts'
import type { Lang, Text } from '../core/text.ts'
import type { Block, Cell, Row, Table } from '../document/index.ts'
import { byItem } from './by-item.ts'
import { cell, firstParagraph, paragraph } from './list-cells.ts'
import { type Room, roomFor } from './matrix-room.ts'
import { type Rhythm, rhythmOf, rhythms, type Slot, slotOf } from './rhythm.ts'
import { legend, signOf, wordsOf } from './state-cell.ts'
import { toneOf } from './state-tone.ts'

/** How what recurs is shown: in a matrix where that reads better, or always one way. */
export type View = 'auto' | 'list' | 'matrix'

/** All times of one item. */
type Times = readonly [Standing, ...Standing[]]

/** Items that share a rhythm, a row each; their times stand in columns. */
export interface Matrix extends Room {
  readonly rhythm: Rhythm
  readonly rows: readonly Times[]
}

/** An item that recurs less often shares a matrix with others, or stays in the list. */
const MANY_TIMES = 4

/** What is shown in matrices, and what stays in the list, in its order. */
export function inMatrices(
  standings: readonly Standing[],
  { view, width, lang }: { readonly view: View; readonly width: number; readonly lang: Lang },
): { readonly listed: readonly Standing[]; readonly matrices: readonly Matrix[] } {
  if (view === 'list') return { listed: standings, matrices: [] }
  const isForced = view === 'matrix'
  const items = [...byItem(standings).values()].filter((times) => isForced || recurs(times))
  const matrices = rhythms.flatMap((rhythm): readonly Matrix[] => {
    const rows = items.filter((times) => times.length > 1 && rhythmOf(times) === rhythm)
    const [only] = rows
    if (!only || (!isForced && rows.length === 1 && only.length < MANY_TIMES)) return []
    const room = roomFor(needs(rhythm, rows, lang), width, isForced)
    return room ? [{ ...room, rhythm, rows }] : []
  })
  const shown = new Set(matrices.flatMap(({ rows }) => rows.map(([{ item }]) => item)))
  return { listed: standings.filter(({ item }) => !shown.has(item)), matrices }
}

function recurs(times: Times): boolean {
  return times.length >= MANY_TIMES || times[0].item.deadline?.reading.deadline.kind === 'recurring'
}

function needs(rhythm: Rhythm, rows: readonly Times[], lang: Lang) {
  const slots = new Map<string, Slot>()
  const words = new Map<string, number>()
  for (const time of rows.flat()) {
    const slot = slotIn(rhythm, time)
    if (!slot) continue
    slots.set(slot.key, slot)
    const longest = Math.max(...wordsOf(time, lang).map((line) => line.length))
    words.set(slot.key, Math.max(longest, words.get(slot.key) ?? 0))
  }
  const longest = (text: (times: Times) => string) =>
    rows.reduce((most, times) => Math.max(most, text(times).length), 0)
  return {
    rhythm,
    slots: [...slots.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    lang,
    number: longest(([{ item }]) => item.address),
    title: longest(([{ item }]) => firstParagraph(item.title)),
    words: ({ key }: Slot) => words.get(key) ?? 0,
  }
}

function slotIn(rhythm: Rhythm, { occurrence }: Standing): Slot | undefined {
  return occurrence === null ? undefined : slotOf(rhythm, occurrence)
}

const heads: Readonly<Record<Rhythm, Text>> = {
  year: { ru: 'Повторяющиеся мероприятия по годам', en: 'Recurring activities by year' },
  quarter: { ru: 'Повторяющиеся мероприятия по кварталам', en: 'Recurring activities by quarter' },
  month: { ru: 'Повторяющиеся мероприятия по месяцам', en: 'Recurring activities by month' },
  day: { ru: 'Повторяющиеся мероприятия по дням', en: 'Recurring activities by day' },
}

/** A matrix as its heading, its tables and what the signs in them mean. */
export function matrixBlocks(matrix: Matrix, lang: Lang): Block[] {
  const { rhythm, rows, tables, isWorded } = matrix
  return [
    paragraph(heads[rhythm][lang], 'heading'),
    ...tables.map((slots) => matrixTable(matrix, slots, lang)),
    ...(isWorded ? [] : [paragraph(legend(rows.flat(), lang), 'body')]),
  ]
}

function matrixTable({ rhythm, rows, isWorded }: Matrix, slots: readonly Slot[], lang: Lang): Table {
  return {
    type: 'table',
    columns: [{ width: 14, tight: true }, { width: 95 }, ...slots.map(() => ({ width: 10, tight: true }))],
    header: headerRows(slots, lang),
    rows: rows.flatMap((times) => matrixRow(rhythm, times, slots, (time) => timeCell(time, isWorded, lang))),
    borders: true,
  }
}

const names = { ru: ['№', 'Мероприятие'], en: ['No.', 'Activity'] }

/** The names of the slots; above them the years, or months, that they belong to. */
function headerRows(slots: readonly Slot[], lang: Lang): Row[] {
  const isOneRow = slots.every(({ over }) => over === null)
  const own = names[lang].map((name): Cell => ({ ...header(name), ...(isOneRow ? {} : { rowSpan: 2 }) }))
  const below = slots.map(({ name }) => header(name[lang]))
  if (isOneRow) return [{ cells: [...own, ...below] }]
  const overs: { readonly name: string; count: number }[] = []
  for (const { over } of slots) {
    const name = over?.[lang] ?? ''
    const last = overs.at(-1)
    if (last?.name === name) last.count++
    else overs.push({ name, count: 1 })
  }
  const above = overs.map(({ name, count }): Cell => ({ ...header(name), ...(count > 1 ? { colSpan: count } : {}) }))
  return [{ cells: [...own, ...above] }, { cells: below }]
}

function header(text: string): Cell {
  return cell({ type: 'text', text }, 'cell-header')
}

/** The row of an item; none in a table that has none of its times. */
function matrixRow(
  rhythm: Rhythm,
  times: Times,
  slots: readonly Slot[],
  shown: (time: Standing) => Cell,
): readonly Row[] {
  const [{ item }] = times
  const bySlot = new Map(times.map((time) => [slotIn(rhythm, time)?.key, time]))
  const cells = slots.map(({ key }) => {
    const time = bySlot.get(key)
    return time ? shown(time) : undefined
  })
  if (cells.every((each) => each === undefined)) return []
  const [number, title] = [item.address, firstParagraph(item.title)].map((text) => cell({ type: 'text', text }))
  const empty = cell({ type: 'text', text: '' })
  return number && title ? [{ cells: [number, title, ...cells.map((each) => each ?? empty)] }] : []
}

function timeCell(time: Standing, isWorded: boolean, lang: Lang): Cell {
  const tone = toneOf(time.state)
  if (!isWorded) return cell({ type: 'text', text: signOf(time), ...tone })
  return {
    paragraphs: wordsOf(time, lang).map((text) => ({
      type: 'paragraph',
      style: 'cell',
      inlines: [{ type: 'text', text, ...tone }],
    })),
  }
}
