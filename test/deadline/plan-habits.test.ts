import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type CalendarDate } from '../../src/core/calendar-date.ts'
import { FORMS } from '../../src/deadline/forms/index.ts'
import {
  dateInWords,
  type Frame,
  habitsOf,
  normalForm,
  occurrences,
  readDeadline,
  readPeriod,
} from '../../src/deadline/index.ts'

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

/** The last days of a wording in a plan of such a period. */
function lastDays(text: string, period: string, until: 'inclusive' | 'exclusive' = 'exclusive') {
  const frame: Frame = { period: readPeriod(period).days, settings: { until, nonWorking: 'keep' } }
  return occurrences(readDeadline(text, habitsOf(frame)).deadline, frame).occurrences.map(({ due }) => due)
}

test.each([
  ['ежемесячно до 1 числа', 'recurring monthly by day 31'],
  ['до 1 дня каждого месяца', 'recurring monthly by day 31'],
  ['до 5 числа следующего месяца', 'recurring monthly by day 4 of next-month'],
  ['ежеквартально до 1 числа месяца, следующего за отчётным', 'recurring quarterly by day 31'],
  ['ежеквартально до 1 числа второго месяца, следующего за отчётным', 'recurring quarterly by day 31 of next-month'],
  ['ежеквартально до 1 числа', 'recurring quarterly by day 31 of second-month'],
  ['ежеквартально до 1 числа первого месяца квартала', 'recurring quarterly by day 31'],
  ['ежеквартально до 1 числа второго месяца квартала', 'recurring quarterly by day 31 of first-month'],
  ['ежеквартально до 20 числа третьего месяца квартала', 'recurring quarterly by day 19 of third-month'],
  ['до 1 февраля года, следующего за отчётным', 'recurring yearly by --01-31 of next-year'],
  ['ежегодно до 1 января года, следующего за отчётным', 'recurring yearly by --12-31'],
  ['ежегодно до 1 марта', 'recurring yearly by --02-29'],
  ['ежегодно до 1 января', 'recurring yearly by --12-31'],
  ['до 1 апреля 2022–2024 гг.', 'recurring yearly by --03-31 within 2022..2024'],
  ['до 1 апреля 2022, 2023 гг.', 'list [by 2022-03-31; by 2023-03-31]'],
  ['2 раза в год (до 1 октября, до 1 мая)', 'recurring 2/year + list [by --09-30; by --04-30]'],
  ['ежемесячно до 1 января 2023 г.', 'recurring monthly within ..2022-12-31'],
  ['с 1 мая до 10 мая', 'range --05-01..--05-09'],
  ['с 1 до 10 мая 2023 г.', 'range 2023-05-01..2023-05-09'],
  ['с 1 апреля и до 1 марта', 'range --04-01..--02-28'],
  ['с мая до сентября 2023 г.', 'range 2023-05-01..2023-08-31'],
  ['с 1 сентября 2022 г. до 1 января 2023 г.', 'range 2022-09-01..2022-12-31'],
  ['01.05.2023 до 10.05.2023', 'range 2023-05-01..2023-05-09'],
  ['ежегодно с 1 мая до 10 мая', 'recurring yearly range --05-01..--05-09'],
  ['с 01.05.2023 до 01.05.2023', 'range 2023-05-01..2023-04-30!'],
  ['май (до 10 числа)', 'by --05-09'],
  ['май (до 1 числа)', 'by --04-30'],
  ['до 1 октября, 1 мая 2023 г.', 'list [by 2022-09-30; by 2023-04-30]'],
])('and so in every «до»: «%s» is %s', (text, normal) => {
  expect(meaning(text, EXCLUSIVE)).toBe(normal)
})

test.each([
  ['до 1 марта включительно', 'by --03-01'],
  ['до 5 мая, включительно', 'by --05-05'],
  ['до 5 мая (включительно)', 'by --05-05'],
  ['до 15 мая и 15 июня 2023 г. включительно', 'list [by 2023-05-15; by 2023-06-15]'],
  ['до мая включительно', 'by --05-31'],
  ['ежемесячно до 5 числа включительно', 'recurring monthly by day 5'],
  ['до 5 числа каждого месяца включительно', 'recurring monthly by day 5'],
  ['до 5 и 20 числа каждого месяца включительно', 'list [recurring monthly by day 5; recurring monthly by day 20]'],
  ['до 5 числа следующего месяца включительно', 'recurring monthly by day 5 of next-month'],
  ['до 5 числа включительно следующего месяца', 'recurring monthly by day 5 of next-month'],
  ['ежегодно до 1 марта включительно', 'recurring yearly by --03-01'],
  ['до 1 апреля включительно, 2022–2024 гг.', 'recurring yearly by --04-01 within 2022..2024'],
  ['до 1 апреля 2022–2024 гг. включительно', 'recurring yearly by --04-01 within 2022..2024'],
  ['с 1 мая до 10 мая включительно', 'range --05-01..--05-10'],
  ['до третьего рабочего дня месяца включительно', 'recurring monthly by workday 3'],
])('but not where the words include the day: «%s» is %s', (text, normal) => {
  expect(meaning(text, EXCLUSIVE)).toBe(normal)
})

