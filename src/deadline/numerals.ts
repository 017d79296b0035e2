import { valueOf } from './entry.ts'
import { any, many, map, mark, opt, type Parser, seq, token, word } from './match.ts'
import type { Token } from './token.ts'
import { isLiteral } from './words.ts'

/** A count: digits or a numeral's word. */
export const count: Parser<number> = token(['#1', '#2', '#4', '#other', 'number:', 'ordinal:'], (t) => t.value)

/** One to two digits, or an ordinal's word: a day («1», «05», «первого»). */
export const dayNumber: Parser<number> = token(['#1', '#2', 'ordinal:'], (t) => t.value)

/** A number of so many digits. */
export function digits(...widths: readonly (1 | 2 | 4)[]): Parser<number> {
  return token(
    widths.map((width) => `#${width}`),
    (t) => t.value,
  )
}

/** Which of several: «I», «1-й», «первая», «2», up to `most`. */
export function which(most: 1 | 2 | 3 | 4 | 5): Parser<number> {
  return token(['#few'], (t) => (t.value !== undefined && t.value <= most && namesWhich(t) ? t.value : undefined))
}

// «одну неделю» is a length, «первую неделю» and «1 неделю» say which.
function namesWhich(t: Token): boolean {
  return t.ordinal || t.digits > 0 || t.roman
}

/** A word with a value: the number of the month, the weekday. */
export function valued(lemma: 'month:' | 'weekday:' | 'season:'): Parser<number> {
  return token([lemma], (t) => valueOf(t, lemma))
}

/** A word by its text. */
export function text(...texts: readonly string[]): Parser<string> {
  if (!texts.every(isLiteral)) throw new RangeError(`not in LITERALS: ${texts.join(' ')}`)
  return token(['#literal'], (t) => (texts.includes(t.text) ? t.text : undefined))
}

/** What stands between the members of a row: «,», «и», «, и», «или». */
export const comma: Parser<unknown> = any(
  mark(',', ';', '/'),
  word('and', 'or'),
  seq(mark(',', ';'), word('and', 'or')),
)

/** From one number to another, or one alone. */
export interface Stint {
  readonly first: number
  readonly last: number
}

/** A row of numbers and stretches of numbers: «I-II», «1, 3», «1 и 3», «1–5, 10–15». */
export function row(member: Parser<number>): Parser<readonly Stint[]> {
  const stint = map(seq(member, opt(seq(mark('-'), member))), ([first, rest]) =>
    rest && rest[1] <= first ? undefined : { first, last: rest ? rest[1] : first },
  )
  return many(stint, comma)
}
