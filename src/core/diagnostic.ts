import type { Edit } from './edit.ts'
import type { Range } from './source.ts'
import type { Text } from './text.ts'

/** How much a finding matters: only errors make `check` fail by themselves. */
export type Severity = 'error' | 'warning' | 'info'

/** The way to a value in a file, by English keys and 0-based places in lists: `['sections', 0, 'title']`. */
export type Path = readonly (string | number)[]

/** Another place that a finding speaks of («впервые — здесь»). */
export interface Related {
  readonly file: string
  readonly range: Range
  readonly message: Text
}

/** One finding, complete: what a rule, the reader or the command line has to say about a place in a file. */
export interface Diagnostic {
  /** The stable id of the rule, `deadline-reversed`. */
  readonly rule: string
  readonly severity: Severity
  /** What was found, and what to write instead. Ends with a full stop. */
  readonly message: Text
  readonly file: string
  readonly range: Range
  readonly path: Path
  /** What it is about, where several findings of a rule have one place: tells them apart in baselines and reports of CI. */
  readonly about?: string
  readonly related: readonly Related[]
  /** What would mend it without changing what is meant; all of them together or none. */
  readonly fix?: readonly Edit[]
}

/** A finding as it is reported: with a name for its place that outlives other people's edits. */
export interface Reported extends Diagnostic {
  /**
   * The place by ids and titles instead of line numbers and positions in lists: `#order/deadline`. With the file and
   * the rule it is the identity of a finding, from which fingerprints and baselines are made.
   */
  readonly address: string
  /** Which of the findings of this rule at this address it is, from 0. */
  readonly again: number
  /** Whether a report for people may tell all findings of this rule in a file in one line. */
  readonly folds: boolean
}

/** A path as JSON output shows it: `sections[0].activities[1].deadline`. */
export function pathText(path: Path): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else if (/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(step)) text += text === '' ? step : `.${step}`
    else text += `[${JSON.stringify(step)}]`
  }
  return text
}

/** Order of reports: by file, then by place, then by rule; by code units, so that it is the same everywhere. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    compareText(a.rule, b.rule) ||
    compareText(a.message.ru, b.message.ru)
  )
}

/** Compares by UTF-16 code units. `localeCompare` differs between versions of ICU and is not used. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
