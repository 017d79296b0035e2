/**
 * What a sign of a symbol font shows, as a character of its own: «•» for sign B7 of Symbol. Word puts these signs at
 * F000 and on; a sign of an ordinary font is what stands there without that, an unknown one is a bullet.
 */
export function symbol(font: string | undefined, code: number): string {
  const place = code & 0xff
  const signs = font === undefined ? undefined : FONTS.get(font.toLowerCase())
  if (signs) return signs.get(place) ?? UNKNOWN
  return isPrivate(code) ? (SYMBOL.get(place) ?? WINGDINGS.get(place) ?? UNKNOWN) : String.fromCharCode(code)
}

/** Whether a font has pictures where others have letters. */
export function isSymbolFont(font: string | undefined): boolean {
  return font !== undefined && FONTS.has(font.toLowerCase())
}

const UNKNOWN = '•'

function isPrivate(code: number): boolean {
  return code >= 0xf000 && code <= 0xf0ff
}

const SYMBOL: ReadonlyMap<number, string> = signs(
  '20  ,28 (,29 ),2A ∗,2B +,2D −,2F /,A3 ≤,A7 ♣,A8 ♦,A9 ♥,AA ♠,AC ←,AD ↑,AE →,AF ↓,B0 °,B1 ±,B3 ≥,B4 ×,B7 •,B8 ÷,B9 ≠,BB ≈,BC …,D0 ∠,D6 √,D7 ⋅,DB ⇔,DE ⇒,E0 ◊',
)

const WINGDINGS: ReadonlyMap<number, string> = signs(
  '20  ,21 ✏,22 ✂,28 ☎,29 ✆,2A ✉,36 ⌛,3F ✍,45 ☜,46 ☞,47 ☝,48 ☟,4A ☺,52 ☼,6C ●,6D ❍,6E ■,6F □,70 □,71 ❑,72 ❒,73 ◆,74 ◆,75 ◆,76 ❖,77 ◆,9E ·,9F •,A0 •,A1 ○,A2 ○,A4 ◉,A7 ▪,A8 □,AB ★,AC ✶,AD ✴,B2 ✧,D8 ➢,DC ➲,DF ←,E0 →,E1 ↑,E2 ↓,E8 ➔,EF ⇦,F0 ⇨,F1 ⇧,F2 ⇩,FB ✗,FC ✓,FD ☒,FE ☑',
)

const WINGDINGS_2: ReadonlyMap<number, string> = signs('20  ,4F ✗,50 ✓,51 ☒,52 ☑,95 ●,96 •,97 ●,98 ●,A1 ■,A3 □')

const WINGDINGS_3: ReadonlyMap<number, string> = signs('20  ,7D ▶,7C ◀,84 ◤,C6 ➤,21 ←,22 →')

const FONTS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ['symbol', SYMBOL],
  ['wingdings', WINGDINGS],
  ['wingdings 2', WINGDINGS_2],
  ['wingdings 3', WINGDINGS_3],
])

/** «B7 •»: the place in the font in hexadecimal and what it shows. */
function signs(list: string): ReadonlyMap<number, string> {
  return new Map(list.split(',').map((each) => [Number.parseInt(each, 16), each.slice(3)]))
}
