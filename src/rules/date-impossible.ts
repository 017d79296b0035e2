import { remarksOn } from './remarks.ts'
import type { Rule } from './rule.ts'

export const dateImpossible: Rule = {
  id: 'date-impossible',
  severity: 'error',
  page: () => ({
    title: { ru: 'Такой даты нет в календаре', en: 'A date that does not exist' },
    why: {
      ru: 'Исправьте день или месяц: сама собой дата на другой день не переносится.',
      en: 'Mend the day or the month: a date is never moved by itself.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор
    progress:
      - date: 2026-02-31
        status: done`,
        finds: ['2026-02-31'],
      },
      {
        yaml: `
roadmap: 1
title: План
calendar:
  school-year: 1 сентября – 31 июня
  days-off:
    - 2026-11-31
    - 2027-02-22..2027-02-29
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['1 сентября – 31 июня', '2026-11-31', '2027-02-22..2027-02-29'],
      },
    ],
  }),
  check: (plan) => remarksOn(plan, 'date-impossible'),
}
