import type { Offset } from './deadline.ts'
import { any, map, mark, opt, type Parser, seq, token, word } from './match.ts'
import { count, text } from './numerals.ts'

/** A length of time; `counted` where its number is written («10 дней», not «месяц»). */
export type Amount = Omit<Offset, 'side'> & { readonly counted: boolean }

const unit: Parser<Offset['unit']> = any(
  map(word('week'), () => 'w' as const),
  map(word('month'), () => 'm' as const),
  map(text('сутки', 'суток'), () => 'd' as const),
  map(seq(opt(word('civil')), word('day')), () => 'd' as const),
  // Days of lessons are working days: the Labour Code's count is the nearest that there is.
  map(seq(word('working', 'school'), word('day')), () => 'wd' as const),
)

// «10-ти дней», «5 (пяти) рабочих дней», «одного месяца», and «недели» alone.
const spelt = opt(seq(mark('('), count, mark(')')))
/** So many days, weeks or months; a unit alone is one. */
export const amount: Parser<Amount> = any(
  map(seq(count, spelt, unit), ([n, , of]) => ({ count: n, unit: of, counted: true })),
  map(unit, (of) => ({ count: 1, unit: of, counted: false })),
)

// «трёхдневный», «10-дневный»
const longWord: Parser<Amount> = token(['long:'], (t) => longOf(t.lemmas))
const long: Parser<Amount> = any(
  longWord,
  map(seq(count, opt(mark('-')), longWord), ([n, , found]) => ({ ...found, count: n })),
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
