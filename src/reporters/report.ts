import type { Diagnostic, Severity } from '../core/diagnostic.ts'
import type { Source } from '../core/source.ts'
import type { Lang } from '../core/text.ts'
import type { Paint } from './paint.ts'

/** What a check came to: all that a reporter needs. */
export interface Report {
  /** The files that were checked, in order. */
  readonly files: readonly string[]
  /** Sorted by file and place. */
  readonly findings: readonly Diagnostic[]
  /** The texts of the files that have findings, for excerpts and for lines and columns. */
  readonly sources: ReadonlyMap<string, Source>
}

export interface ReporterOptions {
  readonly lang: Lang
  readonly paint: Paint
  /** Columns of the terminal, where there is one: sentences are wrapped to it, and to nothing otherwise. */
  readonly width?: number
}

/** Turns a report into the text of one format, with a line end at its end. */
export type Reporter = (report: Report, options: ReporterOptions) => string

/** How many findings of a severity there are. */
export function count(findings: readonly Diagnostic[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length
}
