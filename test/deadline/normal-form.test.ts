import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FORMS } from '../../src/deadline/forms/index.ts'
import { normalForm, readDeadline } from '../../src/deadline/index.ts'

const NOTATION = [
  'date 2022-09-01',
  'date --02-29',
  'by day 5',
  'by end-of school-year',
  'range 2022-09-01..2022-09-30',
  'range --10-01..--06-30',
  'range 2022-09-01..',
  'range week 1 of --09',
  'range week 1 | week 3',
  'range week last of 2022-08',
  'list [date 2023-07-01; list [by --06-01; period plan]; date 2023-07-01]',
  'recurring yearly by --09-15 within 2022..2024',
  'recurring yearly range --10-01..--02-28 from 2023-01-01 min',
  'recurring monthly within --09-01..--05-31',
  'recurring monthly within plan',
  'recurring quarterly at end within 2022-09-01..2023-08-31',
  'recurring quarterly by day 5 of second-next-month',
  'recurring monthly by week last',
  'recurring weekly on tuesday,thursday',
  'recurring monthly on last friday max',
  'recurring monthly on last-workday',
  'recurring 2/school-year',
  'recurring 1/3years',
  'recurring 2/term min + event "по мере необходимости"',
  'period semester 2',
  'period end-of school-year',
  'event',
  'event "по завершении «программы», \\"второй\\""',
  'event +5wd "со дня приказа"',
  'event -10d "до начала"',
  'event by day 10 of next-month "отчёта"',
  'external "по плану; [не нашему]"',
  'event + by 2026-09-01',
  'event +5d + by 2026-09-01',
  'event by day 10 + external "по графику"',
  'recurring monthly within ..day 16',
  'recurring monthly within ..--05-31',
  'recurring yearly within ..2024',
  'recurring yearly within 0001..0999',
]

describe('the normal form', () => {
  test.each(NOTATION)('is read as it is printed: %s', (text) => {
    const { deadline, remarks } = readDeadline(text)
    expect(normalForm(deadline)).toBe(text)
    expect(remarks).toEqual([])
  })

  test('of every example is read back as the same deadline', () => {
    for (const { text, normal } of FORMS.flatMap((form) => form.examples())) {
      expect(readDeadline(normal).deadline, text).toEqual(readDeadline(text).deadline)
    }
  })

  test('of «unparseable» stays a finding', () => {
    expect(readDeadline('unparseable')).toMatchObject({
      deadline: { kind: 'unparseable' },
      remarks: [{ rule: 'deadline-unknown' }],
    })
  })

  test.each(['range', 'by', 'recurring', 'recurring hourly', 'list []', 'date 2022-09-01 ?', 'event "a', 'period eon'])(
    'is not understood when it is broken: %s',
    (text) => {
      const { deadline, remarks } = readDeadline(text)
      expect(deadline.kind).toBe('unparseable')
      expect(remarks[0]?.rule).toBe('deadline-unknown')
    },
  )

  test.each(['date 2022-02-31', 'range 2022-02-01..2022-02-30', 'recurring yearly by --06-31', 'date 2022-13-01'])(
    'does not roll over: %s',
    (text) => {
      expect(readDeadline(text)).toMatchObject({
        deadline: { kind: 'unparseable' },
        remarks: [{ rule: 'deadline-impossible-date' }],
      })
    },
  )

  test('of any quoted text comes back', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (source) => {
        const text = normalForm({ kind: 'external', source })
        expect(readDeadline(text).deadline).toEqual({ kind: 'external', source })
      }),
    )
  })

  test('nested beyond sense does not exhaust the stack', () => {
    expect(readDeadline('list ['.repeat(300)).deadline.kind).toBe('unparseable')
  })

  test.each([
    'recurring 1/0years',
    'recurring 1/0months',
    'recurring 0/year',
    'recurring monthly by day 45 within plan',
    'recurring monthly on week 1 of --13',
    'recurring weekly on friday within 2023-02-30..',
    'period semester 0',
    'period plan 2',
    'by end-of year 3',
    'date 0000-01-01',
    'recurring yearly within 0000..2024',
    'recurring yearly within ..',
    'recurring 3..2/year',
    'range week 3..1 of --09',
    'range day 16..day 5',
    'range day 5..--10-01',
    'recurring monthly within day 3..2026-10-01',
  ])('is not read where a part of it says nothing: %s', (text) =>
    expect(readDeadline(text).deadline.kind).toBe('unparseable'),
  )

  test('that ends before it begins is said to', () => {
    expect(readDeadline('range 2027-05-01..2026-10-01').remarks.map(({ rule }) => rule)).toEqual(['deadline-reversed'])
    expect(readDeadline('range 2026-05-01..2026-10-01').remarks).toEqual([])
  })

  test.each([
    'recurring yearly within 2026..2024',
    'recurring monthly within 2026-09-01..2024-05-31',
    'list [date 2026-01-01; range 2027-05-01..2026-10-01]',
    'event + range 2027-05-01..2026-10-01',
  ])('that holds such a stretch is said to: %s', (text) => {
    const { deadline, remarks } = readDeadline(text)
    expect(normalForm(deadline)).toBe(text)
    expect(remarks.map(({ rule }) => rule)).toEqual(['deadline-reversed'])
  })

  test.each(['recurring yearly within 2024..2024', 'recurring monthly within --10-01..--05-31'])(
    'that does not is not: %s',
    (text) => expect(readDeadline(text).remarks).toEqual([]),
  )
})

test.each(['0 раз в год', 'раз в 0 лет', '0 раз месяц'])('«%s» is never, and no frequency', (text) => {
  expect(readDeadline(text).deadline.kind).toBe('unparseable')
})

test.each(['1000 раз в год', '2–1000 раз в год', 'в течение 10000 дней', 'за 12345 дней до начала конкурса'])(
  '«%s» is more than the notation holds, and a slip',
  (text) => expect(readDeadline(text).deadline.kind).toBe('unparseable'),
)
