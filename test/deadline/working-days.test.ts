import { describe, expect, test } from 'vitest'
import { addDays, type CalendarDate, daysInMonth } from '../../src/core/calendar-date.ts'
import { type Frame, occurrences, type PlanCalendar, readDeadline, readPeriod } from '../../src/deadline/index.ts'
import { DECREED_YEARS } from '../../src/deadline/production-calendar.ts'
import { counting, plusWorkingDays, workingDayAt, workingDayIn } from '../../src/deadline/working-days.ts'
import { productionCalendarMissing } from '../../src/rules/production-calendar-missing.ts'

const day = (text: string) => text as CalendarDate
const days = (calendar?: PlanCalendar) => counting({ period: null, ...(calendar ? { calendar } : {}) }).working
const stretch = (from: string, to = from) => ({ from: day(from), to: day(to) })

/** The working days of a month, found one by one. */
function inMonth(year: number, month: number, calendar?: PlanCalendar): number {
  const working = days(calendar)
  const first = day(`${year}-${String(month).padStart(2, '0')}-01`)
  const all = Array.from({ length: daysInMonth(year, month) }, (_, i) => addDays(first, i))
  return all.filter((each) => workingDayAt(working, each, 'next') === each).length
}

function isWorking(date: string, calendar?: PlanCalendar): boolean {
  return workingDayAt(days(calendar), day(date), 'next') === date
}

describe('the production calendar', () => {
  // By month, as published for the five-day week; 2020 and 2021 without the days of the President's decrees.
  test.each([
    [2020, 248, [17, 19, 21, 22, 17, 21, 23, 21, 22, 22, 20, 23]],
    [2021, 247, [15, 19, 22, 22, 19, 21, 22, 22, 22, 21, 20, 22]],
    [2022, 247, [16, 19, 22, 21, 18, 21, 21, 23, 22, 21, 21, 22]],
    [2023, 247, [17, 18, 22, 20, 20, 21, 21, 23, 21, 22, 21, 21]],
    [2024, 248, [17, 20, 20, 21, 20, 19, 23, 22, 21, 23, 21, 21]],
    [2025, 247, [17, 20, 21, 22, 18, 19, 23, 21, 22, 23, 19, 22]],
    [2026, 247, [15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22]],
  ])('of %i has %i working days', (year, total, months) => {
    const found = months.map((_, index) => inMonth(year, index + 1))
    expect(found).toEqual(months)
    expect(found.reduce((a, b) => a + b, 0)).toBe(total)
  })

  test.each([
    ['2020-02-24', false, 'the holiday of Sunday 23 February'],
    ['2021-02-20', true, 'a Saturday exchanged for a Monday'],
    ['2021-02-22', false, 'that Monday'],
    ['2021-12-31', false, 'moved from 3 January'],
    ['2022-05-02', false, 'the holiday of Sunday 1 May'],
    ['2022-05-03', false, 'moved from 1 January'],
    ['2024-12-28', true, 'a Saturday exchanged for 30 December'],
    ['2025-02-24', true, 'the Sunday of 23 February went to 8 May instead'],
    ['2025-05-08', false, 'moved from 23 February'],
    ['2025-03-10', true, 'the Saturday of 8 March went to 13 June instead'],
    ['2025-11-01', true, 'a Saturday exchanged for 3 November'],
    ['2026-01-09', false, 'moved from 3 January'],
    ['2026-03-09', false, 'the holiday of Sunday 8 March'],
    ['2026-01-10', false, 'a Saturday like any other'],
  ])('%s is %s: %s', (date, expected) => expect(isWorking(date)).toBe(expected))

  test('the page of the rule names the years that are known', () => {
    const { why } = productionCalendarMissing.page()
    expect(why.ru).toContain(`${DECREED_YEARS[0]}–${DECREED_YEARS.at(-1)}`)
    expect(why.en).toContain(`${DECREED_YEARS[0]} to ${DECREED_YEARS.at(-1)}`)
    expect(DECREED_YEARS).toEqual(DECREED_YEARS.map((_, index) => 2020 + index))
  })
})

