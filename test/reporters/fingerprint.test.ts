import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkedPlan, reportOf } from './report-of.ts'

const plan = readFileSync(new URL('../cases/faulty-reading/plan.yaml', import.meta.url), 'utf8')

/** What GitLab and code scanning know the findings of a plan by. */
const prints = async (yaml: string): Promise<string[]> => {
  const checked = checkedPlan('планы/план.yaml', yaml)
  const issues: { fingerprint: string }[] = JSON.parse(await reportOf('gitlab', [checked]))
  const log = JSON.parse(await reportOf('sarif', [checked]))
  const same = log.runs[0].results.map(
    (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints['roadmapFinding/v1'],
  )
  expect(issues.map(({ fingerprint }) => fingerprint)).toEqual(same)
  return same
}

describe('fingerprints', () => {
  it('stay when an activity is put in above all others: only its own findings are new', async () => {
    const before = await prints(plan)
    const activity = '      - { title: Новое дело, deadline: 31 февраля 2027, responsible: "" }\n'
    const longer = plan.replace(/(activities:\n)/, `$1${activity}`)
    expect(longer).not.toBe(plan)
    const after = await prints(longer)
    expect(before.filter((each) => !after.includes(each))).toEqual([])
    expect(after.length).toBe(before.length + 2)
    expect(before.length).toBeGreaterThan(10)
  })

  it('stay when lines are put in at the top', async () => {
    expect(await prints(`# примечание\n\n${plan}`)).toEqual(await prints(plan))
  })

  it('differ by file', async () => {
    const other = JSON.parse(await reportOf('gitlab', [checkedPlan('планы/другой.yaml', plan)]))
    const before = await prints(plan)
    expect(other.some(({ fingerprint }: { fingerprint: string }) => before.includes(fingerprint))).toBe(false)
  })
})
