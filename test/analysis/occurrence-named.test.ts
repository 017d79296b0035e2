import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { occurrenceNamed } from '../../src/analysis/index.ts'
import { addDays, type CalendarDate } from '../../src/core/calendar-date.ts'

const timesOn = (...days: readonly string[]) =>
  days.map((due) => ({ from: null, due: due as CalendarDate, implied: null }))

/** The due date that a name means among some, or why it means none. */
function named(name: string | null, ...days: readonly string[]) {
  const meant = occurrenceNamed(timesOn(...days), name)
  return typeof meant === 'string' ? meant : meant.due
}

describe('a time', () => {
  it('is named by its due date, its month or its year, as long as only one begins so', () => {
    const days = ['2026-05-31', '2026-12-25', '2027-05-31']
    expect(named('2027', ...days)).toBe('2027-05-31')
    expect(named('2026-05', ...days)).toBe('2026-05-31')
    expect(named('25.12.2026', ...days)).toBe('2026-12-25')
    expect(named('2026', ...days)).toBe('several')
    expect(named('2028', ...days)).toBe('none')
  })

  it('of a month or day of one digit is not one that begins with it', () => {
    expect(named('2026-1', '2026-12-31')).toBe('none')
    expect(named('2026-1', '2026-01-31', '2026-12-31')).toBe('2026-01-31')
    expect(named('2026-12-3', '2026-12-31')).toBe('none')
  })

  it('needs no name where it is the only one', () => {
    expect(named(null, '2026-05-31')).toBe('2026-05-31')
    expect(named(null, '2026-05-31', '2027-05-31')).toBe('several')
  })

  it('is always found by its whole date, and by no name of another month', () => {
    const day = fc.integer({ min: 0, max: 5000 }).map((days) => addDays('2020-01-01' as CalendarDate, days))
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 20 }), fc.nat(), (days, pick) => {
        const due = days[pick % days.length] ?? ''
        expect(named(due, ...days)).toBe(due)
        const others = days.filter((each) => !each.startsWith(due.slice(0, 7)))
        expect(named(due.slice(0, 7), ...others)).toBe('none')
        expect(named(due.slice(0, 7).replace('-0', '-'), ...others)).toBe('none')
      }),
    )
  })
})