describe("the plan's own days", () => {
  test('days off are added to a year with data, working days taken out', () => {
    const calendar = { daysOff: [stretch('2026-03-02', '2026-03-04')], workingDays: [day('2026-03-14')] }
    expect(inMonth(2026, 3, calendar)).toBe(21 - 3 + 1)
    expect(inMonth(2026, 4, calendar)).toBe(22)
  })

  test('a day off at the turn of the year counts in both', () => {
    const calendar = { daysOff: [stretch('2025-12-29', '2026-01-14')] }
    expect(inMonth(2025, 12, calendar)).toBe(22 - 2)
    expect(inMonth(2026, 1, calendar)).toBe(15 - 3)
  })

  test('one named day gives a year its data: the statutory holidays and it', () => {
    const calendar = { daysOff: [stretch('2027-12-31')] }
    // 1 to 8 January 2027 hold five weekdays; 23 February, 12 June (Saturday, so Monday 14) and 9 May (Sunday).
    expect(isWorking('2027-01-08', calendar)).toBe(false)
    expect(isWorking('2027-01-11', calendar)).toBe(true)
    expect(isWorking('2027-05-10', calendar)).toBe(false)
    expect(isWorking('2027-06-14', calendar)).toBe(false)
    expect(isWorking('2027-12-31', calendar)).toBe(false)
    expect(isWorking('2027-12-30', calendar)).toBe(true)
  })

  test('a working day alone gives it too, and a weekend day off is the same as none', () => {
    expect(isWorking('2028-02-26', { workingDays: [day('2028-02-26')] })).toBe(true)
    expect(isWorking('2028-02-28', { workingDays: [day('2028-02-26')] })).toBe(true)
    expect(inMonth(2026, 8, { daysOff: [stretch('2026-08-01')] })).toBe(21)
  })

  test('a year that is named nowhere has no data', () => {
    const working = days({ daysOff: [stretch('2027-12-31')] })
    expect(workingDayAt(working, day('2028-03-01'), 'next')).toBeUndefined()
    expect([...working.missing]).toEqual([2028])
  })
})

describe('counting in working days', () => {
  test.each([
    ['2026-03-06', 1, '2026-03-10'],
    ['2026-03-06', 0, '2026-03-06'],
    ['2026-03-07', 1, '2026-03-10'],
    ['2026-03-10', -1, '2026-03-06'],
    ['2026-03-08', -1, '2026-03-06'],
    ['2026-03-10', -5, '2026-03-02'],
    ['2025-12-30', 1, '2026-01-12'],
    ['2026-01-12', -1, '2025-12-30'],
    ['2024-01-09', 248 + 247, '2026-01-12'],
    ['2026-01-12', -248 - 247, '2024-01-09'],
  ])('%s and %i are %s', (from, count, expected) => {
    expect(plusWorkingDays(days(), day(from), count)).toBe(expected)
  })

  test('agrees with a walk from day to day', () => {
    const working = days()
    let at = day('2022-12-20')
    for (let count = 1; count <= 300; count++) {
      do at = addDays(at, 1)
      while (workingDayAt(working, at, 'next') !== at)
      expect(plusWorkingDays(working, day('2022-12-20'), count)).toBe(at)
      expect(plusWorkingDays(working, at, -count)).toBe('2022-12-20')
    }
  })

  test('stops where the data do', () => {
    const working = days()
    expect(plusWorkingDays(working, day('2026-12-30'), 1)).toBeUndefined()
    expect(plusWorkingDays(working, day('2020-01-09'), -1)).toBeUndefined()
    expect([...working.missing].sort()).toEqual([2019, 2027])
  })

  test('a plan that calls a century its day off has no working day there', () => {
    const working = days({ daysOff: [stretch('1900-01-01', '2099-12-31')], workingDays: [day('2030-06-03')] })
    expect(workingDayAt(working, day('2026-03-01'), 'next')).toBe('2030-06-03')
    expect(workingDayAt(working, day('2030-06-04'), 'next')).toBeUndefined()
    expect(workingDayAt(working, day('1950-06-04'), 'next')).toBeUndefined()
    expect(plusWorkingDays(working, day('2030-06-04'), -1)).toBe('2030-06-03')
  })

  test('a stretch without work has no working day', () => {
    expect(workingDayIn(days(), stretch('2026-01-01', '2026-01-11'), 1)).toBeUndefined()
    expect(workingDayIn(days(), stretch('2026-01-01', '2026-01-11'), 'last')).toBeUndefined()
    expect(workingDayIn(days(), stretch('2026-01-01', '2026-01-12'), 1)).toBe('2026-01-12')
    expect(workingDayIn(days(), stretch('2020-01-01', '2020-01-31'), 1)).toBe('2020-01-09')
  })
})

