import fc from 'fast-check'

/** What may stand at a place of a grammar in EBNF (ISO/IEC 14977, the part of it that the docs use). */
type Expression =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'rule'; readonly name: string }
  | { readonly is: 'row' | 'choice'; readonly of: readonly Expression[] }
  | { readonly is: 'optional' | 'repeated'; readonly of: Expression }

/** The rules of a grammar by their names; the first is where it begins. */
export type Grammar = ReadonlyMap<string, Expression>

const SPECIAL = 'special'

/** Reads rules of the form `name = … ;`. What stands between question marks is the one rule `special`. */
export function grammarOf(ebnf: string): Grammar {
  const bare = ebnf.replace(/\(\*.*?\*\)/gs, '')
  const tokens = [...bare.matchAll(/"[^"]*"|\?[^?]*\?|[a-z-]+|[=,;|(){}[\]]/g)].map(([token]) => token)
  const rules = new Map<string, Expression>()
  const reader = new Reader(tokens)
  while (!reader.atEnd) {
    const name = reader.next()
    reader.expect('=')
    rules.set(name, reader.choice())
    reader.expect(';')
  }
  return rules
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

class Reader {
  readonly #tokens: readonly string[]
  #at = 0

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens
  }

  get atEnd(): boolean {
    return this.#at === this.#tokens.length
  }

  next(): string {
    const token = this.#tokens[this.#at++]
    if (token === undefined) throw new Error('The grammar breaks off.')
    return token
  }

  expect(token: string): void {
    const found = this.next()
    if (found !== token)
      throw new Error(`“${token}” is due at “${found}” (${this.#tokens.slice(this.#at - 8, this.#at)}).`)
  }

  choice(): Expression {
    const of = this.#parts('|', () => this.#row())
    return of.length === 1 && of[0] ? of[0] : { is: 'choice', of }
  }

  #row(): Expression {
    const of = this.#parts(',', () => this.#one())
    return of.length === 1 && of[0] ? of[0] : { is: 'row', of }
  }

  #parts(between: string, part: () => Expression): readonly Expression[] {
    const parts = [part()]
    while (this.#tokens[this.#at] === between) {
      this.#at++
      parts.push(part())
    }
    return parts
  }

  #one(): Expression {
    const token = this.next()
    const closing = CLOSING[token]
    if (closing !== undefined) {
      const of = this.choice()
      this.expect(closing)
      return token === '(' ? of : { is: token === '[' ? 'optional' : 'repeated', of }
    }
    if (token.startsWith('"')) return { is: 'text', text: token.slice(1, -1) }
    return { is: 'rule', name: token.startsWith('?') ? SPECIAL : token }
  }
}

/** Texts that a grammar makes, and the ends of what it takes. */
export interface Notation {
  readonly grammar: Grammar
  /** What the grammar only describes: `texts` makes it, `pattern` (sticky) takes it. */
  readonly special: { readonly texts: fc.Arbitrary<string>; readonly pattern: RegExp }
  /** The rule that stands for the first one where that would go too deep; it does not hold it. */
  readonly innermost: string
}

const DEEPEST = 3

/** Texts of a grammar, in which its first rule stands within itself at most three times. */
export function textsOf({ grammar, special, innermost }: Notation): fc.Arbitrary<string> {
  const [start = ''] = grammar.keys()
  const made = new Map<string, fc.Arbitrary<string>>()
  const rule = (name: string, depth: number): fc.Arbitrary<string> => {
    if (name === SPECIAL) return special.texts
    if (name === start && depth === DEEPEST) return rule(innermost, depth)
    const inner = depth + (name === start ? 1 : 0)
    const key = `${name} ${inner}`
    const known = made.get(key) ?? texts(ruleOf(grammar, name), inner)
    made.set(key, known)
    return known
  }
  const texts = (part: Expression, depth: number): fc.Arbitrary<string> => {
    switch (part.is) {
      case 'text':
        return fc.constant(part.text)
      case 'rule':
        return rule(part.name, depth)
      case 'row':
        return fc.tuple(...part.of.map((each) => texts(each, depth))).map((all) => all.join(''))
      case 'choice':
        return fc.oneof(...part.of.map((each) => texts(each, depth)))
      case 'optional':
        return fc.oneof(fc.constant(''), texts(part.of, depth))
      case 'repeated':
        return fc.array(texts(part.of, depth), { maxLength: 2 }).map((all) => all.join(''))
    }
  }
  return rule(start, 0)
}

/** Whether a grammar makes a text. */
export function isOf({ grammar, special }: Notation, text: string): boolean {
  const [start = ''] = grammar.keys()
  const ends = (part: Expression, at: number): ReadonlySet<number> => {
    switch (part.is) {
      case 'text':
        return new Set(text.startsWith(part.text, at) ? [at + part.text.length] : [])
      case 'rule':
        if (part.name !== SPECIAL) return ends(ruleOf(grammar, part.name), at)
        special.pattern.lastIndex = at
        return new Set(special.pattern.test(text) ? [special.pattern.lastIndex] : [])
      case 'row':
        return part.of.reduce<ReadonlySet<number>>((from, each) => endsAfter(each, from), new Set([at]))
      case 'choice':
        return new Set(part.of.flatMap((each) => [...ends(each, at)]))
      case 'optional':
        return new Set([at, ...ends(part.of, at)])
      case 'repeated': {
        const all = new Set([at])
        for (const end of all) for (const next of ends(part.of, end)) all.add(next)
        return all
      }
    }
  }
  const endsAfter = (part: Expression, from: ReadonlySet<number>) =>
    new Set([...from].flatMap((at) => [...ends(part, at)]))
  return ends({ is: 'rule', name: start }, 0).has(text.length)
}

function ruleOf(grammar: Grammar, name: string): Expression {
  const rule = grammar.get(name)
  if (!rule) throw new Error(`The grammar has no rule “${name}”.`)
  return rule
}
