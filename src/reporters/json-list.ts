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
    return `${before}\n${indented(value, this.#indent)}`
  }

  /** What stands between the last entry and the closing bracket: nothing in an empty list, a line end otherwise. */
  end(): string {
    return this.#empty ? '' : `\n${this.#indent.slice(2)}`
  }
}

/** A value as JSON, every line after `indent`. */
export function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replace(/^/gm, indent)
}

/** The properties of an object as JSON, without its brackets: `"a": 1,` … for an object that goes on before or after. */
export function properties(value: object, indent: string): string {
  return indented(value, indent.slice(2))
    .replace(/^\s*\{\n/, '')
    .replace(/\n\s*\}$/, '')
}
