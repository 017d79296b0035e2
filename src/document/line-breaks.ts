import { printedWidth } from './printed-width.ts'

const spaces = /[ \t\n]+/u
// A hyphen before a digit keeps to it («2026-2027»), a dash does not (UAX 14, classes HY and BA).
const dashes = /(?<=[\p{L}\p{N}.»)]-)(?=[\p{L}«(])|(?<=[‐–—])(?=[\p{L}\p{N}«(])/u
const dashesAndSlashes = new RegExp(`${dashes.source}|(?<=[\\p{L}\\p{N}]/)(?=\\p{L})`, 'u')

/**
 * The pieces of a text that a line may not break: words, and words held together by no-break spaces, cut after hyphens,
 * dashes and, where `slashes` says so, slashes («и/или»: LibreOffice breaks there, Word does not).
 */
export function unbroken(text: string, slashes: boolean): string[] {
  const cut = slashes ? dashesAndSlashes : dashes
  return text.split(spaces).flatMap((word) => (word === '' ? [] : word.split(cut)))
}

/** How many lines a text takes in so many millimetres. */
export function lineCount(text: string, room: number, points: number, bold = false): number {
  return text.split('\n').reduce((sum, line) => sum + linesOf(line, room, points, bold), 0)
}

function linesOf(line: string, room: number, points: number, bold: boolean): number {
  const space = printedWidth(' ', points, bold)
  let lines = 1
  let used = 0
  for (const word of line.split(' ')) {
    let apart = used > 0 ? space : 0
    for (const piece of unbroken(word, true)) {
      const width = printedWidth(piece, points, bold)
      if (used > 0 && used + apart + width > room) {
        lines++
        used = 0
        apart = 0
      }
      used += apart + width
      apart = 0
      // A piece wider than the room is broken anywhere.
      if (used > room) {
        lines += Math.ceil(used / room) - 1
        used %= room
      }
    }
  }
  return lines
}
