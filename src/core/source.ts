/**
 * The text of one file as it is reported about. A byte order mark is not part of `text`, so that offset 0 is the
 * first thing a person sees; writers put it back.
 */
export interface Source {
  /** The path as the user gave it, with `/` on every system; `<stdin>` for standard input. */
  readonly file: string
  readonly text: string
}

/** A stretch of a source: UTF-16 offsets, the end is exclusive. `start === end` is a place between two characters. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A place as people and programs name it: both 1-based, the column in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Offsets at which the lines of a text begin; LF, CRLF and a lone CR end a line. Computed once a source, when asked. */
export class Lines {
  readonly #text: string
  readonly #starts: readonly number[]

  constructor(text: string) {
    this.#text = text
    const starts = [0]
    const end = /\r\n|\r|\n/g
    for (let m = end.exec(text); m; m = end.exec(text)) starts.push(end.lastIndex)
    this.#starts = starts
  }

  /** The position of an offset; an offset outside the text is taken to the nearest end. */
  at(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.#text.length))
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] as number) <= clamped) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: clamped - (this.#starts[low] as number) + 1 }
  }

  /** How many lines there are; an empty text has one. */
  get count(): number {
    return this.#starts.length
  }

  /** The text of a 1-based line without its line end; empty outside the text. */
  line(number: number): string {
    const start = this.#starts[number - 1]
    if (start === undefined) return ''
    return this.#text.slice(start, this.#starts[number] ?? this.#text.length).replace(/[\r\n]{1,2}$/, '')
  }
}