function counted(text: string, period: string, rest: Partial<Frame> = {}) {
  const found = occurrences(readDeadline(text).deadline, { period: readPeriod(period).days, ...rest })
  return {
    days: found.occurrences.map(({ from, due }) => (from === due ? due : `${from ?? ''}..${due ?? ''}`)),
    rules: found.remarks.map(({ rule }) => rule),
    remarks: found.remarks,
  }
}

describe('the working day of a wording', () => {
  test.each([
    ['последний рабочий день месяца', '2021-12-01..2021-12-31', ['2021-12-30']],
    [
      'первый рабочий день месяца',
      '2026-01-01..2026-05-31',
      ['2026-01-12', '2026-02-02', '2026-03-02', '2026-04-01', '2026-05-04'],
    ],
    ['каждый третий рабочий день месяца', '2024-05-01..2024-05-31', ['2024-05-06']],
    ['recurring quarterly on first-workday', '2026 год', ['2026-01-12', '2026-04-01', '2026-07-01', '2026-10-01']],
    ['recurring quarterly on last-workday', '2026 год', ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-30']],
    ['recurring weekly by last-workday', '2025-10-27..2025-11-16', ['..2025-11-01', '..2025-11-07', '..2025-11-14']],
    ['recurring weekly on first-workday', '2025-12-29..2026-01-18', ['2025-12-29', '2026-01-12']],
  ])('«%s» in «%s»', (text, period, expected) => {
    expect(counted(text, period)).toMatchObject({ days: expected, rules: [] })
  })

  test('years without data are refused together, the others are counted', () => {
    const { days, rules, remarks } = counted('последний рабочий день месяца', '2026-11-01..2028-02-29')
    expect(days).toEqual(['2026-11-30', '2026-12-30'])
    expect(rules).toEqual(['production-calendar-missing'])
    expect(remarks[0]?.message.ru).toMatch(/на 2027, 2028\u00A0годы \(известны 2020–2026\)/u)
    expect(remarks[0]?.severity).toBe('error')
  })

  test('the plan gives the year', () => {
    const calendar = { daysOff: [stretch('2027-12-31')] }
    expect(counted('последний рабочий день месяца', '2027-12-01..2027-12-31', { calendar })).toMatchObject({
      days: ['2027-12-30'],
      rules: [],
    })
  })
})

describe('a length from a day of the calendar', () => {
  const YEAR = '2026 год'
  test.each([
    ['за 5 рабочих дней до 1 сентября 2026 г.', '..2026-08-25'],
    ['не позднее чем за 3 рабочих дня до 12 января', '..2025-12-26'],
    ['в течение 5 рабочих дней после 1 сентября', '2026-09-01..2026-09-08'],
    ['в течение 10 дней с 01.09.2026', '2026-09-01..2026-09-11'],
  ])('«%s»', (text, days) => {
    expect(counted(text, YEAR)).toMatchObject({ days: [days], rules: [] })
  })

  test('a day without a year asks for the period as any other', () => {
    expect(counted('за 5 рабочих дней до 1 сентября', '2024–2026 гг.').rules).toEqual(['deadline-ambiguous-year'])
    expect(counted('за 5 рабочих дней до 1 сентября', 'май 2026 г.').rules).toEqual(['deadline-no-year'])
  })
})

function to(nonWorking: 'keep' | 'next' | 'previous', calendar?: PlanCalendar): Partial<Frame> {
  return { settings: { until: 'inclusive', nonWorking }, ...(calendar ? { calendar } : {}) }
}

describe('a last day that is no working day', () => {
  test.each([
    // A Saturday, and Sunday 8 March 2026 before a Monday without work.
    // What is named, a day or a stretch, stays what it is.
    ['19.09.2026', '2026-09-19', '2026-09-19', '2026-09-19'],
    ['до 08.03.2026', '..2026-03-08', '..2026-03-10', '..2026-03-06'],
    ['с 01.03.2026 по 08.03.2026', '2026-03-01..2026-03-08', '2026-03-01..2026-03-08', '2026-03-01..2026-03-08'],
    ['до 5 мая 2026', '..2026-05-05', '..2026-05-05', '..2026-05-05'],
    ['с 1 марта 2026', '2026-03-01..', '2026-03-01..', '2026-03-01..'],
    ['весь период', '2026-01-01..2026-12-31', '2026-01-01..2026-12-31', '2026-01-01..2026-12-31'],
    ['до конца февраля 2026', '..2026-02-28', '..2026-03-02', '..2026-02-27'],
  ])('«%s»: %s, %s, %s', (text, keep, next, previous) => {
    expect(counted(text, '2026 год', to('keep'))).toMatchObject({ days: [keep], rules: [] })
    expect(counted(text, '2026 год', to('next'))).toMatchObject({ days: [next], rules: [] })
    expect(counted(text, '2026 год', to('previous'))).toMatchObject({ days: [previous], rules: [] })
  })

  test('every time of a list and of a recurrence is moved', () => {
    const period = '2026-02-01..2026-04-30'
    expect(counted('ежемесячно до 28 числа', period, to('next')).days).toEqual([
      '..2026-03-02',
      '..2026-03-30',
      '..2026-04-28',
    ])
    expect(counted('до 28 февраля, до 28 марта', period, to('previous')).days).toEqual(['..2026-02-27', '..2026-03-27'])
  })

  test('times that move to one day are one time', () => {
    const calendar = { daysOff: [stretch('2026-10-26', '2026-11-03')] }
    const frame = (side: 'next' | 'previous') => to(side, calendar)
    expect(counted('recurring weekly by friday', '2026-10-19..2026-11-08', frame('next')).days).toEqual([
      '..2026-10-23',
      '..2026-11-05',
      '..2026-11-06',
    ])
    const list = 'до 30 октября, до 2 ноября, до 3 ноября, до 5 ноября'
    expect(counted(list, '2026 год', frame('next')).days).toEqual(['..2026-11-05'])
    expect(counted(list, '2026 год', frame('previous')).days).toEqual(['..2026-10-23', '..2026-11-05'])
  })

  test('the one that stays stands for those that move to it', () => {
    const deadline = readDeadline('до 1 февраля 2026, до 2 февраля 2026').deadline
    expect(occurrences(deadline, { period: null, ...to('next') }).occurrences).toEqual([
      { from: null, due: '2026-02-02', implied: null },
    ])
  })

  test("the plan's days off move it too", () => {
    const calendar = { daysOff: [stretch('2026-09-21', '2026-09-22')] }
    expect(counted('до 19.09.2026', '2026 год', to('next', calendar)).days).toEqual(['..2026-09-23'])
  })

  test('a day of a year without data stays, and that is said', () => {
    expect(counted('до 01.03.2031', '', to('next'))).toMatchObject({
      days: ['..2031-03-01'],
      rules: ['production-calendar-missing'],
    })
    expect(counted('до 31.12.2026', '', to('next'))).toMatchObject({
      days: ['..2026-12-31'],
      rules: ['production-calendar-missing'],
    })
    expect(counted('до 01.03.2031', '', to('keep')).rules).toEqual([])
  })
})
