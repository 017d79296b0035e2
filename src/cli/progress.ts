import type { System } from './system.ts'

/** Files below which no progress is shown: they are done before anybody looks. */
const few = 200

/** After how many files the line is written anew. */
const step = 50

/** A line on a terminal that says how many files are done; nothing where standard error is no terminal. */
export class Progress {
  /** The world, in which the line gives way to whatever is written. */
  readonly system: System
  readonly #err: System['err']
  #total = 0
  #done = 0
  #isShown = false

  constructor(system: System) {
    this.#err = system.err
    // Not spread: whether standard error is a terminal is only asked where it matters.
    this.system = Object.create(system, {
      out: { value: this.#clearing(system.out) },
      err: { value: this.#clearing(system.err) },
    })
  }

  /** Begins to count so many files. */
  begin(total: number): void {
    this.#total = total >= few && this.system.errTerminal ? total : 0
  }

  readonly next = (): void => {
    this.#done++
    if (this.#total === 0 || this.#done % step !== 0) return
    this.clear()
    this.#err(`${this.#done} / ${this.#total}`)
    this.#isShown = true
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#isShown) this.#err('\r\u001b[K')
    this.#isShown = false
  }

  #clearing<T>(write: (data: T) => void): (data: T) => void {
    return (data) => {
      this.clear()
      write(data)
    }
  }
}
