import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Lines } from '../src/core/source.ts'
import { checkPlan } from '../src/check/index.ts'
import { roadmapFormat } from '../src/format/index.ts'
import { writers } from '../src/document/index.ts'
import { diffPlans } from '../src/analysis/index.ts'
import { changesDocument, changesSheet, planDocument } from '../src/layout/index.ts'
import { anyPlan } from './any-plan.ts'
import { docxFaults } from './document/docx-invariants.ts'
import { validatorFaults } from './document/validator.ts'
import { planTemplate } from './plan-template.ts'
import { buildRoadmap } from '../src/model/index.ts'
import { readYaml, translateKeys } from '../src/yaml/index.ts'

function planOf(yaml: string) {
  return buildRoadmap(readYaml({ file: 'plan.yaml', text: yaml }, roadmapFormat))
}

/** Faults that a text of noise may cause rightly: it looks like a remark, a wrapped line, a mistyped key. */
const aboutTheText = new Set(['yaml-comment-cut', 'yaml-folded-list', 'yaml-anchor-unused', 'key-missing'])

describe('any valid plan', () => {
  it('has something in it', () => {
    const yaml = fc.sample(anyPlan, 100).map((each) => each.yaml)
    for (const key of ['sections', 'progress', 'merge', 'order', 'agreed', 'columns']) {
      expect(yaml.filter((each) => each.includes(`${key}:`)).length, key).toBeGreaterThan(10)
    }
  })

  it('prints as a sound Word file', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async ({ yaml }) => {
        const plan = buildRoadmap(readYaml({ file: 'plan.yaml', text: yaml }, roadmapFormat))
        const { writeDocx } = await writers.docx()
        expect(docxFaults(await writeDocx(planDocument(plan, planTemplate, { draft: false })))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('prints as a Word file that the validator passes', async () => {
    const { writeDocx } = await writers.docx()
    await fc.assert(
      fc.asyncProperty(anyPlan, async ({ yaml }) => {
        const plan = buildRoadmap(readYaml({ file: 'plan.yaml', text: yaml }, roadmapFormat))
        expect(await validatorFaults(await writeDocx(planDocument(plan, planTemplate, { draft: false })))).toEqual([])
      }),
      { numRuns: 15 },
    )
  }, 120_000)

  it('has no changes beside itself, and beside any other what has come there has gone here', async () => {
    const { writeMarkdown } = await writers.markdown()
    fc.assert(
      fc.property(anyPlan, anyPlan, (one, other) => {
        const [a, b] = [planOf(one.yaml), planOf(other.yaml)]
        expect(diffPlans(a, planOf(one.yaml))).toEqual([])
        const changes = diffPlans(a, b)
        const come = changes.filter(({ kind }) => kind === 'added').length
        expect(diffPlans(b, a).filter(({ kind }) => kind === 'removed').length).toBe(come)
        const compared = { before: { name: 'a', plan: a }, after: { name: 'b', plan: b }, changes, comments: [] }
        expect(writeMarkdown(changesDocument(compared, 'ru', null))).not.toMatch(/undefined|\[object|NaN/)
        expect(writeMarkdown(changesSheet(compared, planTemplate, null))).not.toMatch(/undefined|\[object|NaN/)
      }),
      { numRuns: 60 },
    )
  })

  it('written out and read again is the same plan, whatever its texts', () => {
    fc.assert(
      fc.property(anyPlan, ({ value, yaml }) => {
        const { value: read, diagnostics } = readYaml({ file: 'plan.yaml', text: yaml }, roadmapFormat)
        expect(
          diagnostics
            .filter(({ rule }) => !aboutTheText.has(rule))
            .map(({ rule, message }) => `${rule}: ${message.en}`),
        ).toEqual([])
        expect(JSON.parse(JSON.stringify(read))).toEqual(value)
      }),
      { numRuns: 300 },
    )
  })

  it('is the same plan with keys in the other language', () => {
    fc.assert(
      fc.property(anyPlan, ({ yaml }) => {
        const english = readYaml({ file: 'plan.yaml', text: yaml }, roadmapFormat)
        const russian = readYaml(
          { file: 'plan.yaml', text: translateKeys(english, roadmapFormat, 'ru') },
          roadmapFormat,
        )
        expect(JSON.stringify(russian.value)).toBe(JSON.stringify(english.value))
      }),
      { numRuns: 200 },
    )
  })

  it('is checked without a crash, and every finding lies in the file', () => {
    fc.assert(
      fc.property(anyPlan, ({ yaml }) => {
        const parsed = readYaml({ file: 'plan.yaml', text: yaml }, roadmapFormat)
        const lines = new Lines(yaml)
        const strict = { preset: 'strict', rules: new Map() } as const
        for (const { range, message } of checkPlan(buildRoadmap(parsed), parsed, strict)) {
          expect(range.start).toBeGreaterThanOrEqual(0)
          expect(range.end).toBeGreaterThanOrEqual(range.start)
          expect(range.end).toBeLessThanOrEqual(yaml.length)
          expect(lines.at(range.start).line).toBeLessThanOrEqual(lines.count)
          expect(message.ru).not.toMatch(/undefined|\[object|NaN/)
          expect(message.en).not.toMatch(/undefined|\[object|NaN/)
        }
      }),
      { numRuns: 200 },
    )
  })
})
