import { dateInWords } from '../../deadline/index.ts'
import { approvedBy, type Order, stampOf } from '../../model/index.ts'
import { stampParagraphs } from '../stamp.ts'
import type { Template } from '../template.ts'
import { saysSame } from './same-words.ts'
import type { SourceLine } from './source-line.ts'
import { bodyIn, plainBody } from './stamp-body.ts'
import { officialStamp } from './stamp-official.ts'
import { type RawStamp, type StampLine, stampParts } from './stamp-parts.ts'
import { dateValue, documentIn, isDate } from './written-act.ts'

/** What is known around a stamp when its lines are read. */
export interface StampGround {
  readonly template: Template
  /** The kind of the plan, by which the word of an approval is computed; `null` where the title is unknown. */
  readonly kind: string | null
  /** The order of the plan, from which an approval takes what it does not say itself; `null` for other stamps. */
  readonly order: Order | null
}

/** A stamp as a value of the file, and its word as typed. */
export interface StampRead {
  readonly word: string
  readonly value: RawStamp
}

/**
 * Reads the lines of a stamp as an official, a body, a document or several of them. `null` where the value would not
 * print the same words: whoever asks then keeps the lines as typed.
 */
export function readStamp(lines: readonly SourceLine[], ground: StampGround): StampRead | null {
  const parts = stampParts(lines)
  if (!parts) return null
  const typed = [parts.word, ...parts.body.map(({ text }) => text)].join('\n')
  const values = [officialStamp, documentStamp, bodyStamp, datedStamp].map((read) => read(parts.body, ground.template))
  const fitting = values.find(
    (value) => value !== null && saysSame(printedStamp({ ...value, word: parts.word }, ground), typed),
  )
  return fitting ? { word: parts.word, value: fitting } : null
}

/** The words that a stamp prints, line for line. */
export function printedStamp(raw: RawStamp, { template, kind, order }: StampGround): string {
  const stamp = approvedBy(stampOf(raw, ['approval']), order)
  if (!stamp) return ''
  return stampParagraphs({ kind }, stamp, template)
    .map(({ inlines }) => inlines.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join(''))
    .join('\n')
}

function documentStamp(lines: readonly StampLine[], template: Template): RawStamp | null {
  const document = documentIn(
    lines.map(({ text }) => text),
    template,
  )
  return document && { document }
}

function bodyStamp(lines: readonly StampLine[], template: Template): RawStamp | null {
  const texts = lines.map(({ text }) => text)
  const whole = bodyIn(texts, template)
  if (whole) return { body: whole }
  for (let i = 1; i < texts.length; i++) {
    const document = documentIn(texts.slice(i), template)
    const body = document && (bodyIn(texts.slice(0, i), template) ?? plainBody(texts.slice(0, i)))
    if (document && body) return { body, document }
  }
  const [last = ''] = texts.slice(-1)
  const plain = plainBody(isDate(last) ? texts.slice(0, -1) : texts)
  if (!plain) return null
  return isDate(last) ? { body: plain, date: dateValue(last, template, dateInWords) } : { body: plain }
}

/** A word with a day alone: nobody is named yet. */
function datedStamp(lines: readonly StampLine[], template: Template): RawStamp | null {
  const [only, ...others] = lines.map(({ text }) => text)
  return only !== undefined && others.length === 0 && isDate(only)
    ? { date: dateValue(only, template, dateInWords) }
    : null
}
