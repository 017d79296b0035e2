/**
 * A text for the log of GitHub Actions, in which words of a stranger are no command to the runner: it obeys `::name::`
 * at the beginning of a line and, in its older form, `##[name]` anywhere.
 */
export function withoutCommands(text: string): string {
  return text.replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, '$1: ').replace(/##(?=\[)/g, '# #')
}
