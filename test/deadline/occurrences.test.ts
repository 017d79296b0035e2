import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { describe, expect, test } from 'vitest'
import type { CalendarDate } from '../../src/core/calendar-date.ts'
import { type Frame, habitsOf, normalForm, occurrences, readDeadline, readPeriod } from '../../src/deadline/index.ts'

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
    ['пятая неделя февраля', '2024 год', ['2024-02-29 ?']],
    ['4–5 неделя февраля', SCHOOL, ['2023-02-22..2023-02-28 ?']],
    ['пятый понедельник мая', SCHOOL, ['2023-05-29 ?']],
    ['февраль', '2024 год', ['2024-02-01..2024-02-29 ?']],
    ['ноябрь – февраль', '2023–2024 учебный год', ['2023-11-01..2024-02-29 ?']],
    ['29 февраля', '2022–2025 гг.', ['2024-02-29 ?']],
    ['до 1 сентября', SCHOOL, ['..2022-09-01 ?']],
    ['до 31 августа', SCHOOL, ['..2023-08-31 ?']],
    ['октябрь, апрель', SCHOOL, ['2022-10-01..2022-10-31 ?', '2023-04-01..2023-04-30 ?']],
    ['сентябрь', '2022-09-15..2023-05-31', ['2022-09-01..2022-09-30 ?']],
    ['1 неделя мая', SCHOOL, ['2023-05-01..2023-05-07 ?']],
    ['до конца учебного года', SCHOOL, ['..2023-08-31 ?']],
    ['до конца учебного года', '2022-09-01..2023-05-25', ['..2023-05-25 ?']],
    ['до конца учебного года', '2023 год', ['..2023-08-31 ?']],
    ['до конца года', SCHOOL, ['..2023-08-31 ?']],
    // The end of a stretch of the year is one where one lies in the period as a whole.
    ['август – сентябрь', '2022-07-01..2023-08-31', ['2022-08-01..2022-09-30 ?']],
    ['август – сентябрь', '2022-09-01..2023-07-31', ['2022-08-01..2022-09-30 ?']],
    ['декабрь – февраль', '2023-01-15..2023-08-31', ['2022-12-01..2023-02-28 ?']],
    ['декабрь – февраль', '2023-12-20..2024-08-31', ['2023-12-01..2024-02-29 ?']],
    ['декабрь – февраль', '2023-01-15..2024-03-31', ['2023-12-01..2024-02-29 ?']],
    ['до конца месяца', '2024-02-10..2024-02-20', ['..2024-02-29 ?']],
    ['до конца квартала', '2023-04-01..2023-05-31', ['..2023-06-30 ?']],
    ['до конца полугодия', '2023-02-01..2023-05-31', ['..2023-06-30 ?']],
    ['by end-of week', '2023-02-01..2023-02-03', ['..2023-02-05 ?']],
    ['period month', '2023-02-01..2023-02-20', ['2023-02-01..2023-02-28 ?']],
  ])('«%s» in «%s»', (text, period, expected) => expect(days(text, period)).toEqual(expected))

  test.each([
    ['сентябрь', YEARS, 'deadline-ambiguous-year'],
    ['до конца учебного года', YEARS, 'deadline-ambiguous-year'],
    ['в конце учебного года', YEARS, 'deadline-ambiguous-year'],
    ['в конце года', YEARS, 'deadline-ambiguous-year'],
    ['август – сентябрь', SCHOOL, 'deadline-ambiguous-year'],
    ['август – сентябрь', '2022-07-01..2023-12-31', 'deadline-ambiguous-year'],
    ['декабрь – февраль', '2023 год', 'deadline-ambiguous-year'],
    ['by end-of plan', '2022-08-01..', 'deadline-no-year'],
    ['by end-of plan', '', 'period-missing'],
    ['сентябрь', '', 'deadline-no-year'],
    ['сентябрь', '2022-08-01..', 'deadline-no-year'],
    ['июль', '2022-09-01..2023-05-31', 'deadline-no-year'],
    ['29 февраля', '2022–2023 гг.', 'deadline-no-year'],
    ['пятая неделя февраля', SCHOOL, 'deadline-impossible-date'],
    ['пятая неделя февраля 2026', SCHOOL, 'deadline-impossible-date'],
    ['5 неделя', '2023-02-01..2023-02-28', 'deadline-impossible-date'],
    ['пятый понедельник февраля', SCHOOL, 'deadline-impossible-date'],
    ['до 5 числа', SCHOOL, 'deadline-no-year'],
    ['в течение года', '', 'period-missing'],
    ['весь период', '', 'period-missing'],
    ['ежегодно', '', 'period-missing'],
    ['до конца учебного года', '', 'period-missing'],
  ])('«%s» in «%s» is %s', (text, period, rule) => {
    expect(rules(text, period)).toEqual([rule])
    expect(days(text, period)).toEqual([])
  })

  test.each([
    ['первая и пятая недели февраля', 'нет 5-й недели', 'последняя неделя февраля'],
    ['пятая среда февраля', 'нет 5-й среды', 'последняя среда февраля'],
    ['пятое воскресенье февраля', 'нет 5-го воскресенья', 'последнее воскресенье февраля'],
  ])('«%s» of a month without it says so', (text, missing, instead) => {
    const [remark] = occurrences(readDeadline(text).deadline, frame(SCHOOL)).remarks
    expect(remark?.message.ru).toContain(`В феврале 2023\u00A0года ${missing}`)
    expect(remark?.message.ru).toContain(`«${instead}»`)
  })

  test('what the month has of several weeks is counted', () => {
    expect(days('первая и пятая недели февраля', SCHOOL)).toEqual(['2023-02-01..2023-02-07 ?'])
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
    // A month without a fifth week, or a fifth Monday, is left out.
    ['ежемесячно в пятую неделю', '2023-02-01..2023-03-31', ['2023-03-29..2023-03-31']],
    ['пятый понедельник месяца', '2023-04-01..2023-06-30', ['2023-05-29']],
    ['ежемесячно с сентября по октябрь', SCHOOL, ['2022-09-01..2022-09-30', '2022-10-01..2022-10-31']],
    [
      'ежеквартально, до 5 числа месяца, следующего за отчётным',
      '2022 год',
      ['..2022-04-05', '..2022-07-05', '..2022-10-05', '..2023-01-05'],
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

  test('nothing is counted beyond the last of four-digit years', () => {
    expect(days('последняя пятница месяца', '9999-12-01..9999-12-31')).toEqual(['9999-12-31'])
    expect(mondays('последняя неделя декабря 9999', SCHOOL)).toEqual([])
  })
})

describe('every other week', () => {
  test.each([
    ['раз в 2 недели по вторникам', '2022-09-01..2022-10-10', ['2022-09-06', '2022-09-20', '2022-10-04']],
    ['каждые две недели по пятницам', '2022-09-01..2022-10-10', ['2022-09-02', '2022-09-16', '2022-09-30']],
    [
      '1 раз в 2 недели (вторник, четверг)',
      '2022-09-05..2022-09-30',
      ['2022-09-06', '2022-09-08', '2022-09-20', '2022-09-22'],
    ],
  ])('«%s» in «%s»', (text, period, expected) =>
    expect(days(text, period).map((day) => day.replace(' ?', ''))).toEqual(expected),
  )
})

describe('a row of months shares the day before it', () => {
  test.each([
    ['до 10 октября, января, апреля', ['..2022-10-10 ?', '..2023-01-10 ?', '..2023-04-10 ?']],
    ['третья суббота сентября и октября', ['2022-09-17 ?', '2022-10-15 ?']],
    ['конец октября, февраля', ['2022-10-21..2022-10-31 ?', '2023-02-21..2023-02-28 ?']],
    ['до конца сентября, декабря', ['..2022-09-30 ?', '..2022-12-31 ?']],
    ['до 30 сентября, декабря', ['..2022-09-30 ?', '..2022-12-30 ?']],
    ['1 неделя октября, ноября', ['2022-10-01..2022-10-07 ?', '2022-11-01..2022-11-07 ?']],
    ['5, 10 октября и ноября', ['2022-10-05 ?', '2022-10-10 ?', '2022-11-05 ?', '2022-11-10 ?']],
    ['10 октября, ноябрь', ['2022-10-10 ?', '2022-11-01..2022-11-30 ?']],
    ['в течение октября, ноября', ['2022-10-01..2022-10-31 ?', '2022-11-01..2022-11-30 ?']],
    ['31 октября, ноября', []],
    ['с 1 октября, ноября', []],
    ['ежегодно 1 октября и апреля', []],
  ])('«%s»', (text, expected) => expect(days(text, SCHOOL)).toEqual(expected))
})

describe('periods and events', () => {
  test.each([
    ['в течение всего периода', YEARS, ['2021-01-01..2024-12-31']],
    ['в течение года', SCHOOL, ['2022-09-01..2023-08-31']],
    ['в конце учебного года', SCHOOL, ['..2023-08-31 ?']],
    ['by end-of plan', YEARS, ['..2024-12-31']],
    ['period end-of plan', SCHOOL, ['..2023-08-31']],
    ['постоянно', '2022-08-01..', ['2022-08-01..']],
    ['II четверть', SCHOOL, []],
    ['до конца квартала', SCHOOL, []],
    ['до конца месяца', '2023-04-30..2023-05-01', []],
    ['by end-of term 2', SCHOOL, []],
    ['1 раз в триместр', SCHOOL, []],
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

function mondays(text: string, period: string): readonly string[] {
  return occurrences(readDeadline(text).deadline, { ...frame(period), calendar: { weeks: 'mondays' } }).occurrences.map(
    ({ from, due }) => `${from}..${due}`,
  )
}

describe('weeks of a month', () => {
  test.each([
    // September 2022 begins on a Thursday, May 2023 on a Monday, October 2023 on a Sunday.
    ['1 неделя сентября 2022', '2022-09-05..2022-09-11'],
    ['1 неделя мая 2023', '2023-05-01..2023-05-07'],
    ['2-я неделя октября 2023', '2023-10-09..2023-10-15'],
    ['последняя неделя октября 2023', '2023-10-30..2023-11-05'],
    ['range week 4..5 of 2022-09', '2022-09-26..2022-10-02'],
    ['range week 4..5 of 2023-05', '2023-05-22..2023-06-04'],
  ])('«%s» by Mondays', (text, expected) => expect(mondays(text, SCHOOL)).toEqual([expected]))

  test('a fifth Monday that the month does not have is no week', () => {
    expect(mondays('range week 5 of 2022-09', SCHOOL)).toEqual([])
  })

  test('a last week that ends after the plan is still its last week', () => {
    expect(mondays('recurring monthly on week last', '2023-09-01..2023-10-31')).toEqual([
      '2023-09-25..2023-10-01',
      '2023-10-30..2023-11-05',
    ])
  })
})

describe('leap years', () => {
  test.each([
    ['ежегодно до 29 февраля', '1999–2001 гг.', ['..1999-02-28', '..2000-02-29', '..2001-02-28']],
    ['29 февраля', '1899-01-01..1903-12-31', []],
    ['в конце каждого месяца', '2100-02-01..2100-02-28', ['..2100-02-28']],
    ['1 раз в год в феврале', '2023–2024 гг.', ['2023-02-01..2023-02-28', '2024-02-01..2024-02-29']],
    ['последний день февраля ежегодно', '2023–2024 гг.', ['2023-02-28', '2024-02-29']],
    ['ежегодно до последнего дня февраля', '2023–2024 гг.', ['..2023-02-28', '..2024-02-29']],
  ])('«%s» in «%s»', (text, period, expected) => expect(days(text, period)).toEqual(expected))

  test.each([
    ['последний день февраля', '2024 г.', 'date --02-29'],
    ['последний день февраля', '2023 г.', 'date --02-28'],
    ['до последнего дня февраля', '2024 г.', 'by --02-29'],
    ['с 1 до последнего дня февраля', '2024 г.', 'range --02-01..--02-28'],
    ['последний день февраля 2024 г.', '2023 г.', 'date 2024-02-29'],
  ])('«%s» in «%s» is %s', (text, period, normal) =>
    expect(normalForm(readDeadline(text, habitsOf(frame(period))).deadline)).toBe(normal),
  )
})

describe('the zone of the machine', () => {
  // Samoa had no 30 December 2011; in the others summer time begins at midnight or takes half an hour.
  const zones = ['UTC', 'Pacific/Apia', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'America/Los_Angeles']

  test('changes no day', () => {
    const counted = zones.map(countedIn)
    expect(counted[0]).toContain('..2011-12-30')
    expect(counted).toEqual(zones.map(() => counted[0]))
  })
})

// A process of its own: the zone of a running one cannot be trusted to change.
function countedIn(zone: string): string {
  const contents = `
    import { occurrences, readDeadline } from '../../src/deadline/index.ts'
    const period = { from: '2011-12-01', to: '2012-12-31' }
    const events = [{ name: 'педсовет', from: '2011-12-27', to: '2011-12-27' }]
    const calendar = { workingDays: ['2011-12-31', '2012-04-28'] }
    const frame = { period, events, calendar }
    const texts = ['ежедневно', 'в течение 3 дней после педсовета', 'в течение 6 рабочих дней после педсовета']
    for (const text of [...texts, 'последний рабочий день месяца', 'по пятницам'])
      for (const { from, due } of occurrences(readDeadline(text).deadline, frame).occurrences)
        console.log(from + '..' + due)`
  const stdin = { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' as const }
  const built = buildSync({ stdin, bundle: true, platform: 'node', format: 'cjs', write: false })
  const env = { ...process.env, TZ: zone }
  return execFileSync(process.execPath, ['-'], { input: built.outputFiles[0]?.text ?? '', env }).toString()
}
