import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../src/core/calendar-date.ts'
import { planCount } from '../../src/deadline/index.ts'
import { occurrencesUntil, type Roadmap } from '../../src/model/index.ts'
import { readPlan } from '../read-plan.ts'

const english = `
roadmap: 1
title: План
period: 2026-09-01..2028-05-31
calendar:
  school-year: 1 сентября – 31 мая
  terms: [2026-09-01..2026-10-25, 2026-11-03..2026-12-29]
  trimesters: 1 сентября – 15 ноября 2026 г.
  semesters: 2026-09-01..2026-12-29; 2027-01-11..2027-05-28
  breaks:
    зимние: [2026-12-30..2027-01-10, 2027-12-30..2028-01-09]
    осенние: 2026-10-26..2026-11-02
  days-off: [2026-12-28..2026-12-30, 2026-11-05]
  working-days: [2027-02-20..2027-02-21, 2026-12-26]
  weeks: mondays
  half-years: school
  beginning-of-month: 1–7
  end-of-month: с 25 по 31 числа
events:
  итоговый педсовет: [2027-05-28, 2028-05-26]
  утверждение плана: 28 августа 2026 г.
deadlines:
  until: exclusive
  non-working: next
activities:
  - title: Провести диагностику
    deadline: до 1 октября 2026 г.
    responsible: Директор`

const russian = `
дорожная карта: 1
название: План
период: 2026-09-01..2028-05-31
календарь:
  учебный год: 01.09–31.05
  четверти: [2026-09-01..2026-10-25, 2026-11-03..2026-12-29]
  триместры: [01.09.2026–15.11.2026]
  полугодия: [2026-09-01..2026-12-29, 2027-01-11..2027-05-28]
  каникулы:
    осенние: 26 октября – 2 ноября 2026 г.
    зимние: 2026-12-30..2027-01-10, 2027-12-30..2028-01-09
  выходные: [2026-11-05, 28–30 декабря 2026 г.]
  рабочие дни: [2026-12-26, 20 и 21 февраля 2027 г.]
  недели: с понедельника
  полугодие: учебное
  начало месяца: 1-7
  конец месяца: 25..31
события:
  утверждение плана: 2026-08-28
  итоговый педсовет: 28 мая 2027 г., 26 мая 2028 г.
сроки:
  до: не включая
  нерабочий день: следующий рабочий день
мероприятия:
  - название: Провести диагностику
    срок: до 1 октября 2026 г.
    ответственные: Директор`

const frame = {
  period: { from: '2026-09-01', to: '2028-05-31' },
  calendar: {
    schoolYear: { from: { month: 9, day: 1 }, to: { month: 5, day: 31 } },
    terms: [
      { from: '2026-09-01', to: '2026-10-25' },
      { from: '2026-11-03', to: '2026-12-29' },
    ],
    trimesters: [{ from: '2026-09-01', to: '2026-11-15' }],
    semesters: [
      { from: '2026-09-01', to: '2026-12-29' },
      { from: '2027-01-11', to: '2027-05-28' },
    ],
    breaks: [
      { name: 'осенние', from: '2026-10-26', to: '2026-11-02' },
      { name: 'зимние', from: '2026-12-30', to: '2027-01-10' },
      { name: 'зимние', from: '2027-12-30', to: '2028-01-09' },
    ],
    daysOff: [
      { from: '2026-11-05', to: '2026-11-05' },
      { from: '2026-12-28', to: '2026-12-30' },
    ],
    workingDays: ['2026-12-26', '2027-02-20', '2027-02-21'],
    weeks: 'mondays',
    halves: 'school',
    monthParts: { beginning: [1, 7], middle: [10, 20], end: [25, 31] },
  },
  events: [
    { name: 'утверждение плана', from: '2026-08-28', to: '2026-08-28' },
    { name: 'итоговый педсовет', from: '2027-05-28', to: '2027-05-28' },
    { name: 'итоговый педсовет', from: '2028-05-26', to: '2028-05-26' },
  ],
  settings: { until: 'exclusive', nonWorking: 'next' },
}

/** A plan with three terms, the second as given. */
function terms(second: string) {
  return readPlan(`roadmap: 1\ncalendar:\n  terms: [2026-09-01..2026-10-25, ${second}, 2027-01-11..2027-03-19]`).plan
}

