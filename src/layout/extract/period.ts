import type { Text } from '../../core/text.ts'
import { planPeriod } from '../../model/index.ts'

/** Signs within which a title names its period: what is longer is no title. */
const longestTitle = 3000

/** What a title says of the period: its wording as typed, `none`, or `several` stretches of which one is the plan's. */
export type TitlePeriod = { readonly found: string } | 'none' | 'several'

/**
 * The period that a title names («на 2026–2027 учебный год»), if the deadline language understands it. A year alone
 * counts behind «на» or in brackets: «приказ от 5 мая 2019 года» names no period, nor does a programme in quotation marks.
 */
export function periodIn(title: string): TitlePeriod {
  const text = title.replace(/[\s\u00A0]+/gu, ' ').slice(0, longestTitle)
  const found: Stretch[] = []
  for (const { index } of text.matchAll(begin)) {
    if (index < (found.at(-1)?.end ?? 0) || isQuoted(text, index)) continue
    const stretch = longestFrom(text, index)
    if (stretch) found.push(stretch)
  }
  const wordings = new Set(found.map(({ wording }) => wording))
  const [only] = wordings
  if (only === undefined) return 'none'
  return wordings.size > 1 ? 'several' : { found: only }
}

interface Stretch {
  readonly wording: string
  readonly end: number
}

/** Where a period may begin: a number, a month, «с», the number of a quarter. */
const begin =
  /(?<![\p{L}\p{N}.№–—/-])(?<!(?:№|от) )(?:[«"]?\d|[сС]о? (?=[«"\dа-я])|(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)|I{1,3}V? |IV )/giu

/** No period has more words: «с 1 сентября 2026 года по 31 мая 2027 года включительно». */
const mostWords = 12

function longestFrom(text: string, start: number): Stretch | null {
  const words = [...text.slice(start).matchAll(/[^ ]+/gu)].slice(0, mostWords)
  for (const { 0: word, index } of words.toReversed()) {
    const end = start + index + word.length
    const wording = text.slice(start, end).replace(/[),;:»"]{1,5}$/u, '')
    // «2020 – 2024» of «2020 – 2024 учебный год» is a part of what nobody understands.
    if (isCutOff(text.slice(start + wording.length)) || /[–—-]$/u.test(wording)) continue
    if (isPeriod(text.slice(0, start), wording)) return { wording, end: start + wording.length }
  }
  return null
}

function isCutOff(rest: string): boolean {
  return /^ ?(?:уч|год|гг?(?!\p{L})|[–—/-] ?\d)/iu.test(rest)
}

function isPeriod(before: string, wording: string): boolean {
  if (!/20\d\d/u.test(wording)) return false
  const { from, to } = planPeriod(wording, [])?.days ?? { from: null, to: null }
  if (!from || !to || from === to) return false
  const isStretch = /[–—-]|\d\/\d| по | до /u.test(wording)
  return isStretch || /(?:^|[ (])(?:на|период|период реализации) ?$|\($/iu.test(before)
}

/** A stretch inside «…» belongs to what is named so. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return before.split('«').length > before.split('»').length
}

export const noPeriod: Text = {
  ru: 'В названии не найден период плана, а без него не посчитать многие сроки. Впишите его в «period» («период»): «2026–2027 учебный год», «2026–2028\u00A0гг.».',
  en: 'The title names no period, and without it many deadlines cannot be counted. Write it under “period”: «2026–2027 учебный год», «2026–2028\u00A0гг.».',
}

export const severalPeriods: Text = {
  ru: 'В названии несколько периодов, и неясно, какой из них — период плана. Впишите его в «period» («период»).',
  en: 'The title names several stretches of time, and it is unclear which is the plan’s period. Write it under “period”.',
}
