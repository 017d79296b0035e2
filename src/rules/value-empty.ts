import type { Rule } from './rule.ts'

export const valueEmpty: Rule = {
  id: 'value-empty',
  severity: 'error',
  page: () => ({
    title: { ru: 'Значение не написано', en: 'A value is not written' },
    why: {
      ru: 'После двоеточия или после «-» ничего нет, и непонятно, забыто значение или не нужно. Напишите его или удалите строку. Если значения нет намеренно, поставьте пустые кавычки: «результат: ""».',
      en: 'Nothing stands after a colon or after “-”, and nobody knows whether the value was forgotten or is not needed. Write it, or remove the line. If there is none on purpose, put empty quotes: “result: ""”.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline:
    responsible:
      - Директор
      -`,
        finds: ['deadline', '-'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор
    result: ""`,
        finds: [],
      },
    ],
  }),
}
