import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { all } from '../document/xml-tree.ts'
import { examples, files, reportOf } from './report-of.ts'
import { readJunit } from './schemas/junit.ts'

describe('junit', () => {
  it('fits its schema for all that the rules say', async () => {
    const { root, faults } = readJunit(await reportOf('junit', examples))
    expect(faults).toEqual([])
    expect(all(root, 'testsuite').length).toBe(examples.length)
  })

  it('counts errors as failures; warnings and notes pass, as with the exit code', async () => {
    for (const plan of examples) {
      const { root } = readJunit(await reportOf('junit', [plan]))
      const errors = plan.findings.filter(({ severity }) => severity === 'error').length
      expect(all(root, 'failure').length).toBe(errors)
      expect(all(root, 'system-out').length).toBe(plan.findings.length - errors)
      expect(root.children[0]?.attributes).toMatchObject({
        failures: String(errors),
        tests: String(Math.max(1, plan.findings.length)),
      })
    }
  })

  it('has one test that passes for a file without findings', async () => {
    const { root } = readJunit(await reportOf('junit', [{ file: 'а.yaml', findings: [], sources: new Map() }]))
    expect(all(root, 'testcase')).toMatchObject([{ attributes: { classname: 'а.yaml' }, children: [] }])
  })

  it('names every test differently: GitLab passes over those of the same name', async () => {
    const { root } = readJunit(await reportOf('junit', examples))
    const names = all(root, 'testcase').map(({ attributes }) => `${attributes.classname} ${attributes.name}`)
    expect(new Set(names).size).toBe(names.length)
  })

  it('fits its schema for any names and words', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (checked) => {
        const { root, faults } = readJunit(await reportOf('junit', checked))
        expect(faults).toEqual([])
        const tests = checked.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0)
        expect(all(root, 'testcase').length).toBe(tests)
      }),
      { numRuns: 60 },
    )
  })
})
