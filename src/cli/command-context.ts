import type { Text } from '../core/text.ts'
import type { Context } from './context.ts'
import type { ExitCode } from './exit-codes.ts'

/** What a command needs beside the context: its words in the language asked for, and a way to hand back its exit code. */
export interface CommandContext extends Context {
  readonly text: (text: Text) => string
  readonly run: (action: () => Promise<ExitCode>) => Promise<void>
}
