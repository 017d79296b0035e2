import { dateInDigits, dateInWords, readDate } from '../../deadline/index.ts'
import type { RoadmapFile } from '../../format/index.ts'
import type { Template } from '../template.ts'
import { saysSame } from './same-words.ts'

type RawAct = NonNullable<NonNullable<RoadmapFile['approval']>['document']>

/** «приказ № 69 от 01.09.2026 г.» under a name. */
export function actIn(text: string, template: Template): RawAct | null {
  const { kind = '', number = '', date = '' } = underName.exec(text)?.groups ?? {}
  const known = kindOf(kind)
  return known && { kind: known, date: dateValue(date, template, dateInDigits), number: numberValue(number) }
}

const underName =
  /^(?<kind>приказ|распоряжение|постановление|решение|протокол|письмо) ?(?:№|N) ?(?<number>[^ ]{1,60}) от (?<date>[^ ][^\n]{0,60})$/iu

/** «приказом управления образования / от 9 ноября 2026 г. № 134». */
export function documentIn(lines: readonly string[], template: Template): RawAct | null {
  const text = lines.join('\n')
  const kind = instrumental.exec(text)?.groups?.kind ?? ''
  const known = kindOf(kind)
  const tail = dateAndNumber.exec(text)
  if (!known || !tail) return null
  const { date = '', number = '' } = tail.groups ?? {}
  const author = text.slice(kind.length, tail.index).trim()
  return {
    kind: known,
    ...(author === '' ? {} : { author }),
    date: dateValue(date, template, dateInWords),
    number: numberValue(number),
  }
}

const instrumental = /^(?<kind>приказом|распоряжением|постановлением|решением|протоколом|письмом)(?=\s)/iu
const dateAndNumber = /(?<=\s)от\s(?<date>[«"“\d_][^№]{0,60}?)\s?№\s?(?<number>[^\s][^\n]{0,60})$/iu

const kinds: Readonly<Record<string, NonNullable<RawAct['kind']>>> = {
  приказ: 'order',
  распоряжение: 'directive',
  распоряжени: 'directive',
  постановлени: 'resolution',
  решени: 'decision',
  протокол: 'protocol',
  письмо: 'letter',
  письм: 'letter',
}

function kindOf(word: string) {
  const stem = word.toLowerCase().replace(/(?:ом|ем|е)$/u, '')
  return kinds[stem] ?? null
}

/** Whether a text is a day, or a line to fill one in. */
export function isDate(text: string): boolean {
  return isBlankDate(text) || readDate(text).date !== null
}

function isBlankDate(text: string): boolean {
  return /_/u.test(text) && /^[«"“]? ?_{1,40} ?[»"”]?[ _]{0,60}(?:20[\d_ ]{0,20}(?:г\.?|года)?)?$/u.test(text)
}

/** A date as the file keeps it: ISO where it prints as typed, `blank` for the template's line to fill in, else as typed. */
export function dateValue(typed: string, template: Template, style: typeof dateInWords): string {
  const text = typed.replace(/\s+/gu, ' ').trim()
  if (saysSame(text, template.blanks.date) && text.includes('_')) return 'blank'
  const { date } = readDate(text)
  return date !== null && saysSame(style(date), text) ? date : text
}

/** A number as the file keeps it; a drawn line is `blank`. */
export function numberValue(typed: string): string {
  const text = typed.trim()
  return /^_+$/u.test(text) ? 'blank' : text
}
