import { json } from './json.ts'
import type { Reporter } from './report.ts'
import { stylish } from './stylish.ts'

/** All formats of `check`, by name. Adding one is a file and its line here. */
export const reporters = { stylish, json } satisfies Record<string, Reporter>

export type ReporterName = keyof typeof reporters

export { coloured, type Paint, plain } from './paint.ts'
