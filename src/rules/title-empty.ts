import type { Rule } from './rule.ts'

export const titleEmpty: Rule = {
  id: 'title-empty',
  severity: 'error',
  page: () => ({
    title: { ru: 'У пункта нет названия', en: 'An item has no title' },
    why: {
      ru: 'Строка без названия ничего не говорит о том, что нужно сделать.',
      en: 'A row without a title does not say what is to be done.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: ""
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['""'],
      },
    ],
  }),
  *check(plan) {
    for (const { path, title, address } of [...plan.sections, ...plan.activities]) {
      if (title.trim() !== '') continue
      yield {
        target: { path: [...path, 'title'] },
        message: {
          ru: `У пункта ${address} пустое название: напишите, что будет сделано.`,
          en: `The title of item ${address} is empty: write what is to be done.`,
        },
      }
    }
  },
}
