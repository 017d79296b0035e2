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
      { numRuns: 40 },
    )
  }, 240_000)
})

const plan = `roadmap: 1
title: План работы музея # для совета
period: 2026 год
responsibles:
  head: Директор
  guide: { name: хранитель музея, email: museum@example.org }
columns:
  number: № п/п
  title: Мероприятие
  deadline: Срок
  responsible: Кто отвечает
  result: Итог
  place: Место
sections:
  # о подготовке
  - id: подготовка
    title: "Подготовка"
    activities:
      - id: приказ
        title: 'Издать приказ: о музее'
        deadline: до 1 сентября 2026 г. # раньше нельзя
        responsible: [head, guide]
        result: >-
          Приказ
          с приложением
        progress:
          - { date: 2026-08-30, status: done, evidence: приказ № 4 }

      # звонили из школы № 2
      - id: опись
        title: |
          Составить опись:
          - предметов;
          - документов.
        deadline:
          text: к открытию музея
          due: 2026-10-01
        responsible: guide
        place: Школа № 1

      - id: сверка
        title: Сверить опись с книгой
        merge: [deadline, responsible]
        notes: спросить

  - title: Работа
    deadline: октябрь 2026 г.
    activities:
      - title: Открыть выставку
        responsible: head
      - title: Пригласить гостей
        deadline: 12 октября 2026 г.
        responsible: head
`

function lines(text: string): readonly string[] {
  return text.split('\n')
}

/** The lines that two texts do not share, as a difference shows them. */
function changed(before: string, after: string): string[] {
  return [
    ...lines(before)
      .filter((line) => !lines(after).includes(line))
      .map((line) => `-${line}`),
    ...lines(after)
      .filter((line) => !lines(before).includes(line))
      .map((line) => `+${line}`),
  ]
}

/** The plan with what a reviewer wrote instead of a text; of lines that the file has and paper does not, nothing matters. */
async function reviewed(...edits: readonly (readonly [string, string])[]): Promise<string> {
  return taken(plan, edited(...edits))
}

function edited(...edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((text, [was, is]) => {
    expect(text).toContain(was)
    return text.replace(was, is)
  }, plan)
}

describe('words', () => {
  it('are put in their place: quotes, blocks, folds and remarks stay', async () => {
    const text = await reviewed(
      ['приказ: о музее', 'приказ: о школьном музее'],
      ['до 1 сентября', 'до 5 сентября'],
      ['Приказ\n          с', 'Распоряжение\n          с'],
      ['- документов.', '- документов и книг.'],
      ['"Подготовка"', '"Подготовка музея"'],
      ['План работы музея', 'План работы школьного музея'],
      ['Школа № 1', 'Школа № 2'],
    )
    expect(changed(plan, text)).toEqual([
      '-title: План работы музея # для совета',
      '-    title: "Подготовка"',
      "-        title: 'Издать приказ: о музее'",
      '-        deadline: до 1 сентября 2026 г. # раньше нельзя',
      '-          Приказ',
      '-          - документов.',
      '-        place: Школа № 1',
      '+title: План работы школьного музея # для совета',
      '+    title: "Подготовка музея"',
      "+        title: 'Издать приказ: о школьном музее'",
      '+        deadline: до 5 сентября 2026 г. # раньше нельзя',
      '+          Распоряжение',
      '+          - документов и книг.',
      '+        place: Школа № 2',
    ])
  })

  it('of a deadline keep the days given by hand, unless they name days themselves', async () => {
    expect(changed(plan, await reviewed(['к открытию музея', 'к открытию школьного музея']))).toEqual([
      '-          text: к открытию музея',
      '+          text: к открытию школьного музея',
    ])
    const text = await reviewed(['text: к открытию музея', 'text: до 3 октября 2026 г.'])
    expect(changed(plan, text)).toEqual([
      '-        deadline:',
      '-          text: к открытию музея',
      '-          due: 2026-10-01',
      '+        deadline: до 3 октября 2026 г.',
    ])
  })

  it('that were empty get their key, and those that are gone lose it', async () => {
    const text = await reviewed(
      ['        place: Школа № 1\n', ''],
      ['        merge:', '        result: Акт\n        merge:'],
    )
    expect(changed(plan, text)).toEqual(['-        place: Школа № 1', '+        result: Акт'])
  })

  it('of those who answer stay keys of the directory', async () => {
    expect(changed(plan, await reviewed(['[head, guide]', '[head, guide, Совет школы]']))).toEqual([
      '-        responsible: [head, guide]',
      '+        responsible: [head, guide, Совет школы]',
    ])
    expect(changed(plan, await reviewed(['[head, guide]', 'guide']))).toEqual([
      '-        responsible: [head, guide]',
      '+        responsible: [guide]',
    ])
    expect(
      changed(
        plan,
        await reviewed([
          'Открыть выставку\n        responsible: head',
          'Открыть выставку\n        responsible: Хранитель музея',
        ]),
      ),
    ).toEqual([])
  })
})

