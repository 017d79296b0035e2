import type { Severity } from '../core/diagnostic.ts'
import type { Target } from '../core/place.ts'
import type { Text } from '../core/text.ts'
import type { Roadmap } from '../model/index.ts'

/** What a rule has to say: what is wrong and where. The runner adds id, severity, file and offsets. */
export interface Finding {
  readonly target: Target
  readonly message: Text
  readonly related?: readonly { readonly target: Target; readonly message: Text }[]
  /** Where one rule is milder in some cases than in others. */
  readonly severity?: Severity
}

/** An example of a rule's page, which is its test too: a whole plan, and what is underlined in it. */
export interface Example {
  readonly yaml: string
  /** The underlined text of each finding of this rule, in order; empty for a plan that is right. */
  readonly finds: readonly string[]
}

/** What `explain` shows of a rule. */
export interface Page {
  readonly title: Text
  /** Why it matters and what to do. */
  readonly why: Text
  readonly examples: readonly Example[]
}

/**
 * One rule: its page and its check. A rule without `check` is one whose findings the reader of the file makes itself,
 * because they prevent or accompany the building of a model.
 */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  /** Made only when it is asked for: a check needs none of the pages. */
  readonly page: () => Page
  check?(plan: Roadmap): Iterable<Finding>
}
