import { remarksOn } from './remarks.ts'
import type { Rule } from './rule.ts'

export const deadlineExtra: Rule = {
  id: 'deadline-extra',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Лишние слова в сроке', en: 'Words in a deadline that are no time' },
    why: {
      ru: 'В ячейке срока стоит что-то ещё: место, документ, чьё-то название. Срок понят без этих слов, но они печатаются. Пропускается только то, что называет вещь: глагол, сокращение и слова, которые меняют срок («без», «вместо», «отмена»), делают его непонятым.',
      en: 'The cell holds something besides the time: a place, a document, a name. The deadline was read without it, though it prints. Only what names a thing is left out: with a verb, a word cut short or one that changes the time («без», «вместо», «отмена») the deadline is not understood.',
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
