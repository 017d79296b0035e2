import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { files, reportOf } from './report-of.ts'

describe('json', () => {
  it('keeps any words as they are', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (checked) => {
        const { findings } = JSON.parse(await reportOf('json', checked))
        const words = checked.flatMap((each) => each.findings.map(({ message }) => message.en))
        expect(findings.map(({ message }: { message: string }) => message)).toEqual(words)
      }),
      { numRuns: 60 },
    )
  })
})
