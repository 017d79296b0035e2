import type { Rule } from './rule.ts'

export const sectionEmpty: Rule = {
  id: 'section-empty',
  severity: 'warning',
  page: () => ({
    title: { ru: 'В разделе нет мероприятий', en: 'A section has no activities' },
    why: {
      ru: 'Раздел без мероприятий печатается одной строкой. Добавьте мероприятия или удалите раздел; если раздел сам — мероприятие, напишите «мероприятие: да».',
      en: 'A section without activities prints as one row. Add activities or remove it; if it is an activity itself, say so.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
sections:
  - title: Подготовка
  - title: Итоги
    activities:
      - title: Издать приказ
        deadline: до 1 сентября 2026 г.
        responsible: Директор`,
        finds: ['title: Подготовка'],
      },
    ],
  }),
  *check(plan) {
    for (const { path, address, activities, isActivity } of plan.sections) {
      if (activities.length > 0 || isActivity) continue
      yield {
        target: { path, part: 'entry' },
        message: {
          ru: `В разделе ${address} нет ни одного мероприятия: добавьте их или удалите раздел.`,
          en: `Section ${address} has no activities: add some, or remove the section.`,
        },
      }
    }
  },
}
