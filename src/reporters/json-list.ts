import { jsonText } from '../core/json-text.ts'

/** The entries of a list in JSON, one after another as they come; the brackets around them are its user's. */
export class JsonList {
  readonly #indent: string
  #empty = true

  /** `indent` stands before every line of an entry. */
  constructor(indent: string) {
    this.#indent = indent
  }

  /** One more entry, beginning with what parts it from the one before. */
  entry(value: unknown): string {
    const before = this.#empty ? '' : ','
    this.#empty = false
    const lines = jsonText(value, 2).split('\n')
    return before + lines.map((line) => `\n${this.#indent}${line}`).join('')
  }

  /** What stands between the last entry and the closing bracket: nothing in an empty list, a line end otherwise. */
  end(): string {
    return this.#empty ? '' : `\n${this.#indent.slice(2)}`
  }
}

/** The properties of an object as JSON without its braces, for one that is written piece by piece. */
export function properties(value: object, indent: string): string {
  const lines = jsonText(value, 2).split('\n').slice(1, -1)
  return lines.map((line) => indent.slice(2) + line).join('\n')
}
