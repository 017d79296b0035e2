import { describe, expect, it } from 'vitest'
import { type State, standings } from '../../src/analysis/index.ts'
import type { CalendarDate } from '../../src/core/calendar-date.ts'
import type { Lang } from '../../src/core/text.ts'
import type { Document } from '../../src/document/document.ts'
import { writeTerminal } from '../../src/document/writers/terminal.ts'
import { roadmapFormat } from '../../src/format/index.ts'
import { standingsDocument } from '../../src/layout/index.ts'
import { stateNames, stateOrder } from '../../src/layout/state-names.ts'
import { buildRoadmap } from '../../src/model/index.ts'
import { readYaml } from '../../src/yaml/index.ts'

const asOf = '2026-12-01' as CalendarDate

const activities = `
  - {title: Приказ о совещании, deadline: до 30 ноября 2026 г., responsible: Заместитель директора по учебно-воспитательной работе, result: Приказ}
  - {title: Семинар, deadline: до 20 ноября 2026 г., responsible: Методист, result: Программа, progress: [{date: 2026-11-25, status: done}]}
  - {title: Курсы профессионально-общественной аккредитации, deadline: до 10 ноября 2026 г., responsible: Методист, result: Справка, progress: [{date: 2026-11-01, status: done}]}
  - {title: Опрос, deadline: до 5 декабря 2026 г., responsible: Завуч, result: Справка}
  - {title: Обмен, deadline: по завершении работы, responsible: руководители общеобразовательных организаций, result: Отчёт}
  - {title: Сборник, deadline: до 1 ноября 2026 г., responsible: Методист, result: Сборник, postponed: [{to: 2026-11-10, ground: письмо}]}
`

function planOf(file: string) {
  const text = `roadmap: 1\ntitle: План\nperiod: 2026-09-01..2027-08-31\nsections:\n - title: Раздел\n   activities:${activities.replaceAll('\n', '\n   ')}`
  const plan = buildRoadmap(readYaml({ file, text }, roadmapFormat))
  return { plan, standings: standings(plan, asOf, 14).all }
}

function documentOf(files: readonly string[], lang: Lang = 'ru', bySection = false): Document {
  return standingsDocument(files.map(planOf), {
    asOf,
    lang,
    bySection,
    view: 'list',
    width: 120,
    nothing: { ru: 'Нет.', en: 'None.' },
  })
}

const printed = (document: Document, width: number) => writeTerminal(document, { width, colour: false })

const last = (files: readonly string[], lang: Lang) =>
  printed(documentOf(files, lang), 200).trimEnd().split('\n').at(-1)

describe('states', () => {
  it('all have a name and a place in the count', () => {
    expect([...stateOrder].sort()).toEqual((Object.keys(stateNames) as State[]).sort())
  })

  it('say how late something is', () => {
    const text = printed(documentOf(['план.yaml']), 200).replaceAll('\u00A0', ' ')
    expect(text).toContain('просрочено на 1 день\n')
    expect(text).toContain('выполнено с опозданием на 5 дней\n')
    expect(text).toContain('осталось 4 дня\n')
    expect(text).toContain('01.11.2026 → 10.11.2026 ')
    const english = printed(documentOf(['plan.yaml'], 'en'), 200)
    expect(english).toMatch(/1 day overdue\n[^]*done 5 days late\n[^]*4 days left\n/u)
  })

  it('are counted in a fixed order', () => {
    expect(printed(documentOf(['план.yaml']), 120)).toContain(
      '\nСроков: 6, из них просрочено — 2, скоро срок — 1, день не назван — 1, выполнено с опозданием — 1, выполнено — 1.\n',
    )
    expect(printed(documentOf(['plan.yaml'], 'en'), 120)).toContain(
      '\nDeadlines: 6, of which overdue — 2, due soon — 1, no day named — 1, done late — 1, done — 1.\n',
    )
  })

  it('of several plans are counted together at the end', () => {
    expect(last(['а.yaml'], 'ru')).toMatch(/^Сроков: 6/u)
    expect(last(['а.yaml', 'б.yaml'], 'ru')).toMatch(/^Всего по 2\u00A0планам: сроков — 12, из них просрочено — 4, /u)
    expect(last(['a.yaml', 'b.yaml'], 'en')).toMatch(/^All 2 plans: deadlines — 12, of which overdue — 4, /u)
  })
})

