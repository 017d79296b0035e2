import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { checkedPlan, countOf, examples, faulty, files, reportOf } from './report-of.ts'
import { validSarif } from './schemas/validators.ts'

describe('sarif', () => {
  it('fits its schema for all that the rules say, in both languages', async () => {
    for (const lang of ['ru', 'en'] as const) {
      const log = JSON.parse(await reportOf('sarif', examples, { lang }))
      expect(validSarif(log), JSON.stringify(validSarif.errors)).toBe(true)
      expect(log.runs[0].results.length).toBe(countOf(examples))
      expect(log.runs[0].language).toBe(lang)
    }
  })

  it('lists every rule, and every finding by its place in the list', async () => {
    const { tool, results } = JSON.parse(await reportOf('sarif', examples)).runs[0]
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id))
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
  })

  it('points at the words that are meant, in columns of UTF-16 with an exclusive end', async () => {
    const plan = checkedPlan('п.yaml', 'roadmap: 1\ntitle: 🌲 План\ndraft: true\nactivities: [{ titel: 🌲🌲, x: 1 }]\n')
    const { results } = JSON.parse(await reportOf('sarif', [plan])).runs[0]
    const text = plan.sources.get('п.yaml')?.text.split('\n') ?? []
    const regions = results.map(
      (result: { locations: { physicalLocation: { region: Record<string, number> } }[] }) =>
        result.locations[0]?.physicalLocation.region,
    )
    const words = regions.map((region: Record<'startLine' | 'startColumn' | 'endColumn', number>) =>
      text[region.startLine - 1]?.slice(region.startColumn - 1, region.endColumn - 1),
    )
    expect(words).toContain('titel')
    expect(words).toContain('x')
  })

  it('names files as addresses: percent-encoded from the root, and without it outside', async () => {
    const names = ['Планы № 1/а+б.yaml', '/tmp/а.yaml', 'C:/Планы/а.yaml', '../а.yaml', '<stdin>', 'a:b.yaml']
    const log = JSON.parse(
      await reportOf(
        'sarif',
        names.map((name) => faulty(1, name)),
      ),
    )
    expect(log.runs[0].artifacts.map(({ location }: { location: object }) => location)).toEqual([
      { uri: '%D0%9F%D0%BB%D0%B0%D0%BD%D1%8B%20%E2%84%96%201/%D0%B0%2B%D0%B1.yaml', uriBaseId: '%SRCROOT%' },
      { uri: 'file:///tmp/%D0%B0.yaml' },
      { uri: 'file:///C%3A/%D0%9F%D0%BB%D0%B0%D0%BD%D1%8B/%D0%B0.yaml' },
      { uri: '../%D0%B0.yaml' },
      { uri: '%3Cstdin%3E' },
      { uri: 'a%3Ab.yaml', uriBaseId: '%SRCROOT%' },
    ])
  })

  it('gives what would mend a finding as a fix', async () => {
    const plan = faulty(1)
    const [finding] = plan.findings
    if (!finding) throw new Error('nothing found')
    const fix = [{ range: finding.range, text: '28 февраля 2026' }]
    const log = JSON.parse(await reportOf('sarif', [{ ...plan, findings: [{ ...finding, fix }] }]))
    const [result] = log.runs[0].results
    const { artifactLocation, region } = result.locations[0].physicalLocation
    const replacements = [{ deletedRegion: region, insertedContent: { text: '28 февраля 2026' } }]
    expect(result.fixes).toEqual([{ artifactChanges: [{ artifactLocation, replacements }] }])
    expect(validSarif(log)).toBe(true)
  })

  it('makes no link of a stranger’s words', async () => {
    const plan = checkedPlan('п.yaml', 'roadmap: 1\n"[сюда](https://example.org)": 1\n')
    const { results } = JSON.parse(await reportOf('sarif', [plan])).runs[0]
    const messages: string[] = results.map(({ message }: { message: { text: string } }) => message.text)
    expect(messages.some((text) => text.includes('https://example.org'))).toBe(true)
    for (const text of messages) expect(text).not.toMatch(/(?<!\\)\]\(/)
  })

  it('fits its schema for any names and words', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (checked) => {
        const log = JSON.parse(await reportOf('sarif', checked))
        expect(validSarif(log), JSON.stringify(validSarif.errors)).toBe(true)
        expect(log.runs[0].results.length).toBe(countOf(checked))
      }),
      { numRuns: 60 },
    )
  })
})
