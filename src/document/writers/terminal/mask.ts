import { isPlain, textWidth } from './text-width.ts'

const SEQUENCE = /(\u001B\[[\d;]*m)/u
const FIRST_SIGN = 0xf0000
const FILLER = String.fromCodePoint(0x100000)

/**
 * Stand-ins for the signs whose width is a matter of opinion (emoji, wide and combining signs). cli-table3 measures with
 * an old string-width of its own and would push the columns of such rows out of line; so it is given private-use signs,
 * one a column, and the real ones are put back into what it printed.
 */
export class Mask {
  readonly #signs = new Map<string, string>()
  readonly #graphemes: string[] = []
  readonly #segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

  hide(text: string): string {
    if (isPlain(text)) return text
    return text
      .split(SEQUENCE)
      .map((part, index) => (index % 2 === 1 || isPlain(part) ? part : this.#hideAll(part)))
      .join('')
  }

  show(text: string): string {
    return this.#graphemes.length === 0 ? text : text.replace(/[\u{F0000}-\u{100000}]/gu, (sign) => this.#shown(sign))
  }

  #hideAll(text: string): string {
    return Array.from(this.#segmenter.segment(text), ({ segment }) =>
      isPlain(segment) ? segment : this.#hidden(segment),
    ).join('')
  }

  #hidden(grapheme: string): string {
    const width = textWidth(grapheme)
    return width === 0 ? '' : this.#signOf(grapheme) + FILLER.repeat(width - 1)
  }

  #signOf(grapheme: string): string {
    const known = this.#signs.get(grapheme)
    if (known) return known
    const sign = String.fromCodePoint(FIRST_SIGN + this.#graphemes.length)
    this.#graphemes.push(grapheme)
    this.#signs.set(grapheme, sign)
    return sign
  }

  #shown(sign: string): string {
    return this.#graphemes[(sign.codePointAt(0) as number) - FIRST_SIGN] ?? ''
  }
}
