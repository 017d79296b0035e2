import { any, many, map, mark, opt, type Parser, seq, token, word } from './match.ts'

/** A count: digits or a numeral's word. */
export const count: Parser<number> = token((t) => (t.value === undefined || t.roman ? undefined : t.value))

/** One to two digits, or an ordinal's word: a day («1», «05», «первого»). */
export const dayNumber: Parser<number> = token((t) =>
  (t.digits > 0 && t.digits <= 2) || (t.kind === 'word' && t.ordinal) ? t.value : undefined,
)

/** A number of so many digits. */
export function digits(...widths: readonly number[]): Parser<number> {
  return token((t) => (widths.includes(t.digits) ? t.value : undefined))
}

/** Which of several: «I», «1-й», «первая», «2», up to `most`. */
export function which(most: number): Parser<number> {
  return token((t) => (t.value !== undefined && t.value >= 1 && t.value <= most && t.digits <= 2 ? t.value : undefined))
}

/** What stands between the members of a row: «,», «и», «, и», «или». */
export const comma: Parser<unknown> = any(
  mark(',', ';', '/'),
  word('and', 'or'),
  seq(mark(',', ';'), word('and', 'or')),
)

/** «включительно», also in brackets: a deadline includes its day anyway. */
export const inclusive = opt(
  any(word('ending'), seq(mark('('), word('ending'), mark(')')), seq(mark(','), word('ending'))),
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
