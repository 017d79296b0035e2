import { expect, test } from 'vitest'
import type { CalendarDate } from '../../src/core/calendar-date.ts'
import { type Frame, habitsOf, normalForm, readDeadline, readPeriod } from '../../src/deadline/index.ts'

const SCHOOL_YEAR = readPeriod('2022–2023 учебный год').days
const YEAR = readPeriod('2022 год').days
const EXCLUSIVE: Frame = { period: SCHOOL_YEAR, settings: { until: 'exclusive', nonWorking: 'keep' } }
const SEMESTERS: Frame = {
  period: SCHOOL_YEAR,
  calendar: {
    semesters: [
      { from: '2022-09-01' as CalendarDate, to: '2022-12-28' as CalendarDate },
      { from: '2023-01-11' as CalendarDate, to: '2023-05-26' as CalendarDate },
    ],
  },
}
const PARTS: Frame = {
  period: SCHOOL_YEAR,
  calendar: { monthParts: { beginning: [1, 7], middle: [8, 24], end: [25, 31] } },
}

/** The normal form of a wording in such a plan, `!` where something is to be said about it. */
function meaning(text: string, frame: Frame): string {
  const { deadline, remarks } = readDeadline(text, habitsOf(frame))
  return normalForm(deadline) + '!'.repeat(remarks.length)
}

test.each([
  ['до 1 сентября 2022 г.', 'by 2022-08-31'],
  ['до 1 января 2023 г.', 'by 2022-12-31'],
  ['до 1 марта', 'by --02-28'],
  ['ежемесячно до 5 числа', 'recurring monthly by day 4'],
  ['до сентября 2022 г.', 'by 2022-08-31'],
  ['не позднее 1 сентября 2022 г.', 'by 2022-09-01'],
  ['к 1 сентября 2022 г.', 'by 2022-09-01'],
  ['до конца мая 2023 г.', 'by 2023-05-31'],
])('where the plan excludes the day of «до», «%s» is %s', (text, normal) => {
  expect(meaning(text, EXCLUSIVE)).toBe(normal)
})

test.each<[string, Frame, string]>([
  ['without a period, halves of the calendar’s year, remarked on', { period: null }, 'range --01-01..--06-30!'],
  ['in a calendar year, surely of that', { period: YEAR }, 'range --01-01..--06-30'],
  ['in a school year, of the school’s, remarked on', { period: SCHOOL_YEAR }, 'range --09-01..--12-31!'],
  ['as the plan says', { period: SCHOOL_YEAR, calendar: { halves: 'civil' } }, 'range --01-01..--06-30'],
  ['by the plan’s semesters', SEMESTERS, 'range --09-01..--12-28'],
])('«I полугодие» is meant %s', (_name, frame, normal) => {
  expect(meaning('I полугодие', frame)).toBe(normal)
})

test.each([
  ['начало сентября', 'range --09-01..--09-07'],
  ['середина апреля', 'range --04-08..--04-24'],
  ['конец мая 2023 г.', 'range 2023-05-25..2023-05-31'],
])('«%s» is what the plan calls so', (text, normal) => {
  expect(meaning(text, PARTS)).toBe(normal)
})
