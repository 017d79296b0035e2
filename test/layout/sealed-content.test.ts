import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/document/index.ts'
import { readDocx } from '../../src/document/readers/docx/index.ts'
import { writeDocx } from '../../src/document/writers/docx.ts'
import { contentOfPlan, planDocument, rowNames, type SealedContent, sealedContent } from '../../src/layout/index.ts'
import { itemsInOrder } from '../../src/analysis/index.ts'
import { planTemplate } from '../plan-template.ts'
import { readPlan } from '../read-plan.ts'
import { root } from '../run-main.ts'
import { caseYaml, printedCases } from './printed-cases.ts'

const contentOf = (yaml: string) => contentOfPlan(readPlan(yaml).plan, planTemplate)
const blocksOf = ({ sheets }: Document) => sheets.flatMap(({ blocks }) => blocks)

/** What a reader of the Word file finds. */
async function readBack(yaml: string): Promise<SealedContent | null> {
  const read = readDocx(await writeDocx(planDocument(readPlan(yaml).plan, planTemplate, { draft: false })))
  if ('fault' in read) throw new Error(read.fault.en)
  return sealedContent(read.blocks)
}

const examples = readdirSync(path.join(root, 'examples')).filter((name) => name.endsWith('.yaml'))
const plans: readonly (readonly [string, string])[] = [
  ...Object.keys(printedCases).map((name) => [name, caseYaml(name)] as const),
  ...examples.map((name) => [name, readFileSync(path.join(root, 'examples', name), 'utf8')] as const),
]

describe.each(plans)('%s', (_, yaml) => {
  it('says in its Word file what was printed', async () => {
    expect(await readBack(yaml)).toEqual(contentOf(yaml))
  })

  it('names its rows as letters cite them', () => {
    const { plan } = readPlan(yaml)
    const names = rowNames(contentOf(yaml).rows)
    // Where sections print as a column they have no row of their own.
    const items = itemsInOrder(plan).filter((item) => plan.sectionsAs !== 'column' || !('activities' in item))
    expect(names).toEqual(items.map(({ address }) => address))
  })
})

it('takes rows that stand in a second table under the plan for rows of the plan', () => {
  const blocks = blocksOf(planDocument(readPlan(caseYaml('footnotes')).plan, planTemplate, { draft: false }))
  const own = sealedContent(blocks)
  const table = blocks.find((block) => block.type === 'table' && block.header.length > 0)
  if (table?.type !== 'table') throw new Error('no table')
  const rows = table.rows.slice(-1)
  for (const more of [
    { ...table, rows },
    { ...table, rows, header: [] },
  ])
    expect(sealedContent([...blocks, more])?.rows).toHaveLength((own?.rows.length ?? 0) + 1)
  const [head] = table.header
  const other = { ...table, rows, header: head ? [{ cells: head.cells.toReversed() }] : [] }
  for (const more of [{ ...table, rows, header: [], borders: false }, other])
    expect(sealedContent([...blocks, more])).toEqual(own)
})

const order = caseYaml('order-before-the-plan')

describe('what is sealed', () => {
  it('is title, headings, rows and the order, without its date and number', () => {
    const { title, columns, rows, order: words } = contentOf(order)
    expect(title).toBe('План мероприятий (дорожная карта)\nпо развитию школьного чтения')
    expect(columns).toBe('№ п/п\tНаименование мероприятий\tСрок реализации\tОтветственный исполнитель')
    expect(rows).toEqual([{ number: '1.', address: '1', text: '\tИздать приказ\tдо 15 сентября 2026 г.\tДиректор' }])
    expect(words).toMatch(/^Приказ\nО плане работы\n/)
    expect(words).toMatch(/Директор\nТ\. Н\. Кедрова$/)
    expect(words).not.toMatch(/77|31\.08\.2026/)
  })

  it('says nothing of stamps, amendments, and what stands behind the table', () => {
    const bare = contentOf(caseYaml('footnotes').replace(/^footnotes[\s\S]*$/m, ''))
    for (const name of [
      'stamp-official',
      'stamps-three',
      'annex-alone',
      'amended-twice',
      'footnotes',
      'sheet-for-nobody',
    ])
      expect(contentOf(caseYaml(name)), name).toEqual(bare)
  })

  it('shows which cells go on from above and which go across', () => {
    const { rows, columns } = contentOf(readFileSync(path.join(root, 'examples/stages.yaml'), 'utf8'))
    expect(rows[1]).toEqual({
      number: '2.',
      address: '1.2',
      text: '↑\t↑\tСовещание с руководителями школ\tУправление образования\t↑',
    })
    expect(columns).not.toContain('→')
    expect(contentOf(readFileSync(path.join(root, 'examples/reading.yaml'), 'utf8')).rows[0]?.text).toMatch(/→5$/)
  })

  it('has the order only where the template of the plan prints it', () => {
    const { plan } = readPlan(order)
    const whole = contentOf(order)
    expect(contentOfPlan(plan, { ...planTemplate, print: 'plan' })).toEqual({ ...whole, order: null })
    expect(contentOfPlan(plan, { ...planTemplate, print: 'order' })).toEqual(whole)
  })

  it('is in no document without a table that has a header', () => {
    const { plan } = readPlan(order)
    const only = blocksOf(planDocument(plan, { ...planTemplate, print: 'order' }, { draft: false }))
    expect(sealedContent(only)).toBeNull()
  })
})
