import { describe, expect, it } from 'vitest'
import { readPlan } from '../read-plan.ts'

/** Whether a wording is found outside the period of a plan whose last days move on to working days. */
function isFound(deadline: string, period: string): boolean {
  const { findings } = readPlan(`
roadmap: 1
title: План
period: ${period}
deadlines: { nonWorking: next }
activities:
  - { title: Издать приказ, deadline: ${deadline}, responsible: Директор }`)
  return findings.some(({ rule }) => rule === 'deadline-out-of-period')
}

describe('a deadline outside the period', () => {
  it('is not one that the New Year holidays move on', () => {
    expect(isFound('до 31 декабря 2022 г.', '2022 год')).toBe(false)
    expect(isFound('до 5 января 2023 г.', '2022 год')).toBe(true)
  })

  it('is never in a plan of the last year that has four digits', () => {
    expect(isFound('by 9999-05-01', '9999-01-01..9999-12-31')).toBe(false)
    expect(isFound('by 9998-05-01', '9999-01-01..9999-12-31')).toBe(true)
  })
})
