import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, diffPlans } from '../../src/analysis/index.ts'
import { type OnPaper, onPaper, throughPaper } from '../../src/cli/on-paper.ts'
import { type RoadmapFile, roadmapFormat } from '../../src/format/index.ts'
import { buildRoadmap, type Roadmap } from '../../src/model/index.ts'
import { readYaml, writeYaml } from '../../src/yaml/index.ts'
import { planTemplate } from '../plan-template.ts'
import { printedPlan } from '../printed-plan.ts'

function readFrom(text: string) {
  const parsed = readYaml({ file: 'plan.yaml', text }, roadmapFormat)
  return { parsed, plan: buildRoadmap(parsed), surroundings: {} }
}

function loaded(value: RoadmapFile) {
  return readFrom(writeYaml(value, roadmapFormat, { keys: 'en' }))
}

/** A plan beside the print of an edited one, as the reviewer gives it back. */
async function beside(before: ReturnType<typeof readFrom>, after: Roadmap): Promise<OnPaper> {
  const compared = onPaper(
    await throughPaper(before.plan, planTemplate),
    await throughPaper(after, planTemplate),
    planTemplate,
    { ...before, isFormer: true },
  )
  if ('fault' in compared) throw new Error(compared.fault.en)
  return compared
}

function told(change: Change): string {
  switch (change.kind) {
    case 'plan':
      return `plan ${change.field}`
    case 'added':
      return `added ${change.after.title}`
    case 'removed':
      return `removed ${change.before.title}`
    case 'renumbered':
      return 'renumbered'
    default:
      return `${change.kind === 'wording' ? change.field : change.kind} ${change.before.title}`
  }
}

async function changes(before: RoadmapFile | string, after: RoadmapFile | string): Promise<string[]> {
  const [a, b] = [before, after].map((each) => (typeof each === 'string' ? readFrom(each) : loaded(each)))
  if (!a || !b) return []
  const compared = await beside(a, b.plan)
  return diffPlans(compared.before, compared.after).map(told)
}

type Item = Record<string, unknown>

/** The lists of activities of a plan, those that have any. */
function listsOf(value: RoadmapFile): Item[][] {
  const lists = [...(value.sections ?? []).map((each) => each.activities), value.activities]
  return lists.filter((each) => each !== undefined && each.length > 0) as unknown as Item[][]
}

/** What paper shows of an item by itself: nothing of it is merged with a neighbour that an edit may touch, nor taken out. */
function isFree(item: Item): boolean {
  return item.merge === undefined && item.number === undefined && item.excluded === undefined
}

/** A plan of which every item can be known, and one edit of it with what is to be told of it. */
const editedOnce = fc
  .tuple(
    printedPlan,
    fc.nat(),
    fc.nat(),
    fc.constantFrom('title', 'deadline', 'responsible', 'added', 'removed', 'moved'),
  )
  .map(([value, a, b, kind]) => {
    const before = structuredClone(value)
    let n = 0
    for (const list of listsOf(before))
      for (const item of list) item.title = `${names[n++ % names.length]}: ${item.title}`
    const after = structuredClone(before)
    const lists = listsOf(after)
    const list = lists[a % lists.length] ?? []
    const at = b % list.length
    return { before, after, told: edit(kind, list, at) }
  })
  .filter(({ told }) => told !== null)

const names = 'Астра Берёза Вереск Георгин Донник Ежевика Жасмин Зверобой Ирис'.split(' ')

function edit(kind: string, list: Item[], at: number): string[] | null {
  const item = list[at]
  const next = list[at + 1]
  if (!item || !isFree(item) || (next && !isFree(next))) return null
  const { title } = item
  switch (kind) {
    case 'title':
      item.title = `${String(title).replace(/^(\S+):/u, '$1 и клевер:')}`
      return [`title ${title}`]
    case 'deadline':
      item.deadline = 'до 7 ноября 2026 г.'
      return [`deadline ${title}`]
    case 'responsible':
      if (typeof item.responsible === 'object') return null
      item.responsible = 'Хранитель музея'
      return [`responsible ${title}`]
    case 'added':
      list.splice(at, 0, { ...item, title: 'Сирень: посадить аллею' })
      return ['added Сирень: посадить аллею']
    case 'removed':
      if (list.length < 3) return null
      list.splice(at, 1)
      return [`removed ${title}`]
    default:
      if (list.length < 3 || at === 0 || !list.every(isFree)) return null
      list.splice(at, 1)
      list.unshift(item)
      return [`moved ${at === 1 ? list[1]?.title : title}`, `moved ${title}`]
  }
}

describe('a plan beside its own print', () => {
  it('has no changes', async () => {
    await fc.assert(
      fc.asyncProperty(printedPlan, async (value) => {
        expect(await changes(value, value)).toEqual([])
      }),
      { numRuns: 30 },
    )
  }, 120_000)

  it('edited once has that change and no other', async () => {
    await fc.assert(
      fc.asyncProperty(editedOnce, async ({ before, after, told }) => {
        const found = (await changes(before, after)).filter((each) => each !== 'renumbered').map(plain)
        // Of two neighbours that change places either may have moved.
        const [first, second = first] = (told ?? []).map(plain)
        expect([[first], [second]]).toContainEqual(found)
      }),
      { numRuns: 60 },
    )
  }, 120_000)
})

function plain(text: string): string {
  return text.trim()
}
