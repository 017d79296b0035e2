import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Loaded } from '../../src/cli/load.ts'
import { throughPaper } from '../../src/cli/on-paper.ts'
import type { System } from '../../src/cli/system.ts'
import { takeOver, type Wanted } from '../../src/cli/taking-over/take-over.ts'
import { type RoadmapFile, roadmapFormat } from '../../src/format/index.ts'
import { buildRoadmap } from '../../src/model/index.ts'
import { readYaml, writeYaml } from '../../src/yaml/index.ts'
import { planTemplate } from '../plan-template.ts'
import { printedPlan } from '../printed-plan.ts'
import { root } from '../run-main.ts'

const system = { cwd: root, packageRoot: root, env: {} } as unknown as System

function readFrom(text: string) {
  const parsed = readYaml({ file: 'plan.yaml', text }, roadmapFormat)
  return { file: 'plan.yaml', parsed, plan: buildRoadmap(parsed), surroundings: {} } as unknown as Loaded
}

/** The text of a plan with the changes of a printed one, or in round brackets why there is none. */
async function taken(before: string, after: string, wanted: Partial<Wanted> = {}): Promise<string> {
  const read = await throughPaper(readFrom(after).plan, planTemplate)
  const made = await takeOver(
    { name: 'plan.yaml', loaded: readFrom(before) },
    { name: 'plan.docx', read },
    { only: null, withComments: false, ...wanted },
    system,
  )
  if ('faults' in made) throw new Error('faults')
  return 'fault' in made ? `(${made.fault.ru})` : made.loaded.parsed.source.text
}

function written(value: RoadmapFile): string {
  return writeYaml(value, roadmapFormat, { keys: 'en' })
}

type Item = Record<string, unknown>

function listsOf(value: RoadmapFile): Item[][] {
  const lists = [...(value.sections ?? []).map((each) => each.activities), value.activities]
  return lists.filter((each) => each !== undefined) as unknown as Item[][]
}

const names = 'Астра Берёза Вереск Георгин Донник Ежевика Жасмин Зверобой Ирис'.split(' ')

/** A plan and the same plan edited in several places, whatever cells are merged. */
const editedPlan = fc
  .tuple(printedPlan, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(5)), { minLength: 1, maxLength: 4 }))
  .map(([value, edits]) => {
    const before = structuredClone(value)
    let n = 0
    for (const item of listsOf(before).flat()) item.title = `${names[n++ % names.length]}: ${item.title}`
    const after = structuredClone(before)
    for (const [a, b, kind] of edits) edit(listsOf(after), a, b, kind)
    return { before: written(before), after: written(after) }
  })

function edit(lists: Item[][], a: number, b: number, kind: number): void {
  const list = lists[a % lists.length] ?? []
  const at = b % list.length
  const item = list[at]
  if (!item) return
  const isMerged = (field: string) => (item.merge as string[] | undefined)?.includes(field)
  if (kind === 0) item.title = `${item.title} и клевер`
  if (kind === 1 && !isMerged('deadline')) item.deadline = 'до 7 ноября 2026 г.'
  if (kind === 2 && !isMerged('responsible') && typeof item.responsible === 'string')
    item.responsible = 'Хранитель музея'
  const next = list[at + 1]
  const isFree = item.merge === undefined && next?.merge === undefined
  if (kind === 3 && isFree) list.splice(at, 0, { ...item, title: 'Сирень: посадить аллею' })
  if (kind === 4 && isFree && list.length > 1) list.splice(at, 1)
  if (kind === 5 && isFree && list[0]?.merge === undefined) list.unshift(...list.splice(at, 1))
}

describe('the changes of a document', () => {
  it('edited at random are all taken over', async () => {
    await fc.assert(
      fc.asyncProperty(editedPlan, async ({ before, after }) => {
        const text = await taken(before, after)
        expect(text).not.toMatch(/^\(/)
        expect(await taken(text, after)).toBe(text)
      }),
      { numRuns: 40, endOnFailure: true },
    )
  }, 240_000)
})
