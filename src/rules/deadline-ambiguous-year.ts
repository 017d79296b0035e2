import { remarksOn } from './remarks.ts'
import type { Rule } from './rule.ts'

export const deadlineAmbiguousYear: Rule = {
  id: 'deadline-ambiguous-year',
  severity: 'error',
  page: () => ({
    title: { ru: 'Непонятно, какого года срок', en: 'It is unclear which year is meant' },
    why: {
      ru: 'Месяц без года, который встречается в периоде плана несколько раз, можно понять по-разному. Допишите год, а если срок повторяется каждый год — слово «ежегодно».',
      en: 'A month without a year that falls several times into the period can be read in several ways. Add the year, or «ежегодно».',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
period: 2026-2028 гг.
activities:
  - title: Издать приказ
    deadline: октябрь
    responsible: Директор`,
        finds: ['октябрь'],
      },
    ],
  }),
  check: (plan) => remarksOn(plan, 'deadline-ambiguous-year'),
}
