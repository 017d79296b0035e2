import { describe, expect, it } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { readPlan } from '../read-plan.ts'

/** What is said of the calendar and of the events of a plan: the rules, and where. */
function rulesOf(yaml: string): string[] {
  return readPlan(`roadmap: 1\n${yaml}`)
    .findings.filter(({ path }) => path[0] === 'calendar' || path[0] === 'events')
    .map(({ rule, path }) => `${rule} ${path.join('.')}`)
}

/** Said of a school year of three trimesters and what follows it. */
function withYear(next: string): string[] {
  return rulesOf(
    `calendar: { trimesters: [2026-08-31..2026-11-15, 2026-11-23..2027-02-19, 2027-03-01..2027-05-28, ${next}] }`,
  )
}

/** Said of two semesters. */
function withSecond(second: string): string[] {
  return rulesOf(`calendar: { semesters: [2026-09-01..2026-12-29, ${second}] }`)
}

/** Said of four terms. */
function withThird(third: string): string[] {
  return rulesOf(`period: 2026-09-01..2027-05-31
calendar:
  terms: [2026-09-01..2026-10-25, 2026-11-03..2026-12-29, ${third}, 2027-03-29..2027-05-28]`)
}

/** Said of the breaks of two seasons, the later one written first. */
function withBreaks(autumn: string, winter: string): string[] {
  return rulesOf(`calendar: { breaks: { зимние: ${winter}, осенние: ${autumn} } }`)
}

/** Said of an event. */
function withEvent(period: string, day: string): string[] {
  return rulesOf(`period: ${period}\nevents: { педсовет: ${day} }`)
}

const autumn = '2026-09-01..2026-09-20, 2026-10-01..2026-10-20, 2026-11-01..2026-11-20, 2026-12-01..2026-12-20'

describe('findings in the calendar', () => {
  it('count the terms of each school year by themselves; one that begins in August is of the coming one', () => {
    expect(withYear('2027-08-30..2027-11-14')).toEqual([])
    expect(withYear('2027-07-30..2027-11-14')).toEqual(['calendar-too-many calendar.trimesters.3'])
  })

  it('are made once of a school year with several terms too many', () => {
    expect(rulesOf(`calendar: { terms: [${autumn}] }`)).toEqual([])
    const more = '2027-01-01..2027-01-20, 2027-02-01..2027-02-20'
    expect(rulesOf(`calendar: { terms: [${autumn}, ${more}] }`)).toEqual(['calendar-too-many calendar.terms.4'])
  })

  it('are one for one wrong year', () => {
    expect(withThird('2027-01-11..2027-03-19')).toEqual([])
    expect(withThird('2026-01-11..2026-03-19')).toEqual(['calendar-overlap calendar.terms.2'])
    expect(withThird('2072-01-11..2072-03-19')).toEqual(['calendar-outside calendar.terms.2'])
  })

  it('take terms that meet on a day for overlapping', () => {
    expect(withSecond('2026-12-29..2027-05-28')).toEqual(['calendar-overlap calendar.semesters.1'])
    expect(withSecond('2026-12-30..2027-05-28')).toEqual([])
  })

  it('name the parts by their days where one text holds several', () => {
    const { findings } = readPlan('roadmap: 1\ncalendar:\n  semesters: 2026-09-01..2027-01-15, 2027-01-11..2027-05-28')
    const overlap = findings.find(({ rule }) => rule === 'calendar-overlap')
    expect(overlap?.message.ru).toMatch(/«2027-01-11\.\.2027-05-28».*«2026-09-01\.\.2027-01-15»/)
  })

  it('allow a year around the period, and everything beside an open end', () => {
    expect(withEvent('2026-09-01..2027-05-31', '2025-09-02')).toEqual([])
    expect(withEvent('2026-09-01..2027-05-31', '2025-08-30')).toEqual(['calendar-outside events.педсовет'])
    expect(withEvent('2026-09-01..2027-05-31', '2028-05-30')).toEqual([])
    expect(withEvent('2026-09-01..2027-05-31', '2028-06-03')).toEqual(['calendar-outside events.педсовет'])
    expect(withEvent('2026-09-01..', '2066-05-28')).toEqual([])
    expect(rulesOf('events: { педсовет: 2066-05-28 }')).toEqual([])
  })

  it.each([
    'terms: []',
    'terms: ""',
    'semesters: [" "]',
    'days-off: []',
    'days-off: ""',
    'breaks: { осенние: "" }',
    'breaks: { осенние: [] }',
  ])('ask for days where none stand: %s', (entry) => {
    expect(rulesOf(`calendar: { ${entry} }`).map((found) => found.split(' ')[0])).toEqual(['calendar-empty'])
  })

  it('ask an event for its days, unless it says that they are not known yet', () => {
    const { findings } = readPlan('дорожная карта: 1\nсобытия: { педсовет: "", олимпиада: [], конкурс: пусто }')
    const said = findings.filter(({ rule }) => rule === 'calendar-empty')
    expect(said.map(({ path }) => path.join('.'))).toEqual(['events.педсовет', 'events.олимпиада'])
    expect(said[0]?.message.ru).toMatch(/напишите «пусто»\.$/)
  })

  it('name breaks that overlap, in the order of time, and not those that only meet', () => {
    expect(withBreaks('2026-10-26..2026-11-02', '2026-12-30..2027-01-10')).toEqual([])
    expect(withBreaks('2026-10-26..2026-12-29', '2026-12-30..2027-01-10')).toEqual([])
    expect(withBreaks('2026-10-26..2026-12-30', '2026-12-30..2027-01-10')).toEqual([
      'calendar-overlap calendar.breaks.зимние',
    ])
    expect(withBreaks('[2026-10-26..2026-11-02, 2026-10-30..2026-11-01]', '2026-11-02..2026-11-03')).toEqual([
      'calendar-overlap calendar.breaks.зимние',
      'calendar-overlap calendar.breaks.осенние.1',
    ])
  })

  it('say of a plan’s period in words that it goes far back', () => {
    const said = readPlan('roadmap: 1\nperiod: октябрь – сентябрь 2026 г.').findings
    expect(said.filter(({ path }) => path[0] === 'period').map(({ rule }) => rule)).toEqual(['deadline-vague'])
  })

  it('say nothing of an event that no deadline waits for', () => {
    expect(rulesOf('period: 2026-09-01..2027-05-31\nevents: { педсовет: 2027-05-28 }')).toEqual([])
  })

  it('have a page each', () => {
    const raised = new Set(
      ['2026-11-31', 'осень', '2026-11-02..2026-10-26', '2026-01-01..2029-01-01'].flatMap((text) =>
        (readPlan(`roadmap: 1\ncalendar: { days-off: ${text} }`).plan.calendar?.daysOff ?? []).flatMap(({ remarks }) =>
          remarks.map(({ rule }) => rule),
        ),
      ),
    )
    expect([...raised].sort()).toEqual(['calendar-too-long', 'date-impossible', 'date-unknown', 'period-reversed'])
    const pages = rules.map(({ id }) => id)
    for (const rule of raised) expect(pages).toContain(rule)
  })
})
