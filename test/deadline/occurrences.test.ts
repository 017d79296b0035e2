import { describe, expect, test } from 'vitest'
import type { CalendarDate } from '../../src/core/calendar-date.ts'
import { type Frame, occurrences, readDeadline, readPeriod } from '../../src/deadline/index.ts'

function frame(period: string, horizon?: string): Frame {
  const days = period === '' ? null : readPeriod(period).days
  return horizon ? { period: days, horizon: horizon as CalendarDate } : { period: days }
}

/** The occurrences of a wording: `2022-09-01..2022-09-30`, `..2022-09-15` where only the last day is known, `?` implied. */
function days(text: string, period: string, horizon?: string): readonly string[] {
  const found = occurrences(readDeadline(text).deadline, frame(period, horizon)).occurrences
  return found.map(
    ({ from, due, implied }) => `${from === due ? '' : `${from ?? ''}..`}${due ?? ''}${implied ? ' ?' : ''}`,
  )
}

function rules(text: string, period: string): readonly string[] {
  return occurrences(readDeadline(text).deadline, frame(period)).remarks.map(({ rule }) => rule)
}

const SCHOOL = '2022–2023 учебный год'
const YEARS = '2021–2024 гг.'

describe('days with a year are as written', () => {
  test.each([
    ['до 01.09.2022', SCHOOL, ['..2022-09-01']],
    ['до 01.09.2030', SCHOOL, ['..2030-09-01']],
    ['сентябрь 2022 г.', '', ['2022-09-01..2022-09-30']],
    ['февраль 2024', '', ['2024-02-01..2024-02-29']],
    ['с 1 сентября 2022', '', ['2022-09-01..']],
    ['25.12.2022', '', ['2022-12-25']],
    ['май 2023, май 2022', '', ['2022-05-01..2022-05-31', '2023-05-01..2023-05-31']],
    ['1 неделя сентября 2022', '', ['2022-09-01..2022-09-07']],
    ['последняя неделя февраля 2024', '', ['2024-02-23..2024-02-29']],
  ])('«%s» in «%s»', (text, period, expected) => expect(days(text, period)).toEqual(expected))
})

describe('a missing year comes from the period', () => {
  test.each([
    ['сентябрь', SCHOOL, ['2022-09-01..2022-09-30 ?']],
    ['до 15 января', SCHOOL, ['..2023-01-15 ?']],
    ['декабрь – январь', SCHOOL, ['2022-12-01..2023-01-31 ?']],
    ['range --10-01..--06-30', SCHOOL, ['2022-10-01..2023-06-30 ?']],
    ['февраль', '2024 год', ['2024-02-01..2024-02-29 ?']],
    ['ноябрь – февраль', '2023–2024 учебный год', ['2023-11-01..2024-02-29 ?']],
    ['29 февраля', '2022–2025 гг.', ['2024-02-29 ?']],
    ['до 1 сентября', SCHOOL, ['..2022-09-01 ?']],
    ['до 31 августа', SCHOOL, ['..2023-08-31 ?']],
    ['октябрь, апрель', SCHOOL, ['2022-10-01..2022-10-31 ?', '2023-04-01..2023-04-30 ?']],
    ['сентябрь', '2022-09-15..2023-05-31', ['2022-09-01..2022-09-30 ?']],
    ['1 неделя мая', SCHOOL, ['2023-05-01..2023-05-07 ?']],
    ['до конца учебного года', SCHOOL, ['..2023-08-31 ?']],
  ])('«%s» in «%s»', (text, period, expected) => expect(days(text, period)).toEqual(expected))

  test.each([
    ['сентябрь', YEARS, 'deadline-ambiguous-year'],
    ['до конца учебного года', YEARS, 'deadline-ambiguous-year'],
    ['сентябрь', '', 'deadline-no-year'],
    ['сентябрь', '2022-08-01..', 'deadline-no-year'],
    ['июль', '2022-09-01..2023-05-31', 'deadline-no-year'],
    ['29 февраля', '2022–2023 гг.', 'deadline-no-year'],
    ['до 5 числа', SCHOOL, 'deadline-no-year'],
    ['в течение года', '', 'period-missing'],
    ['весь период', '', 'period-missing'],
    ['ежегодно', '', 'period-missing'],
    ['до конца учебного года', '', 'period-missing'],
  ])('«%s» in «%s» is %s', (text, period, rule) => {
    expect(rules(text, period)).toEqual([rule])
    expect(days(text, period)).toEqual([])
  })

  test('an ambiguous year names the choices', () => {
    const [remark] = occurrences(readDeadline('сентябрь').deadline, frame(YEARS)).remarks
    expect(remark?.message.ru).toContain('30.09.2021, 30.09.2022, 30.09.2023, 30.09.2024')
  })
})

