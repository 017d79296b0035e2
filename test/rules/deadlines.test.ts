import { describe, expect, it } from 'vitest'
import { namedYears } from '../../src/analysis/index.ts'
import { checkPlan } from '../../src/check/index.ts'
import { roadmapFormat } from '../../src/format/index.ts'
import { buildRoadmap } from '../../src/model/index.ts'
import { readYaml } from '../../src/yaml/index.ts'

/** What `strict` finds in a plan, in the order of the file: the rule and the underlined text. */
function found(text: string): string[] {
  const parsed = readYaml({ file: 'plan.yaml', text }, roadmapFormat)
  const findings = checkPlan(buildRoadmap(parsed), parsed, { preset: 'strict', rules: new Map() })
  return findings.map(({ rule, range }) => `${rule}: ${text.slice(range.start, range.end)}`)
}

function plan(head: string, deadlines: readonly string[]): string {
  const activities = deadlines.map(
    (deadline, index) =>
      `  - title: Мероприятие ${index + 1}\n    deadline: ${deadline}\n    responsible: Директор\n    result: Приказ\n`,
  )
  return `roadmap: 1\n${head}\nactivities:\n${activities.join('')}`
}

const stamp = `approval:
  by:
    position: Директор школы
    name: А. А. Ясная
  date: 2026-08-28`

const orderly = ['сентябрь 2026 г.', 'октябрь 2026 г.', 'декабрь 2026 г.']

describe('a wrong year', () => {
  it('is not said to be before the approval as well', () => {
    expect(found(plan(`title: План\n${stamp}`, [...orderly, 'май 2026 г.']))).toEqual(['deadline-outlier: май 2026 г.'])
  })

  it('is not guessed where the early deadline comes first, or lies near the others', () => {
    expect(found(plan(`title: План\n${stamp}`, ['май 2026 г.', ...orderly]))).toEqual([
      'deadline-before-approval: май 2026 г.',
    ])
    expect(found(plan(`title: План\n${stamp}`, [...orderly, 'август 2026 г.']))).not.toContain(
      'deadline-outlier: август 2026 г.',
    )
  })

  it('is named by the rule of the period where there is one', () => {
    const text = plan(`title: План\n${stamp}\nperiod: 2026–2027 учебный год`, [...orderly, 'май 2026 г.'])
    const parsed = readYaml({ file: 'plan.yaml', text }, roadmapFormat)
    const [only, ...others] = checkPlan(buildRoadmap(parsed), parsed)
    expect(others).toEqual([])
    expect(only?.rule).toBe('deadline-out-of-period')
    expect(only?.message.ru).toContain('2027 вместо 2026')
  })
})

describe('a deadline shortly before the period', () => {
  it('is met with a period that takes it in', () => {
    const text = plan('title: План\nperiod: 2026–2027 учебный год', ['август 2026 г.'])
    const parsed = readYaml({ file: 'plan.yaml', text }, roadmapFormat)
    const messages = checkPlan(buildRoadmap(parsed), parsed).map(({ message }) => message.ru)
    expect(messages).toContainEqual(expect.stringContaining('«2026-08-01..2027-08-31»'))
  })
})

describe('a year without anything dated', () => {
  it('is a school year in a plan of school years', () => {
    const head = `title: План\n${stamp}\nperiod: 2026-09-01..2028-05-31`
    expect(found(plan(head, orderly))).toEqual(['coverage-gap: 2026-09-01..2028-05-31'])
    expect(found(plan(head, [...orderly, 'ежеквартально']))).toEqual([])
  })

  it('is none where a few months of it belong to the period', () => {
    expect(found(plan(`title: План\n${stamp}\nperiod: 2026-09-01..2027-12-31`, ['март 2027 г.']))).toEqual([])
  })
})

describe('the word of a stamp', () => {
  it('is mended to capitals, joining words left alone', () => {
    const text = plan(`title: План\n${stamp}\nagreed:\n  - word: Рассмотрено и принято`, orderly)
    const parsed = readYaml({ file: 'plan.yaml', text }, roadmapFormat)
    const fixes = checkPlan(buildRoadmap(parsed), parsed).flatMap(({ fix }) => fix ?? [])
    expect(fixes.map((each) => each.text)).toEqual(['РАССМОТРЕНО и ПРИНЯТО'])
  })

  it('has one finding where its gender is wrong too', () => {
    const head =
      'title: Дорожная карта\napproval:\n  word: Утверждён\n  document: { kind: приказ, date: 2026-08-28, number: 5 }'
    expect(found(plan(head, orderly))).toEqual(['stamp-word: Утверждён'])
  })
})

describe('years named in a text', () => {
  it.each([
    ['План на 2026 – 2027 учебный год', ['2026 – 2027 учебный год']],
    ['План на период 2026-2029 гг.', ['2026-2029']],
    ['План на 2026 год', ['2026 год']],
    ['План по приказу от 05.06.2026 № 15-20', []],
    ['План по распоряжению от 25.12.2026 № 2026-20', []],
    ['Итоги 2026 года, телефон 2026-20-27', []],
  ])('%s', (text, expected) => {
    expect(namedYears(text).map((each) => each.text)).toEqual(expected)
  })
})
