import { remarksOn } from './remarks.ts'
import type { Rule } from './rule.ts'

export const deadlineNoYear: Rule = {
  id: 'deadline-no-year',
  severity: 'error',
  page: () => ({
    title: { ru: 'В сроке нет года, и взять его неоткуда', en: 'A deadline without a year' },
    why: {
      ru: 'Если год не назван, он берётся из периода плана. Здесь взять его неоткуда: периода нет, у него нет конца или срок в него не попадает. Допишите год в срок или укажите период плана.',
      en: 'A missing year is taken from the period of the plan. Here there is nowhere to take it from: there is no period, it has no end, or the deadline does not fall into it. Add the year or the period.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 15 октября
    responsible: Директор`,
        finds: ['до 15 октября'],
      },
    ],
  }),
  check: (plan) => remarksOn(plan, 'deadline-no-year'),
}
