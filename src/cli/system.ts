import type { CalendarDate } from '../core/calendar-date.ts'

/** The world as the commands see it, so that a test can hand them another. Files are read and written in `files.ts`. */
export interface System {
  readonly cwd: string
  /** The folder of the installed package, in which `templates` lies. */
  readonly packageRoot: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Standard input; of one that is longer than `limit` bytes, a little more than that. */
  readonly stdin: (limit: number) => Promise<Uint8Array>
  /** Standard output: the result, and nothing else. */
  readonly out: (data: string | Uint8Array) => void
  /** Standard error: all that is not the result. */
  readonly err: (text: string) => void
  /** Whether standard output is a terminal. */
  readonly terminal: boolean
  /** Whether standard error is a terminal, which can show how far a long check has come. */
  readonly errTerminal: boolean
  /** Puts a question on standard error and waits for the line typed in answer, `null` where the input has ended; undefined where nobody sits at a terminal. */
  readonly ask?: ((question: string) => Promise<string | null>) | undefined
  /** Columns of the terminal; undefined where there is none. */
  readonly columns: number | undefined
  /** Today's date on this machine: the default of `--as-of` and `--on`, and the only look at the clock. */
  readonly today: () => CalendarDate
}
