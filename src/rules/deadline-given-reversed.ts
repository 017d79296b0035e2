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
      const { from, due } = deadline.given ?? {}
      // Where only the first day is given, the words name the last one.
      const last = due ? due.date : (deadline.occurrences.at(-1)?.due ?? null)
      if (!from?.date || last === null || from.date <= last) continue
      yield {
        target: { path: (due ?? from).path },
        message: {
          ru: `Последний день срока (${dateInDigits(last)}) раньше первого (${dateInDigits(from.date)}): поменяйте их местами или исправьте год.`,
          en: `The last day (${last}) comes before the first (${from.date}): swap them, or correct the year.`,
        },
      }
    }
  },
}
