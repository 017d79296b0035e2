import { describe, expect, test } from 'vitest'
import type { CalendarDate } from '../../src/core/calendar-date.ts'
import {
  type Frame,
  habitsOf,
  occurrences,
  type PlanCalendar,
  readDeadline,
  readPeriod,
} from '../../src/deadline/index.ts'

const stretch = (from: string, to: string) => ({ from: from as CalendarDate, to: to as CalendarDate })
const holidays = (name: string, from: string, to: string) => ({ name, ...stretch(from, to) })

/** Two school years of a school in four terms, three trimesters and two semesters. */
const SCHOOL: PlanCalendar = {
  schoolYear: { from: { month: 9, day: 1 }, to: { month: 5, day: 26 } },
  // Out of order: the order of time is what numbers them.
  terms: [
    stretch('2023-09-01', '2023-10-27'),
    stretch('2022-09-01', '2022-10-28'),
    stretch('2022-11-07', '2022-12-28'),
    stretch('2023-01-09', '2023-03-17'),
    stretch('2023-03-27', '2023-05-26'),
    stretch('2023-11-07', '2023-12-29'),
    stretch('2024-01-09', '2024-03-22'),
    stretch('2024-04-01', '2024-05-24'),
  ],
  trimesters: [
    stretch('2022-09-01', '2022-11-20'),
    stretch('2022-11-28', '2023-02-19'),
    stretch('2023-02-27', '2023-05-26'),
  ],
  semesters: [stretch('2022-09-01', '2022-12-28'), stretch('2023-01-09', '2023-05-26')],
  breaks: [
    holidays('осенние', '2022-10-29', '2022-11-06'),
    holidays('Зимние каникулы', '2022-12-29', '2023-01-08'),
    holidays('дополнительные зимние', '2023-02-20', '2023-02-26'),
    holidays('весенние', '2023-03-18', '2023-03-26'),
    holidays('осенние', '2023-10-28', '2023-11-06'),
    holidays('каникулы', '2023-05-27', '2023-08-31'),
  ],
}

const ONE = '2022–2023 учебный год'
const TWO = '2022-09-01..2024-08-31'

function counted(text: string, period: string, calendar: PlanCalendar = SCHOOL) {
  const frame: Frame = { period: period === '' ? null : readPeriod(period).days, calendar }
  const { deadline } = readDeadline(text, habitsOf(frame))
  const found = occurrences(deadline, frame)
  return {
    days: found.occurrences.map(({ from, due }) => (from === due ? due : `${from ?? ''}..${due ?? ''}`)),
    implied: [...new Set(found.occurrences.map(({ implied }) => implied))],
    rules: found.remarks.map(({ rule }) => rule),
    remarks: found.remarks,
  }
}

describe('terms, trimesters and semesters', () => {
  test.each([
    ['1 четверть', ONE, ['2022-09-01..2022-10-28']],
    ['в течение IV четверти', ONE, ['2023-03-27..2023-05-26']],
    ['в конце III четверти', ONE, ['..2023-03-17']],
    ['by end-of term 2', ONE, ['..2022-12-28']],
    ['by end-of trimester 1', ONE, ['..2022-11-20']],
    ['2 триместр', ONE, ['2022-11-28..2023-02-19']],
    ['1 семестр', ONE, ['2022-09-01..2022-12-28']],
    ['period semester 2', ONE, ['2023-01-09..2023-05-26']],
    // Of two school years the one that the wording names.
    ['II четверть 2023-2024 учебного года', TWO, ['2023-11-07..2023-12-29']],
    ['period term 2 + range 2022-01-01..2022-12-31', TWO, ['2022-11-07..2022-12-28']],
    ['period term 3 + range 2024-01-01..2024-12-31', TWO, ['2024-01-09..2024-03-22']],
    ['by end-of term 2 + range 2023-09-01..2024-08-31', TWO, ['..2023-12-29']],
    // Of two the one that lies in the period as a whole, or else the one that touches it.
    ['1 четверть', '2023-08-01..2024-07-31', ['2023-09-01..2023-10-27']],
    ['1 четверть', '2022-10-01..2023-12-31', ['2023-09-01..2023-10-27']],
    ['1 четверть', '2022-10-01..2023-05-31', ['2022-09-01..2022-10-28']],
    ['1 четверть', '2023 год', ['2023-09-01..2023-10-27']],
    ['1 четверть', '2023-08-01..', ['2023-09-01..2023-10-27']],
    ['2 триместр', '', ['2022-11-28..2023-02-19']],
    // The one in which the whole plan lies.
    ['до конца четверти', '2022-11-10..2022-12-20', ['..2022-12-28']],
    ['в течение триместра', '2022-09-05..2022-09-30', ['2022-09-01..2022-11-20']],
  ])('«%s» in «%s»', (text, period, days) => {
    expect(counted(text, period)).toMatchObject({ days, implied: ['calendar'], rules: [] })
  })

  test('of several school years is ambiguous, and the choices are named', () => {
    const { days, rules, remarks } = counted('1 четверть', TWO)
    expect({ days, rules }).toEqual({ days: [], rules: ['deadline-ambiguous-year'] })
    expect(remarks[0]?.message.ru).toContain('28.10.2022, 27.10.2023')
    expect(counted('by end-of term 4', '').rules).toEqual(['deadline-ambiguous-year'])
  })

  test.each([
    ['5 четверть', ONE],
    ['до конца четверти', ONE],
    ['2 триместр', '2023-2024 учебный год'],
    ['period term 2 + range 2030-01-01..2030-12-31', ONE],
  ])('«%s» in «%s» has no days', (text, period) => {
    expect(counted(text, period)).toMatchObject({ days: [], rules: [] })
  })

  test('without data there are no days and no remark', () => {
    for (const text of [
      '1 четверть',
      'by end-of term 2',
      'в течение четверти',
      '1 раз в семестр',
      'осенние каникулы',
    ]) {
      expect(counted(text, ONE, {})).toMatchObject({ days: [], rules: [] })
    }
  })

  test('a school year that begins in August numbers its terms from August', () => {
    const calendar: PlanCalendar = {
      schoolYear: { from: { month: 8, day: 20 }, to: { month: 6, day: 1 } },
      terms: [stretch('2022-08-22', '2022-10-20'), stretch('2022-11-01', '2022-12-25')],
    }
    expect(counted('1 четверть', ONE, calendar).days).toEqual(['2022-08-22..2022-10-20'])
    expect(counted('2 четверть', ONE, calendar).days).toEqual(['2022-11-01..2022-12-25'])
  })
})

