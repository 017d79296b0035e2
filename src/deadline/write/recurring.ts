import type { Deadline, Point, Recurring, When, Within } from '../deadline.ts'
import { dayInWords } from './day.ts'
import { oftenInWords } from './often.ts'
import { periodName } from './period.ts'
import { withFrom } from './preposition.ts'
import { phrasesOf } from './stretch.ts'
import { whenPhrases } from './when.ts'

/** What recurs: «ежегодно до 15 сентября», «каждую вторую пятницу месяца», «ежегодно с 1 по 15 мая в 2022–2024 гг.». */
export function recurringWordings(deadline: Recurring): Iterable<string> {
  return wordings(deadline, deadline.when ? [deadline.when] : [])
}

/** Recurrences that differ in nothing but their times: «ежегодно до 15 июня и 15 декабря». */
export function* timesWordings(items: readonly Deadline[]): Iterable<string> {
  const all = items.filter((item) => item.kind === 'recurring')
  const times = all.flatMap(({ when }) => when ?? [])
  const [first] = all
  if (!first || times.length < items.length) return
  const base = JSON.stringify({ ...first, when: undefined })
  if (all.every((item) => JSON.stringify({ ...item, when: undefined }) === base)) yield* wordings(first, times)
}

function* wordings(deadline: Recurring, times: readonly When[]): Iterable<string> {
  const often = oftenInWords(deadline)
  for (const bounds of boundsOf(deadline)) {
    for (const { alone, beside } of whenPhrases(times, deadline.every.unit)) {
      if (alone && !deadline.bound) yield sentence([alone, ...bounds])
      yield sentence([often, beside, ...bounds])
      yield [often, beside, ...bounds].filter((part) => part !== '').join(', ')
    }
  }
}

/** The parts side by side; a subordinate clause in one is closed with a comma. */
function sentence(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .reduce((before, part) => `${before}${before.includes(', следующего') ? ',' : ''} ${part}`)
}

function* boundsOf({ within, from }: Recurring): Iterable<readonly string[]> {
  for (const inside of within ? withinWordings(within) : ['']) {
    for (const start of from ? fromWordings(from) : ['']) yield [inside, start]
  }
}

function* withinWordings(within: Within): Iterable<string> {
  if (within.type === 'period') {
    yield `в течение ${within.of === 'plan' ? 'всего ' : ''}${periodName(within.of)}`
    return
  }
  const { from, to } = within.type === 'years' ? yearEnds(within) : within
  if (from && to) for (const { placed } of phrasesOf({ from, to })) yield placed
  else if (to && within.type === 'years') yield `до конца ${to.year} г.`
  else if (to) yield* [`до ${dayInWords(to)}`, `по ${dayInWords(to)}`]
}

function yearEnds({ from, to }: Within & { readonly type: 'years' }): { from: Point | null; to: Point | null } {
  return {
    from: from === null ? null : { year: from, month: 1, day: 1 },
    to: to === null ? null : { year: to, month: 12, day: 31 },
  }
}

/** From a day on: «с 2023 г.», «с 1 сентября 2022 г.». */
export function* fromWordings(from: Point): Iterable<string> {
  if (from.year !== undefined && from.month === 1 && from.day === 1) yield `с ${from.year} г.`
  yield withFrom(dayInWords(from))
}
