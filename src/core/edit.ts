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

/** The text with the edits made, which do not overlap. */
export function spliced(text: string, edits: readonly Edit[]): string {
  let made = ''
  let done = 0
  const inOrder = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
  for (const { range, text: instead } of inOrder) {
    made += text.slice(done, range.start) + instead
    done = range.end
  }
  return made + text.slice(done)
}

/** Whether two edits touch the same place, so that what comes of both depends on their order. */
export function overlap({ range: a }: Edit, { range: b }: Edit): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start
  return a.start < b.end && b.start < a.end
}
