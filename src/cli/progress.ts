import type { System } from './system.ts'

/** Files below which no progress is shown: they are done before anybody looks. */
const few = 200

/** After how many files the line is written anew. */
const step = 50

/** A line on a terminal that says how many files are done; nothing where standard error is no terminal. */
export class Progress {
  readonly #system: System
  readonly #total: number
  #done = 0
  #isShown = false

  constructor(system: System, total: number) {
    this.#system = system
    this.#total = total >= few && system.errTerminal ? total : 0
  }

  next(): void {
    this.#done++
    if (this.#total === 0 || this.#done % step !== 0) return
    this.#system.err(`${this.#done} / ${this.#total}`)
    this.#isShown = true
  }

  /** Takes the line away before anything else is written. */
  clear(): void {
    if (this.#isShown) this.#system.err('\r\u001b[K')
    this.#isShown = false
  }
}
