/** A language in which the tool speaks. The languages of a file's keys are a different matter. */
export type Lang = 'ru' | 'en'

/** One sentence in both languages, written side by side where it is raised, so that neither can drift. */
export interface Text {
  readonly ru: string
  readonly en: string
}

/** A text that is the same in both languages: a number, a name, a quotation. */
export function same(text: string): Text {
  return { ru: text, en: text }
}

/**
 * The Russian plural form for a count: `plural(2, 'день', 'дня', 'дней')` is «дня».
 * The rule is the one of CLDR for `ru`, written out because results must not depend on the ICU of the Node in use.
 */
export function plural(n: number, one: string, few: string, many: string): string {
  const tens = Math.abs(n) % 100
  const ones = tens % 10
  if (ones === 1 && tens !== 11) return one
  if (ones >= 2 && ones <= 4 && (tens < 12 || tens > 14)) return few
  return many
}

/** A count with its noun in both languages: `counted(2, ['день', 'дня', 'дней'], ['day', 'days'])`. */
export function counted(n: number, ru: readonly [string, string, string], en: readonly [string, string]): Text {
  return { ru: `${n}\u00A0${plural(n, ...ru)}`, en: `${n} ${n === 1 ? en[0] : en[1]}` }
}
