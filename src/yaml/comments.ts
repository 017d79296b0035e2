import { Lexer } from 'yaml'
import type { Range } from '../core/source.ts'

/** A comment (`# …` to the end of its line) and where it stands. */
export interface Comment {
  readonly text: string
  readonly range: Range
  /** Whether nothing but spaces stands before it in its line. */
  readonly alone: boolean
}

/** Marks that the lexer puts between its tokens and that do not stand in the text. */
const marks = new Set(['\u0002', '\u0018', '\u001f'])
const scalarMark = '\u001f'

/** The comments of a YAML text, in order; what looks like one inside a text in quotes or a block is none. */
export function commentsIn(text: string): Comment[] {
  const comments: Comment[] = []
  let offset = 0
  let before = ''
  for (const token of new Lexer().lex(text)) {
    if (marks.has(token) && !text.startsWith(token, offset)) {
      before = token
      continue
    }
    if (token.startsWith('#') && before !== scalarMark) {
      const range = { start: offset, end: offset + token.length }
      comments.push({ text: token, range, alone: isAlone(text, offset) })
    }
    offset += token.length
    before = token
  }
  return comments
}

function isAlone(text: string, offset: number): boolean {
  let before = offset - 1
  while (text[before] === ' ' || text[before] === '\t') before--
  return before < 0 || text[before] === '\n' || text[before] === '\r'
}
