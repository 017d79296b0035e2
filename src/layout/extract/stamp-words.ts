import { despaced } from './order-word.ts'
import type { SourceLine } from './source-line.ts'

const approving = 'утверждаю|утвержд[её]н[аоы]?'
const agreeing = '(?:пере)?согласован[аоы]?|согласую|принят[аоы]?|рассмотрен[аоы]?|одобрен[аоы]?|рекомендован[аоы]?'
const inForce = 'введ[её]н[аоы]? в действие'
const one = `(?:${approving}|${agreeing}|${inForce})`
const approvingStart = new RegExp(`^[«"“]?(?:${approving})`, 'iu')
const starting = new RegExp(
  `^(?<word>[«"“]?${one}(?:(?: и |, | / )${one}){0,3}[»"”]?(?: на$)?:?)(?<rest>(?!\\p{L})[^\\n]{0,300})$`,
  'iu',
)
/** What may stand behind the word on its line: a preposition, an instrumental («приказом»), a name or position. */
const behind = /^(?:(?:на|с|со|и|от|в)\s|\p{Ll}+(?:ом|ем|ём|им|ым|ой|ей)(?!\p{L})|[\p{Lu}«"“(_№])/u
/** A stamp is no sentence: one line of it, with everything in it, is shorter. */
const longest = 300

/** The word of a stamp at the beginning of a text, as typed, and what follows it on the line; `null` where there is none. */
export function stampWordOf(text: string): { readonly word: string; readonly rest: string } | null {
  const match = starting.exec(text) ?? starting.exec(despaced(text))
  if (!match || text.length > longest) return null
  const { word = '', rest = '' } = match.groups ?? {}
  const more = rest.trim()
  if (more !== '' && !behind.test(more)) return null
  return { word: despaced(text) === text ? word : text, rest: more }
}

/** Whether a stamp begins with this line. */
export function isStampStart({ text, style }: SourceLine): boolean {
  return text !== '' && (style === 'stamp-word' || (stampWordOf(text) !== null && style !== 'stamp-right'))
}

/** Whether a word is one of approval (УТВЕРЖДАЮ, Утверждена) rather than of agreement. */
export function isApproving(word: string): boolean {
  return approvingStart.test(despaced(word))
}
