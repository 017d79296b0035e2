import { remarksOn } from './remarks.ts'
import type { Rule } from './rule.ts'

export const deadlineReversed: Rule = {
  id: 'deadline-reversed',
  severity: 'error',
  page: () => ({
    title: { ru: 'Конец срока раньше начала', en: 'A deadline ends before it begins' },
    why: {
      ru: 'Обычно перепутаны даты или неверно набран год: поменяйте даты местами или исправьте год.',
      en: 'Usually the dates are swapped or a year is wrong: swap them, or mend the year.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: с 30.09.2026 по 01.09.2026
    responsible: Директор`,
        finds: ['с 30.09.2026 по 01.09.2026'],
      },
    ],
  }),
  check: (plan) => remarksOn(plan, 'deadline-reversed'),
}