describe('what recurs in the units of the school', () => {
  test.each([
    [
      '1 раз в четверть',
      ONE,
      ['2022-09-01..2022-10-28', '2022-11-07..2022-12-28', '2023-01-09..2023-03-17', '2023-03-27..2023-05-26'],
      'calendar',
    ],
    [
      'не менее 2 раз в четверть',
      '2023-09-01..2023-12-31',
      ['2023-09-01..2023-10-27', '2023-11-07..2023-12-29'],
      'calendar',
    ],
    ['раз в триместр', '2022-09-01..2023-03-01', ['2022-09-01..2022-11-20', '2022-11-28..2023-02-19'], 'calendar'],
    ['в конце каждой четверти', '2022-09-01..2022-12-31', ['..2022-10-28', '..2022-12-28'], 'calendar'],
    ['1 раз в семестр', ONE, ['2022-09-01..2022-12-28', '2023-01-09..2023-05-26'], 'calendar'],
    // The listed semesters, then their time of year.
    [
      '1 раз в полугодие',
      TWO,
      ['2022-09-01..2022-12-28', '2023-01-09..2023-05-26', '2023-09-01..2023-12-28', '2024-01-09..2024-05-26'],
      'calendar',
    ],
    ['ежегодно', TWO, ['2022-09-01..2023-05-26', '2023-09-01..2024-05-26'], 'calendar'],
    ['1/school-year', '2022-08-01..2023-12-31', ['2022-09-01..2023-05-26', '2023-09-01..2023-12-31'], 'calendar'],
    ['recurring 1/2school-years', TWO, ['2022-09-01..2024-05-26'], 'calendar'],
    ['recurring 1/school-year by --08-25', TWO, ['..2023-08-25', '..2024-08-25'], null],
    ['recurring 1/term on last-workday', '2022-09-01..2022-12-31', ['2022-10-28', '2022-12-28'], 'calendar'],
    [
      'recurring monthly within school-year',
      '2023-04-01..2023-09-30',
      ['2023-04-01..2023-04-30', '2023-05-01..2023-05-31', '2023-09-01..2023-09-30'],
      null,
    ],
    [
      'recurring weekly on monday within school-year',
      '2023-05-15..2023-09-05',
      ['2023-05-15', '2023-05-22', '2023-09-04'],
      null,
    ],
  ])('«%s» in «%s»', (text, period, days, implied) => {
    const normal = text.startsWith('1/') ? `recurring ${text}` : text
    expect(counted(normal, period)).toMatchObject({ days, implied: [implied], rules: [] })
  })

  test('halves of the school year without semesters end with the lessons', () => {
    expect(counted('1 раз в полугодие', ONE, { halves: 'school' }).days).toEqual([
      '2022-09-01..2022-12-31',
      '2023-01-01..2023-05-31',
    ])
    expect(counted('1 раз в полугодие', '2022 год', { ...SCHOOL, halves: 'civil' }).days).toEqual([
      '2022-01-01..2022-06-30',
      '2022-07-01..2022-12-31',
    ])
  })
})

