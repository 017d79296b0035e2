import { dateInDigits } from '../deadline/index.ts'
import type { Block, Paragraph } from '../document/index.ts'
import type { Order } from '../model/index.ts'
import { inlinesOf, paragraphsOf } from './cell-text.ts'
import { signatureRow, twoSides } from './signature.ts'
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
    { type: 'paragraph', style: 'title', inlines: inlinesOf(word) },
    twoSides(dateText(order.act.date, template, dateInDigits), `№ ${numberText(order.act, template)}`, width),
    empty,
    ...(order.heading === null ? [] : [...paragraphsOf(order.heading, 'heading'), empty]),
    ...(order.text === null ? [] : paragraphsOf(order.text, 'body')),
    ...(order.signature ? [empty, signatureRow(order.signature, template, width, '')] : []),
  ]
}

const empty: Paragraph = { type: 'paragraph', style: 'stamp', inlines: [], keepNext: true }
