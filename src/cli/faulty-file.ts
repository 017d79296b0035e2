import type { Diagnostic } from '../core/diagnostic.ts'
import type { Source } from '../core/source.ts'
import type { Text } from '../core/text.ts'

/** A file beside the plans that cannot be used: every fault of it with its place, and what came of that. Exit code 2. */
export class FaultyFile extends Error {
  readonly source: Source
  readonly faults: readonly Diagnostic[]
  readonly outcome: Text

  constructor(source: Source, faults: readonly Diagnostic[], outcome: Text) {
    super(`${source.file} is faulty`)
    this.source = source
    this.faults = faults
    this.outcome = outcome
  }
}
