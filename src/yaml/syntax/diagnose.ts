import type { YAMLError } from 'yaml'
import type { Fault } from './fault.ts'
import type { Describer, Faulty } from './faulty.ts'
import { badIndent } from './faults/indent.ts'
import { colonInText, lineWithoutColon } from './faults/key.ts'
import { strayText } from './faults/stray.ts'
import { textStart } from './faults/text-start.ts'
import { unclosedBrackets, unclosedQuotes } from './faults/unclosed.ts'
import { otherFault } from './faults/other.ts'
import { lineEnd } from './line.ts'
import { openings } from './openings.ts'
import type { Syntax } from './parse.ts'

const mostPerLine = 8

const describers: readonly Describer[] = [badIndent, colonInText, lineWithoutColon, strayText, textStart, otherFault]

/** Turns what the package complains of into faults in words of ours, in the order of the text. */
export function diagnose(syntax: Syntax, text: string, original: string): Fault[] {
  if (syntax.errors.length === 0) return []
  const faulty: Faulty = { original, text, openings: openings(syntax.tokens), said: new Set() }
  const faults = [...unclosedQuotes(faulty), ...unclosedBrackets(faulty)]
  for (const error of fewPerLine(syntax.errors, text)) {
    const fault = describe(error, faulty)
    if (fault) faults.push(fault)
  }
  return faults.sort((a, b) => a.range.start - b.range.start || b.mends.length - a.mends.length)
}

// Only one fault a line is told. Looking at some more is enough to find the best, and a line may hold a hundred thousand.
function fewPerLine(errors: readonly YAMLError[], text: string): YAMLError[] {
  const sorted = [...errors].sort((a, b) => a.pos[0] - b.pos[0])
  let end = -1
  let onLine = 0
  return sorted.filter(({ pos: [start] }) => {
    onLine = start <= end ? onLine + 1 : 1
    if (start > end) end = lineEnd(text, start)
    return onLine <= mostPerLine
  })
}

function describe(error: YAMLError, faulty: Faulty): Fault | undefined {
  for (const describer of describers) {
    const fault = describer(error, faulty)
    if (fault === 'consequence') return undefined
    if (fault) return fault
  }
  return undefined
}
