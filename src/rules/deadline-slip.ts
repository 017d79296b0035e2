import { remarksOn } from './remarks.ts'
import type { Rule } from './rule.ts'

export const deadlineSlip: Rule = {
  id: 'deadline-slip',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Похоже на опечатку в сроке', en: 'A slip in a deadline' },
    why: {
      ru: 'Обычно это буква вместо похожей цифры или латинская буква вместо русской. Срок понят так, как, вероятно, задуман, но напечатается так, как набран: исправьте опечатку.',
      en: 'Mostly a letter in place of a digit, or a Latin letter in place of a Russian one. The deadline was read as probably meant, but prints as typed: mend it.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: сентябрь 2О26 г.
    responsible: Директор`,
        finds: ['2О26'],
      },
    ],
  }),
  check: (plan) => remarksOn(plan, 'deadline-slip'),
}
