/**
 * A name that was wrapped by hand: «Управление», and below it «образования». Joined only where a line is one word and the next goes
 * on in small letters with a word in the genitive, so that «Директор» above «учителя» stays two.
 */
export function joinWrappedNames(text: string): string {
  const lines: string[] = []
  let isWrapped = false
  for (const line of text.split('\n')) {
    const above = lines.at(-1)
    const goesOn = above !== undefined && genitive.test(line) && !/[,;.:]$/u.test(above)
    if (goesOn && (isWrapped || oneWord.test(above))) {
      lines[lines.length - 1] = `${above} ${line}`
      isWrapped = true
    } else {
      lines.push(line)
      isWrapped = false
    }
  }
  return lines.join('\n')
}

const oneWord = /^\p{Lu}\p{Ll}+$/u

/** A word in small letters with an ending that the nominative of a position or a body does not have. */
const genitive = /^\p{Ll}*(?:[иь]я|ев|ов|ых|их|ого|его|[оеё]й|ий)(?!\p{L})/u
