import type { CST } from 'yaml'

/** What a tree of tokens tells about faults that the package reports far from where they began. */
export interface Openings {
  /** Quotes that are never closed, by their opening. */
  readonly quotes: readonly CST.FlowScalar[]
  /** Brackets that are never closed or closed by the other kind. */
  readonly brackets: readonly CST.FlowCollection[]
  /** Values that are complete and yet have something behind them on their line, by the offset of that. */
  readonly tails: ReadonlyMap<number, CST.FlowScalar | CST.FlowCollection>
  /** Texts in block form by the offset of what does not belong behind their `|` or `>`. */
  readonly headers: ReadonlyMap<number, CST.BlockScalar>
}

// A line may hold a hundred thousand of them, and each is described with its line.
const mostBrackets = 1000

interface Gathered {
  quotes: CST.FlowScalar[]
  brackets: CST.FlowCollection[]
  tails: Map<number, CST.FlowScalar | CST.FlowCollection>
  headers: Map<number, CST.BlockScalar>
}

/** Looks through the tokens of a faulty text. Their nesting is bounded, so the recursion is too. */
export function openings(tokens: readonly CST.Token[]): Openings {
  const found: Gathered = { quotes: [], brackets: [], tails: new Map(), headers: new Map() }
  for (const token of tokens) visit(token, found)
  return found
}

function visit(token: CST.Token | null | undefined, found: Gathered): void {
  if (!token) return
  if (token.type === 'document') visit(token.value, found)
  else if (token.type === 'single-quoted-scalar' || token.type === 'double-quoted-scalar') visitQuoted(token, found)
  else if (token.type === 'alias') noteTail(token, found)
  else if (token.type === 'block-scalar') visitBlockText(token, found)
  else if ('items' in token) visitCollection(token, found)
}

function visitQuoted(token: CST.FlowScalar, found: Gathered): void {
  if (!isClosed(token.source)) found.quotes.push(token)
  noteTail(token, found)
}

function visitBlockText(token: CST.BlockScalar, found: Gathered): void {
  for (const prop of token.props) if (prop.type === 'error') found.headers.set(prop.offset, token)
}

function visitCollection(token: CST.BlockMap | CST.BlockSequence | CST.FlowCollection, found: Gathered): void {
  if (token.type === 'flow-collection') {
    const close = token.start.source === '[' ? ']' : '}'
    if (token.end[0]?.source !== close && found.brackets.length < mostBrackets) found.brackets.push(token)
    noteTail(token, found, 1)
  }
  for (const item of token.items) {
    visit(item.key, found)
    visit(item.value, found)
  }
}

function noteTail(token: CST.FlowScalar | CST.FlowCollection, found: Gathered, from = 0): void {
  const tail = token.end?.slice(from).find((end) => !/^(space|comment|newline)$/.test(end.type))
  if (tail) found.tails.set(tail.offset, token)
}

function isClosed(source: string): boolean {
  const quote = source[0] as string
  if (source.length < 2 || !source.endsWith(quote)) return false
  if (quote === "'") return source.split(quote).length % 2 === 1
  let slashes = 0
  while (source[source.length - 2 - slashes] === '\\') slashes++
  return slashes % 2 === 0
}
