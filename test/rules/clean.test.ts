import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../read-plan.ts'

/** Good plans of many kinds: a kindergarten's, a college's, with stages, with columns of their own, with namesakes. */
const folder = new URL('./clean/', import.meta.url)

describe('a good plan', () => {
  it.each(readdirSync(folder))('gets neither an error nor a warning: %s', (name) => {
    const { findings } = readPlan(readFileSync(new URL(name, folder), 'utf8'))
    expect(
      findings.filter(({ severity }) => severity !== 'info').map(({ rule, message }) => [rule, message.ru]),
    ).toEqual([])
  })
})
