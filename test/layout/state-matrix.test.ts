import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standings } from '../../src/analysis/index.ts'
import type { CalendarDate } from '../../src/core/calendar-date.ts'
import type { Lang } from '../../src/core/text.ts'
import { writeTerminal } from '../../src/document/writers/terminal.ts'
import { roadmapFormat } from '../../src/format/index.ts'
import { standingsDocument, type View } from '../../src/layout/index.ts'
import { slotOf } from '../../src/layout/rhythm.ts'
import { inMatrices } from '../../src/layout/state-matrix.ts'
import { buildRoadmap } from '../../src/model/index.ts'
import { readYaml } from '../../src/yaml/index.ts'

const asOf = '2026-03-01' as CalendarDate

interface Asked {
  readonly view?: View
  readonly width?: number
  readonly lang?: Lang
}

/** A plan of three years; each activity is a title, a deadline and what is recorded of it. */
function planOf(activities: readonly (readonly [string, string, string?])[], period = '2025-01-01..2027-12-31') {
  const items = activities.map(
    ([title, deadline, recorded = '']) =>
      `  - title: ${title}\n    deadline: ${deadline}\n    responsible: Завуч\n${recorded}`,
  )
  const text = `roadmap: 1\ntitle: План\nperiod: ${period}\nactivities:\n${items.join('')}`
  const plan = buildRoadmap(readYaml({ file: 'план.yaml', text }, roadmapFormat))
  return { plan, standings: standings(plan, asOf, 14).all }
}

function shown(activities: Parameters<typeof planOf>[0], { view = 'auto', width = 120, lang = 'ru' }: Asked = {}) {
  const options = { asOf, lang, view, width, bySection: true, nothing: { ru: '', en: '' } }
  return writeTerminal(standingsDocument([planOf(activities)], options), { width, colour: false }).replaceAll(
    '\u00A0',
    ' ',
  )
}

const report = `    progress:
      - {date: 2026-01-20, status: done, for: 2025}
    postponed:
      - {to: 2028-01-20, on: 2026-02-01, ground: приказ, for: 2027}
`
const rally = `    progress:
      - {date: 2025-05-30, status: partial, for: 2025, share: 9 из 14}
      - {date: 2026-02-10, status: cancelled, for: 2026, note: ремонт}
`
const yearly = [
  ['Отчёт', 'ежегодно до 25 декабря', report],
  ['Слёт', 'ежегодно, май', rally],
] as const

describe('years', () => {
  it('say in words how each time stands', () => {
    expect(shown(yearly)).toBe(`план.yaml на 01.03.2026

План

Повторяющиеся мероприятия по годам

№ │ Мероприятие │ 2025         │ 2026         │ 2027
──┼─────────────┼──────────────┼──────────────┼─────────────
1 │ Отчёт       │ с опозданием │ срок впереди │ срок впереди
  │             │ на 26 дней   │              │ → 20.01.2028
2 │ Слёт        │ просрочено   │ снято        │ срок впереди
  │             │ на 274 дня   │              │
  │             │ 9 из 14      │              │

Сроков: 6, из них просрочено — 1, срок впереди — 3, выполнено с опозданием — 1, снято — 1.
`)
  })

  it('say so in English too', () => {
    const text = shown(yearly, { lang: 'en' })
    expect(text).toContain('Recurring activities by year\n\nNo. │ Activity │ 2025')
    expect(text).toMatch(
      /1 +│ Отчёт +│ done late +│ not started +│ not started\n.*│ by 26 days +│ +│ → 20\.01\.2028\n/u,
    )
  })
})

describe('months', () => {
  const monthly = [
    ['Сайт', 'ежемесячно', '    progress: [{date: 2025-02-05, status: done, for: 2025-02}]\n'],
    ['Выставка', 'ежемесячно до 10 числа', '    postponed: [{to: 2025-04-01, ground: ремонт, for: 2025-01}]\n'],
    ['Приказ', 'до 1 марта 2025 г.'],
  ] as const

  it('have a sign each, whose meaning stands below, a table a year', () => {
    const text = shown(monthly, { width: 100 })
    expect(text).toContain('№ │ Мероприятие │ 2025\n  │             │ янв │ фев │ мар ')
    expect(text.match(/│ янв │ фев │ мар │ апр │ май │ июн │ июл │ авг │ сен │ окт │ ноя │ дек\n/gu)).toHaveLength(3)
    expect(text).toContain('\n1 │ Сайт        │ !   │ +   │ !   │')
    expect(text).toContain('\n2 │ Выставка    │ !→  │ !   │ !   │')
    expect(text).toContain(
      '\nЗнаки: ! просрочено, • скоро срок, · срок впереди, + выполнено, → срок перенесён.\n\nСроков: 73, ',
    )
  })

  it('leave what does not recur in the list above', () => {
    const text = shown(monthly)
    expect(text.indexOf('Приказ')).toBeLessThan(text.indexOf('Повторяющиеся мероприятия'))
    expect(text).toMatch(/3 │ Приказ +│ до 1 марта 2025 г\. +│ 01\.03\.2025 +│ Завуч +│ просрочено на 365 дней\n/u)
  })

  it('are a list where a terminal is too narrow for years, and always where that is asked for', () => {
    for (const text of [
      shown(monthly, { width: 79 }),
      shown(monthly, { view: 'list' }),
      shown(monthly, { width: 50 }),
    ]) {
      expect(text).not.toContain('янв')
      expect(text).toContain('сроков:')
    }
  })

  it('are a table in any terminal that can draw one, where that is asked for', () => {
    expect(shown(monthly, { width: 60, view: 'matrix' })).toContain('│ янв │ фев │ мар │ апр │ май │ июн\n')
    expect(shown(monthly, { width: 59, view: 'matrix' })).not.toContain('янв')
  })
})

