import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../read-plan.ts'
import { root, run } from '../run-main.ts'

const folder = path.join(root, 'test/cli/import')
const documents = readdirSync(folder).filter((name) => /\.(?:docx|html|tsv)$/u.test(name))

/** The plan that is expected of a document. */
const expected = (name: string) => readFileSync(path.join(folder, `${path.parse(name).name}.yaml`), 'utf8')

describe.each(documents)('%s', (name) => {
  it('becomes the plan that is expected of it', async () => {
    const { stdout, code } = await run(['import', name, '--keys', 'ru', '--lang', 'ru'], { cwd: folder })
    expect(stdout).toBe(expected(name))
    expect(code).toBe(0)
  })

  it('is a plan without errors', () => {
    const errors = readPlan(expected(name)).findings.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ rule }) => rule)).toEqual([])
  })
})

it('there is a plan for each document and a document for each plan', () => {
  const plans = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  expect(plans).toEqual(documents.map((name) => `${path.parse(name).name}.yaml`).toSorted())
})
