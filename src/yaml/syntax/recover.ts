import type { Document } from 'yaml'
import type { Range } from '../../core/source.ts'
import { limits } from '../limits.ts'
import { diagnose } from './diagnose.ts'
import type { Fault, Mend } from './fault.ts'
import { lineEnd, lineStart } from './line.ts'
import type { Parse, Syntax } from './parse.ts'
import { parseText } from './parse.ts'

/** A text read as far as it can be, with the faults that stood in the way. */
export interface Recovered {
  readonly document: Document | undefined
  /** At most one a line, in the order in which they were found. */
  readonly faults: readonly Fault[]
  /** Whether the nodes of `document` were read from a mended copy of the text, of the same length. */
  readonly isMended: boolean
  readonly second: number | undefined
  readonly tooDeepAt: number | undefined
}

/**
 * Reads a text, mends the faults whose meaning is plain, and reads it again, so that one unclosed quote at the top does
 * not hide everything below it. `first` is what parsing the text has given. The number of rounds is bounded, so the cost stays linear in the size of the text.
 */
export function recover(original: string, first: Parse): Recovered {
  const rounds = original.length > limits.longText ? limits.roundsOfLongText : limits.rounds
  const faults = new FaultsByLine(original)
  let text = original
  for (let round = 1; ; round++) {
    const { syntax, tooDeepAt } = untilTooDeep(text, round === 1 ? first : parseText(text))
    const found = syntax ? diagnose(syntax, text, original) : []
    const batch = round < rounds ? mendable(found) : []
    const mended = apply(
      text,
      batch.flatMap((fault) => fault.mends),
    )
    if (mended === text) {
      faults.add(believable(found))
      if (tooDeepAt !== undefined)
        return { document: undefined, faults: [], isMended: false, second: undefined, tooDeepAt }
      return {
        document: syntax?.document,
        faults: faults.all,
        isMended: round > 1,
        second: syntax?.second,
        tooDeepAt: undefined,
      }
    }
    faults.add(batch)
    text = mended
  }
}

// Every colon in a text nests what follows it once more: mending the faults above the depth may bring it back to nothing.
function untilTooDeep(text: string, syntax: Parse): { readonly syntax?: Syntax; readonly tooDeepAt?: number } {
  if (!('tooDeepAt' in syntax)) return { syntax }
  const above = parseText(text.slice(0, lineStart(text, syntax.tooDeepAt)))
  return 'tooDeepAt' in above ? syntax : { syntax: above, tooDeepAt: syntax.tooDeepAt }
}

// What stands behind a fault that hides the rest of the text is judged in the next round.
function mendable(found: readonly Fault[]): Fault[] {
  return believable(found).filter((fault) => fault.mends.length > 0)
}

function believable(found: readonly Fault[]): readonly Fault[] {
  const hiding = found.findIndex((fault) => fault.hides)
  return hiding === -1 ? found : found.slice(0, hiding + 1)
}

function apply(text: string, mends: readonly Mend[]): string {
  const inOrder = [...mends].sort((a, b) => a.offset - b.offset)
  let result = ''
  let done = 0
  for (const mend of inOrder) {
    if (mend.offset < done) continue
    result += text.slice(done, mend.offset) + mend.text
    done = mend.offset + mend.text.length
  }
  return result + text.slice(done)
}

/** Keeps the first fault of every line: what follows on the same line is as a rule its consequence. */
class FaultsByLine {
  readonly #source: string
  readonly #lines = new Set<number>()
  readonly all: Fault[] = []

  constructor(source: string) {
    this.#source = source
  }

  add(faults: readonly Fault[]): void {
    for (const fault of faults) {
      const line = lineStart(this.#source, fault.range.start)
      if (this.#lines.has(line)) continue
      this.#lines.add(line)
      this.all.push(fault)
    }
  }
}

/** The lines that faults have touched: nothing else is to be said of them. */
export function damagedLines(source: string, faults: readonly Fault[]): readonly Range[] {
  return faults
    .filter((fault) => fault.rule === 'yaml-syntax')
    .map(({ range }) => ({
      start: lineStart(source, range.start),
      end: lineEnd(source, Math.max(range.start, range.end - 1)),
    }))
    .sort((a, b) => a.start - b.start)
}
