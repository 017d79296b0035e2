import type { Path } from './diagnostic.ts'
import type { Range } from './source.ts'

/** A replacement in a source: what stands in the range gives way to the text; an empty range is an insertion. */
export interface Edit {
  readonly range: Range
  readonly text: string
  /**
   * What becomes of the value: in the scalar at this path the units `start` to `end` (exclusive) give way to the same
   * text. Absent where no value changes (keys in the other language).
   */
  readonly change?: { readonly path: Path; readonly start: number; readonly end: number }
}

/** The text with the edits made; they are in order and do not overlap. */
export function spliced(text: string, edits: readonly Edit[]): string {
  let made = ''
  let done = 0
  for (const { range, text: instead } of edits) {
    made += text.slice(done, range.start) + instead
    done = range.end
  }
  return made + text.slice(done)
}
