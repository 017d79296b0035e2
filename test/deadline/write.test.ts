import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Deadline } from '../../src/deadline/deadline.ts'
import { FORMS } from '../../src/deadline/forms/index.ts'
import { type Habits, habitsOf, normalForm, readDeadline, readPeriod } from '../../src/deadline/index.ts'
import { SPANS } from '../../src/deadline/spans/index.ts'
import { writeDeadline } from '../../src/deadline/write/write-deadline.ts'
import { DEADLINES, deadline } from './arbitrary-deadline.ts'

/** What is written for a normal form; `_` is a space that does not break. */
function written(normal: string): string {
  return writeDeadline(readDeadline(normal).deadline).replaceAll('\u00A0', '_')
}

/** What is wrong with how the words are read back; `undefined` where nothing is. */
function misread(meant: Deadline, habits: Habits = habitsOf({ period: null })): string | undefined {
  const text = writeDeadline(meant, habits)
  const { deadline, remarks } = readDeadline(text, habits)
  const [form, errors] = [normalForm(deadline), remarks.filter(({ severity }) => severity === 'error')]
  if (form === normalForm(meant) && errors.length === 0) return undefined
  return `«${text}» is read as ${form} ${errors.map(({ rule }) => rule).join(' ')}`
}

const WORDS: Readonly<Record<string, readonly (readonly [normal: string, words: string])[]>> = {
  'a day': [
    ['date 2022-09-15', '15_сентября 2022_г.'],
    ['date --09-01', '1_сентября'],
    ['date second saturday of --02', 'во вторую субботу февраля'],
    ['date last monday of --05', 'в последний понедельник мая'],
    ['date day 5', '5 числа'],
    ['by 2022-09-01', 'до 1_сентября 2022_г.'],
    ['by day 5', 'до 5 числа'],
    ['by end-of school-year', 'до конца учебного года'],
    ['range 2022-09-01..', 'с 1_сентября 2022_г.'],
    ['range 2022-09-02..', 'со 2_сентября 2022_г.'],
    ['range 2023-01-01..', 'с 2023_г.'],
  ],
  'a stretch': [
    ['range 2022-09-01..2022-09-30', 'сентябрь 2022_г.'],
    ['range 2022-10-01..2022-11-30', 'октябрь – ноябрь 2022_г.'],
    ['range 2022-10-01..2023-03-31', 'октябрь 2022_г. – март 2023_г.'],
    ['range --09-01..--05-31', 'сентябрь – май'],
    ['range --02-01..--02-28', 'февраль'],
    ['range 2024-02-01..2024-02-29', 'февраль 2024_г.'],
    ['range 2024-02-01..2024-02-28', '1–28_февраля 2024_г.'],
    ['range 2022-07-01..2022-09-30', 'III квартал 2022_г.'],
    ['range --04-01..--06-30', 'II квартал'],
    ['range 2022-07-01..2022-12-31', 'II полугодие 2022_г.'],
    ['range --07-01..--12-31', 'июль – декабрь'],
    ['range 2022-01-01..2022-12-31', '2022_г.'],
    ['range 2022-01-01..2024-12-31', '2022–2024_гг.'],
    ['range 2022-09-01..2023-08-31', '2022–2023 учебный год'],
    ['range --10-01..--10-10', 'первая декада октября'],
    ['range 2023-02-21..2023-02-28', 'третья декада февраля 2023_г.'],
    ['range 2022-10-01..2022-10-15', '1–15_октября 2022_г.'],
    ['range 2022-09-15..2022-10-15', '15_сентября – 15_октября 2022_г.'],
    ['range 2022-09-15..2023-05-25', '15_сентября 2022_г. – 25_мая 2023_г.'],
    ['range day 1..day 5', '1–5 числа'],
    ['range week 1 of --09', 'первая неделя сентября'],
    ['range week 1 | week 3 of 2022-09', 'первая и третья недели сентября 2022_г.'],
    ['range week 2..3', 'вторая – третья неделя'],
    ['range week last of 2022-08', 'последняя неделя августа 2022_г.'],
  ],
  'a list': [
    ['list [date 2022-10-10; date 2022-10-20; date 2022-10-30]', '10, 20 и 30_октября 2022_г.'],
    ['list [date --09-01; date 2022-05-01]', '1_сентября, далее 1_мая 2022_г.'],
    ['list [range --03-01..--03-05; range --03-10..--03-15]', '1–5 и 10–15_марта'],
    ['list [range 2022-09-01..2022-09-30; range 2022-12-01..2022-12-31]', 'сентябрь, декабрь 2022_г.'],
    ['list [range 2022-12-01..2022-12-31; range 2023-03-01..2023-03-31]', 'декабрь 2022_г., март 2023_г.'],
    ['list [range 2022-05-01..2022-05-31; range 2023-05-01..2023-05-31]', 'май 2022, 2023_гг.'],
    ['list [range 2022-01-01..2022-03-31; range 2022-07-01..2022-09-30]', 'I и III кварталы 2022_г.'],
    ['list [range 2022-01-01..2022-12-31; range 2024-01-01..2024-12-31]', '2022 и 2024_гг.'],
    ['list [range --05-01..--05-10; range --05-21..--05-31]', 'первая и третья декады мая'],
    ['list [by 2022-06-15; by 2022-12-15]', 'до 15_июня и 15_декабря 2022_г.'],
    ['list [by 2022-06-15; by 2023-06-15]', 'до 15_июня 2022_г. и 15_июня 2023_г.'],
    ['list [range --09-01..--09-30; by --12-25]', 'сентябрь, до 25_декабря'],
    ['list [period term 1; period term 3]', 'I и III четверти'],
    ['list [range --01-01..--03-31; range --02-01..--02-28]', 'I квартал, далее февраль'],
    ['list [range --09-01..--09-30; recurring monthly]', 'сентябрь, далее ежемесячно'],
    [
      'list [date --09-01; date --10-01; recurring monthly by day 5]',
      '1_сентября и 1_октября, далее ежемесячно до 5 числа',
    ],
  ],
  'what recurs': [
    ['recurring yearly by --09-15', 'ежегодно до 15_сентября'],
    ['recurring yearly on --06-01', 'ежегодно 1_июня'],
    ['recurring yearly range --05-01..--05-15 within 2022..2024', 'ежегодно с 1 по 15_мая в 2022–2024_гг.'],
    ['recurring yearly range --05-02..--05-15', 'ежегодно со 2 по 15_мая'],
    ['recurring yearly range --04-01..--04-30 from 2023-01-01', 'ежегодно в апреле с 2023_г.'],
    ['recurring yearly range --04-01..--06-30', 'ежегодно во II квартале'],
    ['recurring yearly range --05-11..--05-20', 'ежегодно во второй декаде мая'],
    ['recurring yearly by --02-01 of next-year', 'ежегодно до 1_февраля года, следующего за отчётным'],
    ['recurring yearly within 2022-09-01..2023-08-31', 'ежегодно в 2022–2023 учебном году'],
    ['list [recurring yearly by --06-15; recurring yearly by --12-15]', 'ежегодно до 15_июня и 15_декабря'],
    [
      'list [recurring yearly range --09-01..--09-30; recurring yearly range --05-01..--05-31]',
      'ежегодно в сентябре и в мае',
    ],
    ['recurring half-yearly', '1 раз в полугодие'],
    ['recurring quarterly by day 5 of next-month', 'ежеквартально до 5 числа месяца, следующего за отчётным'],
    [
      'recurring quarterly by day 5 of second-next-month within 2022..2024',
      'ежеквартально до 5 числа второго месяца, следующего за отчётным, в 2022–2024_гг.',
    ],
    ['recurring quarterly at end', 'в конце каждого квартала'],
    ['recurring 1/term at end', 'в конце каждой четверти'],
    ['recurring quarterly min', 'не реже 1 раза в квартал'],
    ['recurring quarterly at end min', 'не реже 1 раза в квартал в конце квартала'],
    ['recurring monthly max', 'не чаще 1 раза в месяц'],
    ['recurring monthly by day 5', 'ежемесячно до 5 числа'],
    ['recurring monthly on day 25', 'ежемесячно 25 числа'],
    ['recurring monthly range day 1..day 5', 'ежемесячно с 1 по 5 число'],
    ['recurring monthly within --09-01..--05-31', 'ежемесячно с сентября по май'],
    ['recurring monthly within ..2024', 'ежемесячно до конца 2024_г.'],
    ['recurring monthly within ..2024-05-31', 'ежемесячно до 31_мая 2024_г.'],
    ['recurring monthly within plan', 'ежемесячно в течение всего периода реализации'],
    ['recurring monthly on second friday', 'во вторую пятницу каждого месяца'],
    ['recurring monthly on first tuesday', 'в первый вторник каждого месяца'],
    ['recurring monthly on third sunday', 'в третье воскресенье каждого месяца'],
    ['recurring monthly on last friday', 'в последнюю пятницу каждого месяца'],
    ['recurring quarterly on second friday', 'ежеквартально во вторую пятницу месяца'],
    ['recurring monthly on week last', 'в последнюю неделю каждого месяца'],
    ['recurring yearly on week 1 of --09', 'ежегодно в первую неделю сентября'],
    ['recurring monthly on last-workday', 'в последний рабочий день каждого месяца'],
    ['recurring monthly by workday 3', 'до третьего рабочего дня месяца'],
    ['recurring weekly on tuesday,thursday', 'по вторникам и четвергам'],
    ['recurring weekly on friday min', 'не реже 1 раза в неделю по пятницам'],
    ['recurring daily within year', 'ежедневно в течение года'],
    ['recurring 2/year', '2 раза в год'],
    ['recurring 5/year', '5 раз в год'],
    ['recurring 2/year min', 'не реже 2 раз в год'],
    ['recurring 21/year min', 'не реже 21 раза в год'],
    ['recurring 2..3/school-year', '2–3 раза в учебный год'],
    ['recurring 1/3years', '1 раз в 3 года'],
    ['recurring 1/5years', '1 раз в 5 лет'],
    ['recurring 1/2weeks max', 'не чаще 1 раза в 2 недели'],
    ['recurring 2/year + list [range --10-01..--10-31; range --04-01..--04-30]', '2 раза в год (октябрь, апрель)'],
    ['recurring 1/3years + by --06-01', '1 раз в 3 года, до 1_июня'],
  ],
  'a period': [
    ['period plan', 'в течение всего периода реализации'],
    ['period school-year', 'в течение учебного года'],
    ['period month', 'в течение месяца'],
    ['period term 2', 'II четверть'],
    ['period term 3 + range 2022-09-01..2023-08-31', 'III четверть 2022–2023 учебного года'],
    ['period end-of year', 'в конце года'],
    ['period end-of term 1', 'в конце I четверти'],
    ['by end-of term 1', 'до конца I четверти'],
    ['by end-of plan', 'до конца периода реализации'],
    ['period end-of year + range 2022-01-01..2022-12-31', 'в конце 2022_года'],
    ['period end-of quarter + range --10-01..--12-31', 'в конце IV квартала'],
    ['period end-of half-year + range 2022-07-01..2022-12-31', 'в конце II полугодия 2022_г.'],
  ],
  'an event': [
    ['event "по завершении программы"', 'по завершении программы'],
    ['event +0d "в день обращения"', 'в день обращения'],
    ['event +1wd "со дня издания приказа"', 'в течение 1 рабочего дня со дня издания приказа'],
    ['event +5wd "со дня издания приказа"', 'в течение 5 рабочих дней со дня издания приказа'],
    ['event +21d "после семинара"', 'в течение 21 дня после семинара'],
    ['event +2w "после семинара"', 'в течение 2 недель после семинара'],
    ['event +10d "в течение 10 дней"', 'в течение 10 дней'],
    ['event -10d "до начала мероприятия"', 'не позднее чем за 10 дней до начала мероприятия'],
    ['event -1w "до начала мероприятия"', 'не позднее чем за неделю до начала мероприятия'],
    ['event -3wd "до начала мероприятия"', 'не позднее чем за 3 рабочих дня до начала мероприятия'],
    ['event "по итогам 2022 г."', 'по итогам 2022_г.'],
  ],
  'what is qualified': [
    ['by 2022-10-01 + external "по отдельному плану"', 'до 1_октября 2022_г., по отдельному плану'],
    ['recurring quarterly min + event "по мере необходимости"', 'по мере необходимости, но не реже 1 раза в квартал'],
    ['by 2022-10-01 + event "со дня утверждения"', 'со дня утверждения, но не позднее 1_октября 2022_г.'],
    ['period year + external "по графику"', 'в течение года, по графику'],
    ['list [by --06-15; by --12-15] + external "по отдельному плану"', 'до 15_июня и 15_декабря, по отдельному плану'],
  ],
}

