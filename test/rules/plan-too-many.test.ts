import { describe, expect, it } from 'vitest'
import { readPlan } from '../read-plan.ts'

const head = 'roadmap: 1\ntitle: План\nperiod: 2000-01-01..2019-12-31\n'

function activity(deadline: string | null, indent = ''): string {
  return `${indent}- {title: Проветрить${deadline === null ? '' : `, deadline: ${deadline}`}, responsible: Завхоз}\n`
}

function found(yaml: string): string[] {
  return readPlan(yaml).findings.flatMap(({ rule, path }) => (rule === 'plan-too-many' ? [path.join('.')] : []))
}

describe('too many dates of a plan', () => {
  it('are found once, where they become too many', () => {
    const activities = Array.from({ length: 9 }, () => activity('ежедневно')).join('')
    expect(found(`${head}activities:\n${activities}`)).toEqual(['activities.6.deadline'])
  })

  it('are found at the section whose activities have its deadline', () => {
    const activities = Array.from({ length: 9 }, () => activity(null, '    ')).join('')
    const yaml = `${head}sections:\n  - title: Кабинеты\n    deadline: ежедневно\n    activities:\n${activities}  - title: Залы\n    activities:\n${activity('ежедневно', '    ')}`
    expect(found(yaml)).toEqual(['sections.0.deadline'])
    const { plan } = readPlan(yaml)
    expect(plan.activities.map(({ deadline }) => deadline?.occurrences.length)).toEqual([
      7305, 7305, 7305, 7305, 7305, 0, 0, 0, 0, 0,
    ])
  })

  it('leave days that stand once, and days that are given, counted', () => {
    const many = Array.from({ length: 7 }, () => activity('ежедневно')).join('')
    const yaml = `${head}activities:\n${many}${activity('до 1 мая 2019 г.')}${activity('{text: ежедневно, due: 2019-05-01}')}`
    const { plan } = readPlan(yaml)
    expect(plan.activities.slice(6).map(({ deadline }) => deadline?.occurrences.map(({ due }) => due))).toEqual([
      [],
      ['2019-05-01'],
      ['2019-05-01'],
    ])
  })

  it('are not found in five years of sixty weekly activities', () => {
    const activities = Array.from({ length: 60 }, () => activity('еженедельно')).join('')
    expect(found(`roadmap: 1\ntitle: План\nperiod: 2021–2025 гг.\nactivities:\n${activities}`)).toEqual([])
  })
})
