import { remarksOn } from './remarks.ts'
import type { Rule } from './rule.ts'

export const periodReversed: Rule = {
  id: 'period-reversed',
  severity: 'error',
  page: () => ({
    title: { ru: 'Период заканчивается раньше, чем начинается', en: 'The period ends before it begins' },
    why: {
      ru: 'Поменяйте даты или годы местами либо исправьте опечатку.',
      en: 'Swap the dates or years, or mend the slip.',
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
    ],
  }),
  check: (plan) => remarksOn(plan, 'period-reversed'),
}
