import { describe, expect, it } from 'vitest'
import { readPlan } from '../read-plan.ts'

/** What `check` says of the only fault of a plan. */
function message(yaml: string): string | undefined {
  return readPlan(`roadmap: 1\n${yaml}`).findings.find(({ path }) => path.length > 1)?.message.ru
}

/** What a text in the place of an event is understood as: its days, or the rules under which something is said of it. */
function days(text: string) {
  const [event] = readPlan(`roadmap: 1\nevents:\n  событие: ${JSON.stringify(text)}`).plan.events
  const said = event?.remarks.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`) ?? []
  return [...said, ...(event?.days.map(({ from, to }) => (from === to ? from : `${from}..${to}`)) ?? [])]
}

describe('days with their years', () => {
  it.each([
    ['2026-11-05', ['2026-11-05']],
    ['05.11.2026 г.', ['2026-11-05']],
    ['«5» ноября 2026 г.', ['2026-11-05']],
    ['2026-10-26 .. 2026-11-02', ['2026-10-26..2026-11-02']],
    ['28 декабря 2026 – 10 января 2027', ['2026-12-28..2027-01-10']],
    ['с 1 сентября по 25 октября 2026 года', ['2026-09-01..2026-10-25']],
    ['ноябрь 2026 г.', ['2026-11-01..2026-11-30']],
    ['30 декабря – 10 января 2027 г.', ['2026-12-30..2027-01-10']],
    ['2026-09-01..2027-09-01', ['2026-09-01..2027-09-01']],
    ['2026-11-05, 2026-12-28..2026-12-30', ['2026-11-05', '2026-12-28..2026-12-30']],
    ['2026-11-05;\n31 декабря 2026 г.', ['2026-11-05', '2026-12-31']],
    ['4, 5 и 6 ноября 2026 г.', ['2026-11-04', '2026-11-05', '2026-11-06']],
    ['', []],
    ['пусто', []],
  ])('%s', (text, found) => {
    expect(days(text)).toEqual(found)
  })

  it.each([
    ['осень', ['date-unknown: осень']],
    ['3 ноября – 29 декабря', ['date-unknown: 3 ноября – 29 декабря']],
    ['до 5 мая 2026 г.', ['date-unknown: до 5 мая 2026 г.']],
    ['2026-10-26..', ['date-unknown: 2026-10-26..']],
    ['..2026-10-26', ['date-unknown: ..2026-10-26']],
    ['ежегодно, 5 мая', ['date-unknown: ежегодно, 5 мая']],
    ['1 четверть', ['date-unknown: 1 четверть']],
    ['2026-11-31', ['date-impossible: 2026-11-31']],
    ['2026-02-27..2026-02-29', ['date-impossible: 2026-02-27..2026-02-29']],
    ['с 27 по 31 июня 2026 г.', ['date-impossible: с 27 по 31 июня 2026 г.']],
    ['2026-11-02..2026-10-26', ['period-reversed: 2026-11-02..2026-10-26']],
    ['5 мая 2026 г. – 1 мая 2026 г.', ['period-reversed: 5 мая 2026 г. – 1 мая 2026 г.']],
    ['2026-11-05, 2026-11-31; потом', ['date-impossible: 2026-11-31', 'date-unknown: потом']],
    ['как-нибудь, потом', ['date-unknown: как-нибудь, потом']],
    ['25 октября – 1 сентября 2026 г.', ['period-reversed: 25 октября – 1 сентября 2026 г.']],
    ['с 2 ноября по 26 октября 2026 г.', ['period-reversed: с 2 ноября по 26 октября 2026 г.']],
    ['02.11–26.10.2026', ['period-reversed: 02.11–26.10.2026']],
    ['октябрь – сентябрь 2026 г.', ['period-reversed: октябрь – сентябрь 2026 г.']],
    ['2026-11-05; 2 ноября – 26 октября 2026 г.', ['period-reversed: 2 ноября – 26 октября 2026 г.']],
    [
      '2 ноября – 26 октября 2026 г. и 5 мая 2027 г.',
      ['period-reversed: 2 ноября – 26 октября 2026 г. и 5 мая 2027 г.'],
    ],
    ['0001-01-01..9999-12-31', ['calendar-too-long: 0001-01-01..9999-12-31']],
    ['2026-09-01..2027-09-02', ['calendar-too-long: 2026-09-01..2027-09-02']],
    ['2026-11-05, '.repeat(400), [`date-unknown: ${'2026-11-05, '.repeat(400)}`]],
  ])('not %s', (text, said) => {
    expect(days(text)).toEqual(said)
  })

  it('says why in words that fit', () => {
    expect(message('calendar: { terms: 2026-09-01.. }')).toMatch(/нет последнего дня/)
    expect(message('calendar: { terms: ..2026-09-01 }')).toMatch(/нет первого дня/)
    expect(message('calendar: { terms: 1 сентября – 25 октября }')).toMatch(/нет года/)
    expect(message('calendar: { terms: 2026-09-01 }')).toMatch(/один день/)
    expect(message('calendar: { days-off: вчера }')).toMatch(/не день и не промежуток/)
  })
})

describe('the school year', () => {
  it.each([
    ['1 сентября – 31 мая', '9-1 5-31'],
    ['с 1 сентября по 25 мая', '9-1 5-25'],
    ['сентябрь – май', '9-1 5-31'],
    ['2026-09-01..2027-05-31', '9-1 5-31'],
    ['1 января – 31 декабря', '1-1 12-31'],
  ])('%s', (text, ends) => {
    const { from, to } =
      readPlan(`roadmap: 1\ncalendar: { school-year: ${text} }`).plan.frame.calendar?.schoolYear ?? {}
    expect(`${from?.month}-${from?.day} ${to?.month}-${to?.day}`).toBe(ends)
  })

  it.each([
    ['1 сентября', 'date-unknown'],
    ['с 1 по 5', 'date-unknown'],
    ['ежегодно', 'date-unknown'],
    ['2026-09-01..2028-05-31', 'date-unknown'],
    ['1 сентября – 31 июня', 'date-impossible'],
    ['31 мая – 1 сентября', 'period-reversed'],
  ])('not %s', (text, rule) => {
    const { plan, findings } = readPlan(`roadmap: 1\ncalendar: { school-year: ${text} }`)
    expect(plan.frame.calendar).toEqual({})
    expect(findings.filter(({ path }) => path[1] === 'school-year').map((found) => found.rule)).toEqual([rule])
  })
})