describe('the frame of a plan', () => {
  it.each([
    ['English', english],
    ['Russian', russian],
  ])('is read from %s keys, each list in the order of time', (_, yaml) => {
    const { plan } = readPlan(yaml)
    expect(plan.frame).toEqual(frame)
  })

  it.each([
    ['non-working', english],
    ['nonWorking', english.replace('non-working', 'nonWorking')],
  ])('takes %s for an English key', (_, yaml) => {
    const { plan, findings } = readPlan(yaml)
    expect(plan.frame.settings?.nonWorking).toBe('next')
    expect(findings.map(({ rule }) => rule)).not.toContain('keys-mixed')
    expect(findings.map(({ rule }) => rule)).not.toContain('key-unknown')
  })

  it('has the period alone where the file says nothing of its time', () => {
    const { plan } = readPlan('roadmap: 1\ntitle: План\nperiod: 2026-09-01..2027-05-31')
    expect(plan.frame).toEqual({ period: { from: '2026-09-01', to: '2027-05-31' } })
    expect(plan.calendar).toBeNull()
    expect(plan.events).toEqual([])
  })

  it('has usual settings for those that the file leaves out', () => {
    expect(readPlan('roadmap: 1\ndeadlines: { until: exclusive }').plan.frame.settings).toEqual({
      until: 'exclusive',
      nonWorking: 'keep',
    })
    expect(readPlan('roadmap: 1\nсроки: { нерабочий день: предыдущий }').plan.frame.settings).toEqual({
      until: 'inclusive',
      nonWorking: 'previous',
    })
  })

  it('counts no term where one of them is not understood: the others would change their numbers', () => {
    expect(terms('2026-11-03..2026-12-29').frame.calendar?.terms).toHaveLength(3)
    expect(terms('осенью').frame.calendar).toEqual({})
    expect(terms('{ с: 2026-11-03 }').frame.calendar).toEqual({})
    expect(terms('осенью').calendar?.terms.map(({ days }) => days.length)).toEqual([1, 0, 1])
  })

  it('leaves out a break, a day off or an event that is not understood, and keeps the others', () => {
    const { plan } = readPlan(`
roadmap: 1
calendar:
  breaks: { осенние: осенью, зимние: 2026-12-30..2027-01-10 }
  days-off: [никогда, 2026-11-05]
events: { утверждение: потом, педсовет: 2027-05-28 }`)
    expect(plan.frame.calendar).toEqual({
      breaks: [{ name: 'зимние', from: '2026-12-30', to: '2027-01-10' }],
      daysOff: [{ from: '2026-11-05', to: '2026-11-05' }],
    })
    expect(plan.frame.events).toEqual([{ name: 'педсовет', from: '2027-05-28', to: '2027-05-28' }])
  })

  it('knows where everything stands in the file', () => {
    const { calendar, events } = readPlan(english).plan
    expect(calendar?.terms[1]?.path).toEqual(['calendar', 'terms', 1])
    expect(calendar?.trimesters[0]?.path).toEqual(['calendar', 'trimesters'])
    expect(calendar?.breaks.map(({ name, path }) => [name, path])).toEqual([
      ['зимние', ['calendar', 'breaks', 'зимние', 0]],
      ['зимние', ['calendar', 'breaks', 'зимние', 1]],
      ['осенние', ['calendar', 'breaks', 'осенние']],
    ])
    expect(events[2]).toMatchObject({ text: '28 августа 2026 г.', path: ['events', 'утверждение плана'] })
  })

  it('has working days up to the last day of the calendar', () => {
    const { plan } = readPlan('roadmap: 1\ncalendar:\n  working-days: 9999-12-30..9999-12-31')
    expect(plan.frame.calendar?.workingDays).toEqual(['9999-12-30', '9999-12-31'])
  })
})

/** A plan with these keys and an activity for each deadline. */
function planOf(head: string, ...deadlines: string[]): Roadmap {
  const activities = deadlines.map((each) => `  - title: Пункт\n    deadline: ${each}\n    responsible: Директор`)
  return readPlan(`roadmap: 1\ntitle: План\n${head}\nactivities:\n${activities.join('\n')}`).plan
}

/** The last days of each activity. */
function dueDays(plan: Roadmap) {
  return plan.activities.map(({ deadline }) => deadline?.occurrences.map(({ due }) => due))
}

describe('a deadline of the plan', () => {
  it('is read as the plan means its words', () => {
    expect(dueDays(planOf('calendar: { beginning-of-month: 1–5 }', 'начало октября 2026 г.'))).toEqual([['2026-10-05']])
    const halves = (which: string) =>
      dueDays(planOf(`period: 2026-09-01..2027-05-31\ncalendar: { half-years: ${which} }`, 'I полугодие'))
    expect(halves('school')).toEqual([['2026-12-31']])
    expect(halves('civil')).toEqual([['2027-06-30']])
  })

  it('keeps its normal form, whatever the plan means by its words', () => {
    const given = '{ text: к началу октября, means: by 2026-10-01 }'
    expect(dueDays(planOf('deadlines: { until: exclusive }', given, 'by 2026-10-01'))).toEqual([
      ['2026-10-01'],
      ['2026-10-01'],
    ])
  })

  it('is read as the plan means its words also where they stand under «means»', () => {
    const given = '{ text: к весне, means: до 1 марта 2026 г. }'
    expect(dueDays(planOf('deadlines: { until: exclusive }', given))).toEqual([['2026-02-28']])
    expect(dueDays(planOf('deadlines: { until: inclusive }', given))).toEqual([['2026-03-01']])
  })

  it('keeps its frame, with the period narrowed to its section', () => {
    const { plan } = readPlan(`${english.slice(0, english.indexOf('activities:'))}
sections:
  - title: Осень
    deadline: 2026-09-10 – 2026-11-20
    activities:
      - title: Провести опрос
        deadline: ежемесячно
      - title: Провести диагностику
        deadline: до 1 октября 2026 г.`)
    const [monthly, dated] = plan.activities.map(({ deadline }) => deadline?.frame)
    expect(monthly).toEqual({ ...frame, period: { from: '2026-09-10', to: '2026-11-20' } })
    expect(dated).toEqual(frame)
  })

  it('is counted with the calendar up to a day, where the period has no end', () => {
    const open = planOf('period: 2026-09-01..\ncalendar: { weeks: mondays }', 'ежемесячно')
    const [deadline] = open.activities.map((activity) => activity.deadline)
    expect(deadline?.frame).toEqual({ period: { from: '2026-09-01', to: null }, calendar: { weeks: 'mondays' } })
    const found = deadline && occurrencesUntil(deadline, '2026-11-30' as CalendarDate, planCount())
    expect(found?.occurrences.map(({ due }) => due)).toEqual(['2026-09-30', '2026-10-31', '2026-11-30'])
  })
})