test.each([
  ['с 1 сентября до конца мая', 'range --09-01..--05-31'],
  ['с 1 сентября до последнего дня мая', 'range --09-01..--05-31'],
  ['до последнего дня мая', 'by --05-31'],
  ['до последнего дня месяца, следующего за отчётным', 'recurring monthly by day 31 of next-month'],
  ['до последнего рабочего дня месяца', 'recurring monthly by last-workday'],
  ['с 1 по 10 мая', 'range --05-01..--05-10'],
  ['ежемесячно не позднее 5 числа', 'recurring monthly by day 5'],
  ['не позднее 5 числа следующего месяца', 'recurring monthly by day 5 of next-month'],
  ['не позднее третьего рабочего дня месяца', 'recurring monthly by workday 3'],
])('an end, and other words than «до», keep their day: «%s» is %s', (text, normal) => {
  expect(meaning(text, EXCLUSIVE)).toBe(normal)
})

test.each([
  ['до 5 мая, не включая', 'by --05-04'],
  ['до 5 мая (не включая этот день)', 'by --05-04'],
  ['до 5 мая не включительно', 'by --05-04'],
  ['до 15 числа каждого месяца, не включая', 'recurring monthly by day 14'],
  ['с 1 мая до 10 мая, не включая', 'range --05-01..--05-09'],
])('«%s» is %s in any plan: the words say so', (text, normal) => {
  expect(meaning(text, EXCLUSIVE)).toBe(normal)
  expect(meaning(text, { period: SCHOOL_YEAR })).toBe(normal)
})

test.each([
  ['до 1 числа', 'by day 1!'],
  ['до первого рабочего дня месяца', 'recurring monthly by first-workday!'],
  ['1 раз в полугодие до 1 числа', 'recurring half-yearly by day 1!'],
])('a day whose eve nothing tells stays, with a remark: «%s» is %s', (text, normal) => {
  expect(meaning(text, EXCLUSIVE)).toBe(normal)
})

test('the eve of a day without a year is of the same year of the plan', () => {
  expect(lastDays('до 1 марта', '2028 год')).toEqual(['2028-02-29'])
  expect(lastDays('до 1 марта', '2027 год')).toEqual(['2027-02-28'])
  expect(lastDays('до 1 марта', '2027–2028 учебный год')).toEqual(['2028-02-29'])
  expect(lastDays('ежегодно до 1 марта', '2027–2028 гг.')).toEqual(['2027-02-28', '2028-02-29'])
  // Not the 31st of August that ends the plan.
  expect(lastDays('до 1 сентября', '2026–2027 учебный год')).toEqual(['2026-08-31'])
  expect(lastDays('до 1 января', '2027 год')).toEqual(['2026-12-31'])
  // Which of two years, is asked.
  expect(lastDays('до 1 марта', '2027–2028 гг.')).toEqual([])
  expect(lastDays('ежемесячно до 1 числа', '2027-01-01..2027-03-31')).toEqual([
    '2027-01-31',
    '2027-02-28',
    '2027-03-31',
  ])
})

test('every «до <day>» is due one day earlier', () => {
  const plan = fc.constantFrom('2027 год', '2027–2028 учебный год', '2026–2029 гг.', '2028-02-01..2028-03-31')
  const day = fc.integer({ min: 0, max: 1460 }).map((days) => addDays('2026-01-01' as CalendarDate, days))
  const words = fc.constantFrom(
    (date: string) => `до ${date}`,
    (date: string) => `до ${dateInWords(date as CalendarDate)}`,
    (date: string) => `до ${dateInWords(date as CalendarDate).replace(/\s\d{4}\s.*/u, '')}`,
    (date: string) => `с 1 января 2020 г. до ${dateInWords(date as CalendarDate)}`,
  )
  fc.assert(
    fc.property(plan, day, words, (period, date, wording) => {
      const [due, ...others] = lastDays(wording(date), period, 'inclusive')
      if (due && others.length === 0) expect(lastDays(wording(date), period)).toEqual([addDays(due, -1)])
    }),
    { numRuns: 500 },
  )
})

test.each(['inclusive', 'exclusive'] as const)('the end of February is the last day of the plan’s (%s)', (until) => {
  expect(lastDays('до конца февраля', '2027 год', until)).toEqual(['2027-02-28'])
  expect(lastDays('до конца февраля', '2028 год', until)).toEqual(['2028-02-29'])
  expect(lastDays('до конца февраля', '2027–2028 гг.', until)).toEqual([])
  expect(lastDays('ежегодно до конца февраля', '2027–2028 гг.', until)).toEqual(['2027-02-28', '2028-02-29'])
})

test('whatever is read where «до» includes its day, is read where it does not', () => {
  const texts = FORMS.flatMap((form) => form.examples()).map(({ text }) => text)
  expect(texts.filter((text) => meaning(text, EXCLUSIVE).startsWith('unparseable'))).toEqual([])
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
