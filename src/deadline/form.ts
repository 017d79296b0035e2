import type { Deadline } from './deadline.ts'
import type { Parser } from './match.ts'

/**
 * A whole wording made of spans («до S», «ежегодно S»). Its examples are read by this form and by no other; its
 * rejects are not read by it. Both are functions: only tests ask, and every start would pay for the lists.
 */
export interface Form {
  readonly name: string
  readonly examples: () => readonly { readonly text: string; readonly normal: string }[]
  readonly rejects: () => readonly string[]
  readonly parse: Parser<Deadline>
}
