import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, diffPlans } from '../../../src/analysis/index.ts'
import { readPlan } from '../../read-plan.ts'
import { edited, planOf, type Sketches } from './edited-plan.ts'

/** A change in a word or two. */
function told(change: Change): string {
  switch (change.kind) {
    case 'plan':
      return `plan ${change.field}: ${change.before ?? '—'} → ${change.after ?? '—'}`
    case 'added':
      return `added ${change.after.address}`
    case 'removed':
      return `removed ${change.before.address}`
    case 'excluded':
    case 'restored':
      return `${change.kind} ${change.after.address}`
    case 'moved':
      return `moved ${change.before.address} → ${change.after.address}`
    case 'renumbered':
      return `renumbered ${change.items.map(({ before, after }) => `${before.address} → ${after.address}`).join(', ')}`
    case 'deadline':
      return `deadline ${change.after.address} ${change.daysMoved ?? '?'}${change.becameUnknown ? ' unknown' : ''}`
    case 'responsible':
      return `responsible ${change.after.address} +${change.added.join(', ')} -${change.removed.join(', ')}`
    case 'wording':
      return `${change.field} ${change.after.address}`
    case 'section':
      return `section ${change.after.address}`
  }
}

function diff(before: string, after: string): string[] {
  return diffPlans(readPlan(before).plan, readPlan(after).plan).map(told)
}

const plan = `
roadmap: 1
title: План мероприятий
period: 2026 год
sections:
  - title: Подготовка
    deadline: май 2026 г.
    activities:
      - title: Издать приказ о музеях школ
        deadline: до 1 сентября 2026 г.
        responsible: Директор, завуч
        result: Приказ
      - title: Провести семинар для методистов
        responsible: Методист
      - title: Составить список экспонатов
        deadline: до 20 сентября 2026 г.
        responsible: Хранитель
  - title: Работа
    activities:
      - title: Открыть выставку картин
        deadline: 12 октября 2026 г.
        responsible: Хранитель
      - title: Пригласить гостей выставки
        deadline: октябрь 2026 г.
        responsible: Директор
`

const change = (from: string, to: string) => diff(plan, plan.replace(from, to))

const given = (day: string) => plan.replace('до 1 сентября 2026 г.', `{ text: По готовности, due: ${day} }`)

const twice = (first: string, second: string) => `
roadmap: 1
title: План
activities:
${[first, second]
  .filter((day) => day !== '')
  .map((day) => `  - title: Отчёт\n    deadline: ${day}\n`)
  .join('')}`

const seminar = 'title: Провести семинар для методистов'
const withId = plan.replace(seminar, `id: семинар\n        ${seminar}`)

