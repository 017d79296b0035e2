/** The members of a row: «10, 20 и 30». */
export function row(members: readonly string[]): string {
  if (members.length < 2) return members.join('')
  return `${members.slice(0, -1).join(', ')} и ${members.at(-1)}`
}
