import { dateInDigits } from '../deadline/index.ts'
import { ownDeadlines } from './remarks.ts'
import type { Rule } from './rule.ts'

export const deadlineGivenReversed: Rule = {
  id: 'deadline-given-reversed',
  severity: 'error',
  page: () => ({
    title: { ru: 'Дни, указанные вручную, идут наоборот', en: 'The days given by hand are reversed' },
    why: {
      ru: 'Первый день срока не может быть позже последнего: поменяйте их местами или исправьте год.',
      en: 'The first day cannot come after the last: swap them, or correct the year.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline:
      text: по завершении ремонта
      from: 2026-11-30
      due: 2026-10-01
    responsible: Директор`,
        finds: ['2026-10-01'],
      },
    ],
  }),
  *check(plan) {
    for (const { deadline } of ownDeadlines(plan)) {
      const from = deadline.given?.from?.date
      const due = deadline.given?.due
      if (!from || !due?.date || from <= due.date) continue
      yield {
        target: { path: due.path },
        message: {
          ru: `Последний день срока (${dateInDigits(due.date)}) раньше первого (${dateInDigits(from)}): поменяйте их местами или исправьте год.`,
          en: `The last day (${due.date}) comes before the first (${from}): swap them, or correct the year.`,
        },
      }
    }
  },
}
