/**
 * A text that may come from a stranger as it may be shown in one line of a terminal: what a terminal would obey (control
 * characters, changes of direction) and line ends are shown as a sign instead.
 */
export function safeLine(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, '\uFFFD')
}
