import type { CST } from 'yaml'

/** A comment that stands on a line of its own, and its column; without a text, an empty line. */
interface Line {
  readonly text: string
  readonly column: number
}

/** Something that may bear a comment at the end of its line. */
export interface Remarked {
  remark?: string
}

/**
 * Gathers what stands between the entries of a file: comments and empty lines, until an entry takes those above it.
 * A comment behind something written belongs to that.
 */
export class SourceLines {
  readonly #source: string
  #lines: Line[] = []
  #isMidLine = false
  #isBehindComment = false
  #last: Remarked | undefined

  constructor(source: string) {
    this.#source = source
  }

  /** Goes over one token of those that are no values. */
  pass({ type, offset, source }: CST.SourceToken): void {
    if (type === 'newline') this.#endLine()
    else if (type === 'comment') this.#comment(source.trimEnd(), offset)
  }

  #endLine(): void {
    if (!this.#isMidLine && !this.#isBehindComment) this.#lines.push({ text: '', column: 0 })
    this.#isMidLine = false
    this.#isBehindComment = false
  }

  #comment(text: string, offset: number): void {
    this.#isBehindComment = true
    if (this.#isMidLine && this.#last && this.#last.remark === undefined) this.#last.remark = text
    else this.#lines.push({ text, column: columnAt(this.#source, offset) })
  }

  /** Something is written on this line: it bears what comment follows there. */
  write(remarked: Remarked | undefined): void {
    this.#last = remarked
    this.#isMidLine = true
    this.#isBehindComment = false
  }

  /** A text in block form has been gone over, its last line end included. */
  endBlock(): void {
    this.#isMidLine = false
    this.#isBehindComment = false
  }

  /** Who bears what comment follows on this line. */
  get last(): Remarked | undefined {
    return this.#last
  }

  /** All lines since the last entry; runs of empty ones are one. Above the first entry of its kind there are none. */
  take(isFirst: boolean): readonly string[] {
    const lines = this.#lines.map(({ text }) => text)
    this.#lines = []
    const once = lines.filter((line, i) => line !== '' || (i === 0 ? !isFirst : lines[i - 1] !== ''))
    return once
  }

  /** The lines since the last entry that go on at a column or to the right of it: those that end what stands there. */
  takeFrom(column: number): readonly string[] {
    const outer = this.#lines.findIndex((line) => line.text !== '' && line.column < column)
    const inner = outer < 0 ? this.#lines : this.#lines.slice(0, outer)
    const end = inner.findLastIndex(({ text }) => text !== '') + 1
    const rest = this.#lines.slice(end)
    this.#lines = this.#lines.slice(0, end)
    const taken = this.take(false)
    this.#lines = rest
    return taken
  }
}

/** The column of an offset, counted from 0. */
export function columnAt(source: string, offset: number): number {
  return offset === 0 ? 0 : offset - (source.lastIndexOf('\n', offset - 1) + 1)
}
