import type { Rule } from './rule.ts'

export const yamlAnchorUnused: Rule = {
  id: 'yaml-anchor-unused',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Слово после «&» не напечатается', en: 'The word after “&” will not print' },
    why: {
      ru: 'Слово, которое стоит в начале значения вплотную после «&», считается его именем: по нему на значение можно сослаться («*имя»). В документ оно не попадает. Если ссылки нет, это почти всегда часть текста, например названия организации: возьмите весь текст в одинарные кавычки.',
      en: 'A word at the start of a value right after “&” is taken for its name, by which it can be referred to (“*name”). It never gets into the document. Where nothing refers to it, it is nearly always part of the text, such as the name of a company: put the whole text in single quotes.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: &Ромашка и Ко, заключение договора
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['&Ромашка'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: '&Ромашка и Ко, заключение договора'
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
}
