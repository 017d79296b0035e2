/** A place in a normal form that is being read; every step is one token of the notation. */
export class Cursor {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  /** The groups of the pattern where it matches here (the cursor moves on), or `undefined` (it stays). */
  take(pattern: RegExp): readonly (string | undefined)[] | undefined {
    const sticky = new RegExp(pattern.source, 'uy')
    sticky.lastIndex = this.#at
    const match = sticky.exec(this.#text)
    if (!match) return undefined
    this.#at = sticky.lastIndex
    return match
  }

  /** Whether the text stands here; the cursor moves past it. */
  skip(text: string): boolean {
    if (!this.#text.startsWith(text, this.#at)) return false
    this.#at += text.length
    return true
  }

  get atEnd(): boolean {
    return this.#at === this.#text.length
  }
}
