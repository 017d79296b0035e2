import type { Rule } from './rule.ts'

export const numberInTitle: Rule = {
  id: 'number-in-title',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Номер набран в названии', en: 'A number is typed in the title' },
    why: {
      ru: 'Пункты нумеруются сами, поэтому номер из названия напечатается вторым: «1. Раздел 1. …». Уберите его из названия или отключите нумерацию (numbering: none).',
      en: 'Items number themselves, so the number in the title prints as a second one. Take it out, or switch the numbering off (numbering: none).',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
sections:
  - title: Раздел 1. Подготовка
    activities:
      - title: 1.1. Издать приказ
        deadline: до 1 сентября 2026 г.
        responsible: Директор`,
        finds: ['Раздел 1.', '1.1.'],
      },
    ],
  }),
  *check(plan) {
    for (const { path, number, title } of [...plan.sections, ...plan.activities]) {
      const typed = number === '' ? null : /^(?:раздел\s+)?(?:\d+|[IVX]+)(?:\.\d+)*\./iu.exec(title)
      if (!typed) continue
      yield {
        target: { path: [...path, 'title'], span: { start: 0, end: typed[0].length } },
        message: {
          ru: `Номер «${typed[0]}» в названии напечатается рядом с номером «${number}»: уберите его из названия.`,
          en: `The number «${typed[0]}» in the title would print beside the number «${number}»: take it out of the title.`,
        },
      }
    }
  },
}
