import type { PrintedText } from '../analysis/index.ts'
import type { Text } from '../core/text.ts'
import { month, monthOf } from './date-words.ts'
import type { Rule } from './rule.ts'
import { type Change, type Slip, slipsIn, wordsAt } from './typing.ts'

export const dateStyle: Rule = {
  id: 'date-style',
  severity: 'warning',
  folds: true,
  page: () => ({
    title: { ru: 'Как набрана дата', en: 'How a date is typed' },
    why: {
      ru: 'По ГОСТ Р 7.0.97 дату пишут цифрами с нулями («05.09.2026») или словами без нуля и с пробелом перед «г.» («5 сентября 2026 г.»). Между началом и концом срока ставят тире с пробелами с обеих сторон, месяц в середине срока — с маленькой буквы. Исправляет check --fix; смысл срока при этом не меняется.',
      en: 'By ГОСТ Р 7.0.97 a date is «05.09.2026» or «5 сентября 2026 г.»: no zero before a word, a space before «г.». A dash between the ends of a deadline has spaces on both sides. Mended by check --fix; no deadline changes its meaning.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ о плане на 2026г.
    deadline: до 01 сентября 2026 г.
    responsible: Директор
  - title: Провести неделю чтения
    deadline: 01.10.2026 г.- 9.10.2026 г.
    responsible: Библиотекарь
  - title: Собрать отчёты
    deadline: Октябрь, Декабрь 2026 г.
    responsible: Директор`,
        finds: ['2026г.', '01 сентября', 'г.- 9.10.2026', '9.10.2026', 'Декабрь'],
      },
      {
        yaml: `
roadmap: 1
title: План на 2026–2027 гг.
activities:
  - title: Издать приказ
    deadline: с 01.09.2026 по 05.09.2026
    responsible: Директор
  - title: Провести неделю чтения
    deadline: октябрь-ноябрь 2026 г.
    responsible: Библиотекарь`,
        finds: [],
      },
    ],
  }),
  check: (plan) => slipsIn(plan, trace, slipsOf),
}

const trace = /\dг|0[1-9]|\d\.\d|[-–—]|[ –—-][А-ЯЁ]/g
const gluedYear = /(?<!\d)(?:19|20)\d\d(?=(?:гг?\.|гг?(?!\p{L})|(?:года|году|годов|годы|год)(?!\p{L})))/gu
const space = '[ \\u00A0]'
const zeroBeforeMonth = new RegExp(`(?<![\\p{L}\\d.,:/«"„])0(?=[1-9]${space}${monthOf}(?!\\p{L}))`, 'giu')
// «с 01 по 05 сентября», «01–05 сентября».
const zeroBeforeDay = new RegExp(
  `(?<![\\p{L}\\d.,:/«"„–—-])0(?=[1-9](?:${space}?[–—-]${space}?| по | и |, )\\d{1,2}${space}${monthOf}(?!\\p{L}))`,
  'giu',
)
const oneDigit = /(?<![\d.])(?:\d\.\d{1,2}|\d\d\.\d)\.(?:19|20)\d\d(?!\d)/gu
const lopsided = /(?<=[\p{L}\d.])(?:[-–—] {1,9}| {1,9}[-–—] {0,9})(?=[\p{L}\d])/gu
const capital = new RegExp(
  `(?<=[\\p{L}\\d],? | [–—-] ?|\\p{L}[–—-] ?)(?:${month}|ежегодно|ежемесячно|еженедельно|ежеквартально)(?!\\p{L})`,
  'giu',
)

function* slipsOf({ text, role }: PrintedText): Generator<Slip> {
  if (/\d\dг/.test(text)) yield* gluedYears(text)
  if (/0[1-9][ \u00A0,–—-]/.test(text)) yield* zeros(text)
  if (role === 'deadline') yield* slipsInDeadline(text)
}

function* gluedYears(text: string): Generator<Slip> {
  for (const { 0: year, index } of text.matchAll(gluedYear)) {
    const at = index + year.length
    const word = /^\p{L}+\.?/u.exec(text.slice(at, at + 8))?.[0] ?? ''
    yield slip(index, at + word.length, { start: at, end: at, text: ' ' }, gluedMessage)
  }
}

function* zeros(text: string): Generator<Slip> {
  for (const pattern of [zeroBeforeMonth, zeroBeforeDay]) {
    for (const { index } of text.matchAll(pattern)) {
      const rest = /^\d+(?: \p{L}+)?/u.exec(text.slice(index, index + 20))?.[0] ?? ''
      yield slip(index, index + rest.length, { start: index, end: index + 1, text: '' }, zeroMessage)
    }
  }
}

function* slipsInDeadline(text: string): Generator<Slip> {
  for (const { 0: date, index } of text.matchAll(oneDigit)) {
    const whole = date
      .split('.')
      .map((part) => part.padStart(2, '0'))
      .join('.')
    yield slip(index, index + date.length, { start: index, end: index + date.length, text: whole }, digitMessage)
  }
  if (/ [-–—]|[-–—] /.test(text)) yield* lopsidedDashes(text)
  if (/[ –—-][А-ЯЁ]/.test(text)) yield* capitalsInside(text)
}

function* lopsidedDashes(text: string): Generator<Slip> {
  for (const { 0: dash, index } of text.matchAll(lopsided)) {
    const end = index + dash.length
    const sign = dash.trim()
    // Where a wide gap only stands around a dash, the rule about spaces says so.
    if (sign !== '-' && /^ +[–—] +$/.test(dash)) continue
    const { start, end: last } = wordsAt(text, index, end)
    yield slip(start, last, { start: index, end, text: ` ${sign === '-' ? '–' : sign} ` }, dashMessage)
  }
}

function* capitalsInside(text: string): Generator<Slip> {
  for (const { 0: word, index } of text.matchAll(capital)) {
    const small = word.toLowerCase()
    if (small === word || word === word.toUpperCase()) continue
    yield slip(index, index + word.length, { start: index, end: index + word.length, text: small }, smallMessage)
  }
}

function slip(start: number, end: number, change: Change, message: Slip['message']): Slip {
  return { start, end, changes: [change], message }
}

const gluedMessage = (found: string, mended: string): Text => ({
  ru: `Нет пробела между годом и «г.»: «${found}». Напишите «${mended}».`,
  en: `No space between the year and «г.»: “${found}”. Write “${mended}”.`,
})

const zeroMessage = (found: string, mended: string): Text => ({
  ru: `Перед месяцем словами нуль не пишут: «${found}». Напишите «${mended}».`,
  en: `No zero before a month in words: “${found}”. Write “${mended}”.`,
})

const digitMessage = (found: string, mended: string): Text => ({
  ru: `День и месяц цифрами пишут с нулём: «${found}». Напишите «${mended}».`,
  en: `Day and month in digits have a zero: “${found}”. Write “${mended}”.`,
})

const dashMessage = (found: string, mended: string): Text => ({
  ru: `Между началом и концом срока ставят тире с пробелами: «${found}». Напишите «${mended}».`,
  en: `Between the ends of a deadline stands a dash with spaces: “${found}”. Write “${mended}”.`,
})

const smallMessage = (found: string, mended: string): Text => ({
  ru: `В середине срока большая буква не нужна: «${found}». Напишите «${mended}».`,
  en: `No capital in the middle of a deadline: “${found}”. Write “${mended}”.`,
})
