import type { Text } from '../core/text.ts'

/** What the user asked for cannot be done: one sentence, exit code 2. */
export class UsageError extends Error {
  readonly sentence: Text

  constructor(sentence: Text) {
    super(sentence.en)
    this.sentence = sentence
  }
}
