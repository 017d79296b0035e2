import type { Rule } from './rule.ts'

export const planMixed: Rule = {
  id: 'plan-mixed',
  severity: 'error',
  page: () => ({
    title: { ru: 'И разделы, и мероприятия вне разделов', en: 'Sections and activities outside them' },
    why: {
      ru: 'План состоит или из разделов с мероприятиями, или из одного списка мероприятий: иначе неясно, в каком порядке их печатать и как нумеровать. Перенесите мероприятия в раздел или уберите разделы.',
      en: 'A plan has either sections with activities or one list of activities: otherwise their order and numbers are unclear. Move the activities into a section, or take the sections away.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
sections:
  - title: Подготовка
    activities:
      - title: Издать приказ
        deadline: до 1 сентября 2026 г.
        responsible: Директор
activities:
  - title: Составить отчёт
    deadline: до 1 июня 2027 г.
    responsible: Директор`,
        finds: ['activities'],
      },
    ],
  }),
  *check(plan) {
    if (plan.sections.length === 0 || plan.activities.every((activity) => activity.section !== null)) return
    yield {
      target: { path: ['activities'], part: 'key' },
      message: {
        ru: 'В плане есть и разделы, и мероприятия вне разделов: перенесите эти мероприятия в один из разделов.',
        en: 'The plan has sections and activities outside them: move these activities into a section.',
      },
    }
  },
}
