import { describe, expect, it } from 'vitest'
import { readPlan } from '../read-plan.ts'

const plan = (on: string, more = '') => `roadmap: 1
title: План
period: 2026–2027 учебный год
events:
  итоговый педсовет:
    days: 2027-05-28
    by: И. О. Фамилия
    on: ${on}
    ground: План работы школы
activities:
  - title: Отчёт
    deadline: к итоговому педсовету
    responsible: Завуч
  - title: Выставка
    deadline:
      text: по завершении ремонта
      due: 2027-03-01
      by: И. О. Фамилия
      on: ${on}
      ground: Письмо подрядчика${more}
    responsible: Завуч
`

describe('a day that somebody named', () => {
  it('counts, with who named it, when, and on what ground', () => {
    const { plan: read, findings } = readPlan(plan('2027-02-01'))
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(read.activities.map(({ deadline }) => deadline?.occurrences[0]?.due)).toEqual(['2027-05-28', '2027-03-01'])
    expect(read.events[0]?.recordedOn?.date).toBe('2027-02-01')
  })

  it('is told where the day on which that was done does not exist', () => {
    const { findings } = readPlan(plan('2027-02-30'))
    const impossible = findings.filter(({ rule }) => rule === 'date-impossible')
    expect(impossible.map(({ path }) => path)).toEqual([
      ['events', 'итоговый педсовет', 'on'],
      ['activities', 1, 'deadline', 'on'],
    ])
  })
})
