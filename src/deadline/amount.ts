import type { Offset } from './deadline.ts'
import { any, map, mark, opt, type Parser, seq, token, word } from './match.ts'
import { count, text } from './numerals.ts'

/** A length of time; `counted` where its number is written («10 дней», not «месяц»). */
export type Amount = Omit<Offset, 'side'> & { readonly counted: boolean }

type Measure = { readonly unit: Offset['unit']; readonly times: number }

const unit: Parser<Measure> = any(
  map(word('week'), (): Measure => ({ unit: 'w', times: 1 })),
  map(word('month'), (): Measure => ({ unit: 'm', times: 1 })),
  map(text('сутки', 'суток'), (): Measure => ({ unit: 'd', times: 1 })),
  map(seq(opt(word('civil')), word('day')), (): Measure => ({ unit: 'd', times: 1 })),
  // Days of lessons are working days: the Labour Code's count is the nearest that there is.
  map(seq(word('working', 'school'), word('day')), (): Measure => ({ unit: 'wd', times: 1 })),
)

/** A longer one is a slip, and the notation does not hold it. */
const MOST_COUNTED = 9999

// «10-ти дней», «5 (пяти) рабочих дней», «одного месяца», and «недели» alone.
const few = token(['#1', 'number:'], (t) => t.value)
const spelt = opt(seq(mark('('), count, mark(')')))
/** So many days, weeks or months; a unit alone is one. */
export const amount: Parser<Amount> = any(
  // «2 лет», «одного года»: «2022 г.» is no length.
  map(seq(few, spelt, word('year')), ([n]) =>
    n < 1 ? undefined : { count: n * 12, unit: 'm' as const, counted: true },
  ),
  map(word('halfyear'), () => ({ count: 6, unit: 'm' as const, counted: true })),
  map(seq(count, spelt, unit), ([n, , of]) =>
    n < 1 || n > MOST_COUNTED ? undefined : { count: n * of.times, unit: of.unit, counted: true },
  ),
  map(unit, (of) => ({ count: of.times, unit: of.unit, counted: false })),
)

// «трёхдневный», «10-дневный»
const longWord: Parser<Amount> = token(['long:'], (t) => longOf(t.lemmas))
const long: Parser<Amount> = any(
  longWord,
  map(seq(count, opt(mark('-')), longWord), ([n, , found]) => (n > MOST_COUNTED ? undefined : { ...found, count: n })),
)

function longOf(lemmas: readonly string[]): Amount | undefined {
  const match = lemmas.map((lemma) => /^long:([dwm])(\d+)$/u.exec(lemma)).find((m) => m !== null)
  return match ? { unit: match[1] as Offset['unit'], count: Number(match[2]), counted: true } : undefined
}

/** «не позднее (чем)» */
export const later = seq(word('not'), word('later'), opt(mark(',')), opt(word('than')))
// «в срок, не превышающий …»
const inDeadline = seq(opt(word('in')), word('deadline'), opt(mark(',')))

/** A length of time within which something is to be done: «в течение 5 дней», «в трёхдневный срок», «не более недели». */
export const within: Parser<Amount> = any(
  map(seq(word('in'), word('course'), amount), ([, , found]) => found),
  map(seq(opt(inDeadline), word('not'), word('oftener'), opt(word('than')), amount), ([, , , , found]) => found),
  map(seq(opt(inDeadline), word('not'), word('exceeding'), amount), ([, , , found]) => found),
  map(seq(word('joined'), amount), ([, found]) => found),
  map(seq(opt(inDeadline), later, opt(word('via', 'in')), opt(word('course')), amount), ([, , , , found]) => found),
  map(seq(word('via'), amount), ([, found]) => found),
  map(seq(opt(word('in')), word('deadline'), opt(word('until')), amount), ([, , , found]) => found),
  map(seq(word('in'), long, word('deadline')), ([, found]) => found),
)
