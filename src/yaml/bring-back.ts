import type { Diagnostic } from '../core/diagnostic.ts'
import { compareDiagnostics } from '../core/diagnostic.ts'
import type { MappedText } from '../core/mapped-text.ts'
import type { Parsed } from '../core/parsed.ts'
import type { Place } from '../core/place.ts'
import type { Source } from '../core/source.ts'
import type { Edited } from './layout/edits.ts'
import { rangeBack } from './layout/edits.ts'

/** What was read of a text with its layout put right, with all places in the author's text, and further findings. */
export function broughtBack<T>(
  parsed: Parsed<T>,
  source: Source,
  edited: Edited,
  findings: readonly Diagnostic[],
): Parsed<T> {
  const moved = parsed.diagnostics.map((one) => ({
    ...one,
    range: rangeBack(edited, one.range),
    related: one.related.map((other) => ({ ...other, range: rangeBack(edited, other.range) })),
    ...(one.fix ? { fix: one.fix.map((edit) => ({ ...edit, range: rangeBack(edited, edit.range) })) } : {}),
  }))
  const diagnostics = inOrder([...moved, ...findings])
  return { ...parsed, source, places: placeBack(parsed.places, edited), diagnostics }
}

/** In the order of the file. A value that is referred to twice would tell of its faults twice at the same place. */
export function inOrder(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = findings.toSorted(compareDiagnostics)
  return sorted.filter((one, i) => i === 0 || compareDiagnostics(one, sorted[i - 1] as Diagnostic) !== 0)
}

// The depth of places is bounded, so the recursion is too.
function placeBack({ key, value, text, children }: Place, edited: Edited): Place {
  return {
    ...(key && { key: { text: key.text, range: rangeBack(edited, key.range) } }),
    value: rangeBack(edited, value),
    ...(text && { text: textBack(text, edited) }),
    children: new Map([...children].map(([step, child]) => [step, placeBack(child, edited)])),
  }
}

function textBack({ text, at }: MappedText, { back }: Edited): MappedText {
  return { text, at: (index) => back(at(index)) }
}
