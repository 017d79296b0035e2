import { describe, expect, test } from 'vitest'
import { normalForm, readDeadline } from '../../src/deadline/index.ts'
import { normalise } from '../../src/deadline/normalise.ts'
import { inputOf, readAll } from '../../src/deadline/read.ts'
import { SPANS } from '../../src/deadline/spans/index.ts'
import { tokenise } from '../../src/deadline/tokens.ts'

function kindsReading(text: string): readonly string[] {
  const input = inputOf(text, tokenise(normalise(text)).tokens)
  return SPANS.filter((kind) => readAll(kind.parse, input).length > 0).map((kind) => kind.name)
}

describe.each(SPANS)('span $name', (kind) => {
  test.each(kind.examples())('reads «$text»', ({ text, normal }) => {
    expect(normalForm(readDeadline(text).deadline)).toBe(normal)
    expect(kindsReading(text)).toEqual([kind.name])
  })
  test.each(kind.rejects())('does not read «%s»', (text) => {
    expect(kindsReading(text)).not.toContain(kind.name)
  })
})
