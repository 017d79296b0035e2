import type { SourceLine } from './source-line.ts'
import { isInTable } from './source-line.ts'
import { stampWordOf } from './stamp-words.ts'

/**
 * Stamps that stand side by side on the same lines, parted by tabs or runs of spaces: the lines of each, from the left.
 * One of the columns may be something else, a letterhead.
 */
export interface PartedLines {
  readonly columns: readonly (readonly SourceLine[])[]
  readonly end: number
}

interface Part {
  readonly text: string
  /** The column of type at which it begins; a tab goes to the next of every eight. */
  readonly from: number
}

/** Stamps side by side that begin at the line `start`; `null` where there are none. */
export function parted(lines: readonly SourceLine[], start: number): PartedLines | null {
  const head = lines[start]
  const words = head && !isInTable(head) ? partsOf(head.raw) : []
  if (!head || words.length < 2 || !words.some(({ text }) => stampWordOf(text)?.rest === '')) return null
  const columns: SourceLine[][] = words.map(({ text }) => [asPart(head, text)])
  let end = start + 1
  for (let i = end; i < lines.length && i < start + mostLines; i++) {
    const line = lines[i] as SourceLine
    if (
      line.text === '' &&
      /[\p{L}_]{2}/u.test(lines[i + 1]?.text ?? '') &&
      partsOf(lines[i + 1]?.raw ?? '').length > 1
    )
      continue
    if (line.text === '' || isInTable(line) || line.align === 'center') break
    for (const [column, text] of placed(partsOf(line.raw), words)) columns[column]?.push(asPart(line, text))
    end = i + 1
  }
  // One line with two words names no stamps: nothing goes on below it.
  return end === start + 1 ? null : { columns, end }
}

const mostLines = 14

/** The parts of a line with the column to which each belongs: the one whose word begins nearest, from the left on. */
function placed(parts: readonly Part[], words: readonly Part[]): [number, string][] {
  if (parts.length === words.length) return parts.map(({ text }, i) => [i, text])
  let least = 0
  return parts.map(({ text, from }): [number, string] => {
    const free = [...words.keys()].filter((i) => i >= least)
    const nearest = free.reduce((best, i) => (away(i) < away(best) ? i : best), free[0] ?? words.length - 1)
    least = Math.min(nearest + 1, words.length - 1)
    return [nearest, text]
    function away(i: number): number {
      return Math.abs((words[i]?.from ?? 0) - from)
    }
  })
}

function partsOf(raw: string): Part[] {
  const parts: Part[] = []
  for (const { 0: text, index } of raw.matchAll(/[^\s\u00A0]+(?:[ \u00A0]{1,2}[^\s\u00A0]+)*/gu)) {
    const last = parts.at(-1)
    // A line to sign and the name behind it are one part.
    if (last && /^[_/]+$/u.test(last.text)) parts[parts.length - 1] = { ...last, text: `${last.text} ${text}` }
    else parts.push({ text: text.replace(/[\u00A0 ]+/gu, ' '), from: widthOf(raw.slice(0, index)) })
  }
  return parts
}

function widthOf(before: string): number {
  return [...before].reduce((width, sign) => (sign === '\t' ? (Math.floor(width / 8) + 1) * 8 : width + 1), 0)
}

function asPart(line: SourceLine, text: string): SourceLine {
  return { ...line, text, raw: text, marked: text }
}