describe('an edition beside another', () => {
  it('has no changes beside itself, nor for what is no content', () => {
    expect(diff(plan, plan)).toEqual([])
    const same = plan
      .replace('title: Издать', 'id: приказ\n        title: "Издать')
      .replace('музеях школ', 'музеях  школ"  # пояснение')
      .replace(
        'result: Приказ',
        'result: Приказ\n        progress:\n          - date: 2026-08-20\n            status: done\n',
      )
    expect(same).not.toBe(plan)
    expect(diff(plan, same)).toEqual([])
    const russian = plan
      .replace('roadmap', 'дорожная карта')
      .replaceAll('title:', 'название:')
      .replace('period:', 'период:')
      .replace('sections:', 'разделы:')
      .replaceAll('activities:', 'мероприятия:')
      .replaceAll('deadline:', 'срок:')
      .replaceAll('responsible:', 'ответственные:')
      .replaceAll('result:', 'результат:')
    expect(diff(plan, russian)).toEqual([])
  })

  it('tells what the plan says as a whole', () => {
    expect(change('title: План мероприятий', 'title: Дорожная карта')).toEqual([
      'plan title: План мероприятий → Дорожная карта',
    ])
    expect(change('period: 2026 год', 'period: 2026–2027 годы')).toEqual(['plan period: 2026 год → 2026–2027 годы'])
    const stamped = plan.replace('period:', 'approval:\n  by: { position: Директор, name: А. А. Ясный }\nperiod:')
    expect(diff(plan, stamped)).toEqual(['plan approval: — → Директор, А. А. Ясный'])
    expect(diff(stamped, stamped.replace('Ясный }', 'Ясный }\n  date: 2026-01-10'))).toEqual([
      'plan approval: Директор, А. А. Ясный → Директор, А. А. Ясный, 10.01.2026',
    ])
    expect(change('period:', 'columns:\n  title: Что делать\n  deadline: Когда\nperiod:')[0]).toMatch(
      /^plan columns: .* → Что делать; Когда$/su,
    )
  })

  it('tells a moved deadline in days, and one that names no day any more', () => {
    expect(change('до 1 сентября', 'до 15 сентября')).toEqual(['deadline 1.1 14'])
    expect(change('12 октября', '2 октября')).toEqual(['deadline 2.1 -10'])
    expect(change('до 1 сентября', 'не позднее 1 сентября')).toEqual(['deadline 1.1 0'])
    expect(change('до 1 сентября 2026 г.', 'по мере готовности')).toEqual(['deadline 1.1 ? unknown'])
    expect(change('до 1 сентября 2026 г.', 'ежемесячно')).toEqual(['deadline 1.1 ?'])
    expect(change('        deadline: 12 октября 2026 г.\n', '')).toEqual(['deadline 2.1 ?'])
    expect(diff(given('2026-09-01'), given('2026-09-08'))).toEqual(['deadline 1.1 7'])
  })

  it('tells of a section what its activities take over, once', () => {
    expect(change('май 2026 г.', 'июнь 2026 г.')).toEqual(['deadline 1 30'])
    // The same words of its own are no change.
    expect(change('responsible: Методист', 'responsible: Методист\n        deadline: май 2026 г.')).toEqual([])
    expect(change('responsible: Методист', 'responsible: Методист\n        deadline: июнь 2026 г.')).toEqual([
      'deadline 1.2 30',
    ])
  })

  it('tells who has come and gone, by the directory first', () => {
    expect(change('Директор, завуч', 'Директор, методист')).toEqual(['responsible 1.1 +методист -завуч'])
    expect(change('Директор, завуч', 'завуч, Директор')).toEqual(['responsible 1.1 + -'])
    expect(change('Директор, завуч', '[Директор, завуч]')).toEqual([])
    const keyed = plan
      .replace('period:', 'responsibles:\n  дир: { name: директор, aliases: [руководитель] }\nperiod:')
      .replace('responsible: Директор\n', 'responsible: дир\n')
    expect(diff(plan, keyed)).toEqual([])
    expect(diff(keyed, keyed.replace('name: директор', 'name: директор школы'))).toEqual([
      'plan directory: директор → директор школы',
    ])
    expect(diff(keyed, keyed.replace('responsible: дир\n', 'responsible: Руководитель\n'))).toEqual([
      'responsible 2.2 + -',
    ])
  })

  it('tells other words of titles, results, notes, own columns and sections', () => {
    expect(change('Провести семинар', 'Провести большой семинар')).toEqual(['title 1.2'])
    expect(change('result: Приказ', 'result: Приказ и положение')).toEqual(['result 1.1'])
    expect(change('result: Приказ', 'result: Приказ\n        notes: Срочно')).toEqual(['notes 1.1'])
    expect(change('title: Подготовка', 'title: Начало')).toEqual(['section 1'])
  })

  it('folds the numbers behind what has come into one change of the section', () => {
    const inserted = change('      - title: Издать', '      - title: Совсем другое дело\n      - title: Издать')
    expect(inserted).toEqual(['renumbered 1.1 → 1.2, 1.2 → 1.3, 1.3 → 1.4', 'added 1.1'])
    expect(change('  - title: Работа', '  - title: Новое\n  - title: Работа')).toEqual([
      'added 2',
      'renumbered 2 → 3, 2.1 → 3.1, 2.2 → 3.2',
    ])
  })

  it('knows an item that has moved, into another section and within its own', () => {
    const item = /      - title: Издать[^]*?result: Приказ\n/u.exec(plan)?.[0] ?? ''
    expect(diff(plan, `${plan.replace(item, '')}${item}`)).toEqual([
      'renumbered 1.2 → 1.1, 1.3 → 1.2',
      'moved 1.1 → 2.3',
    ])
    expect(diff(plan, plan.replace(item, '').replace('  - title: Работа', `${item}  - title: Работа`))).toEqual([
      'renumbered 1.2 → 1.1, 1.3 → 1.2',
      'moved 1.1 → 1.3',
    ])
    // With some of its words and its deadline changed on the way it is still the same.
    const changed = item.replace('приказ о музеях', 'распоряжение о музеях').replace('до 1 ', 'до 2 ')
    expect(diff(plan, `${plan.replace(item, '')}${changed}`)).toEqual([
      'renumbered 1.2 → 1.1, 1.3 → 1.2',
      'moved 1.1 → 2.3',
      'title 2.3',
      'deadline 2.3 1',
    ])
  })

  it('knows items of one title by what else they say', () => {
    expect(diff(twice('1 мая 2026 г.', '1 июня 2026 г.'), twice('1 июня 2026 г.', ''))).toEqual([
      'renumbered 2 → 1',
      'removed 1',
    ])
  })

  it('knows a section that was renamed altogether by its activities', () => {
    const renamed = plan.replace('title: Подготовка', 'title: Этап первый').replace('Составить', 'Подготовить')
    expect(diff(plan, renamed)).toEqual(['section 1', 'title 1.3'])
  })

  it('takes two activities with nothing in common for two', () => {
    expect(change('Провести семинар для методистов', 'Закупить витрины и мебель')).toEqual(['removed 1.2', 'added 1.2'])
  })

  it('goes by the id, whatever else has changed', () => {
    const other = withId.replace('title: Провести семинар для методистов', 'title: Закупить мебель')
    expect(diff(withId, other)).toEqual(['title 1.2'])
  })
})

