import type { Rule } from './rule.ts'

export const yamlTag: Rule = {
  id: 'yaml-tag',
  severity: 'error',
  page: () => ({
    title: { ru: 'Знак «!» в начале текста пропадает', en: 'A “!” at the start of a text disappears' },
    why: {
      ru: 'Слово, начатое с «!», читается не как текст, а как указание программе, и в документ не попадает. Таких указаний в плане не бывает. Уберите «!» вместе со словом, а если это часть текста, возьмите весь текст в одинарные кавычки.',
      en: 'A word that begins with “!” is read not as text but as an instruction to the program, and never reaches the document. A plan has no such instructions. Remove the “!” and its word or, if it is part of the text, put the whole text in single quotes.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: ! Издать приказ
    deadline: !date 2026-09-01
    responsible: Директор`,
        finds: ['!', '!date'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: '! Издать приказ'
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
}
