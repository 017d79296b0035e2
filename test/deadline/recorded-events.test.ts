import { describe, expect, test } from 'vitest'
import type { CalendarDate } from '../../src/core/calendar-date.ts'
import {
  type DaySettings,
  occurrences,
  readDeadline,
  readPeriod,
  type RecordedEvent,
} from '../../src/deadline/index.ts'
import { plainWords, sameWord } from '../../src/deadline/same-word.ts'

const event = (name: string, from: string, to = from): RecordedEvent => ({
  name,
  from: from as CalendarDate,
  to: to as CalendarDate,
})

const EVENTS: readonly RecordedEvent[] = [
  event('утверждение плана', '2022-09-09'),
  event('Завершение программы', '2023-05-31'),
  event('педсовет', '2022-11-02'),
  event('Итоговый педсовет', '2023-05-30'),
  event('аттестация', '2023-04-17', '2023-04-28'),
  event('начало отопительного сезона', '2022-10-01'),
  event('день учителя', '2022-10-05'),
  event('«Приём» отчётов', '2022-12-31'),
]

const ONE = '2022–2023 учебный год'

function counted(text: string, events: readonly RecordedEvent[] = EVENTS, settings?: DaySettings, period = ONE) {
  const days = period === '' ? null : readPeriod(period).days
  const found = occurrences(readDeadline(text).deadline, { period: days, events, ...(settings ? { settings } : {}) })
  return {
    days: found.occurrences.map(({ from, due }) => (from === due ? due : `${from ?? ''}..${due ?? ''}`)),
    implied: [...new Set(found.occurrences.map(({ implied }) => implied))],
    rules: found.remarks.map(({ rule }) => rule),
  }
}

describe('words are the same in all their forms', () => {
  test.each([
    ['утверждение', 'утверждения'],
    ['утверждение', 'утверждением'],
    ['педсовет', 'педсовету'],
    ['педсовет', 'педсоветах'],
    ['программа', 'программ'],
    ['программа', 'программами'],
    ['осенние', 'осенних'],
    ['прием', 'приема'],
    ['год', 'года'],
    ['день', 'дня'],
    ['конец', 'конца'],
    ['проверка', 'проверок'],
    ['четверть', 'четвертью'],
    ['комиссия', 'комиссий'],
    ['впр', 'впр'],
  ])('«%s» and «%s»', (a, b) => {
    expect(sameWord(a, b)).toBe(true)
    expect(sameWord(b, a)).toBe(true)
  })

  test.each([
    ['план', 'планирование'],
    ['совет', 'советник'],
    ['совет', 'педсовет'],
    ['учебный', 'учебник'],
    ['осенние', 'весенние'],
    ['дом', 'дума'],
    ['ии', 'ия'],
    ['2022', '2023'],
    ['класс', 'клад'],
  ])('«%s» and «%s» are two', (a, b) => {
    expect(sameWord(a, b)).toBe(false)
    expect(sameWord(b, a)).toBe(false)
  })

  test('marks, case and ё do not count', () => {
    expect(plainWords(' «Сдача  Отчёта» (№ 5), мастер-класс.')).toEqual(['сдача', 'отчета', '5', 'мастер', 'класс'])
  })
})

