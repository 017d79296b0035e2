/** A text decoded from its YAML source: `offsets[i]` is where unit `i` came from, one more is where the text ends. */
export interface Decoded {
  readonly text: string
  readonly offsets: readonly number[]
}

/** Gathers a decoded text unit by unit. */
export class Decoding {
  readonly #offsets: number[] = []
  #text = ''

  /** Units that stand in the source letter for letter. */
  copy(units: string, offset: number): void {
    for (let i = 0; i < units.length; i++) this.#offsets.push(offset + i)
    this.#text += units
  }

  /** Units that all come from one place: an escape, a folded line end. */
  made(units: string, offset: number): void {
    for (let i = 0; i < units.length; i++) this.#offsets.push(offset)
    this.#text += units
  }

  end(offset: number): Decoded {
    return { text: this.#text, offsets: [...this.#offsets, offset] }
  }
}

/** Decodes a bare scalar: line ends fold into blanks, empty lines into line ends. */
export function decodePlain(source: string): Decoded {
  const out = new Decoding()
  fold(source, 0, source.length, out, (units, offset) => out.copy(units, offset))
  return out.end(source.length)
}

/** Decodes a scalar in single quotes, where only `''` is an escape. */
export function decodeSingle(source: string): Decoded {
  const out = new Decoding()
  fold(source, 1, source.length - 1, out, (units, offset) => copyUndoubled(units, offset, out))
  return out.end(source.length - 1)
}

function copyUndoubled(units: string, offset: number, out: Decoding): void {
  let from = 0
  for (let at = units.indexOf("''"); at !== -1; at = units.indexOf("''", from)) {
    out.copy(units.slice(from, at + 1), offset + from)
    from = at + 2
  }
  out.copy(units.slice(from), offset + from)
}

type Copy = (units: string, offset: number) => void

/** Folds the lines of `source` from `start` to `end` as YAML 1.2 (6.5) has it. */
function fold(source: string, start: number, end: number, out: Decoding, copy: Copy): void {
  let lineStart = start
  let pending: { readonly units: string; readonly offset: number } | undefined
  for (;;) {
    const newline = source.indexOf('\n', lineStart)
    const isLast = newline === -1 || newline >= end
    const breakAt = isLast ? end : newline > lineStart && source[newline - 1] === '\r' ? newline - 1 : newline
    const line = trimmed(source, lineStart, breakAt, lineStart !== start, !isLast)
    if (line.start < line.end || isLast || lineStart === start) {
      if (pending) out.made(pending.units, pending.offset)
      copy(source.slice(line.start, line.end), line.start)
      pending = { units: ' ', offset: breakAt }
    } else if (pending?.units === '\n') {
      out.made('\n', pending.offset)
      pending = { units: '\n', offset: breakAt }
    } else {
      pending = { units: '\n', offset: breakAt }
    }
    if (isLast) return
    lineStart = newline + 1
  }
}

function trimmed(source: string, from: number, to: number, left: boolean, right: boolean) {
  let start = from
  let end = to
  if (left) while (start < end && isBlank(source[start])) start++
  if (right) while (end > start && isBlank(source[end - 1])) end--
  return { start, end }
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t'
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['e', '\x1b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['\t', '\t'],
])

/** Decodes a scalar in double quotes. */
export function decodeDouble(source: string): Decoded | undefined {
  const out = new Decoding()
  const end = source.length - 1
  let at = 1
  while (at < end) {
    const next = doubleStep(source, at, end, out)
    if (next === undefined) return undefined
    at = next
  }
  return out.end(end)
}

/** Decodes what stands at `at` and returns where to go on; nothing where an escape is unknown. */
function doubleStep(source: string, at: number, end: number, out: Decoding): number | undefined {
  const char = source[at] as string
  if (char === '\\') return escape(source, at, out)
  const blanks = /[ \t]*(?:\r?\n)/y
  blanks.lastIndex = at
  if (isBlank(char) || char === '\r' || char === '\n') {
    if (blanks.test(source)) return foldedBreaks(source, at, end, out)
    // The whole run at once: looking for its line end from every blank would make long runs quadratic.
    let after = at + 1
    while (after < end && isBlank(source[after] as string)) after++
    out.copy(source.slice(at, after), at)
    return after
  }
  let stop = at + 1
  while (stop < end && !/[\\ \t\r\n]/.test(source[stop] as string)) stop++
  out.copy(source.slice(at, stop), at)
  return stop
}

function foldedBreaks(source: string, at: number, end: number, out: Decoding): number {
  const breaks: number[] = []
  let next = at
  while (next < end) {
    const char = source[next] as string
    if (char === '\n') breaks.push(source[next - 1] === '\r' ? next - 1 : next)
    else if (!isBlank(char) && !(char === '\r' && source[next + 1] === '\n')) break
    next++
  }
  if (breaks.length === 1) out.made(' ', breaks[0] as number)
  else for (const offset of breaks.slice(1)) out.made('\n', offset)
  return next
}

function escape(source: string, at: number, out: Decoding): number | undefined {
  const lineBreak = /\\\r?\n[ \t]*/y
  lineBreak.lastIndex = at
  if (lineBreak.test(source)) return lineBreak.lastIndex
  const letter = source[at + 1] as string
  const simple = escapes.get(letter)
  if (simple !== undefined) {
    out.made(simple, at)
    return at + 2
  }
  const digits = letter === 'x' ? 2 : letter === 'u' ? 4 : letter === 'U' ? 8 : 0
  const hex = source.slice(at + 2, at + 2 + digits)
  if (digits === 0 || !/^[0-9a-f]+$/i.test(hex) || Number.parseInt(hex, 16) > 0x10ffff) return undefined
  out.made(String.fromCodePoint(Number.parseInt(hex, 16)), at)
  return at + 2 + digits
}
