import type { Path, Severity } from '../core/diagnostic.ts'
import type { Place, Target } from '../core/place.ts'
import type { Source } from '../core/source.ts'
import type { Text } from '../core/text.ts'
import type { Roadmap, Seal } from '../model/index.ts'

/** What a rule has to say: what is wrong and where. The runner adds id, severity, file and offsets. */
export interface Finding {
  readonly target: Target
  readonly message: Text
  /** What it is about, where a rule may have several findings at one place: an id or a number that lasts. */
  readonly about?: string
  /** Further places; those of a linked file name it. */
  readonly related?: readonly { readonly target: Target; readonly message: Text; readonly file?: string }[]
  /** Where one rule is milder in some cases than in others. */
  readonly severity?: Severity
  /** Replacements of words that mend it without changing what is meant; made by `check --fix`, all or none. */
  readonly fix?: readonly Replacement[]
}

/** Other words for a part of a text, or for the whole text where the target has no span. */
export interface Replacement {
  readonly target: Target
  readonly text: string
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

/** A severity, or not at all. */
export type Level = Severity | 'off'

/** What a plan is held to: `recommended` tells what matters, `strict` also style and what is true of nearly every plan. */
export type Preset = 'recommended' | 'strict'

/** An option of a rule: its value where the configuration is silent, and what it means. */
export interface Option<T extends OptionValue = OptionValue> {
  readonly fallback: T
  readonly about: Text
}

/** A list of texts, a number, or yes and no. */
export type OptionValue = readonly string[] | number | boolean

/** The files to which a plan points, as far as they could be read. */
export interface Linked {
  /** What could not be read, each at the place that names it. */
  readonly faults: readonly LinkFault[]
  /** The plan that this one implements. */
  readonly upper: Roadmap | null
  /** The places of a linked file, so that findings can point into it; of one that is no plan, its first fault. */
  readonly placesOf: (file: string) => Place | undefined
  readonly sources: readonly Source[]
}

/** Why a file that a plan names does not serve it. */
export interface LinkFault {
  readonly kind: 'missing' | 'circle'
  readonly path: Path
  readonly message: Text
  /** Places in linked files. */
  readonly related?: Finding['related']
}

/** A plan that points nowhere. */
export const noLinks: Linked = { faults: [], upper: null, placesOf: () => undefined, sources: [] }

/** The seal that a plan would have as it prints now, or why it cannot be known. */
export type PresentSeal = { readonly now: Seal } | { readonly fault: Text }

/** What a rule is given beside the plan. */
export interface RuleContext {
  readonly linked: Linked
  /** Only of a plan for which a seal is recorded; `null` for any other. */
  readonly sealed: PresentSeal | null
  /** The values of the rule's own options, all of them. */
  readonly options: Readonly<Record<string, OptionValue>>
}

/**
 * One rule: its page and its check. A rule without `check` is one whose findings the reader of the file makes itself,
 * because they prevent or accompany the building of a model.
 */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  /** Where a preset has another level than `severity`. */
  readonly levels?: Partial<Readonly<Record<Preset, Level>>>
  /** Whether it is about how a text is typed, not about what it says: in a report for people its findings are one line. */
  readonly folds?: true
  readonly options?: Readonly<Record<string, Option>>
  /** Made only when it is asked for: a check needs none of the pages. */
  readonly page: () => Page
  check?(plan: Roadmap, context: RuleContext): Iterable<Finding>
}
