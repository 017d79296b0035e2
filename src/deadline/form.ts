import type { Text } from '../core/text.ts'
import type { Deadline } from './deadline.ts'
import type { Parser } from './match.ts'

/**
 * A whole wording made of spans («до S», «ежегодно S»). Its examples are read by this form and by no other; its
 * rejects are not read by it. All are functions: only tests and the documentation ask, and every start would pay for the lists.
 */
export interface Form {
  readonly name: string
  /** For the table in the documentation. */
  readonly title: () => Text
  readonly examples: () => readonly { readonly text: string; readonly normal: string }[]
  readonly rejects: () => readonly string[]
  readonly parse: Parser<Deadline>
}
