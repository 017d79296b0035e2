import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffPlans } from '../../src/analysis/index.ts'
import type { Lang } from '../../src/core/text.ts'
import { writers } from '../../src/document/index.ts'
import { writeMarkdown } from '../../src/document/writers/markdown.ts'
import { writeTerminal } from '../../src/document/writers/terminal.ts'
import { changesDocument, changesSheet, type Compared } from '../../src/layout/index.ts'
import { edited, planOf } from '../analysis/diff/edited-plan.ts'
import { docxFaults } from '../document/docx-invariants.ts'
import { validatorFaults } from '../document/validator.ts'
import { planTemplate } from '../plan-template.ts'
import { readPlan } from '../read-plan.ts'

const before = `
roadmap: 1
title: План работы музея
period: 2026 год
columns:
  number: № п/п
  title: Мероприятие
  deadline: Когда
  responsible:
    title: Кто
    columns: { town: район, school: школа }
  result: Итог
  place: Где
sections:
  - title: Подготовка
    activities:
      - title: Издать приказ о музее школы
        deadline: до 1 сентября 2026 г.
        responsible: { town: Управление, school: Директор }
        result: Приказ
      - title: |
          Собрать сведения:
          - о предметах;
          - о дарителях.
        deadline: до 1 октября 2026 г.
      - title: Описать фонды музея
        deadline: октябрь 2026 г.
      - title: Открыть первую выставку
        deadline: до 20 ноября 2026 г.
        place: Школа № 1
      - title: Подвести итоги открытия
        deadline: до 30 ноября 2026 г.
  - title: Работа
    activities:
      - title: Пригласить гостей
        deadline: 12 декабря 2026 г.
`

const changed = before
  .replace('title: План работы музея', 'title: План работы школьного музея')
  .replace('до 1 сентября', 'до 21 августа')
  .replace('school: Директор', 'school: Завуч')
  .replace('result: Приказ', 'result: Приказ и положение')
  .replace('          - о предметах;', '          - о предметах и документах;')
  .replace('      - title: Описать фонды музея\n        deadline: октябрь 2026 г.\n', '')
  .replace('до 20 ноября 2026 г.', 'по готовности помещения')
  .replace('Школа № 1', 'Школа № 2')
  .replace('title: Работа', 'title: Дальше')

function compared(a: string, b: string): Compared {
  const [from, to] = [readPlan(a).plan, readPlan(b).plan]
  return {
    before: { name: 'a.yaml', plan: from },
    after: { name: 'b.yaml', plan: to },
    changes: diffPlans(from, to),
    comments: [],
  }
}

function list(a: string, b: string, lang: Lang = 'ru', ground: string | null = null): string {
  const text = writeTerminal(changesDocument(compared(a, b), lang, ground), { width: 200, colour: false })
  return text.replaceAll('\u00A0', ' ')
}

