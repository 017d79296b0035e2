import { remarksOn } from './remarks.ts'
import type { Rule } from './rule.ts'

export const deadlineExtra: Rule = {
  id: 'deadline-extra',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Лишние слова в сроке', en: 'Words in a deadline that are no time' },
    why: {
      ru: 'В ячейке срока стоит что-то ещё: место, документ, чьё-то название. Срок понят без этих слов, но они печатаются. Если слова меняют срок («кроме», «либо»), программа этого не узнает: скажите иначе.',
      en: 'The cell holds something besides the time: a place, a document, a name. The deadline was read without it, though it prints. Words that change the deadline have to be said otherwise.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: приказ, до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['приказ'],
      },
    ],
  }),
  check: (plan) => remarksOn(plan, 'deadline-extra'),
}
