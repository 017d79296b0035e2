import type { Shape } from '../../core/format.ts'
import type { Finding } from '../finding.ts'
import { findConflict } from './conflict.ts'
import type { Edit, Edited } from './edits.ts'
import { applyEdits } from './edits.ts'
import { foreignSpaces } from '../foreign-spaces.ts'
import { LineReader } from './line-reader.ts'
import { Slips } from './slips.ts'

/** A text whose layout has been put right, and what was wrong with it, at places of the author's text. */
export interface LaidOut {
  readonly edited: Edited
  readonly findings: readonly Finding[]
}

// Indents of anything but spaces, and dashes that are none: they may pass for YAML and mean something else.
const suspicious = new RegExp(
  `^ *(?:[\\t${foreignSpaces}]|-[^\\s-]|[–—−‐‑•·▪●➤*]|- *[${foreignSpaces}])|:[${foreignSpaces}]`,
  'm',
)
const conflicting = /^<{7}/m

/** Whether the layout of a text deserves a look although the text is YAML as it stands. */
export function looksOdd(source: string): boolean {
  return suspicious.test(source) || conflicting.test(source)
}

/**
 * Puts lines where they belong before they are parsed: indents of tabs and no-break spaces, lines that are out of line,
 * wrong list marks, brackets without an end, the marks of an unfinished merge. A parser complains of such a slip on every
 * line below; here it is one finding, and all the rest is read. What a line is meant to be is told by the keys of the
 * format. The text is gone over once. `isSound`: the text is YAML as it stands, so that only little is put right.
 */
export function layOut(source: string, root: Shape, isSound: boolean): LaidOut | undefined {
  const conflict = findConflict(source)
  const slips = new Slips(source, isSound && !conflict)
  const reader = new LineReader(source, root, slips)
  const cuts = conflict?.edits ?? []
  let cut = 0
  let start = 0
  while (start < source.length) {
    while (cut < cuts.length && endOf(cuts[cut]) <= start) cut++
    const newline = source.indexOf('\n', start)
    const next = newline === -1 ? source.length : newline + 1
    const isCut = start >= (cuts[cut]?.offset ?? source.length)
    if (!isCut && !reader.read(start, next)) break
    start = next
  }
  const edits = [...cuts, ...slips.edits]
  if (edits.length === 0) return undefined
  return { edited: applyEdits(source, edits), findings: conflict ? [conflict.finding, ...slips.all()] : slips.all() }
}

function endOf(edit: Edit | undefined): number {
  return edit ? edit.offset + edit.length : 0
}