describe('the list', () => {
  it('tells every change in the plan’s terms', () => {
    expect(list(before, changed)).toBe(`Изменения: a.yaml → b.yaml

План в целом

- Название плана: План работы {+школьного+} музея

1. Подготовка

- новые номера: 1.4–1.5 → 1.3–1.4
1.1. Издать приказ о музее школы
- срок: до [-1 сентября-]{+21 августа+} 2026 г. (раньше на 11 дней)
- ответственные (школа): [-Директор-]{+Завуч+}
- результат: Приказ {+и положение+}
1.2. Собрать сведения: …
- название: Собрать сведения: - о предметах {+и документах+}; - о дарителях.
1.3. Описать фонды музея — пункт исключён
- срок: октябрь 2026 г.
1.3. Открыть первую выставку
- срок: [-до 20 ноября 2026 г.-]{+по готовности помещения+} (день больше не известен)
- Где: Школа № [-1-]{+2+}

2. Дальше

- название раздела: [-Работа-]{+Дальше+}

Итого: изменений плана в целом — 1, исключено — 1, изменено — 4.
`)
  })

  it('tells the same in English', () => {
    expect(list(before, changed, 'en', 'приказ № 5')).toContain('Ground: приказ № 5')
    expect(list(before, changed, 'en')).toContain('(11 days earlier)')
    expect(list(changed, before, 'en')).toContain('1.3. Описать фонды музея — new item\n- deadline: октябрь 2026 г.')
    expect(list(before, before, 'en')).toMatch(/No changes\.\n$/)
  })

  it('has its own words for an item that is excluded and keeps its number', () => {
    const after = before.replace('title: Открыть первую', 'excluded: true\n        title: Открыть первую')
    expect(list(before, after)).toContain(`1. Подготовка

1.4. Открыть первую выставку — исключён, номер остаётся за ним
- срок: до 20 ноября 2026 г.

Итого: исключено с сохранением номера — 1.`)
    expect(list(before, after, 'en')).toContain('— excluded, its number stays')
    expect(list(after, before)).toContain('1.4. Открыть первую выставку — снова действует')
  })

  it('says so where only numbers have changed', () => {
    const renumbered = before.replace(
      'period: 2026 год',
      'period: 2026 год\nnumbering: { section: "I.", activity: "1)" }',
    )
    expect(list(before, renumbered)).toContain('- новые номера: 1 → I, 1.1–1.5 → 1–5')
    expect(list(before, renumbered)).toMatch(/Изменились только номера\.\n$/)
  })

  it('leaves out most of a long text that stayed', () => {
    const words = Array.from({ length: 60 }, (_, i) => `слово${i}`)
    const long = (middle: string) => before.replace('Открыть первую выставку', [...words, middle, ...words].join(' '))
    const told =
      list(long('сентябрь'), long('декабрь'))
        .split('\n')
        .find((line) => line.startsWith('- название:')) ?? ''
    expect(told.length).toBeLessThan(200)
    expect(told).toContain('слово59 [-сентябрь-]{+декабрь+} слово0')
  })

  it('colours what has gone and what has come, and marks the words all the same', () => {
    const coloured = writeTerminal(changesDocument(compared(before, changed), 'ru', null), { width: 200, colour: true })
    expect(coloured).toContain('\u001B[31m[-Директор-]\u001B[39m\u001B[32m{+Завуч+}\u001B[39m')
    const plain = writeTerminal(changesDocument(compared(before, changed), 'ru', null), { width: 200, colour: false })
    // oxlint-disable-next-line no-control-regex
    expect(coloured.replace(/\u001B\[\d+m/gu, '')).toBe(plain)
  })

  it('is headings and lists in Markdown', () => {
    const markdown = writeMarkdown(changesDocument(compared(before, changed), 'ru', null)).replaceAll('\u00A0', ' ')
    expect(markdown).toContain('# Изменения: a.yaml → b.yaml\n\n**План в целом**\n\n- Название плана:')
    expect(markdown).toContain(
      '**1.1. Издать приказ о музее школы**\n\n- срок: до \\[-1 сентября-\\]\\{+21 августа+\\} 2026 г. (раньше на 11 дней)\n',
    )
  })
})

function sheet(a: string, b: string, ground: string | null = null) {
  return changesSheet(compared(a, b), planTemplate, ground)
}

/** The rows of the sheet, a cell a text; bold words stand in stars. */
function rowsOf(document: ReturnType<typeof sheet>): string[][] {
  const table = document.sheets[0]?.blocks.find((block) => block.type === 'table')
  if (table?.type !== 'table') throw new Error('no table')
  return [...table.header, ...table.rows].map(({ cells }) =>
    cells.map(({ paragraphs }) =>
      paragraphs
        .map(({ inlines, mark }) => {
          const texts = inlines.map((each) =>
            each.type === 'text' ? (each.bold ? `*${each.text}*` : each.text) : '\n',
          )
          return `${mark ? `${mark} ` : ''}${texts.join('')}`.replaceAll('\u00A0', ' ')
        })
        .join(' | '),
    ),
  )
}

describe('the sheet «Было / Стало»', () => {
  it('has a row for every change, with the number that the document has, and the changed words bold', () => {
    expect(rowsOf(sheet(before, changed, 'приказ № 5'))).toEqual([
      ['№ п/п', 'Пункт', 'Было', 'Стало', 'Основание'],
      ['1.', 'Название плана', 'План работы музея', 'План работы *школьного* музея', 'приказ № 5'],
      ['2.', 'Раздел 1 | Подготовка', 'Номера пунктов: 1.4–1.5', 'Номера пунктов: 1.3–1.4', 'приказ № 5'],
      [
        '3.',
        '1.1 | Издать приказ о музее школы',
        'Когда: до *1 сентября* 2026 г.',
        'Когда: до *21 августа* 2026 г.',
        'приказ № 5',
      ],
      ['Кто: школа: Директор', 'Кто: школа: Завуч'],
      ['Итог: Приказ', 'Итог: Приказ *и положение*'],
      [
        '4.',
        '1.2',
        'Собрать сведения: | - о предметах; | - о дарителях.',
        'Собрать сведения: | - о предметах *и документах*; | - о дарителях.',
        'приказ № 5',
      ],
      ['5.', '1.3', 'Описать фонды музея | Когда: октябрь 2026 г.', 'Исключено', 'приказ № 5'],
      [
        '6.',
        '1.4 (теперь 1.3) | Открыть первую выставку',
        'Когда: до 20 ноября 2026 г.',
        'Когда: по готовности помещения',
        'приказ № 5',
      ],
      ['Где: Школа № *1*', 'Где: Школа № *2*'],
      ['7.', 'Раздел 2', 'Работа', 'Дальше', 'приказ № 5'],
    ])
  })

  it('leaves the ground to be filled in by hand, stands across the page and repeats its header', () => {
    const document = sheet(before, changed)
    expect(rowsOf(document)[1]?.at(-1)).toBe('')
    const [page] = document.sheets
    expect(page?.orientation).toBe('landscape')
    const table = page?.blocks.find((block) => block.type === 'table')
    expect(table?.type === 'table' && table.header).toHaveLength(1)
    const titles = page?.blocks.flatMap((block) => (block.type === 'paragraph' ? block.inlines : []))
    expect(titles?.map((inline) => (inline.type === 'text' ? inline.text : ''))).toEqual([
      'Изменения, которые вносятся в документ',
      'План работы музея',
    ])
  })

  it('says where an item stood and stands, and all of one that has come', () => {
    const item = '      - title: Пригласить гостей\n        deadline: 12 декабря 2026 г.\n'
    const moved = before.replace(item, '').replace('    activities:\n', `    activities:\n${item}`)
    expect(rowsOf(sheet(before, moved)).slice(1)).toContainEqual([
      expect.any(String),
      '2.1 (теперь 1.1) | Пригласить гостей',
      'Пункт 2.1 в разделе «Работа»',
      'Пункт 1.1 в разделе «Подготовка»',
      '',
    ])
    expect(rowsOf(sheet(changed, before))).toContainEqual([
      expect.any(String),
      '1.3',
      '—',
      'Описать фонды музея | Когда: октябрь 2026 г.',
      '',
    ])
  })

  it('prints the word of the template where an item is excluded', () => {
    const after = before.replace('title: Открыть первую', 'excluded: true\n        title: Открыть первую')
    const content = 'Открыть первую выставку | Когда: до 20 ноября 2026 г. | Где: Школа № 1'
    expect(rowsOf(sheet(before, after)).slice(1)).toEqual([['1.', '1.4', content, 'Исключён', '']])
    expect(rowsOf(sheet(after, before)).slice(1)).toEqual([['1.', '1.4', 'Исключён', content, '']])
  })

  const comparison = edited.map(({ before: was, after: is, withIds }): Compared => {
    const [a, b] = [planOf(was, withIds), planOf(is, withIds)]
    return { before: { name: 'a', plan: a }, after: { name: 'b', plan: b }, changes: diffPlans(a, b), comments: [] }
  })

  it('is a sound Word file whatever has changed', async () => {
    const { writeDocx } = await writers.docx()
    await fc.assert(
      fc.asyncProperty(comparison, async (each) => {
        expect(docxFaults(await writeDocx(changesSheet(each, planTemplate, 'приказ')))).toEqual([])
      }),
      { numRuns: 12 },
    )
    expect(await validatorFaults(await writeDocx(sheet(before, changed)))).toEqual([])
  }, 60_000)
})
