import type { Diagnostic } from '../core/diagnostic.ts'
import type { Source } from '../core/source.ts'
import type { Text } from '../core/text.ts'
import { type Context, tell } from './context.ts'
import { type ExitCode, exit } from './exit-codes.ts'
import { tellFindings } from './tell-findings.ts'

/** Every fault of a file beside the plans with its place, and what came of that. */
export interface Faults {
  readonly source: Source
  readonly faults: readonly Diagnostic[]
  readonly outcome: Text
}

/** A file beside the plans (the configuration, a template) that cannot be used. Exit code 2. */
export class FaultyFile extends Error implements Faults {
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

/** Tells the faults on standard error as findings are told. */
export async function tellFaults({ source, faults, outcome }: Faults, context: Context): Promise<ExitCode> {
  await tellFindings(source, faults, context)
  tell(context, outcome)
  return exit.usage
}
