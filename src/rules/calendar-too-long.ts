import { remarksOn } from './remarks.ts'
import type { Rule } from './rule.ts'

export const calendarTooLong: Rule = {
  id: 'calendar-too-long',
  severity: 'error',
  page: () => ({
    title: { ru: 'Слишком длинный промежуток в календаре', en: 'A stretch of the calendar is too long' },
    why: {
      ru: 'Ни четверть, ни каникулы, ни событие не длятся больше года, а рабочими не объявляют больше месяца выходных подряд: скорее всего, в одной из дат опечатка.',
      en: 'No term, break or event lasts longer than a year, and work on days off no longer than a month: most likely one of the dates is wrong.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
period: 2026–2027 учебный год
calendar:
  breaks:
    зимние: 2026-12-30..2028-01-10
  working-days: 2026-12-26..2027-12-26
events:
  выставка: 0001-01-01..9999-12-31
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['2026-12-30..2028-01-10', '2026-12-26..2027-12-26', '0001-01-01..9999-12-31'],
      },
    ],
  }),
  check: (plan) => remarksOn(plan, 'calendar-too-long'),
}
