import type { Reported, Severity } from '../core/diagnostic.ts'
import { Lines, type Position, type Range, type Source } from '../core/source.ts'
import type { Lang, Text } from '../core/text.ts'
import type { Paint } from './paint.ts'

/** One file that was checked, with its findings in the order of the file. */
export interface CheckedFile {
  readonly file: string
  readonly findings: readonly Reported[]
  /** The text of the file, and of others to which its findings point, for excerpts and for lines and columns. */
  readonly sources: ReadonlyMap<string, Source>
}

/** What came of all files together. */
export interface Totals {
  /** The files that were checked, in order. */
  readonly files: readonly string[]
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  /** How many findings `check --fix` would mend. */
  readonly fixable: number
  /** How many findings a baseline holds back. */
  readonly suppressed: number
}

/** What a report may tell of a rule, whether it found anything or not. */
export interface RuleInfo {
  readonly id: string
  readonly title: Text
  readonly why: Text
  readonly severity: Severity
}

export interface ReporterOptions {
  readonly lang: Lang
  readonly paint: Paint
  /** Columns of the terminal, where there is one: sentences are wrapped to it, and to nothing otherwise. */
  readonly width?: number
  /**
   * The path of a file from the root of the repository, with `/`: what CI systems look files up by. A file outside the
   * repository keeps the name it was given, and so does standard input.
   */
  readonly fromRoot: (file: string) => string
  readonly version: string
  /** All rules; only reports that list them ask. */
  readonly rules: () => Promise<readonly RuleInfo[]>
}

/**
 * Writes one format, piece by piece as the files are checked, so that of thousands of plans only one is in memory. The
 * pieces together are the report, with a line end at its end.
 */
export interface Reporter {
  readonly begin: () => string
  readonly file: (checked: CheckedFile) => string
  readonly end: (totals: Totals) => string
}

/** Begins a report in one format. */
export type Format = (options: ReporterOptions) => Reporter | Promise<Reporter>

/** A place as reports give it: 1-based, columns in UTF-16 units, the end exclusive. */
export interface Spot {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** The last line of which a place holds anything: one that ends at the beginning of a line ends with the line before. */
export function lastLine({ line, endLine, endColumn }: Spot): number {
  return endColumn === 1 && endLine > line ? endLine - 1 : endLine
}

/** Turns offsets into lines and columns; the lines of a file are counted once. */
export class Spots {
  readonly #sources: ReadonlyMap<string, Source>
  readonly #lines = new Map<string, Lines>()

  constructor({ sources }: Pick<CheckedFile, 'sources'>) {
    this.#sources = sources
  }

  linesOf(file: string): Lines | undefined {
    const known = this.#lines.get(file)
    const source = this.#sources.get(file)
    if (known || !source) return known
    const lines = new Lines(source.text)
    this.#lines.set(file, lines)
    return lines
  }

  of(file: string, range: Range): Spot {
    const lines = this.linesOf(file)
    const start: Position = lines?.at(range.start) ?? { line: 1, column: 1 }
    const end = lines?.at(range.end) ?? start
    return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
  }
}
