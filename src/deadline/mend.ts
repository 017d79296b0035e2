import { entryOf } from './entry.ts'
import { isKnown } from './lexicon.ts'
import { type Token, tokenOf } from './token.ts'

// What follows a number after a hyphen: «1-я», «5-го».
const SUFFIX = new Set('я й е го ого му ому ом ой ый ым ий ая ое ую ти х ых м ми ю ей'.split(' '))

/** Joins «ежемесяч» + «но», «согласо-» + «ванию», «1» + «-» + «я»: only where the whole is a word and a half is not. */
export function mend(tokens: readonly Token[]): readonly Token[] {
  const result: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.kind !== 'word' || !joinsBefore(result, token)) result.push(token)
  }
  return result
}

/** Whether the word goes on what stands before it; then it is joined there. */
function joinsBefore(result: Token[], token: Token): boolean {
  const before = result[result.length - 1]
  if (before === undefined) return false
  if (before.text !== '-') return joinsWord(result, before, undefined, token)
  const first = result[result.length - 2]
  if (first === undefined) return false
  if (first.kind !== 'number' || before.gap || token.gap || !SUFFIX.has(token.text))
    return joinsWord(result, first, before, token)
  result.splice(-2, 2, { ...first, end: token.end, ordinal: true })
  return true
}

function joinsWord(result: Token[], first: Token, hyphen: Token | undefined, second: Token): boolean {
  if (first.kind !== 'word' || hyphen?.gap || (!hyphen && !second.gap)) return false
  if (first.lemmas.length > 0 && second.lemmas.length > 0) return false
  const text = first.text + second.text
  if (text.length < 5 || !isKnown(text)) return false
  const count = hyphen ? 2 : 1
  result.splice(-count, count, tokenOf(entryOf(text), first.gap, first.start, second.end))
  return true
}
