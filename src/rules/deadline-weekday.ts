import { remarksOn } from './remarks.ts'
import type { Rule } from './rule.ts'

export const deadlineWeekday: Rule = {
  id: 'deadline-weekday',
  severity: 'error',
  page: () => ({
    title: { ru: 'День недели не сходится с датой', en: 'A weekday that is not the date’s' },
    why: {
      ru: 'Рядом с датой стоит день недели, и он другой, чем по календарю. Значит, ошибка в одном из двух, и люди придут в разные дни.',
      en: 'A weekday stands beside the date and is not the one of the calendar: one of the two is wrong, and people will come on different days.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: 15 сентября 2026 г. (среда)
    responsible: Директор`,
        finds: ['15 сентября 2026 г. (среда)'],
      },
    ],
  }),
  check: (plan) => remarksOn(plan, 'deadline-weekday'),
}
