/** A text on lines of a width, its words parted by one space; none of the lines begins with what `isBound` is true of. */
export function wrapped(text: string, width: number, isBound: (word: string) => boolean): readonly string[] {
  const lines: string[] = []
  for (const word of boundWords(text, isBound)) {
    const last = lines.at(-1)
    const fits = last !== undefined && last.length + 1 + word.length <= width
    if (fits) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The words of a text, those that may begin no line together with the ones before them. */
function boundWords(text: string, isBound: (word: string) => boolean): readonly string[] {
  const words: string[] = []
  for (const word of text.split(' ')) {
    const last = words.at(-1)
    if (last !== undefined && isBound(word)) words[words.length - 1] = `${last} ${word}`
    else words.push(word)
  }
  return words
}
