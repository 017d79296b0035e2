import { describe, expect, test } from 'vitest'
import type { CalendarDate } from '../../src/core/calendar-date.ts'
import { type Frame, occurrences, planCount, readDeadline, readPeriod } from '../../src/deadline/index.ts'
import { timesToCount } from '../../src/deadline/occurrences.ts'

/** Twenty years: 7,305 days. */
const frame: Frame = { period: readPeriod('2000-01-01..2019-12-31').days }

/** Counts wordings of one plan one after the other: how many times each of them has, or what is said in their place. */
function counted(texts: readonly string[], inFrame = frame): readonly (number | string)[] {
  const count = planCount()
  return texts.map((text) => {
    const { occurrences: times, remarks } = count.of(readDeadline(text).deadline, inFrame)
    return remarks.map(({ rule }) => rule).join() || times.length
  })
}

const daily = (times: number) => Array.from({ length: times }, () => 'ежедневно')

describe('the deadlines of one plan', () => {
  test('are counted up to fifty thousand times', () => {
    expect(counted(daily(7))).toEqual([7305, 7305, 7305, 7305, 7305, 7305, 'plan-too-many'])
  })

  test('are no longer counted after that, but for those of one time', () => {
    const day = 'по 1 мая 2020'
    const texts = ['ежегодно до 1 мая', 'до 1 мая 2019, до 1 мая 2020', 'до 1 мая 2020', '2020 год', 'весь период', day]
    expect(counted([...daily(7), ...texts]).slice(7)).toEqual(['plan-too-many', 'plan-too-many', 1, 1, 1, 1])
  })

  test('are counted where one of them is refused by itself', () => {
    const long: Frame = { period: readPeriod('1900-01-01..1999-12-31').days }
    expect(counted(['ежедневно', 'ежегодно до 1 мая', 'еженедельно'], long)).toEqual(['deadline-too-many', 100, 5217])
  })

  test('count by what is looked at: a season that finds little costs as much as the year', () => {
    const season = 'recurring daily within --05-01..--05-02'
    expect(counted(Array.from({ length: 7 }, () => season))).toEqual([40, 40, 40, 40, 40, 40, 'plan-too-many'])
  })

  test('share what is left with the items that have the same deadline', () => {
    const count = planCount()
    const times = count.of(readDeadline('ежедневно').deadline, frame)
    const shared = Array.from({ length: 6 }, () => count.again(times))
    expect(shared.slice(0, 5).every((one) => one === times)).toBe(true)
    expect(shared[5]).toMatchObject({ occurrences: [], remarks: [{ rule: 'plan-too-many' }] })
  })
})

describe('how much there is to count', () => {
  test.each([
    ['до 1 мая 2020', 1],
    ['после педсовета', 1],
    ['ежедневно', 7304],
    ['recurring daily within --05-01..--05-02', 7304],
    ['по вторникам и четвергам', 2086],
    ['1 раз в 2 года', 9.5],
    ['list [recurring daily; recurring daily; by 2020-05-01]', 14609],
  ])('of «%s» is known without counting', (text, expected) => {
    expect(timesToCount(readDeadline(text).deadline, frame)).toBe(expected)
  })

  test('is nothing without a period, or up to a day', () => {
    const { deadline } = readDeadline('ежедневно')
    expect(timesToCount(deadline, { period: null })).toBe(0)
    const open = { from: '2026-01-01' as CalendarDate, to: null }
    expect(timesToCount(deadline, { period: open })).toBe(0)
    expect(timesToCount(deadline, { period: open, horizon: '2026-01-11' as CalendarDate })).toBe(10)
  })

  test('refuses a list before its items are counted', () => {
    const item = 'recurring daily within --05-01..--05-01'
    const { deadline } = readDeadline(`list [${item}; ${item}]`)
    expect(occurrences(deadline, frame)).toMatchObject({ occurrences: [], remarks: [{ rule: 'deadline-too-many' }] })
  })
})