describe('an event whose date is recorded', () => {
  test.each([
    ['после утверждения плана', ['2022-09-09']],
    ['по завершении программы', ['2023-05-31']],
    ['к педсовету', ['..2022-11-02']],
    ['до педсовета', ['..2022-11-02']],
    ['перед педсоветом', ['..2022-11-01']],
    ['накануне педсовета', ['..2022-11-01']],
    ['на педсовете', ['2022-11-02']],
    ['на итоговом педсовете', ['2023-05-30']],
    ['в день педсовета', ['2022-11-02']],
    ['в период аттестации', ['2023-04-17..2023-04-28']],
    ['до аттестации', ['..2023-04-17']],
    ['до начала аттестации', ['..2023-04-16']],
    ['до окончания аттестации', ['..2023-04-28']],
    ['после аттестации', ['2023-04-28']],
    ['до начала отопительного сезона', ['..2022-09-30']],
    ['ко дню учителя', ['..2022-10-05']],
    ['с момента утверждения плана', ['2022-09-09..']],
  ])('«%s»', (text, days) => expect(counted(text)).toMatchObject({ days, implied: ['events'], rules: [] }))

  test.each([
    // The day of the event does not count; weeks end on its weekday, months on its number or their last day.
    ['в течение 10 дней со дня утверждения плана', ['2022-09-09..2022-09-19']],
    ['в течение 5 рабочих дней со дня утверждения плана', ['2022-09-09..2022-09-16']],
    ['в течение 3 рабочих дней после приёма отчётов', ['2022-12-31..2023-01-11']],
    ['через две недели после педсовета', ['2022-11-02..2022-11-16']],
    ['в течение месяца со дня утверждения плана', ['2022-09-09..2022-10-09']],
    ['в течение двух месяцев после приёма отчётов', ['2022-12-31..2023-02-28']],
    ['в течение 3 дней после аттестации', ['2023-04-28..2023-05-01']],
    ['в течение 3 дней с начала аттестации', ['2023-04-17..2023-04-20']],
    ['за неделю до педсовета', ['..2022-10-26']],
    ['не позднее чем за 3 рабочих дня до педсовета', ['..2022-10-28']],
    ['не позднее чем за 10 дней до аттестации', ['..2023-04-07']],
    ['не позднее чем за 2 дня до окончания аттестации', ['..2023-04-26']],
    ['event -1m "до приёма отчётов"', ['..2022-11-30']],
    ['event by day 5 of next-month "после утверждения плана"', ['..2022-10-05']],
    ['event by day 20 "после утверждения плана"', ['..2022-09-20']],
    ['event by day 5 "после утверждения плана"', ['..2022-10-05']],
    ['event by day 31 of second-next-month "после утверждения плана"', ['..2022-11-30']],
    ['event by --01-20 "после утверждения плана"', ['..2023-01-20']],
    ['event by --12-20 of next-year "после утверждения плана"', ['..2023-12-20']],
    ['event by 2024-02-01 "после утверждения плана"', ['..2024-02-01']],
  ])('«%s»', (text, days) => expect(counted(text)).toMatchObject({ days, implied: ['events'], rules: [] }))

  test.each([
    'по завершении проекта',
    'после согласования плана',
    'после утверждения',
    'в течение 10 дней',
    'при необходимости',
    'незамедлительно',
    'в начале аттестации',
  ])('«%s» has no days', (text) => expect(counted(text)).toMatchObject({ days: [], rules: [] }))

  test('a deadline with a day of its own keeps it', () => {
    expect(counted('до 1 октября, после утверждения плана')).toMatchObject({
      days: ['..2022-10-01'],
      implied: ['period'],
    })
  })

  test('an event that takes place more than a thousand times is a slip of the list', () => {
    const thousand = Array.from({ length: 1000 }, () => event('педсовет', '2030-02-01'))
    expect(counted('после педсовета', thousand).rules).toEqual([])
    expect(counted('после педсовета', [...thousand, event('педсовет', '2030-02-01')])).toMatchObject({
      days: [],
      rules: ['deadline-too-many'],
    })
  })

  test('events in a list are counted each', () => {
    expect(counted('list [event "к педсовету"; by 2022-09-01; event "на итоговом педсовете"]').days).toEqual([
      '..2022-09-01',
      '..2022-11-02',
      '2023-05-30',
    ])
  })

  test('«до» excludes the day of the event where it excludes days', () => {
    const settings: DaySettings = { until: 'exclusive', nonWorking: 'keep' }
    expect(counted('до педсовета', EVENTS, settings).days).toEqual(['..2022-11-01'])
    expect(counted('к педсовету', EVENTS, settings).days).toEqual(['..2022-11-02'])
    expect(counted('до педсовета включительно', EVENTS, settings).days).toEqual(['..2022-11-02'])
    expect(counted('до педсовета (включительно)', EVENTS, settings).days).toEqual(['..2022-11-02'])
    expect(counted('до педсовета, не включая', EVENTS).days).toEqual(['..2022-11-01'])
  })

  test('its last day goes to a working day where the plan says so', () => {
    const settings: DaySettings = { until: 'inclusive', nonWorking: 'next' }
    expect(counted('в течение месяца со дня утверждения плана', EVENTS, settings).days).toEqual([
      '2022-09-09..2022-10-10',
    ])
  })

  test('needs no period', () => {
    expect(counted('к педсовету', EVENTS, undefined, '').days).toEqual(['..2022-11-02'])
  })

  test('in a year without a production calendar is refused where working days are counted', () => {
    const events = [event('приказ', '2030-02-01')]
    expect(counted('в течение 5 рабочих дней после приказа', events)).toMatchObject({
      days: [],
      rules: ['production-calendar-missing'],
    })
    expect(counted('в течение 5 дней после приказа', events).days).toEqual(['2030-02-01..2030-02-06'])
  })

  test.each([
    ['до приказа', '..2022-09-15'],
    ['к приказу', '..2022-09-15'],
    ['перед приказом', '..2022-09-14'],
    ['за 5 рабочих дней до приказа', '..2022-09-08'],
    ['в день приказа', '2022-09-15'],
    ['после приказа', '2022-09-15'],
  ])('may be a document: «%s»', (text, day) => {
    expect(counted(text, [event('приказ', '2022-09-15')]).days).toEqual([day])
  })

  test('counts no further than the calendar goes', () => {
    const events = [event('приказ', '9999-12-30')]
    expect(counted('в течение 5 дней после приказа', events).days).toEqual([])
    expect(counted('в течение 9999 месяцев после приказа', events).days).toEqual([])
    expect(counted('за 5 дней до приказа', [event('приказ', '0001-01-03')]).days).toEqual([])
  })
})

