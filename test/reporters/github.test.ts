import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faulty, files, reportOf } from './report-of.ts'
import { commandsIn } from './schemas/workflow-commands.ts'

const annotationsIn = (log: string) =>
  commandsIn(log).filter(({ name, properties }) => /^(?:error|warning|notice)$/.test(name) && properties.file)

describe('github', () => {
  it('says with every annotation where, what and by which rule', async () => {
    const plan = faulty(1, 'Планы, 1: а/100%.yaml')
    const [finding] = plan.findings
    expect(annotationsIn(await reportOf('github', [plan]))).toEqual([
      {
        name: 'error',
        properties: { file: plan.file, line: '6', endLine: '6', col: '32', endColumn: '47', title: finding?.rule },
        data: finding?.message.en,
      },
    ])
  })

  it('gives columns only within one line, and ends before a line of which it holds nothing', async () => {
    const source = { file: 'а.yaml', text: 'title: |\n  один\n  два\nx: 1\n' }
    const [finding] = faulty(1).findings
    if (!finding) throw new Error('nothing found')
    const long = { ...finding, file: 'а.yaml', range: { start: 0, end: source.text.indexOf('x:') } }
    const log = await reportOf('github', [{ file: 'а.yaml', findings: [long], sources: new Map([['а.yaml', source]]) }])
    expect(annotationsIn(log)[0]?.properties).toEqual({ file: 'а.yaml', line: '1', endLine: '3', title: finding.rule })
  })

  it('says nothing where nothing is found', async () => {
    expect(await reportOf('github', [{ file: 'а.yaml', findings: [], sources: new Map() }])).toBe('')
  })

  it.each([10, 11, 25])('loses none of %i errors: ten are annotations, the others stand in the log', async (count) => {
    const plans = [faulty(count - 3, 'а.yaml'), faulty(3, 'б.yaml')]
    const log = await reportOf('github', plans)
    expect(annotationsIn(log).length).toBe(10)
    for (const { file, findings, sources } of plans) {
      for (const { range, message } of findings) {
        const before = sources.get(file)?.text.slice(0, range.start).split('\n') ?? []
        const annotated = annotationsIn(log).some(
          ({ properties, data }) =>
            properties.file === file && properties.line === String(before.length) && data === message.en,
        )
        expect(annotated || log.includes(`${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}: error`)).toBe(
          true,
        )
      }
    }
    const told = commandsIn(log).filter(({ properties }) => properties.title === 'roadmap')
    expect(told.map(({ data }) => data)).toEqual(
      count === 10 ? [] : [expect.stringMatching(`^${count - 10} more findings? in the log of this step`)],
    )
  })

  it('has exactly one command a finding for any names and words, and none but its own', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (checked) => {
        const log = await reportOf('github', checked)
        const kinds = { error: 'error', warning: 'warning', info: 'notice' }
        const severities = checked.flatMap(({ findings }) => findings.map(({ severity }) => severity))
        const expected = Object.entries(kinds).map(([severity, name]) => [
          name,
          Math.min(10, severities.filter((each) => each === severity).length),
        ])
        const commands = commandsIn(log)
        const annotations = commands.filter(({ properties }) => properties.title && properties.title !== 'roadmap')
        for (const [name, count] of expected)
          expect(annotations.filter((each) => each.name === name).length).toBe(count)
        const others = commands.filter((each) => !annotations.includes(each)).map(({ name }) => name)
        expect(others.every((name) => ['group', 'endgroup', 'notice'].includes(name))).toBe(true)
        expect(others.filter((name) => name === 'group').length).toBe(
          others.filter((name) => name === 'endgroup').length,
        )
        expect(
          annotations.map(({ properties }) => properties.file).every((file) => checked.some((c) => c.file === file)),
        ).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