describe('times of one item', () => {
  const weekly = `
  - {title: Дежурство, deadline: еженедельно, responsible: Завуч, result: Журнал}
  - {title: Проветривание, deadline: еженедельно, responsible: Завхоз, result: Журнал}
  - {title: Приказ, deadline: до 1 ноября 2026 г., responsible: Директор, result: Приказ}`

  function lateOnes(lang: Lang, width = 120): string {
    const text = `roadmap: 1\ntitle: План\nperiod: 2026-09-01..2027-08-31\nactivities:${weekly}`
    const plan = buildRoadmap(readYaml({ file: 'план.yaml', text }, roadmapFormat))
    const late = standings(plan, asOf, 14).all.filter(({ state }) => state === 'overdue')
    const byDay = late.sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : a.due === b.due ? 0 : 1))
    const document = standingsDocument([{ plan, standings: byDay }], {
      asOf,
      lang,
      bySection: false,
      view: 'list',
      width,
      nothing: { ru: '', en: '' },
    })
    return printed(document, width).replaceAll('\u00A0', ' ')
  }

  it('that stand alike are one row, wherever other items come between', () => {
    const text = lateOnes('ru')
    expect(text.match(/Дежурство/gu)).toHaveLength(1)
    expect(text).toMatch(/Дежурство [^\n]* 13 сроков: [^\n]* просрочено на 2–86 дней\n[^\n]* 06\.09\.2026 – /u)
    expect(text).toMatch(/29\.11\.2026 [^\n]*\n2 +│ Проветривание/u)
    expect(text).toMatch(/\n3 +│ Приказ [^\n]* 01\.11\.2026 [^\n]* просрочено на 30 дней\n/u)
    expect(text).toContain('\nСроков: 27, из них просрочено — 27.\n')
    expect(lateOnes('en')).toMatch(/13 times: [^\n]* 2–86 days overdue\n/u)
  })

  it('are one card in a narrow terminal', () => {
    const text = lateOnes('ru', 50)
    expect(text.match(/Дежурство/gu)).toHaveLength(1)
    expect(text).toMatch(/Последний день: 13 сроков:\s+06\.09\.2026 –\s+29\.11\.2026\n/u)
  })

  it('are a row each where there are few, or where they stand apart', () => {
    const text = printed(documentOf(['план.yaml']), 120)
    expect(text).not.toMatch(/срока?:|сроков:/u)
  })
})

describe('the shape', () => {
  it.each([60, 80, 99, 100, 120])('in a terminal of %i columns is a table', (width) => {
    const text = printed(documentOf(['а.yaml', 'б.yaml']), width)
    expect(text.match(/^─+[┬┼]─/gmu)).toHaveLength(2)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width)
    expect(text.includes('│ Срок ')).toBe(width >= 100)
  })

  it('is a list of cards below 60, the wording of the deadline with it', () => {
    const text = printed(documentOf(['а.yaml']), 59)
    expect(text).not.toContain('│')
    expect(text).toContain('Срок: до 30\u00A0ноября 2026\u00A0г.')
  })

  it('has the sections in bold by their style alone', () => {
    const blocks = documentOf(['а.yaml'], 'ru', true).sheets.flatMap((sheet) => sheet.blocks)
    const rows = blocks.flatMap((block) => (block.type === 'table' ? block.rows : []))
    const [section] = rows[0]?.cells[0]?.paragraphs ?? []
    expect(section).toEqual({
      type: 'paragraph',
      style: 'cell-section',
      inlines: [{ type: 'text', text: '1. Раздел' }],
    })
  })
})
