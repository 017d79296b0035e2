import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/rules/index.ts'

/** The rules that a page names, each with whether it is said to be for the strict preset only. */
function named(page: string): [string, boolean][] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8')
  const rows = text.split('\n').filter((line) => line.startsWith('| '))
  return rows.flatMap((row) =>
    [...row.matchAll(/`(?<id>[a-z-]+)`(?<strict> \*\(strict\)\*)?/g)].map(({ groups }): [string, boolean] => [
      groups?.id ?? '',
      groups?.strict !== undefined,
    ]),
  )
}

describe('the pages of what is found and what is left', () => {
  const english = named('found-and-left.md')

  it('name rules, and their preset', () => {
    expect(english.length).toBeGreaterThan(50)
    for (const [id, strict] of english) {
      const rule = rules.find((each) => each.id === id)
      expect([id, rule?.levels?.recommended === 'off']).toEqual([id, strict])
    }
  })

  it('say the same in both languages', () => {
    expect(named('что-находит.md')).toEqual(english)
  })
})