describe.each(Object.entries(WORDS))('%s', (_name, rows) => {
  test.each(rows)('%s is «%s»', (normal, words) => expect(written(normal)).toBe(words))
})

// «в течение учебного года, …» and «до конца триместра, …» are read as the words of an event as well.
const AMBIGUOUS =
  /^list \[(?:.*[[; ])?period (?:school-year|trimester)[;\]]|^list .*by end-of (?:school-year|trimester)[;\]]/u

describe.each(Object.entries(DEADLINES))('any deadline: %s', (_name, arbitrary) => {
  test('is written so that it is read back, in words', () => {
    fc.assert(
      fc.property(arbitrary, (meant) => {
        expect(misread(meant)).toBeUndefined()
        const form = normalForm(meant)
        if (!AMBIGUOUS.test(form)) expect(writeDeadline(meant)).not.toBe(form)
      }),
      { numRuns: 300 },
    )
  })
})

/** Plans in which «до» leaves its day out: without a period, of a year with 29 February, of several years. */
const EXCLUSIVE = [null, '2027–2028 учебный год', '2026–2029 гг.'].map((period) =>
  habitsOf({
    period: period === null ? null : readPeriod(period).days,
    settings: { until: 'exclusive', nonWorking: 'keep' },
  }),
)

describe.each(Object.entries(DEADLINES))(
  'in a plan where «до» leaves its day out, any deadline: %s',
  (_name, arbitrary) => {
    test('is written so that it is read back there', () => {
      fc.assert(
        fc.property(arbitrary, fc.constantFrom(...EXCLUSIVE), (meant, habits) => {
          expect(misread(meant, habits)).toBeUndefined()
        }),
        { numRuns: 300 },
      )
    })

    test('and so is what is read there of the words that are usual', () => {
      fc.assert(
        fc.property(arbitrary, fc.constantFrom(...EXCLUSIVE), (meant, habits) => {
          const { deadline } = readDeadline(writeDeadline(meant), habits)
          expect(misread(deadline, habits)).toBeUndefined()
        }),
        { numRuns: 300 },
      )
    })
  },
)

