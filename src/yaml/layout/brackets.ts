/** How far a value in brackets or quotes reaches: to its end, or without one to where the lines below begin anew. */
export type Reach =
  | { readonly closed: true; readonly end: number }
  /** `end` is behind the last thing written; `missing` are the brackets that would close it. */
  | { readonly closed: false; readonly end: number; readonly missing: string }

const closers: Readonly<Record<string, string>> = { '[': ']', '{': '}' }

/**
 * Follows a value in brackets from its opening on. `limit` is where the lines of the key's own level go on, so that an
 * unclosed bracket does not swallow them. Nothing where a bracket is closed by one of the other kind: that is another fault.
 */
export function bracketReach(source: string, start: number, limit: number): Reach | undefined {
  const expected: string[] = []
  let written = start
  let at = start
  while (at < limit) {
    const char = source[at] as string
    if (char === '#' && /\s/.test(source[at - 1] ?? ' ')) at = endOfLine(source, at, limit)
    else if (isQuote(char) && /[\s[{,:]/.test(source[at - 1] ?? ' ')) {
      at = behindQuote(source, at, limit) ?? at + 1
      written = at
    } else {
      if (!/\s/.test(char)) written = at + 1
      if (closers[char]) expected.push(closers[char])
      else if (char === ']' || char === '}') {
        if (expected.pop() !== char) return undefined
        if (expected.length === 0) return { closed: true, end: at + 1 }
      }
      at++
    }
  }
  return { closed: false, end: written, missing: expected.toReversed().join('') }
}

/** Where a text in quotes ends; nothing where it does not before `limit`. */
export function behindQuote(source: string, start: number, limit: number): number | undefined {
  const quote = source[start]
  for (let at = start + 1; at < limit; at++) {
    if (quote === '"' && source[at] === '\\') at++
    else if (source[at] !== quote) continue
    else if (quote === "'" && source[at + 1] === "'") at++
    else return at + 1
  }
  return undefined
}

export function isQuote(char: string | undefined): boolean {
  return char === '"' || char === "'"
}

function endOfLine(source: string, at: number, limit: number): number {
  const newline = source.indexOf('\n', at)
  return newline === -1 ? limit : Math.min(newline, limit)
}
