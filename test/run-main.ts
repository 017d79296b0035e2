import { fileURLToPath } from 'node:url'
import { main } from '../src/cli/main.ts'
import type { CalendarDate } from '../src/core/calendar-date.ts'

/** The root of the checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** What a command printed and how it ended. */
export interface Ran {
  readonly stdout: string
  readonly stderr: string
  readonly code: number
  /** Standard output as bytes. */
  readonly bytes: Buffer
}

/** Runs a command in this process, as `bin/roadmap.js` would in its own. */
export async function run(
  argv: readonly string[],
  options: {
    readonly cwd?: string
    /** Where templates and schemas are installed. */
    readonly packageRoot?: string
    readonly env?: Record<string, string>
    readonly stdin?: string | Uint8Array
    readonly terminal?: boolean
    readonly errTerminal?: boolean
    readonly columns?: number
    /** What is typed in answer to each question, in turn, `null` for Ctrl+D; without it nobody sits at a terminal. */
    readonly answers?: readonly (string | null)[]
    readonly today?: string
    /** The version that the command knows itself by. */
    readonly version?: string
  } = {},
): Promise<Ran> {
  const out: Buffer[] = []
  let stderr = ''
  const code = await main(
    argv,
    {
      cwd: options.cwd ?? root,
      packageRoot: options.packageRoot ?? root,
      env: options.env ?? {},
      stdin: async () => Buffer.from(options.stdin ?? ''),
      out: (data) => out.push(Buffer.from(data)),
      err: (text) => {
        stderr += text
      },
      terminal: options.terminal ?? false,
      errTerminal: options.errTerminal ?? false,
      columns: options.columns,
      ...(options.answers ? { ask: answering(options.answers, (text) => (stderr += text)) } : {}),
      // A day that no test expects: whoever reads the clock unasked shows it.
      today: () => (options.today ?? '1999-12-31') as CalendarDate,
    },
    options.version ?? '0.0.0',
  )
  const bytes = Buffer.concat(out)
  return { stdout: bytes.toString('utf8'), stderr, code, bytes }
}

/** Shows each question and answers it by the next of the answers. */
function answering(
  answers: readonly (string | null)[],
  show: (question: string) => void,
): (question: string) => Promise<string | null> {
  let next = 0
  return async (question) => {
    show(`${question}${answers[next] ?? ''}\n`)
    const answer = answers[next++]
    return answer === undefined ? '' : answer
  }
}
