import type { Range } from '../../core/source.ts'

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** Where the line of an offset ends, before its line end. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset)
  if (newline === -1) return text.length
  return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline
}

/** A line without the blanks round it. */
export function trimmedLine(text: string, offset: number): Range {
  let start = lineStart(text, offset)
  let end = lineEnd(text, offset)
  while (start < end && isBlank(text[start])) start++
  while (end > start && isBlank(text[end - 1])) end--
  return { start, end }
}

/** From an offset to the end of its line, without a remark (` # …`) and the blanks before it. */
export function restOfLine(text: string, offset: number): Range {
  const rest = text.slice(offset, lineEnd(text, offset))
  const remark = /[ \t]#/.exec(rest)
  return { start: offset, end: offset + (remark ? rest.slice(0, remark.index) : rest).trimEnd().length }
}

/** Goes over blanks and line ends to the next thing that is written. */
export function nextWritten(text: string, offset: number): number {
  let at = offset
  while (at < text.length && (isBlank(text[at]) || text[at] === '\n' || text[at] === '\r')) at++
  return at
}

/** The index of the first of some ranges, in order and apart from each other, that does not end before an offset. */
export function firstEndingAfter(ranges: readonly Range[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle] as Range).end < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** A text as a message quotes it: on one line and not longer than some 40 characters. */
export function quoted(text: string): string {
  const flat = text.trim().replace(/\s+/g, ' ')
  const units = [...flat]
  return units.length <= 42 ? flat : `${units.slice(0, 40).join('').trimEnd()}…`
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t'
}