test.each([
  ['by --02-28', 'не позднее 28_февраля'],
  ['list [by 2022-06-15; by 2022-12-15]', 'не позднее 15_июня и 15_декабря 2022_г.'],
  ['list [by 2022-04-01; by 2023-04-01]', 'не позднее 1_апреля 2022_г. и 1_апреля 2023_г.'],
  ['recurring monthly by day 31', 'ежемесячно не позднее 31 числа'],
  ['recurring monthly by workday 3', 'не позднее третьего рабочего дня месяца'],
  ['list [recurring yearly by --06-15; recurring yearly by --12-15]', 'ежегодно не позднее 15_июня и 15_декабря'],
  ['recurring monthly within ..2024-05-31', 'ежемесячно по 31_мая 2024_г.'],
  ['by end-of school-year', 'до конца учебного года'],
])('where «до» leaves its day out, %s is «%s»', (normal, words) => {
  const [habits] = EXCLUSIVE
  expect(writeDeadline(readDeadline(normal).deadline, habits).replaceAll('\u00A0', '_')).toBe(words)
})

/** What no words say so that they are read back, by why. It is written as its normal form. */
const UNSAID: readonly (readonly [why: string, normal: string])[] = [
  ['is no deadline', 'unparseable'],
  ['an event without a name', 'event'],
  ['a day that an event brings about', 'event by day 10 of next-month "после отчёта"'],
  ['so long before nothing', 'event -10d'],
  ['so long after nothing', 'event +10d'],
  ['an event that is not joined to its length', 'event +10d "семинар"'],
  ['an event that does not look like one', 'event "семинар"'],
  ['a source that does not look like one', 'external "совет школы"'],
  ['a year of another time', 'date 1812-09-07'],
  ['a year at one end alone', 'range 2022-09-01..--05-31'],
  ['an end before the beginning', 'range 2022-09-30..2022-09-01'],
  ['from a bare number on', 'range day 5..'],
  ['weeks and the last one', 'range week 1 | week last of --09'],
  ['by a week, by a weekday', 'recurring monthly by week last'],
  ['a working day beyond the fifth', 'recurring monthly on workday 6'],
  ['years without an end', 'recurring yearly within 2022..'],
  ['a stretch in what recurs quarterly', 'recurring quarterly range --10-01..--10-31'],
  ['what is qualified twice', 'by --06-01 + external "по плану" + event "по мере необходимости"'],
  ['what is qualified in a list', 'list [by --06-01 + external "по плану"; by --09-01]'],
  ['a list in a list', 'list [date --09-01; list [by --06-01; period plan]]'],
  ['a list of one', 'list [date --09-01]'],
  ['two events side by side', 'list [event "по мере необходимости"; event "по завершении программы"]'],
  ['a school year that may be an event’s', 'list [period school-year; period plan]'],
]

