import { expect, test } from 'vitest'
import { asides } from '../../src/deadline/asides.ts'
import { FORMS } from '../../src/deadline/forms/index.ts'
import { innerOf, MEMO, openingOf, type Parser } from '../../src/deadline/match.ts'
import { normalise } from '../../src/deadline/normalise.ts'
import { inputOf, read } from '../../src/deadline/read.ts'
import { SPANS } from '../../src/deadline/spans/index.ts'
import { share } from '../../src/deadline/tags.ts'
import { tokenise } from '../../src/deadline/tokens.ts'

/** Every parser that the forms are made of. */
function everyParser(): ReadonlySet<Parser<unknown>> {
  const found = new Set<Parser<unknown>>()
  const queue: Parser<unknown>[] = FORMS.map(({ parse }) => parse)
  for (let one = queue.pop(); one; one = queue.pop()) {
    if (found.has(one)) continue
    found.add(one)
    if (one.kind === MEMO) innerOf(one)
    queue.push(...one.parts)
  }
  return found
}

const texts = [...FORMS, ...SPANS].flatMap((kind) => [...kind.examples().map(({ text }) => text), ...kind.rejects()])

/** Where in the wording a parser reads what it does not say that it can begin with. */
function broken(text: string, parsers: ReadonlySet<Parser<unknown>>): readonly string[] {
  const input = inputOf(text, asides(tokenise(normalise(text)).tokens))
  const found: string[] = []
  input.tags.forEach((tags, at) => {
    for (const one of parsers) {
      const opening = openingOf(one)
      if (share(opening.tags, tags)) continue
      const kept = read(one, input, at).every(({ end }) => opening.empty && end === at)
      if (!kept) found.push(`${text} at ${at}: kind ${one.kind}`)
    }
  })
  return found
}

test('parsers begin only with what they say', () => {
  const parsers = everyParser()
  expect(parsers.size).toBeGreaterThan(500)
  expect(texts.flatMap((text) => broken(text, parsers))).toEqual([])
})
