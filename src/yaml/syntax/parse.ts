import type { CST, Document, Node, YAMLError } from 'yaml'
import { Composer, Lexer, Parser } from 'yaml'
import { limits } from '../limits.ts'

/** What the package made of a text. */
export interface Syntax {
  /** The first document of the text, which is the only one that is read. */
  readonly document: Document.Parsed | Document<Node>
  readonly errors: readonly YAMLError[]
  readonly tokens: readonly CST.Token[]
  /** Where a second document begins. */
  readonly second: number | undefined
}

/** A text as the package read it, or the offset at which its lists and maps stand too deep in one another. */
export type Parse = Syntax | { readonly tooDeepAt: number }

/** Reads a text; where its lists and maps stand too deep in one another, the offset at which they do. */
export function parseText(text: string): Parse {
  const tokens: CST.Token[] = []
  const tooDeepAt = fill(tokens, text)
  if (tooDeepAt !== undefined) return { tooDeepAt }
  // The schema `failsafe` leaves every value a text: what a number or a date is, is the format's business. Duplicate
  // keys are looked for in the walk, because the package compares every key with every other.
  const composer = new Composer({ schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false, prettyErrors: false })
  const documents = [...composer.compose(tokens, true, text.length)]
  const document = documents[0] as Document.Parsed
  const errors = [...document.errors, ...document.warnings]
  return { document, errors, tokens, second: documents.length > 1 ? secondStart(tokens) : undefined }
}

// The parser itself keeps a stack and does not recurse, the composer does: 5,000 brackets abort Node 20, which cannot
// be caught. So the tokens are gathered first, and the depth is looked at while they are.
function fill(tokens: CST.Token[], text: string): number | undefined {
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (parser.stack.length > limits.depth + 1 && tooDeep(parser)) return Math.max(0, parser.offset - lexeme.length)
  }
  for (const token of parser.end()) tokens.push(token)
  return undefined
}

// The stack also holds the document and, at its top, a scalar.
function tooDeep(parser: Parser): boolean {
  return parser.stack.filter((token) => 'items' in token).length > limits.depth
}

function secondStart(tokens: readonly CST.Token[]): number {
  const second = tokens.filter((token) => token.type === 'document')[1]
  if (second?.type !== 'document') return 0
  return second.start.find((token) => token.type === 'doc-start')?.offset ?? second.offset
}