describe('what words cannot say', () => {
  test.each(UNSAID)('%s: %s', (_why, normal) => {
    expect(normalForm(readDeadline(normal).deadline)).toBe(normal)
    expect(written(normal)).toBe(normal)
  })

  test('nested beyond sense takes no time without end', () => {
    const nested = `${'list [date --09-01; '.repeat(18)}event${']'.repeat(18)}`
    expect(written(nested)).toBe(nested)
  })
})

test('every example is written as what it means', () => {
  for (const { text, normal } of [...FORMS, ...SPANS].flatMap((kind) => kind.examples())) {
    const meant = readDeadline(text).deadline
    expect(normalForm(meant), text).toBe(normal)
    expect(misread(meant), text).toBeUndefined()
  }
})

describe('the arbitrary deadline', () => {
  const forms = fc.sample(deadline, 3000).map(normalForm)
  test.each([
    'date ',
    'by ',
    'range ',
    'list [',
    'recurring ',
    'period ',
    'event ',
    'external ',
    'day ',
    '--',
    ' + event',
    ' + external',
    ' + list',
    ' + range',
    ' + by',
    'week ',
    'last',
    ' | ',
    'end-of ',
    'daily',
    'half-yearly',
    '/term',
    '1/',
    ' at end',
    ' on ',
    ' by ',
    'of next-month',
    'of second-next-month',
    'of next-year',
    'workday',
    'friday',
    ' within plan',
    ' within year',
    ' within school-year',
    ' within ..',
    ' within --',
    ' from ',
    ' min',
    ' max',
    '+0d',
    'wd "',
    'event -',
    'list [recurring',
    '; recurring',
    '; event',
    '; external',
  ])('holds «%s»', (part) => {
    expect(forms.filter((form) => form.includes(part)).length).toBeGreaterThan(2)
  })
})
