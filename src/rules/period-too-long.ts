import { remarksOn } from './remarks.ts'
import type { Rule } from './rule.ts'

export const periodTooLong: Rule = {
  id: 'period-too-long',
  severity: 'error',
  page: () => ({
    title: { ru: 'Период слишком длинный', en: 'The period is too long' },
    why: {
      ru: 'Планы на полвека не составляют: скорее всего, в годе опечатка, и повторяющиеся сроки дали бы тысячи дат.',
      en: 'Nobody plans for half a century: most likely a year is wrong, and recurrences would give thousands of dates.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
period: 2026-09-01..9999-12-31
activities:
  - title: Провести опрос
    deadline: ежемесячно
    responsible: Директор`,
        finds: ['2026-09-01..9999-12-31'],
      },
    ],
  }),
  check: (plan) => remarksOn(plan, 'period-too-long'),
}
