import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countOf, examples, files, reportOf } from './report-of.ts'
import { validCodeQuality } from './schemas/validators.ts'

describe('gitlab', () => {
  it('fits the Code Quality format for all that the rules say', async () => {
    const issues = JSON.parse(await reportOf('gitlab', examples))
    expect(validCodeQuality(issues), JSON.stringify(validCodeQuality.errors)).toBe(true)
    expect(issues.length).toBe(countOf(examples))
  })

  it('is an empty list where nothing is found', async () => {
    expect(await reportOf('gitlab', [{ file: 'а.yaml', findings: [], sources: new Map() }])).toBe('[]\n')
  })

  it('fits for any names and words, and no two fingerprints are the same', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (checked) => {
        const issues: { fingerprint: string }[] = JSON.parse(await reportOf('gitlab', checked))
        const named = issues.length === 0 || checked.every(({ file }) => !file.startsWith('./'))
        if (named) expect(validCodeQuality(issues), JSON.stringify(validCodeQuality.errors)).toBe(true)
        expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(countOf(checked))
      }),
      { numRuns: 60 },
    )
  })
})
