import { expect } from 'vitest'
import { normalForm, occurrences, readDate, readDeadline, readPeriod } from '../../src/deadline/index.ts'

/** What holds of every text, noise included: it is read without a crash, what is not understood is said, and where. */
export function expectSound(text: string): void {
  const reading = readDeadline(text)
  expect(reading.text).toBe(text)
  if (reading.deadline.kind === 'unparseable') expect(reading.remarks.length).toBeGreaterThan(0)
  else expect(normalForm(readDeadline(normalForm(reading.deadline)).deadline)).toBe(normalForm(reading.deadline))
  for (const { span } of reading.remarks) {
    expect(span.start).toBeGreaterThanOrEqual(0)
    expect(span.end).toBeGreaterThanOrEqual(span.start)
    expect(span.end).toBeLessThanOrEqual(text.length)
  }
  occurrences(reading.deadline, { period: readPeriod('2021-2024 гг.').days })
  const { date, remarks } = readDate(text)
  expect(date !== null || remarks.length > 0).toBe(true)
  const period = readPeriod(text)
  expect(period.days !== null || period.remarks.length > 0).toBe(true)
}
