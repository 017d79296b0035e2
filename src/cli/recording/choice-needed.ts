import { safeLine } from '../../core/safe-text.ts'
import type { Text } from '../../core/text.ts'
import { type Context, tell } from '../context.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { UsageError } from '../usage-error.ts'

/** What was asked for may be several things, or nothing: the sentence is followed by a list to choose from. */
export class ChoiceNeeded extends UsageError {
  readonly choices: readonly Text[]

  constructor(sentence: Text, choices: readonly Text[]) {
    super(sentence)
    this.choices = choices
  }
}

/** The sentence and the list on standard error. */
export function tellChoices({ sentence, choices }: ChoiceNeeded, context: Context): ExitCode {
  tell(context, sentence)
  for (const choice of choices) context.system.err(`  ${safeLine(choice[context.lang])}\n`)
  return exit.usage
}
