import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { planDocument } from '../../../src/layout/index.ts'
import { planTemplate } from '../../plan-template.ts'
import { readPlan } from '../../read-plan.ts'
import { root } from '../../run-main.ts'
import { aroundTheTable, readBack, withoutStyles } from './printed-back.ts'

const names = readdirSync(path.join(root, 'examples')).filter((name) => name.endsWith('.yaml'))

describe.each(names)('what stands around the table of %s', (name) => {
  const { plan } = readPlan(readFileSync(path.join(root, 'examples', name), 'utf8'))
  const { before, after } = aroundTheTable(planDocument(plan, planTemplate, { draft: false }))
  const styled = readBack(before, after)

  it('is read back with its styles', () => {
    expect(styled.lost).toEqual([])
    expect([...styled.front.unused, ...styled.back.unused]).toEqual([])
    expect(styled.value.title).toBe(plan.title?.trim())
    expect(styled.front.doubts.map(({ rule }) => rule).filter((rule) => rule !== 'import-no-period')).toEqual([])
  })

  it('is read the same without them', () => {
    expect(readBack(withoutStyles(before), withoutStyles(after)).value).toEqual(styled.value)
  })
})