describe('an event that takes place again', () => {
  const councils = [
    event('педсовет', '2022-11-02'),
    event('педсовет', '2023-03-24'),
    event('весенний сбор', '2022-10-10'),
    event('каникулы', '2022-10-31', '2022-11-06'),
    event('каникулы', '2022-12-29', '2023-01-08'),
  ]

  test.each([
    ['к педсовету', ['..2022-11-02', '..2023-03-24']],
    ['к весеннему педсовету', ['..2023-03-24']],
    ['перед ноябрьским педсоветом', ['..2022-11-01']],
    ['после августовского педсовета', []],
    ['в зимние каникулы', ['2022-12-29..2023-01-08']],
    ['к весеннему сбору', ['..2022-10-10']],
  ])('is told by its month or season: «%s»', (text, days) => expect(counted(text, councils).days).toEqual(days))
})

describe('several events', () => {
  test('the name of the most words wins', () => {
    const events = [
      event('план', '2022-01-01'),
      event('утверждение плана', '2022-09-09'),
      event('утверждение', '2022-02-02'),
    ]
    expect(counted('после утверждения плана', events).days).toEqual(['2022-09-09'])
    expect(counted('после изменения плана', events).days).toEqual(['2022-01-01'])
  })

  test('two names of as many words are told apart by nothing', () => {
    expect(counted('после педсовета и аттестации').days).toEqual([])
    const same = [event('педсовет', '2022-11-02'), event('семинар', '2022-11-02')]
    expect(counted('после педсовета и семинара', same).days).toEqual(['2022-11-02'])
  })

  test('one that takes place again counts inside the period', () => {
    const events = ['2022-05-30', '2022-11-02', '2023-03-22', '2023-11-01'].map((date) => event('Педсовет', date))
    expect(counted('к педсовету', events).days).toEqual(['..2022-11-02', '..2023-03-22'])
    expect(counted('к педсовету', events, undefined, '').days).toHaveLength(4)
    expect(counted('event "к педсовету 2023 года"', events).days).toEqual(['..2023-03-22', '..2023-11-01'])
  })

  test('a single one counts where it is', () => {
    expect(counted('к педсовету', [event('педсовет', '2030-01-15')]).days).toEqual(['..2030-01-15'])
    expect(counted('event "к педсовету 2023 года"', [event('педсовет', '2030-01-15')]).days).toEqual([])
  })

  test('names without a word are no names', () => {
    expect(counted('к педсовету', [event('—', '2022-01-01'), event('', '2022-01-01')]).days).toEqual([])
  })

  test('of thousands the one that is meant is found without comparing all', () => {
    const letters = 'абвгдежзиклмнопрстуфхцчш'
    const names = [...letters].flatMap((a) =>
      [...letters].flatMap((b) => [...letters].map((c) => `${a}${b}${c}семинар`)),
    )
    const events = names.map((name, index) => event(name, index % 2 ? '2022-10-10' : '2022-11-11'))
    expect(events.length).toBeGreaterThan(13_000)
    expect(counted('после шшшсеминара', events).days).toEqual(['2022-10-10'])
  })
})
