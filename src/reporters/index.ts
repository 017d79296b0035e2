import { json } from './json.ts'
import type { Format } from './report.ts'
import { stylish } from './stylish.ts'

/** All formats of `check`, by name. Adding one is a file and its line here; those for CI are loaded when asked for. */
export const formats = {
  stylish,
  json,
  github: async (options) => (await import('./github.ts')).github(options),
  gitlab: async (options) => (await import('./gitlab.ts')).gitlab(options),
  sarif: async (options) => (await import('./sarif.ts')).sarif(options),
  junit: async (options) => (await import('./junit.ts')).junit(options),
} satisfies Record<string, Format>

export type FormatName = keyof typeof formats

export { coloured, type Paint, plain } from './paint.ts'
export type { CheckedFile, Format, Reporter, ReporterOptions, RuleInfo, Totals } from './report.ts'
export { withoutCommands } from './workflow-commands.ts'
