import { symbol } from './symbols.ts'

/**
 * Text of a run as it is read: every kind of space is a space, what only steers the breaking of lines is left out, a
 * hyphen that does not break is a hyphen. Signs of a symbol font are what they show.
 */
export function readable(text: string, font: string | undefined): string {
  return text
    .replace(STEERING, '')
    .replace(SPACES, ' ')
    .replaceAll('\u2011', '-')
    .replace(PRIVATE, (sign) => symbol(font, sign.charCodeAt(0)))
}

const SPACES = /[\t\n\r\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/gu
// Control characters have no picture, and a terminal would obey them.
const STEERING = /[\u007F-\u0084\u0086-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu
// Word puts the signs of symbol fonts here.
const PRIVATE = /[\uF020-\uF0FF]/gu

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A number in raised digits: 12 is «¹²». */
export function raised(number: number): string {
  return [...String(number)].map((digit) => SUPERSCRIPT[Number(digit)]).join('')
}
