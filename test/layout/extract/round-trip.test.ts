import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printedContent, type ReadDocument, readers, writers } from '../../../src/document/index.ts'
import { type RoadmapFile, roadmapFormat } from '../../../src/format/index.ts'
import { compareRows, extractPlan, planDocument } from '../../../src/layout/index.ts'
import { buildRoadmap, type Item, type Roadmap, type Stamp } from '../../../src/model/index.ts'
import { readYaml, writeYaml } from '../../../src/yaml/index.ts'
import { planTemplate } from '../../plan-template.ts'
import { anyPlan } from '../../any-plan.ts'
import { printedPlan } from '../../printed-plan.ts'

function modelOf(value: RoadmapFile): Roadmap {
  return buildRoadmap(
    readYaml({ file: 'plan.yaml', text: writeYaml(value, roadmapFormat, { keys: 'en' }) }, roadmapFormat),
  )
}

async function printedAndRead(plan: Roadmap): Promise<ReadDocument> {
  const { writeDocx } = await writers.docx()
  const { readDocx } = await readers.docx()
  const read = readDocx(await writeDocx(planDocument(plan, planTemplate, { draft: false })))
  if ('fault' in read) throw new Error(read.fault.en)
  return read
}

const usual = { keys: 'en', template: planTemplate, answers: new Map() } as const

/** What paper shows of an item: a cell merged with the section's and one merged with the row above look alike. */
function shown(item: Item) {
  const { number, title, deadline, responsible, result } = item
  const people = [...responsible].flatMap(([, { value }]) =>
    value ? [value.text ?? value.people.map(({ name }) => name)] : [],
  )
  return { number, title, deadline: deadline?.text, people, result }
}

function stampShown(stamp: Stamp | null) {
  if (!stamp) return null
  const { word, by, body, document, date, text } = stamp
  return { word, by, body: body?.name, document: document?.number?.text, date: date?.date ?? null, text }
}

describe('a plan that was printed and imported', () => {
  it('prints as the same document, letter for letter', async () => {
    await fc.assert(
      fc.asyncProperty(printedPlan, async (value) => {
        const plan = modelOf(value)
        const extracted = extractPlan(await printedAndRead(plan), usual)
        const again = modelOf((extracted as NonNullable<typeof extracted>).draft.value)
        const printed = planDocument(again, planTemplate, { draft: false })
        expect(printedContent(printed)).toBe(printedContent(planDocument(plan, planTemplate, { draft: false })))
      }),
      { numRuns: 60 },
    )
  })

  it('says of itself what paper shows: titles, numbers, deadlines, people, results, stamps', async () => {
    await fc.assert(
      fc.asyncProperty(printedPlan, async (value) => {
        const plan = modelOf(value)
        const extracted = extractPlan(await printedAndRead(plan), usual)
        const again = modelOf((extracted as NonNullable<typeof extracted>).draft.value)
        expect(again.title).toBe(plan.title)
        expect(again.sections.map(({ title }) => title)).toEqual(plan.sections.map(({ title }) => title))
        expect(again.activities.map(shown)).toEqual(plan.activities.map(shown))
        expect(again.activities.map(({ isExcluded }) => isExcluded)).toEqual(
          plan.activities.map(({ isExcluded }) => isExcluded),
        )
        expect(stampShown(again.approval)).toEqual(stampShown(plan.approval))
      }),
      { numRuns: 60 },
    )
  })

  it('is held beside the document by whoever imports it, and nothing differs', async () => {
    await fc.assert(
      fc.asyncProperty(printedPlan, async (value) => {
        const extracted = extractPlan(await printedAndRead(modelOf(value)), usual)
        const { draft, rows } = extracted as NonNullable<typeof extracted>
        const { differences } = compareRows(rows, planDocument(modelOf(draft.value), planTemplate, { draft: false }))
        expect(differences).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})

describe('any plan at all, whatever its words', () => {
  it('is imported without a crash, and every word of its table is in the plan or among what was left out', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async ({ yaml }) => {
        const plan = buildRoadmap(readYaml({ file: 'plan.yaml', text: yaml }, roadmapFormat))
        const read = await printedAndRead(plan)
        const extracted = extractPlan(read, usual)
        if (!extracted) return
        const kept = lettersOf(JSON.stringify(extracted.draft.value) + JSON.stringify(extracted.draft.unused))
        for (const { cells } of extracted.rows.slice(1)) {
          for (const words of cells.flatMap((cell) => cell.match(/\p{L}+/gu) ?? []))
            expect(kept).toContain(lettersOf(words))
        }
      }),
      { numRuns: 50 },
    )
  })
})

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '')
}