describe('items', () => {
  it('come at their place, in the manner of the file', async () => {
    const fresh =
      '      - title: Снять предметы\n        deadline: ноябрь 2026 г.\n        responsible: guide\n        place: Школа № 1\n\n'
    const text = await reviewed(
      ['      - id: сверка\n', `${fresh}      - id: сверка\n`],
      ['merge: [deadline, responsible]', 'deadline: к открытию музея\n        responsible: guide'],
    )
    expect(text).toBe(
      edited(
        ['      - id: сверка\n', `${fresh}      - id: сверка\n`],
        [
          'merge: [deadline, responsible]\n        notes: спросить',
          'deadline:\n          text: к открытию музея\n          due: 2026-10-01\n        responsible: guide\n        notes: спросить',
        ],
      ),
    )
  })

  it('move with their keys and remarks', async () => {
    const block = plan.slice(plan.indexOf('      # звонили'), plan.indexOf('      - id: сверка'))
    const text = await reviewed(
      [block, ''],
      ['merge: [deadline, responsible]', 'deadline: к открытию музея\n        responsible: guide'],
      ['      - title: Пригласить', `${block.trimEnd()}\n      - title: Пригласить`],
    )
    expect(text).toContain(
      `      - title: Открыть выставку\n        responsible: head\n${block.trimEnd()}\n      - title: Приг`,
    )
    expect(text.match(/due: 2026-10-01/g)).toHaveLength(2)
    expect(text).toContain('id: сверка')
  })

  it('go with what belongs to them, and a section with all that is in it', async () => {
    const opening = '      - title: Открыть выставку\n        responsible: head\n'
    expect(changed(plan, await reviewed([opening, '']))).toEqual(['-      - title: Открыть выставку'])
    const section = plan.slice(plan.indexOf('  - title: Работа'))
    expect(await reviewed([section, ''])).toBe(`${plan.replace(section, '').trimEnd()}\n`)
  })

  it('of a new section come with it', async () => {
    const section =
      '  - title: Итоги\n    activities:\n      - title: Написать отчёт\n        deadline: декабрь 2026 г.\n        responsible: head\n'
    expect((await reviewed(['  - title: Работа\n', `${section}  - title: Работа\n`])).replace(/\n+/g, '\n')).toBe(
      edited(['  - title: Работа\n', `${section}  - title: Работа\n`]).replace(/\n+/g, '\n'),
    )
  })

  it('are taken over alone where they are named', async () => {
    const after = edited(
      ['приказ: о музее', 'приказ: о школьном музее'],
      ['до 1 сентября', 'до 5 сентября'],
      ['гостей', 'друзей'],
    )
    expect(changed(plan, await taken(plan, after, { only: ['2.2'] }))).toEqual([
      '-      - title: Пригласить гостей',
      '+      - title: Пригласить друзей',
    ])
    expect(changed(plan, await taken(plan, after, { only: ['приказ'] }))).toHaveLength(4)
    expect(await taken(plan, after, { only: ['9.9'] })).toMatch(/^\(Пункта «9\.9» \(--only\) нет/)
  })
})

describe('a plan that cannot be edited safely', () => {
  it('is left as it is, with a sentence', async () => {
    const before = plan
      .replace("title: 'Издать приказ: о музее'", "title: &п 'Издать приказ: о музее'")
      .replace('title: Пригласить гостей', 'title: *п')
    const after = plan
      .replace('Издать приказ', 'Выпустить приказ')
      .replace('title: Пригласить гостей', "title: 'Издать приказ: о музее'")
    expect(await taken(before, after)).toMatch(/^\(На значение «sections.* ссылаются другие места/)
  })
})
