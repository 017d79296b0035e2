/** The beginnings of the names of the months, in every case, as a part of a regular expression. */
export const month = '(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)'

/** What is counted by the number before it. Short forms want their dot: «36 ч» may be anything. */
const counted =
  '(?:(?:г|гг)(?:\\.|(?![\\p{L}\\p{N}]))|(?:год|года|году|годов|лет)(?![\\p{L}\\p{N}])|(?:ч|чел|мин|руб|тыс|млн|экз|шт|кв)\\.)'

/** A surname beside initials: a capital and small letters, perhaps a second name behind a hyphen. */
const surname = '\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?'

/** A space between what must stand before it and what must stand behind it. The space is looked for first: it is rare. */
function between(before: string, behind: string, flags = 'gu'): RegExp {
  return new RegExp(` (?=${behind})(?<=${before} )`, flags)
}

const bonds: readonly RegExp[] = [
  between('\\d', counted),
  between('(?<!\\d)\\d{1,2}', month),
  between('\\d', '[%‰]'),
  between('(?<!\\d)\\d{1,2}', 'класс(?:а|е|у|ы|ов|ам|ах|ами|ом)?(?!\\p{L})'),
  between('№', '[\\p{L}\\p{N}_]'),
  // «и т. д. Затем» ends a sentence.
  between('(?<!\\p{L}|т\\.[ \\u00A0]?)(?:п|пп|ст|с|д|ул|им)\\.', '[\\p{L}\\p{N}]', 'giu'),
  between('(?<!\\p{L})(?:ч|гл|стр|рис|табл|разд|подп|абз|каб|корп)\\.', '\\p{N}', 'giu'),
  between('(?<!\\p{L})т\\.', '[дпекч]\\.', 'giu'),
  // «И. О. Фамилия», «И.О. Фамилия».
  between('(?<!\\p{L})\\p{Lu}\\.', '\\p{Lu}'),
  // «Фамилия И. О.»; in «Председатель И. О. Фамилия» the initials belong to the surname behind them.
  between(`(?<![\\p{L}-])${surname}`, `\\p{Lu}\\.[ \\u00A0]?\\p{Lu}\\.(?![ \\u00A0]*${surname})`),
  // Lines to fill in: «____» ______________ 20___ г.
  between('_[»"”]', '_'),
  between('_', '20[\\d_]'),
  between('20[\\d_]+', 'г'),
]

/**
 * Puts a no-break space in place of an existing space where a line must not break: «2026 г.», «15 мая», «5 класс»,
 * «100 %», «№ 5», «п. 2», «т. д.», «И. О. Фамилия», «Фамилия И. О.», lines to fill in. Nothing is added or taken away,
 * so the printed text stays what was written.
 */
export function bind(text: string): string {
  return bonds.reduce((bound, bond) => bound.replace(bond, '\u00A0'), text)
}
