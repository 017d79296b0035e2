const LINE_END = /\r\n|[\n\r\v\f\u2028\u2029]/gu

// C0 controls and DEL have pictures in Unicode. C1 controls (U+009B begins a sequence as ESC does) and the signs that
// turn the direction of writing have none.
const C0 = /[\u0000-\u0009\u000B-\u001F]/gu
const UNSHOWABLE = /[\u0080-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF\p{Surrogate}]/gu
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/gu

/**
 * A text that cannot steer the terminal: what would move the cursor, colour or turn the text is shown as a sign («␛»,
 * «�»), so that a hostile file is seen as such. Line ends are `\n`, tabs are spaces.
 */
export function safeText(text: string): string {
  return text
    .replace(LINE_END, '\n')
    .replaceAll('\t', ' ')
    .replace(C0, (sign) => String.fromCodePoint(0x2400 + sign.charCodeAt(0)))
    .replaceAll('\u007F', '\u2421')
    .replace(UNSHOWABLE, '\uFFFD')
    .replace(UNSEEN, '')
}