describe('recurrences', () => {
  test.each([
    ['ежегодно до 15 сентября', YEARS, ['..2021-09-15', '..2022-09-15', '..2023-09-15', '..2024-09-15']],
    ['ежегодно до 15 сентября', SCHOOL, ['..2022-09-15']],
    ['до 1 сент. ежегодно (2022–2023 гг.)', YEARS, ['..2022-09-01', '..2023-09-01']],
    ['май, ежегодно с 2023', YEARS, ['2023-05-01..2023-05-31', '2024-05-01..2024-05-31']],
    [
      'ежегодно, декабрь – февраль',
      '2023–2024 гг.',
      ['2022-12-01..2023-02-28', '2023-12-01..2024-02-29', '2024-12-01..2025-02-28'],
    ],
    ['ежегодно', SCHOOL, ['2022-09-01..2023-08-31']],
    ['ежегодно', '2022–2023 гг.', ['2022-01-01..2022-12-31', '2023-01-01..2023-12-31']],
    [
      'ежеквартально',
      '2022 год',
      ['2022-01-01..2022-03-31', '2022-04-01..2022-06-30', '2022-07-01..2022-09-30', '2022-10-01..2022-12-31'],
    ],
    [
      'ежемесячно до 31 числа',
      '2024-01-01..2024-04-30',
      ['..2024-01-31', '..2024-02-29', '..2024-03-31', '..2024-04-30'],
    ],
    ['ежемесячно с сентября по октябрь', SCHOOL, ['2022-09-01..2022-09-30', '2022-10-01..2022-10-31']],
    [
      'ежеквартально, до 5 числа месяца, следующего за отчётным',
      '2022 год',
      ['..2022-01-05', '..2022-04-05', '..2022-07-05', '..2022-10-05'],
    ],
    ['1 раз в полугодие', '2022 год', ['2022-01-01..2022-06-30', '2022-07-01..2022-12-31']],
    ['1 раз в 2 года', YEARS, ['2021-01-01..2022-12-31', '2023-01-01..2024-12-31']],
    ['2 раза в год', '2022–2023 гг.', ['2022-01-01..2022-12-31', '2023-01-01..2023-12-31']],
    ['2 раза в год (октябрь, апрель)', '2022 год', ['2022-04-01..2022-04-30', '2022-10-01..2022-10-31']],
    ['последняя пятница месяца', '2022-09-01..2022-10-31', ['2022-09-30', '2022-10-28']],
    ['по вторникам и четвергам', '2022-09-01..2022-09-08', ['2022-09-01', '2022-09-06', '2022-09-08']],
    ['последний рабочий день месяца', '2022-07-01..2022-07-31', ['2022-07-29']],
    ['в конце каждого месяца', '2022-09-01..2022-10-31', ['..2022-09-30', '..2022-10-31']],
    ['1 раз в четверть', SCHOOL, []],
    ['ежегодно до 29 февраля', '2023–2024 гг.', ['..2023-02-28', '..2024-02-29']],
  ])('«%s» in «%s»', (text, period, expected) => {
    expect(days(text, period)).toEqual(expected)
    expect(rules(text, period)).toEqual([])
  })

  test('an open period ends at the horizon, and without one nothing is counted', () => {
    expect(days('ежегодно до 15 сентября', '2022-08-01..', '2023-12-31')).toEqual(['..2022-09-15', '..2023-09-15'])
    expect(days('ежегодно до 15 сентября', '2022-08-01..')).toEqual([])
  })

  test('years of its own need no period', () => {
    expect(days('ежегодно до 15 сентября, 2022–2023 гг.', '')).toEqual(['..2022-09-15', '..2023-09-15'])
  })

  test('a period of centuries is refused at once', () => {
    expect(rules('ежедневно', '1900-01-01..9999-12-31')).toEqual(['deadline-too-many'])
    expect(days('ежегодно до 1 мая', '0001-01-01..9999-12-31')).toHaveLength(9999)
  })
})

describe('periods and events', () => {
  test.each([
    ['в течение всего периода', YEARS, ['2021-01-01..2024-12-31']],
    ['в течение года', SCHOOL, ['2022-09-01..2023-08-31']],
    ['в конце учебного года', SCHOOL, ['..2023-08-31']],
    ['постоянно', '2022-08-01..', ['2022-08-01..']],
    ['II четверть', SCHOOL, []],
    ['осенние каникулы', SCHOOL, []],
    ['по завершении программы', SCHOOL, []],
    ['по плану', '', []],
    ['в течение 5 дней со дня приказа', '', []],
    ['со дня утверждения, но не позднее 01.10.2022', '', ['..2022-10-01']],
  ])('«%s» in «%s»', (text, period, expected) => {
    expect(days(text, period)).toEqual(expected)
    expect(rules(text, period)).toEqual([])
  })
})
