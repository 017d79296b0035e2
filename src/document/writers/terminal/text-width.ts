import stringWidth from 'string-width'

// Signs that take one column each by every account, no-break space included.
const PLAIN = /^[ -~\u00A0-\u00AC\u00AE-\u00FF\u0401\u0410-\u0451\u2010-\u2026\u2116\u2500-\u257F\n]*$/u

/** Whether a text has only signs one column wide: nothing needs to be looked up, nothing can be measured differently. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text)
}

/** Columns a line of text takes in a terminal; colour takes none. */
export function textWidth(line: string): number {
  return isPlain(line) ? line.length : stringWidth(line)
}
