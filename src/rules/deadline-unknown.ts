import { remarksOn } from './remarks.ts'
import type { Rule } from './rule.ts'

export const deadlineUnknown: Rule = {
  id: 'deadline-unknown',
  severity: 'error',
  page: () => ({
    title: { ru: 'Срок не распознан', en: 'A deadline is not understood' },
    why: {
      ru: 'Слова срока печатаются как есть, но программа не знает, какие это дни, и не сможет напомнить об опоздании. Напишите срок обычными словами («до 1 сентября 2026\u00A0г.», «октябрь 2026\u00A0г.», «ежегодно, май») или запишите его двумя ключами: в «текст» — слова, в «до» — последний день.',
      en: 'The words print as they stand, but their days are unknown and lateness cannot be seen. Write it in usual words, or with two keys: the words in “text”, the last day in “due”.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: когда получится
    responsible: Директор`,
        finds: ['когда получится'],
      },
    ],
  }),
  check: (plan) => remarksOn(plan, 'deadline-unknown'),
}
