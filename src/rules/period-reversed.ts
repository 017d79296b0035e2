import { remarksOn } from './remarks.ts'
import type { Rule } from './rule.ts'

export const periodReversed: Rule = {
  id: 'period-reversed',
  severity: 'error',
  page: () => ({
    title: { ru: 'Период заканчивается раньше, чем начинается', en: 'The period ends before it begins' },
    why: {
      ru: 'Поменяйте даты или годы местами либо исправьте опечатку. Так же и в календаре: первый день раньше последнего.',
      en: 'Swap the dates or years, or mend the slip. In the calendar too the first day comes before the last.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
period: 2028-2026 гг.
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['2028-2026 гг.'],
      },
      {
        yaml: `
roadmap: 1
title: План
calendar:
  school-year: 31 мая – 1 сентября
  terms: 2026-10-25..2026-09-01
  breaks:
    осенние: 2 ноября – 26 октября 2026 г.
  end-of-month: 31–21
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['31 мая – 1 сентября', '2026-10-25..2026-09-01', '2 ноября – 26 октября 2026 г.', '31–21'],
      },
    ],
  }),
  check: (plan) => remarksOn(plan, 'period-reversed'),
}
