import { json } from './json.ts'
import type { Format } from './report.ts'
import { stylish } from './stylish.ts'

/** All formats of `check`, by name. Adding one is a file and its line here; those that few ask for are loaded when asked. */
export const formats = { stylish, json } satisfies Record<string, Format>

export type FormatName = keyof typeof formats

export { coloured, type Paint, plain } from './paint.ts'
export type { CheckedFile, Format, Reporter, ReporterOptions, RuleInfo, Totals } from './report.ts'
