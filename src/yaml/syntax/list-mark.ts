import { lineEnd, lineStart } from './line.ts'

/** How lines of a list in a text begin: `- `, `– `, `• `, `➤ `, `1) `. */
export const listMark = /^[ \t]*(?:[-–—•➤][ \t\u00a0]|\d{1,2}\)[ \t\u00a0])/

/** The lines below the one at `offset` that look like a list and stand deeper than the key of that line. */
export function listBelow(source: string, offset: number): readonly string[] {
  const start = lineStart(source, offset)
  const column = /^[ \t]*(?:- +)*/.exec(source.slice(start, offset))?.[0].length ?? 0
  const lines: string[] = []
  let at = nextLine(source, offset)
  while (at !== undefined && lines.length < 3) {
    const line = source.slice(at, lineEnd(source, at))
    if ((/^[ \t]*/.exec(line)?.[0].length ?? 0) <= column || !listMark.test(line)) break
    lines.push(line.trim())
    at = nextLine(source, at)
  }
  return lines
}

function nextLine(source: string, offset: number): number | undefined {
  const newline = source.indexOf('\n', offset)
  return newline === -1 ? undefined : newline + 1
}
