import type { Reported, Severity } from '../core/diagnostic.ts'
import type { Totals } from '../reporters/index.ts'

/** Counts what is found, file by file. */
export class Tally {
  readonly #files: string[] = []
  readonly #found: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  #fixable = 0
  #suppressed = 0

  add(file: string, findings: readonly Reported[], suppressed = 0): void {
    this.#files.push(file)
    this.#suppressed += suppressed
    for (const { severity, fix } of findings) {
      this.#found[severity]++
      if (fix) this.#fixable++
    }
  }

  totals(): Totals {
    const { error, warning, info } = this.#found
    const counts = {
      errors: error,
      warnings: warning,
      infos: info,
      fixable: this.#fixable,
      suppressed: this.#suppressed,
    }
    return { files: this.#files, ...counts }
  }
}
