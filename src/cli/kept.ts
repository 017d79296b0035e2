/** What was read lately, by name: when there is too much of it, what was used longest ago is forgotten. */
export class Kept<T> {
  readonly #most: number
  readonly #entries = new Map<string, T>()

  constructor(most: number) {
    this.#most = most
  }

  get(name: string): T | undefined {
    const entry = this.#entries.get(name)
    if (entry !== undefined) this.set(name, entry)
    return entry
  }

  set(name: string, entry: T): void {
    this.#entries.delete(name)
    this.#entries.set(name, entry)
    const [oldest] = this.#entries.keys()
    if (this.#entries.size > this.#most && oldest !== undefined) this.#entries.delete(oldest)
  }
}
