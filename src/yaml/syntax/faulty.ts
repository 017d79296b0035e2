import type { YAMLError } from 'yaml'
import type { Fault } from './fault.ts'
import type { Openings } from './openings.ts'

/** What a describer of faults may look at. */
export interface Faulty {
  /** The text as its author wrote it: messages quote it. */
  readonly original: string
  /** The text that was parsed: the original or a mended one, of the same length. */
  readonly text: string
  readonly openings: Openings
  /** Faults that are one finding for the whole file and have been described already. */
  readonly said: Set<'tabs'>
}

/** Knows some faults: returns what to say of one, `'consequence'` where another fault says it, or nothing. */
export type Describer = (error: YAMLError, faulty: Faulty) => Fault | 'consequence' | undefined