const rowsOf = (activities: Parameters<typeof planOf>[0], view: View = 'auto', width = 120) =>
  inMatrices(planOf(activities).standings, { view, width, lang: 'ru' }).matrices.map(({ rhythm, rows }) => [
    rhythm,
    ...rows.map(([{ item }]) => item.title),
  ])

describe('a matrix reads better', () => {
  it('for several that share a rhythm, or for many times', () => {
    expect(rowsOf(yearly)).toEqual([['year', 'Отчёт', 'Слёт']])
    expect(rowsOf([['Отчёт', 'ежегодно до 25 декабря']])).toEqual([])
    expect(rowsOf([['Сверка', 'ежеквартально']])).toEqual([['quarter', 'Сверка']])
    expect(rowsOf([['Отчёт', 'ежегодно до 25 декабря']], 'matrix')).toEqual([['year', 'Отчёт']])
  })

  it('for a list of dates only if it is long', () => {
    const few = '10 октября 2026 г., 12 декабря 2026 г.'
    expect(
      rowsOf([
        ['Даты', few],
        ['Другие даты', few],
      ]),
    ).toEqual([])
    expect(rowsOf([['Даты', `${few}, 5 марта 2027 г., 4 мая 2027 г.`]])).toEqual([['month', 'Даты']])
  })

  it('for weeks only where they are not torn into many tables', () => {
    const weekly = [['Планёрка', 'еженедельно']] as const
    expect(rowsOf(weekly, 'auto', 140)).toEqual([])
    expect(rowsOf(weekly, 'matrix', 140)).toEqual([['day', 'Планёрка']])
  })

  it('by the rhythm that is written, even where few times come of it', () => {
    const { standings } = planOf(
      [
        ['А', 'ежемесячно'],
        ['Б', 'ежемесячно'],
      ],
      '2026-09-01..2026-10-31',
    )
    const { matrices } = inMatrices(standings, { view: 'auto', width: 120, lang: 'ru' })
    expect(matrices.map(({ rhythm, isWorded }) => [rhythm, isWorded])).toEqual([['month', true]])
  })
})

describe('any terminal', () => {
  const wording = fc.constantFrom(
    'ежегодно, май',
    'ежеквартально',
    'ежемесячно',
    'еженедельно',
    'раз в полугодие',
    '2 раза в год',
    'ежедневно',
    'до 1 марта 2025 г.',
    'по завершении работы',
    'постоянно',
    '5 мая 2025 г., 7 мая 2025 г., 9 мая 2026 г., 1 июня 2027 г.',
  )
  const activity = fc.tuple(
    fc.constantFrom('Слёт', 'Обновление выставки новых книг в читальном зале и в холле'),
    wording,
  )
  const activities = fc.array(activity, { minLength: 1, maxLength: 5 })

  it('shows every time once, in the list or in one cell', () => {
    fc.assert(
      fc.property(
        activities,
        fc.constantFrom('auto', 'matrix'),
        fc.integer({ min: 40, max: 200 }),
        (items, view, width) => {
          const { standings } = planOf(items)
          const { listed, matrices } = inMatrices(standings, { view, width, lang: 'ru' })
          const inTables = matrices.flatMap(({ rhythm, rows, tables }) => {
            const slots = tables.flat().map(({ key }) => key)
            expect(new Set(slots).size).toBe(slots.length)
            expect(slots).toEqual(slots.toSorted())
            const keys = rows.map((times) =>
              times.map(({ occurrence }) => occurrence && slotOf(rhythm, occurrence).key),
            )
            for (const each of keys) expect(new Set(each).size).toBe(each.length)
            for (const key of keys.flat()) expect(slots).toContain(key)
            return rows.flat()
          })
          expect(new Set([...listed, ...inTables])).toEqual(new Set(standings))
          expect(listed.length + inTables.length).toBe(standings.length)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is not written over its edge', () => {
    fc.assert(
      fc.property(
        activities,
        fc.constantFrom('auto', 'matrix'),
        fc.integer({ min: 40, max: 200 }),
        (items, view, width) => {
          for (const line of shown(items, { view, width }).split('\n')) expect(line.length).toBeLessThanOrEqual(width)
        },
      ),
      { numRuns: 60 },
    )
  })
})