describe('the school year', () => {
  test.each([
    ['до конца учебного года', ONE, ['..2023-05-26']],
    ['в конце учебного года', ONE, ['..2023-05-26']],
    ['в течение учебного года', ONE, ['2022-09-01..2023-05-26']],
    ['до конца учебного года', '2023 год', ['..2023-05-26']],
    ['до конца учебного года', '2022-09-01..2023-05-20', ['..2023-05-26']],
  ])('«%s» in «%s» is the one of the calendar', (text, period, days) => {
    expect(counted(text, period)).toMatchObject({ days, implied: ['calendar'], rules: [] })
  })

  test('of several the end is ambiguous, and all of them are the period', () => {
    expect(counted('до конца учебного года', TWO)).toMatchObject({ days: [], rules: ['deadline-ambiguous-year'] })
    expect(counted('в течение учебного года', TWO).days).toEqual(['2022-09-01..2024-08-31'])
  })

  test('a period without an end of the school year says that the year is missing', () => {
    expect(counted('до конца учебного года', '2023-06-10..2023-08-20').rules).toEqual(['deadline-no-year'])
  })

  test('is 1 September to 31 August where the calendar does not say', () => {
    expect(counted('до конца учебного года', ONE, { terms: SCHOOL.terms ?? [] })).toMatchObject({
      days: ['..2023-08-31'],
      implied: ['period'],
    })
  })
})

describe('the edge of a term', () => {
  test.each([
    ['перед началом 2 четверти', ONE, ['..2022-11-06']],
    ['до начала 2-й четверти', ONE, ['..2022-11-06']],
    ['накануне второй четверти', ONE, ['..2022-11-06']],
    ['накануне начала II четверти', ONE, ['..2022-11-06']],
    ['перед III триместром', ONE, ['..2023-02-26']],
    ['до начала 2 полугодия', ONE, ['..2023-01-08']],
    ['к началу III четверти', ONE, ['..2023-01-09']],
    ['за 5 дней до начала III четверти', ONE, ['..2023-01-04']],
    ['за 3 дня до конца 2 четверти', ONE, ['..2022-12-25']],
    ['в течение 5 дней после окончания 1 четверти', ONE, ['2022-10-28..2022-11-02']],
    ['event "перед началом 1 четверти 2023 года"', TWO, ['..2023-08-31']],
  ])('«%s» in «%s»', (text, period, days) => {
    expect(counted(text, period)).toMatchObject({ days, implied: ['calendar'], rules: [] })
  })

  test('of several school years is ambiguous', () => {
    expect(counted('перед началом 2 четверти', TWO)).toMatchObject({ days: [], rules: ['deadline-ambiguous-year'] })
  })

  test.each([
    'до проверки 2 четверти',
    'после окончания 1 четверти',
    'в начале 2 четверти',
    'последняя неделя 2 четверти',
  ])('«%s» has no days', (text) => expect(counted(text, ONE)).toMatchObject({ days: [], rules: [] }))
})

describe('breaks', () => {
  test.each([
    ['осенние каникулы', ONE, ['2022-10-29..2022-11-06']],
    ['на зимних каникулах', ONE, ['2022-12-29..2023-01-08']],
    ['в период весенних каникул', ONE, ['2023-03-18..2023-03-26']],
    ['в период дополнительных зимних каникул', ONE, ['2023-02-20..2023-02-26']],
    ['осенние, весенние каникулы', ONE, ['2022-10-29..2022-11-06', '2023-03-18..2023-03-26']],
    ['до начала зимних каникул', ONE, ['..2022-12-28']],
    ['до зимних каникул', ONE, ['..2022-12-29']],
    ['перед зимними каникулами', ONE, ['..2022-12-28']],
    ['до окончания зимних каникул', ONE, ['..2023-01-08']],
    ['за неделю до весенних каникул', ONE, ['..2023-03-11']],
    ['в течение 5 дней после зимних каникул', ONE, ['2023-01-08..2023-01-13']],
    ['на осенних каникулах 2023 года', TWO, ['2023-10-28..2023-11-06']],
    ['осенние каникулы 2022-2023 учебного года', TWO, ['2022-10-29..2022-11-06']],
    ['весенние каникулы', TWO, ['2023-03-18..2023-03-26']],
  ])('«%s» in «%s»', (text, period, days) => {
    expect(counted(text, period)).toMatchObject({ days, implied: ['calendar'], rules: [] })
  })

  test('of several school years are ambiguous', () => {
    expect(counted('осенние каникулы', TWO)).toMatchObject({ days: [], rules: ['deadline-ambiguous-year'] })
  })

  test.each([
    'в каникулярное время',
    'летние каникулы',
    'каникулы',
    'после зимних каникул',
    'осенние каникулы 2025 года',
    'в каникулы, кроме зимних',
    'в осенний период',
  ])('«%s» has no days', (text) => expect(counted(text, ONE)).toMatchObject({ days: [], rules: [] }))
})
