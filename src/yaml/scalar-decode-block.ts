import type { Decoded } from './scalar-decode.ts'
import { Decoding } from './scalar-decode.ts'

interface Line {
  readonly start: number
  readonly indent: number
  /** The line without its indent and line end. */
  readonly content: string
  /** Where its line end is. */
  readonly end: number
}

interface Body {
  readonly isFolded: boolean
  readonly chomp: string
  readonly lines: readonly Line[]
  /** How many of the lines stand before the empty ones at the end. */
  readonly used: number
}

/**
 * Decodes a scalar in block form, its header included. An explicit indent (`|2`) counts from the key above, which is
 * not seen here: the indent that gives the text the package read is taken.
 */
export function decodeBlock(source: string, expected: string): Decoded | undefined {
  const header = /^([|>])([-+0-9]*)[^\n]*(?:\n|$)/.exec(source)
  if (!header) return undefined
  const marks = header[2] as string
  const lines = splitLines(source, header[0].length)
  const body = { isFolded: header[1] === '>', chomp: /[-+]/.exec(marks)?.[0] ?? '', lines, used: usedLines(lines) }
  if (body.used === 0) return onlyEmptyLines(body, source.length)
  for (const indent of candidates(body, /[1-9]/.test(marks))) {
    const decoded = decodeLines({ ...body, used: withIndentedBlanks(body, indent) }, indent)
    if (decoded.text === expected) return decoded
  }
  return undefined
}

function splitLines(source: string, from: number): Line[] {
  const lines: Line[] = []
  let start = from
  for (;;) {
    const newline = source.indexOf('\n', start)
    const stop = newline === -1 ? source.length : newline
    const end = newline !== -1 && stop > start && source[stop - 1] === '\r' ? stop - 1 : stop
    const line = source.slice(start, end)
    const indent = /^ */.exec(line)?.[0].length ?? 0
    lines.push({ start, indent, content: line.slice(indent), end })
    if (newline === -1) return lines
    start = newline + 1
  }
}

function usedLines(lines: readonly Line[]): number {
  let used = lines.length
  while (used > 0 && lines[used - 1]?.content === '') used--
  return used
}

// Blank lines at the end that are indented deeper than the text belong to it.
function withIndentedBlanks({ lines, used }: Body, indent: number): number {
  for (let i = lines.length - 1; i >= used; i--) if ((lines[i] as Line).indent > indent) return i + 1
  return used
}

function candidates({ lines, used }: Body, isExplicit: boolean): number[] {
  const first = lines.slice(0, used).find((line) => line.content !== '')
  const indent = first?.indent ?? 0
  if (!isExplicit) return [indent]
  return Array.from({ length: Math.min(indent, 200) + 1 }, (_, back) => indent - back)
}

function decodeLines(body: Body, indent: number): Decoded {
  const out = new Decoding()
  const first = body.lines.findIndex((line) => line.content !== '')
  for (const line of body.lines.slice(0, first)) {
    out.copy(' '.repeat(Math.max(0, line.indent - indent)), line.start + indent)
    out.made('\n', line.end)
  }
  const lines = body.lines.slice(first, body.used)
  if (body.isFolded) foldLines(lines, indent, out)
  else literalLines(lines, indent, out)
  return finish(body, indent, out)
}

function onlyEmptyLines({ chomp, lines }: Body, sourceEnd: number): Decoded {
  const out = new Decoding()
  if (chomp === '+') {
    const ends = lines.length === 1 && lines[0]?.end === sourceEnd && lines[0].start === sourceEnd ? 0 : 1
    const count = ends === 0 ? 0 : Math.max(1, lines.length - 1)
    for (let i = 0; i < count; i++) out.made('\n', (lines[i] as Line).end)
  }
  return out.end(sourceEnd)
}

function literalLines(lines: readonly Line[], indent: number, out: Decoding): void {
  lines.forEach((line, i) => {
    const previous = lines[i - 1]
    if (previous) out.made('\n', previous.end)
    copyLine(line, indent, out)
  })
}

function copyLine(line: Line, indent: number, out: Decoding): void {
  const spare = Math.max(0, line.indent - indent)
  out.copy(' '.repeat(spare) + line.content, line.start + line.indent - spare)
}

// The same state machine as the package's, with a place for every unit: `breaks` are the line ends not yet written.
function foldLines(lines: readonly Line[], indent: number, out: Decoding): void {
  let separator: '' | ' ' | '\n' | '\n\n' = ''
  let wasDeeper = false
  let before = 0
  for (const line of lines) {
    const isDeeper = line.indent > indent || line.content.startsWith('\t')
    if (isDeeper) {
      if (separator === ' ') separator = '\n'
      else if (!wasDeeper && separator === '\n') separator = '\n\n'
      out.made(separator, before)
      copyLine(line, indent, out)
      separator = '\n'
      wasDeeper = true
    } else if (line.content === '') {
      if (separator === '\n') out.made('\n', before)
      else separator = '\n'
    } else {
      out.made(separator, before)
      copyLine(line, indent, out)
      separator = ' '
      wasDeeper = false
    }
    before = line.end
  }
}

function finish({ chomp, lines, used }: Body, indent: number, out: Decoding): Decoded {
  const last = lines[used - 1] as Line
  if (chomp === '-') return out.end(last.end)
  if (chomp !== '+') {
    out.made('\n', last.end)
    return out.end(last.end)
  }
  let endsWithBreak = false
  let before = last.end
  for (const line of lines.slice(used)) {
    out.made('\n', before)
    const spare = Math.max(0, line.indent - indent)
    out.copy(' '.repeat(spare), line.start + indent)
    endsWithBreak = spare === 0
    before = line.end
  }
  if (!endsWithBreak) out.made('\n', before)
  return out.end(before)
}
