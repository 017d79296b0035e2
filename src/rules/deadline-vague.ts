import { remarksOn } from './remarks.ts'
import type { Rule } from './rule.ts'

export const deadlineVague: Rule = {
  id: 'deadline-vague',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Последний день срока назван неточно', en: 'The last day is vague' },
    why: {
      ru: '«До сентября» одни понимают как 31 августа, другие — как 30 сентября. Программа взяла одно из двух и говорит какое: напишите день, и спорить будет не о чем.',
      en: '«До сентября» is 31 August to some and 30 September to others. One of them was taken, and the message says which: write the day.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до сентября 2026 г.
    responsible: Директор`,
        finds: ['до сентября 2026 г.'],
      },
    ],
  }),
  check: (plan) => remarksOn(plan, 'deadline-vague'),
}
