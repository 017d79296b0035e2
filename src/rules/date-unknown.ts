import { remarksOn } from './remarks.ts'
import type { Rule } from './rule.ts'

export const dateUnknown: Rule = {
  id: 'date-unknown',
  severity: 'error',
  page: () => ({
    title: { ru: 'Дата не распознана', en: 'A date is not understood' },
    why: {
      ru: 'Напишите здесь один день, с годом: «2026-09-01», «01.09.2026» или «1 сентября 2026\u00A0г.».',
      en: 'Write one day here, with its year: 2026-09-01, 01.09.2026 or «1 сентября 2026\u00A0г.».',
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
      - date: недавно
        status: done`,
        finds: ['недавно'],
      },
    ],
  }),
  check: (plan) => remarksOn(plan, 'date-unknown'),
}
