const LINE_END = /\r\n|[\n\r\v\f\u2028\u2029]/u
// XML 1.0, production 2 «Char»: control characters, U+FFFE, U+FFFF and lone surrogates make a part unreadable.
const NOT_CHAR = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** The lines of a text as XML may hold them: tabs become spaces, what XML cannot hold is left out, all else stays. */
export function xmlLines(text: string): readonly string[] {
  return text.split(LINE_END).map((line) => line.replaceAll('\t', ' ').replace(NOT_CHAR, ''))
}

/** A text on one line, as XML may hold it. */
export function xmlLine(text: string): string {
  return xmlLines(text).join(' ')
}

/** A text on one line with the signs of markup escaped, for an element's content or an attribute in double quotes. */
export function xmlEscaped(text: string): string {
  return xmlLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
