import { dateInDigits } from '../deadline/index.ts'
import type { Block, Cell, Paragraph, Table } from '../document/index.ts'
import type { Official, Order } from '../model/index.ts'
import { inlinesOf, paragraphsOf } from './cell-text.ts'
import { dateText, numberText } from './stamp.ts'
import type { Template } from './template.ts'

const words: Readonly<Record<string, string>> = {
  order: 'ПРИКАЗ',
  directive: 'РАСПОРЯЖЕНИЕ',
  resolution: 'ПОСТАНОВЛЕНИЕ',
  decision: 'РЕШЕНИЕ',
}

/** The order that stands before the plan: its word, date and number, heading, text and signature. */
export function orderBlocks(order: Order, template: Template, width: number): Block[] {
  // A word typed in small letters names the kind; typed otherwise («П Р И К А З») it prints as typed.
  const named = order.word === null || order.word === order.word.toLowerCase()
  const word = named ? (words[order.act.kind ?? 'order'] ?? order.word ?? '') : (order.word ?? '')
  return [
    { type: 'paragraph', style: 'title', inlines: inlinesOf(word, true) },
    twoSides(
      inlinesOf(dateText(order.act.date, template, dateInDigits)),
      inlinesOf(`№ ${numberText(order.act, template)}`),
      width,
    ),
    empty,
    ...(order.heading === null ? [] : [headingOf(order.heading), empty]),
    ...(order.text === null ? [] : paragraphsOf(order.text, 'body')),
    ...(order.signature ? [empty, signature(order.signature, width)] : []),
  ]
}

const empty: Paragraph = { type: 'paragraph', style: 'stamp', inlines: [] }

function headingOf(text: string): Paragraph {
  return { type: 'paragraph', style: 'body', align: 'left', inlines: inlinesOf(text, true) }
}

function signature({ position, name }: Official, width: number): Table {
  return twoSides(inlinesOf(position ?? ''), inlinesOf(name ?? ''), width)
}

function twoSides(left: Paragraph['inlines'], right: Paragraph['inlines'], width: number): Table {
  return {
    type: 'table',
    columns: [{ width: width / 2 }, { width: width / 2 }],
    header: [],
    rows: [{ cells: [side(left, 'left'), side(right, 'right')] }],
    borders: false,
  }
}

function side(inlines: Paragraph['inlines'], align: 'left' | 'right'): Cell {
  return { paragraphs: [{ type: 'paragraph', style: 'stamp', align, inlines }], verticalAlign: 'top' }
}
