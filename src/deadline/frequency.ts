import type { Frequency, Recurring, Unit } from './deadline.ts'
import { any, map, mark, opt, type Parser, seq, word } from './match.ts'
import { count, text } from './numerals.ts'
import { ADVERBS } from './print.ts'
import { unit } from './units.ts'

/** How often, with the bound that «не реже» or «не чаще» sets. */
export interface Often {
  readonly every: Frequency
  readonly bound?: NonNullable<Recurring['bound']>
}

/** So many times a unit, under the unit's own name where it is once: «1 раз в месяц» is monthly. */
export function timesA(times: number, of: Unit, most?: number): Frequency {
  if (times === 1 && most === undefined && ADVERBS[of]) return { type: 'each', unit: of }
  return { type: 'times', times, unit: of, ...(most === undefined ? {} : { most }) }
}

const ADVERB: Readonly<Record<string, Unit>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
}

const adverb: Parser<Frequency> = map(word(...Object.keys(ADVERB)), (lemma) => {
  const of = ADVERB[lemma]
  return of && timesA(1, of)
})

const BOUNDS: Readonly<Record<string, 'min' | 'max'>> = { fewer: 'min', oftener: 'max', minimum: 'min', maximum: 'max' }
const bound = any(
  map(seq(word('not'), word('fewer', 'oftener'), opt(mark(',')), opt(word('than'))), ([, lemma]) => BOUNDS[lemma]),
  map(seq(opt(text('как')), word('minimum', 'maximum')), ([, lemma]) => BOUNDS[lemma]),
  map(seq(text('хотя'), text('бы')), () => 'min' as const),
)

interface Times {
  readonly times: number
  readonly most?: number
}

/** Whether something can recur so often in a unit: more is a slip, and the notation does not hold it. */
function isCount(times: number): boolean {
  return times >= 1 && times <= 999
}

const number: Parser<Times> = map(
  seq(count, opt(seq(any(mark('-', '/'), text('до'), word('or')), count))),
  ([times, more]) => {
    if (!isCount(times)) return undefined
    if (!more) return { times }
    return more[1] > times && isCount(more[1]) ? { times, most: more[1] } : undefined
  },
)
const times: Parser<Times> = any(
  map(seq(number, word('times')), ([found]) => found),
  map(word('times'), () => ({ times: 1 })),
  map(word('twice'), () => ({ times: 2 })),
  map(word('thrice'), () => ({ times: 3 })),
)

const per = any(word('in', 'during'), mark('/'), seq(word('in'), word('course')))
const each = opt(word('each', 'whole', 'current'))

// «1 раз в год», «2 раза в течение года», «в год 2 раза», «раз в 3 года».
const counted: Parser<Frequency> = any(
  map(seq(opt(word('along')), times, per, each, unit), ([, found, , , of]) => timesA(found.times, of, found.most)),
  map(seq(word('in'), unit, opt(mark('-', ':')), times), ([, of, , found]) => timesA(found.times, of, found.most)),
  // «1 раз квартал»: the «в» is left out.
  map(seq(count, word('times'), unit), ([n, , of]) => (isCount(n) ? timesA(n, of) : undefined)),
  map(seq(times, per, count, unit), ([found, , n, of]) =>
    found.times === 1 && !found.most ? onceIn(n, of) : undefined,
  ),
)

const MOST_UNITS = 100

function onceIn(n: number, of: Unit): Frequency | undefined {
  if (n < 1 || n > MOST_UNITS) return undefined
  return n === 1 ? timesA(1, of) : { type: 'once-in', count: n, unit: of }
}

// «каждый месяц», «каждого года», «каждые 2 недели».
const every: Parser<Frequency> = any(
  map(seq(opt(word('in')), word('each'), unit), ([, , of]) => timesA(1, of)),
  map(seq(word('each'), count, unit), ([, n, of]) => onceIn(n, of)),
)

// «по четвертям», «по полугодиям», «по кварталам».
const PLURAL: Readonly<Record<string, Unit>> = {
  четвертям: 'term',
  триместрам: 'trimester',
  полугодиям: 'half-year',
  кварталам: 'quarter',
  семестрам: 'semester',
  месяцам: 'month',
}
const distributed: Parser<Frequency> = map(
  seq(
    word('along'),
    map(text(...Object.keys(PLURAL)), (plural) => PLURAL[plural]),
  ),
  ([, of]) => timesA(1, of),
)

/** Words for how often: «ежегодно», «не реже 1 раза в квартал», «дважды в год», «каждый месяц», «раз в 3 года». */
export const often: Parser<Often> = map(
  seq(opt(bound), any(adverb, counted, every, distributed), opt(mark('-', ':'))),
  ([limit, found]): Often => (limit ? { every: found, bound: limit } : { every: found }),
)
