import { safeLine } from '../../core/safe-text.ts'
import { lineWidth } from './text.ts'
import { wrapped } from './wrapped.ts'

/** Words that give a comment a meaning if it begins with them; a line that was only wrapped never does. */
const meaningful = /^(?:roadmap-ignore|yaml-language-server:)/

/** Comments of a width, each line `# …`; a line end inside one counts as a space. */
export function commentLines(lines: readonly string[], column: number): readonly string[] {
  return lines.flatMap((line) => bare(line, lineWidth - column - 2)).map((line) => `# ${line}`.trimEnd())
}

/** A comment as it is given, without wrapping. */
export function verbatimComment(line: string): string {
  return `# ${oneLine(line)}`.trimEnd()
}

function bare(line: string, width: number): readonly string[] {
  return wrapped(oneLine(line).trim().replace(/ +/g, ' '), width, (word) => meaningful.test(word))
}

function oneLine(text: string): string {
  return safeLine(text.replace(/[\r\n\u0085\u2028\u2029]+/g, ' '))
}
