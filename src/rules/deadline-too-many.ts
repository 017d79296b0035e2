import { remarksOn } from './remarks.ts'
import type { Rule } from './rule.ts'

export const deadlineTooMany: Rule = {
  id: 'deadline-too-many',
  severity: 'error',
  page: () => ({
    title: { ru: 'Слишком много повторений', en: 'Too many occurrences' },
    why: {
      ru: 'Повторяющийся срок даёт больше 10\u00A0000 дат: скорее всего, в периоде плана или в самом сроке неверно набран год. Исправьте его.',
      en: 'The recurrence gives more than 10,000 dates: probably a year of the period or of the deadline is mistyped. Mend it.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
period: 1980-2026 гг.
activities:
  - title: Издать приказ
    deadline: ежедневно
    responsible: Директор`,
        finds: ['ежедневно'],
      },
    ],
  }),
  check: (plan) => remarksOn(plan, 'deadline-too-many'),
}
