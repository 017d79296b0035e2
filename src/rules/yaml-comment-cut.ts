import type { Rule } from './rule.ts'

export const yamlCommentCut: Rule = {
  id: 'yaml-comment-cut',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Текст после «#» не напечатается', en: 'The text after “#” will not print' },
    why: {
      ru: 'Всё, что стоит после пробела и знака «#», считается примечанием и в документ не попадает. Знак «#» вплотную к слову или числу больше похож на номер. Если это номер, напишите «№\u00A05» или возьмите весь текст в кавычки; если примечание, поставьте после «#» пробел.',
      en: 'All that stands after a space and “#” is a remark and never gets into the document. A “#” close to a word or a number looks rather like a number. If it is one, write «№\u00A05» or put the whole text in quotes; if it is a remark, put a space after “#”.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Ознакомить с приказом #5
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['#5'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Ознакомить с приказом № 5
    deadline: до 1 сентября 2026 г. # срок согласован с завучем
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
}
