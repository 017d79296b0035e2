import { describe, expect, it } from 'vitest'
import { sealInForce, trackedItems } from '../../src/model/index.ts'
import { readPlan } from '../read-plan.ts'

/** Number and address of each item of a plan with one section, whose activities bear these typed numbers. */
function numbered(...numbers: readonly (string | null)[]) {
  const items = numbers.map((number) => `      - title: Пункт${number === null ? '' : `\n        number: ${number}`}\n`)
  const { plan } = readPlan(
    `roadmap: 1\nsections:\n  - title: Первый\n    activities:\n      - title: Пункт\n  - title: Второй\n    activities:\n${items.join('')}`,
  )
  return plan.sections[1]?.activities.map(({ number, address }) => `${number} ${address}`)
}

describe('a number between two others', () => {
  it('takes no place: what follows keeps its number', () => {
    expect(numbered(null, '2.1.1', null)).toEqual(['2.1. 2.1', '2.1.1 2.1.1', '2.2. 2.2'])
    expect(numbered(null, '2.1.1', '2.1.2', null)).toEqual(['2.1. 2.1', '2.1.1 2.1.1', '2.1.2 2.1.2', '2.2. 2.2'])
    expect(numbered(null, '2.1а', null)).toEqual(['2.1. 2.1', '2.1а 2.1а', '2.2. 2.2'])
    expect(numbered(null, '2.1¹.', null)).toEqual(['2.1. 2.1', '2.1¹. 2.1¹', '2.2. 2.2'])
  })

  it('is none that only stands where it does, typed by hand', () => {
    expect(numbered('2.1', '2.3', null)).toEqual(['2.1 2.1', '2.3 2.3', '2.3. 2.3'])
    expect(numbered('2.1.1', null)).toEqual(['2.1.1 2.1.1', '2.2. 2.2'])
    expect(numbered(null, '2.10', null)).toEqual(['2.1. 2.1', '2.10 2.10', '2.3. 2.3'])
  })

  it('goes with the address where numbers begin anew in each section', () => {
    const { plan } = readPlan(`roadmap: 1
numbering: { section: "1.", activity: "1." }
sections:
  - title: Первый
    activities: [{ title: Раз }]
  - title: Второй
    activities: [{ title: Раз }, { title: Два, number: "1.1" }, { title: Три }]
`)
    expect(plan.sections[1]?.activities.map(({ number, address }) => `${number} ${address}`)).toEqual([
      '1. 2.1',
      '1.1 2.1.1',
      '2. 2.2',
    ])
  })

  it('stands in a flat plan too', () => {
    const { plan } = readPlan(
      'roadmap: 1\nactivities: [{ title: Раз }, { title: Два, number: "1.1" }, { title: Три }]\n',
    )
    expect(plan.activities.map(({ number }) => number)).toEqual(['1.', '1.1', '2.'])
  })
})

const excluded = `roadmap: 1
sections:
  - title: Первый
    deadline: май 2027 г.
    responsible: Завуч
    activities:
      - title: Раз
        result: Справка
      - title: Два
        excluded: true
        deadline: июнь 2027 г.
        result: Приказ
        progress:
          - { date: 2027-05-01, status: done }
      - title: Три
        merge: [result]
`

describe('an item that was taken out', () => {
  const { plan, findings } = readPlan(excluded)
  const [one, two, three] = plan.activities

  it('keeps its number and leaves those of the others', () => {
    expect(plan.activities.map(({ number }) => number)).toEqual(['1.1.', '1.2.', '1.3.'])
    expect(two?.isExcluded).toBe(true)
  })

  it('has neither deadline nor people nor result, and is not followed', () => {
    expect(two).toMatchObject({ deadline: null, result: '' })
    expect(two?.responsible.get('')?.value).toBeNull()
    expect(trackedItems(plan)).toEqual([one, three])
  })

  it('lends nothing to the one below, which goes on from the one above it', () => {
    expect(three).toMatchObject({ result: 'Справка', resultFrom: 'merged', mergeFaults: [] })
  })

  it('gives no finding of what it lacks', () => {
    expect(findings.filter(({ path }) => path[3] === 1)).toEqual([])
  })

  it('takes those of its section with it', () => {
    const whole = readPlan(excluded.replace('title: Первый\n', 'title: Первый\n    excluded: true\n')).plan
    expect(whole.activities.every(({ isExcluded }) => isExcluded)).toBe(true)
    expect(trackedItems(whole)).toEqual([])
  })
})

/** An amendment, with what more its entry says. */
const entry = (more: string) => `  - document: { date: 2027-01-15, number: 8 }\n    ground: Решение\n${more}`

describe('the seal in force', () => {
  const [a, b] = ['a', 'b'].map((digit) => `v1:${digit.repeat(64)}`)
  const amended = (seals: string) => `roadmap: 1
approval:
  seal: ${a}
  parts: |
    название 0123abcd, столбцы 11111111,
    1.1 22222222
amendments:
${seals}`

  it('is that of the latest amendment that has one', () => {
    expect(sealInForce(readPlan(amended(entry(`    seal: ${b}\n`))).plan)?.text).toBe(b)
    expect(sealInForce(readPlan(amended(entry(`    seal: ${b}\n`) + entry(''))).plan)?.text).toBe(b)
    expect(sealInForce(readPlan(amended(entry(''))).plan)).toEqual({
      text: a,
      path: ['approval', 'seal'],
      parts: [
        { name: 'title', digest: '0123abcd' },
        { name: 'columns', digest: '11111111' },
        { name: '1.1', digest: '22222222' },
      ],
    })
  })
})
