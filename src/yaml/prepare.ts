import type { Shape } from '../core/format.ts'
import type { Range } from '../core/source.ts'
import type { Finding } from './finding.ts'
import type { LaidOut } from './layout/lay-out.ts'
import { layOut, looksOdd } from './layout/lay-out.ts'
import { lineEnd, lineStart } from './syntax/line.ts'
import type { Parse } from './syntax/parse.ts'
import { parseText } from './syntax/parse.ts'
import type { Recovered } from './syntax/recover.ts'
import { damagedLines, recover } from './syntax/recover.ts'

/** A text made ready for the walk: what was read of it, and from which text. */
export interface Prepared extends Recovered {
  /** The text that was read: the author's, or one with its layout put right. */
  readonly text: string
  readonly laid: LaidOut | undefined
  /** The lines that faults have touched, in order, at places of `text`. */
  readonly damaged: readonly Range[]
}

/** Reads a text; if something is wrong with it, first puts its layout right and then its signs. */
export function prepare(source: string, root: Shape): Prepared {
  const first = parseText(source)
  const isSound = !('tooDeepAt' in first) && first.errors.length === 0
  const laid = isSound && !looksOdd(source) ? undefined : layOut(source, root, isSound)
  const again = laid && parseText(laid.edited.text)
  if (!laid || !again || (isSound && hasErrors(again))) return finish(source, recover(source, first), undefined)
  return finish(laid.edited.text, recover(laid.edited.text, again), laid)
}

function hasErrors(parse: Parse): boolean {
  return 'tooDeepAt' in parse || parse.errors.length > 0
}

// Of one line only one fault is told; the rest are as a rule its consequences.
function finish(text: string, recovered: Recovered, laid: LaidOut | undefined): Prepared {
  const told = new Set(laid?.findings.map(({ range }) => lineStart(text, laid.edited.forth(range.start))))
  const faults = recovered.faults.filter(({ range }) => !told.has(lineStart(text, range.start)))
  const brackets = (laid?.findings ?? []).flatMap((finding) => guessedLine(finding, text, laid))
  const damaged = [...damagedLines(text, recovered.faults), ...brackets].sort((a, b) => a.start - b.start)
  return { ...recovered, faults, text, laid, damaged }
}

// Where a bracket or a quote was to be closed is a guess; a line put back in its place is read as it was meant.
function guessedLine({ range }: Finding, text: string, laid: LaidOut | undefined): Range[] {
  const at = laid?.edited.forth(range.start) ?? 0
  return /[[{"']/.test(text[at] ?? '') ? [{ start: lineStart(text, at), end: lineEnd(text, at) }] : []
}
