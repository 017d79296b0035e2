import type { Path, Severity } from '../core/diagnostic.ts'
import type { Edit } from '../core/edit.ts'
import type { Range } from '../core/source.ts'
import type { Text } from '../core/text.ts'

/** A finding of the reader before the file's name is stamped on it. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly range: Range
  readonly message: Text
  /** Unknown for faults of the syntax: they stand before any path. */
  readonly path?: Path
  readonly related?: { readonly range: Range; readonly message: Text }
  readonly fix?: readonly Edit[]
}
