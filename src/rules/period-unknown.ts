import { remarksOn } from './remarks.ts'
import type { Rule } from './rule.ts'

export const periodUnknown: Rule = {
  id: 'period-unknown',
  severity: 'error',
  page: () => ({
    title: { ru: 'Период плана не распознан', en: 'The period is not understood' },
    why: {
      ru: 'Напишите период так: «2026–2027 учебный год», «2026–2028\u00A0гг.» или «2026-09-01..2027-05-31».',
      en: 'Write it like «2026–2027 учебный год», «2026–2028\u00A0гг.» or 2026-09-01..2027-05-31.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
period: осень
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['осень'],
      },
    ],
  }),
  check: (plan) => remarksOn(plan, 'period-unknown'),
}