describe('any plan', () => {
  it('tells an excluded item once, and one that is in force again', () => {
    const without = plan.replace('title: Провести семинар', 'excluded: true\n        title: Провести семинар')
    expect(diff(plan, without)).toEqual(['excluded 1.2'])
    expect(diff(without, plan)).toEqual(['restored 1.2'])
    expect(diff(without, without.replace('семинар для методистов', 'что-то совсем другое'))).toEqual([
      'removed 1.2',
      'added 1.2',
    ])
    expect(diff(plan, plan.replace('  - title: Работа', '  - excluded: true\n    title: Работа'))).toEqual([
      'excluded 2',
    ])
  })

  it('edited at random has exactly the changes that were made', () => {
    fc.assert(
      fc.property(edited, ({ before, after, edits, withIds }) => {
        const changes = diffPlans(planOf(before, withIds), planOf(after, withIds))
        const keys = (kind: string) => edits.filter((each) => each.kind === kind).map(({ key }) => key)
        const found = (kind: Change['kind']) => changes.flatMap((each) => (each.kind === kind ? [keyIn(each)] : []))
        const keyIn = (each: Change) => {
          const [all, item] = 'after' in each ? [after, each.after] : [before, 'before' in each ? each.before : null]
          return item === null || typeof item === 'string' ? -1 : keyAt(all, item.path)
        }
        for (const kind of ['added', 'removed', 'moved', 'wording', 'responsible', 'deadline'] as const)
          expect(found(kind).sort(), kind).toEqual(keys(kind).sort())
        const days = changes.flatMap((each) => (each.kind === 'deadline' ? [each.daysMoved] : []))
        expect(days.sort()).toEqual(edits.flatMap((each) => (each.kind === 'deadline' ? [each.days] : [])).sort())
        expect(changes.filter(({ kind }) => kind === 'plan' || kind === 'section')).toEqual([])
        const numbers = changes.flatMap((each) => (each.kind === 'renumbered' ? each.items : []))
        expect(numbers.map(({ before: was }) => keyAt(before, was.path))).toEqual(renumbered(before, after))
      }),
      { numRuns: 300 },
    )
  })

  it('has none beside itself; swapped, what came has gone', () => {
    fc.assert(
      fc.property(edited, ({ before, after, withIds }) => {
        const [a, b] = [planOf(before, withIds), planOf(after, withIds)]
        expect(diffPlans(a, planOf(before, !withIds))).toEqual([])
        const [there, back] = [diffPlans(a, b), diffPlans(b, a)]
        expect(paths(back, 'removed')).toEqual(paths(there, 'added'))
        expect(paths(back, 'added')).toEqual(paths(there, 'removed'))
        expect(back.filter(({ kind }) => kind === 'wording').length).toBe(
          there.filter(({ kind }) => kind === 'wording').length,
        )
      }),
      { numRuns: 100 },
    )
  })
})

function keyAt(all: Sketches, path: readonly (string | number)[]): number {
  return all[Number(path[1])]?.[Number(path[3])]?.key ?? -1
}

/** The activities that stay in their sections under other numbers, in the order of the newer edition. */
function renumbered(before: Sketches, after: Sketches): number[] {
  return after.flatMap((section, index) =>
    section.flatMap(({ key }, place) => {
      const was = before[index]?.findIndex((each) => each.key === key) ?? -1
      return was >= 0 && was !== place ? [key] : []
    }),
  )
}

function paths(changes: readonly Change[], kind: 'added' | 'removed'): string[] {
  const items = changes.flatMap((each) => {
    if (each.kind !== kind) return []
    return [each.kind === 'added' ? each.after : each.before]
  })
  return items.map(({ path }) => path.join('.')).sort()
}
