import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarDate, calendarDate } from '../../src/core/calendar-date.ts'
import { dateInDigits, dateInWords, readDate, readPeriod } from '../../src/deadline/index.ts'

describe('readDate', () => {
  test.each([
    ['2020-10-23', '2020-10-23'],
    ['23.10.2020', '2020-10-23'],
    ['23.10.2020 г.', '2020-10-23'],
    ['«23» октября 2020 г.', '2020-10-23'],
    ['"23" октября 2020 года', '2020-10-23'],
    ['5 июня 2016 г.', '2016-06-05'],
    ['от 5 июня 2016 г.', '2016-06-05'],
    ['29.02.2024', '2024-02-29'],
  ])('«%s»', (text, date) => expect(readDate(text)).toEqual({ date, remarks: [] }))

  test.each([
    ['31.02.2023', 'date-impossible'],
    ['2023-02-29', 'date-impossible'],
    ['5 июня', 'date-unknown'],
    ['июнь 2016', 'date-unknown'],
    ['завтра', 'date-unknown'],
    ['', 'date-unknown'],
  ])('«%s» is %s', (text, rule) => {
    expect(readDate(text)).toMatchObject({ date: null, remarks: [{ rule, span: { start: 0, end: text.length } }] })
  })

  test('reads what the two printers write', () => {
    const days = fc.tuple(
      fc.integer({ min: 1900, max: 2199 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    fc.assert(
      fc.property(days, ([year, month, day]) => {
        const date = calendarDate(year, month, day) as CalendarDate
        for (const text of [dateInWords(date), dateInDigits(date), date]) expect(readDate(text).date).toBe(date)
      }),
    )
  })

  test('words keep the year and its word together', () => {
    expect(dateInWords('2020-10-23' as CalendarDate)).toBe('23 октября 2020\u00A0г.')
    expect(dateInDigits('2020-10-03' as CalendarDate)).toBe('03.10.2020')
  })
})

describe('readPeriod', () => {
  test.each([
    ['2022–2023 учебный год', '2022-09-01', '2023-08-31'],
    ['на 2022/23 уч. год', '2022-09-01', '2023-08-31'],
    ['2021-2024 гг.', '2021-01-01', '2024-12-31'],
    ['на период 2020-2024 гг.', '2020-01-01', '2024-12-31'],
    ['сентябрь 2022 г. - май 2024 г.', '2022-09-01', '2024-05-31'],
    ['с 1 сентября 2022 г. по 31 мая 2023 г.', '2022-09-01', '2023-05-31'],
    ['2022 год', '2022-01-01', '2022-12-31'],
    ['2020-10-01..2024-12-31', '2020-10-01', '2024-12-31'],
    ['2022-08-01..', '2022-08-01', null],
    ['с 1 августа 2022 г.', '2022-08-01', null],
  ])('«%s»', (text, from, to) => expect(readPeriod(text)).toEqual({ days: { from, to }, remarks: [] }))

  test.each([
    ['2024-2021 гг.', 'period-reversed'],
    ['2024-12-31..2020-10-01', 'period-reversed'],
    ['с 31.02.2022 по 31.05.2022', 'date-impossible'],
    ['2022-02-31..', 'date-impossible'],
    ['сентябрь – май', 'period-unknown'],
    ['учебный год', 'period-unknown'],
    ['..', 'period-unknown'],
    ['', 'period-unknown'],
  ])('«%s» is %s', (text, rule) => {
    expect(readPeriod(text)).toMatchObject({ days: null, remarks: [{ rule }] })
  })
})
