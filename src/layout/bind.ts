const bonds: readonly RegExp[] = [
  /(?<=\d) (?=(?:г|гг|год|года|году|годов|лет)(?:\.|(?![\p{L}\p{N}])))/gu,
  /(?<=(?<!\d)\d{1,2}) (?=(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр))/gu,
  /(?<=№) (?=[\p{L}\p{N}_])/gu,
  /(?<=(?<!\p{L})(?:п|пп|ст|с|д|ул|им)\.) (?=[\p{L}\p{N}])/gu,
  /(?<=(?<!\p{L})\p{Lu}\.) (?=\p{Lu})/gu,
]

/**
 * Puts a no-break space in place of an existing space where a line must not break: «2026 г.», «15 мая», «№ 5»,
 * «п. 2», «И. О. Фамилия». Nothing is added or taken away, so the printed text stays what was written.
 */
export function bind(text: string): string {
  let bound = text
  for (const bond of bonds) bound = bound.replace(bond, '\u00A0')
  return bound
}
