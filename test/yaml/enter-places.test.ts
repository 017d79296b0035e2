import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roadmapFormat } from '../../src/format/index.ts'
import { type Entry, enterYaml, isRefused, readYaml } from '../../src/yaml/index.ts'

function entered(text: string, ...entries: readonly Entry[]): string {
  const result = enterYaml(readYaml({ file: 'plan.yaml', text }, roadmapFormat), roadmapFormat, entries)
  return isRefused(result) ? `(${result.refused.ru})` : result.parsed.source.text
}

const plan = `roadmap: 1
title: План
sections:
  - title: Первый
    activities:
      # о приказе
      - title: Издать приказ   # важно
        notes: |
          строка

          ещё
        # внутри

      # о семинаре
      # вторая строка
      - title: Провести семинар

      # ко всем дальше

      - title: Отчитаться
  - title: Второй
    activities:
    -   title: Открыть
        deadline: май
`
const activity = (section: number, index: number) => ['sections', section, 'activities', index] as const

const remove = (index: number) => ({ path: activity(0, index), remove: true, withRemarks: true }) as const

describe('an entry of a list', () => {
  it('comes to stand before another one, above its remarks, and behind the last', () => {
    expect(entered(plan, { path: activity(0, 1), insert: { title: 'Собрать', deadline: 'май' } })).toBe(
      plan.replace('      # о семинаре\n', '      - title: Собрать\n        deadline: май\n\n      # о семинаре\n'),
    )
    expect(entered(plan, { path: activity(0, 3), insert: { title: 'Собрать' } })).toBe(
      plan.replace('      - title: Отчитаться\n', '      - title: Отчитаться\n\n      - title: Собрать\n'),
    )
    expect(entered(plan, { path: activity(1, 0), insert: { title: 'Собрать', deadline: 'май' } })).toBe(
      plan.replace(
        '    -   title: Открыть\n',
        '    -   title: Собрать\n        deadline: май\n    -   title: Открыть\n',
      ),
    )
    expect(entered(plan, { path: activity(1, 2), insert: { title: 'Собрать' } })).toMatch(/^\(/)
  })

  it('goes with the remarks above it and no others', () => {
    expect(entered(plan, remove(1))).toBe(
      plan.replace('      # о семинаре\n      # вторая строка\n      - title: Провести семинар\n\n', ''),
    )
    expect(entered(plan, remove(2))).toBe(plan.replace('\n      - title: Отчитаться\n', ''))
  })

  it('goes to another place with its remarks and the depth of that place', () => {
    expect(entered(plan, { path: activity(0, 0), to: activity(1, 1) })).toBe(
      plan
        .replace(/ {6}# о приказе\n[^]*?внутри\n\n/, '')
        .replace(
          '        deadline: май\n',
          '        deadline: май\n    # о приказе\n    - title: Издать приказ   # важно\n      notes: |\n        строка\n\n        ещё\n      # внутри\n',
        ),
    )
    expect(entered(plan, { path: activity(0, 1), to: activity(0, 0) })).toBe(
      plan
        .replace('      # о семинаре\n      # вторая строка\n      - title: Провести семинар\n\n', '')
        .replace(
          '      # о приказе\n',
          '      # о семинаре\n      # вторая строка\n      - title: Провести семинар\n\n      # о приказе\n',
        ),
    )
    expect(entered(plan, { path: activity(1, 0), to: activity(0, 0) })).toContain(
      '    activities:\n      -   title: Открыть\n          deadline: май\n\n      # о приказе\n',
    )
  })

  it('keeps line ends and an open end of the file', () => {
    const bare = plan.replace('      # ко всем дальше\n\n', '')
    const open = bare.trimEnd().replaceAll('\n', '\r\n')
    const made = entered(open, { path: activity(0, 2), to: activity(1, 1) })
    expect(made.endsWith('        deadline: май\r\n    - title: Отчитаться')).toBe(true)
    expect(made.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(
      entered(made, { path: activity(1, 1), to: activity(0, 2) })
        .replaceAll('\r\n', '\n')
        .trimEnd(),
    ).toBe(bare.trimEnd())
  })

  it('is refused where the list stands between brackets or is shared', () => {
    const flow = 'roadmap: 1\nactivities: [{ title: А }, { title: Б }]\n'
    expect(entered(flow, { path: ['activities', 0], to: ['activities', 1] })).toMatch(/^\(Внести правку/)
    expect(entered(flow, { path: ['activities', 0], insert: { title: 'В' } })).toMatch(/^\(Внести правку/)
    const shared = 'roadmap: 1\nactivities:\n  - title: &т А\n  - title: *т\n'
    expect(entered(shared, { path: ['activities', 0], to: ['activities', 1] })).toMatch(/^\(На значение/)
    expect(entered(plan, { path: ['title'], to: activity(0, 0) })).toMatch(/^\(Места/)
  })

  it('moved at random and back leaves every line of the others as it was', () => {
    const titles = fc.array(fc.constantFrom('Издать', 'Собрать\nотчёт', 'Итоги: всё', '«Б»'), {
      minLength: 2,
      maxLength: 6,
    })
    fc.assert(
      fc.property(titles, fc.nat(), fc.nat(), fc.boolean(), (all, a, b, isSpaced) => {
        const items = all.map(
          (title, i) => `  # ${i}\n  - title: |\n      ${title.replace('\n', '\n      ')} ${i}\n    notes: н\n`,
        )
        const text = `roadmap: 1\nactivities:\n${items.join(isSpaced ? '\n' : '')}footnotes: конец\n`
        const [from, to] = [a % all.length, b % all.length]
        const order = items.toSpliced(from, 1).toSpliced(to, 0, items[from] ?? '')
        const made = entered(text, { path: ['activities', from], to: ['activities', to] })
        expect(made).toBe(`roadmap: 1\nactivities:\n${order.join(isSpaced ? '\n' : '')}footnotes: конец\n`)
      }),
    )
  })
})
