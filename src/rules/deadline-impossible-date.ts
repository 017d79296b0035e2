import { remarksOn } from './remarks.ts'
import type { Rule } from './rule.ts'

export const deadlineImpossibleDate: Rule = {
  id: 'deadline-impossible-date',
  severity: 'error',
  page: () => ({
    title: { ru: 'Такого дня нет в календаре', en: 'A day that does not exist' },
    why: {
      ru: 'Исправьте день или месяц: «31 февраля» само собой на другой день не переносится.',
      en: 'Mend the day or the month: a date such as «31 февраля» is never moved to another day.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 31 февраля 2026 г.
    responsible: Директор`,
        finds: ['31 февраля 2026'],
      },
    ],
  }),
  check: (plan) => remarksOn(plan, 'deadline-impossible-date'),
}
