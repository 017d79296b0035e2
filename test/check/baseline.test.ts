import { describe, expect, it } from 'vitest'
import { asKnown, bothKnown, countKnown, holdBack } from '../../src/check/index.ts'
import type { Reported } from '../../src/core/diagnostic.ts'
import { readPlan } from '../read-plan.ts'

const plan = (...activities: string[]) => `roadmap: 1\ntitle: План\ndraft: true\nactivities:\n${activities.join('')}`
const faulty = '- {title: Совет, deadline: когда-нибудь, responsible: Завуч}\n'
const faultyToo = '- {title: Отчёт, deadline: потом как-нибудь, responsible: Завуч}\n'
const withId = '- {id: order, title: Приказ, deadline: когда-нибудь, responsible: Завуч}\n'

function of(yaml: string): readonly Reported[] {
  return readPlan(yaml).findings.map((finding) => ({ ...finding }))
}

/** How many findings are new, held back and gone after a change. */
function after(before: string, now: string): [number, number, number] {
  const { left, held, gone } = holdBack(of(now), asKnown(of(before)))
  return [left.length, held.length, countKnown(gone)]
}

describe('known findings', () => {
  it('survive an activity put in above, and a change of other fields', () => {
    expect(after(plan(faulty), plan(faulty))).toEqual([0, 1, 0])
    expect(after(plan(faulty), plan('- {title: Первое, deadline: май 2026 г., responsible: Завуч}\n', faulty))).toEqual(
      [0, 1, 0],
    )
    expect(after(plan(faulty), plan(faulty.replace('Завуч', 'Директор')))).toEqual([0, 1, 0])
  })

  it('are new after another title without an id, and not with one', () => {
    expect(after(plan(faulty), plan(faulty.replace('Совет', 'Педсовет')))).toEqual([1, 0, 1])
    expect(after(plan(withId), plan(withId.replace('Приказ', 'Распоряжение')))).toEqual([0, 1, 0])
  })

  it('with an id survive a move into a section', () => {
    const moved = `roadmap: 1\ntitle: План\ndraft: true\nsections:\n- title: Раздел\n  activities:\n  ${withId}`
    expect(after(plan(withId), moved)).toEqual([0, 1, 0])
  })

  it('leave new ones to be told, at other places and at the same one', () => {
    expect(after(plan(faulty), plan(faultyToo, faulty))).toEqual([1, 1, 0])
    const [finding] = of(plan(faulty)) as [Reported]
    expect(holdBack([finding, finding], asKnown([finding]))).toMatchObject({ left: [finding], held: [finding] })
  })

  it('are gone when they are mended', () => {
    expect(after(plan(faulty, faultyToo), plan(faulty))).toEqual([0, 1, 1])
  })

  it('never are what could not be read', () => {
    const unread = of('roadmap: 1\ntitel: План\nactivities: [')
    expect(unread.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['yaml-syntax', 'key-unknown']))
    expect([...asKnown(unread).keys()]).not.toContain('yaml-syntax')
    expect([...asKnown(unread).keys()]).not.toContain('key-unknown')
  })

  it('may stand under any name', () => {
    const odd = new Map([
      ['constructor', ['a']],
      ['__proto__', ['a', 'a']],
    ])
    const both = bothKnown(odd, new Map([['constructor', ['b']]]))
    expect([...both]).toEqual([
      ['__proto__', ['a', 'a']],
      ['constructor', ['a', 'b']],
    ])
    expect(countKnown(holdBack([], both).gone)).toBe(4)
  })

  it('are many without more ado', () => {
    const [finding] = of(plan(faulty)) as [Reported]
    const many = Array.from({ length: 100_000 }, (_, at) => ({ ...finding, address: `#${at}` }))
    const { left, held } = holdBack(many.toReversed(), asKnown(many))
    expect([left.length, held.length]).toEqual([0, 100_000])
  })
})
