import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Addresses } from '../../src/check/address.ts'
import { roadmapFormat } from '../../src/format/index.ts'
import { readYaml } from '../../src/yaml/index.ts'

function addressesOf(yaml: string): Addresses {
  const parsed = readYaml({ file: 'plan.yaml', text: yaml }, roadmapFormat)
  return new Addresses(parsed.places, yaml)
}

function planOf(titles: readonly string[]): string {
  return `roadmap: 1\nactivities:\n${titles.map((title) => `  - title: ${JSON.stringify(title)}\n    deadline: май 2026 г.\n`).join('')}`
}

const flat = 'roadmap: 1\nactivities:\n'

function deadlineOf(index: number) {
  return ['activities', index, 'deadline']
}

describe('an address', () => {
  it('begins with the id of what it lies in, wherever that stands', () => {
    const plan = addressesOf('roadmap: 1\nsections:\n- title: А\n  activities:\n  - {id: order, deadline: май}\n')
    expect(plan.of(['sections', 0, 'activities', 0, 'deadline'])).toBe('#order/deadline')
  })

  it('goes by titles where there is no id, and by keys in English', () => {
    const plan = addressesOf(
      'дорожная карта: 1\nразделы:\n- название: А\n  мероприятия:\n  - {название: Б, срок: май}\n',
    )
    expect(plan.of(['sections', 0, 'activities', 0, 'deadline'])).toBe('sections/А/activities/Б/deadline')
  })

  it('goes by the words of an entry, and no further than its end', () => {
    const plan = addressesOf(`${flat}- {title: А, responsible: [завуч, 'директор'], result: Приказ}\n`)
    expect(plan.of(['activities', 0, 'responsible', 0])).toBe('activities/А/responsible/завуч')
    expect(plan.of(['activities', 0, 'responsible', 1])).toBe('activities/А/responsible/директор')
  })

  it('counts equal names', () => {
    const plan = addressesOf(planOf(['А', 'А']))
    expect([0, 1].map((step) => plan.of(['activities', step]))).toEqual(['activities/А', 'activities/А (2)'])
  })

  it('does not take a title with a number sign for an id', () => {
    const plan = addressesOf(`${flat}- {id: order, title: А}\n- {title: '#order'}\n`)
    expect(plan.of(['activities', 1])).not.toBe(plan.of(['activities', 0]))
  })

  it('tells titles apart that begin alike', () => {
    const alike = 'Проведение мониторинга реализации мероприятий плана по наставничеству в школах '
    const before = addressesOf(planOf([`${alike}района`])).of(['activities', 0])
    expect(addressesOf(planOf([`${alike}города`, `${alike}района`])).of(['activities', 1])).toBe(before)
  })

  it('stays what it was when an item is put in anywhere', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 90 }), {
          minLength: 2,
          maxLength: 8,
          selector: (title) => title.trim().replace(/[\s/]+/gu, ' '),
        }),
        fc.nat(),
        fc.nat(),
        (titles, from, to) => {
          const [more, ...rest] = titles as [string, ...string[]]
          const at = to % (rest.length + 1)
          const before = addressesOf(planOf(rest))
          const after = addressesOf(planOf(rest.toSpliced(at, 0, more)))
          const step = from % rest.length
          expect(after.of(deadlineOf(step < at ? step : step + 1))).toBe(before.of(deadlineOf(step)))
        },
      ),
    )
  })
})
