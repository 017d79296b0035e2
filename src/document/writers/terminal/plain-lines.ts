/**
 * Wraps a text whose signs all take one column. Lines break at spaces; a word that is wider than the terminal's column
 * breaks behind a hyphen, if it has one there, else anywhere. No line begins or ends with a space.
 */
export function plainLines(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => (line.length <= width ? [line.trim()] : wrappedLine(line, width)))
}

function wrappedLine(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (line.length > width) {
      const cut = cutOf(line, width)
      lines.push(line.slice(0, cut))
      line = line.slice(cut)
    }
  }
  return [...lines, line].map((each) => each.trim())
}

function cutOf(word: string, width: number): number {
  const hyphen = word.lastIndexOf('-', width - 1)
  return hyphen > 0 ? hyphen + 1 : width
}
